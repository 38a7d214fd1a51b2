import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";

/** The longest that reading and checking one file may take, in seconds. The slowest text that we know of takes less than two. */
export const LONGEST_READING = 10;

/** The smallest text that is watched while it is read, in bytes: whatever is in a smaller one, it is read in no time. */
export const WORTH_WATCHING = 20_000;

/** The finding for a file whose reading was broken off after {@link LONGEST_READING} seconds. */
export function slowFile(file: string): UnlocatedDiagnostic {
  return {
    rule: "slow-file",
    severity: "error",
    ref: { file },
    actual: `file that was not read after ${LONGEST_READING} s`,
    expected: "a text without brackets, quotes or marks by the thousand, or two shorter ones",
  };
}
