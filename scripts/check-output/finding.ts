import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FindLocation, Says } from "./check.ts";
import type { LineColumn } from "./parse/positions.ts";
import { refReader } from "./parse/positions.ts";
import type { FileReading } from "./parse/reading.ts";

/** An error of the print, as it is reported; without a place it is about the whole file. */
export function diagnosticOf(rule: string, file: string, says: Says, ref: LineColumn | undefined): Diagnostic {
  const { suggestion, ...sentence } = says;
  const place = ref === undefined ? { file } : { file, line: ref.line, column: ref.column, length: 1 };
  return { rule, severity: "error", place, ...sentence, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A finding whose place can be found in its file, if it has none yet. */
export interface Locatable {
  readonly diagnostic: Diagnostic;
  readonly find?: FindLocation | undefined;
}

/** A printed file that is read again. */
export interface ReadAgain {
  readonly text: string;
  readonly reading: FileReading | undefined;
}

/** Gives findings their places. Every file that has some to be found is read once, and not held. */
export function locateAll(diagnostics: readonly Locatable[], read: (file: string) => ReadAgain): readonly Diagnostic[] {
  const byFile = new Map<string, Locatable[]>();
  for (const locatable of diagnostics) {
    const { file } = locatable.diagnostic.place;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [locatable]);
    else others.push(locatable);
  }
  return [...byFile].flatMap(([file, group]) => {
    const places = group.some(({ find }) => find !== undefined) ? findLocations(read(file)) : undefined;
    return group.map(({ diagnostic, find }) =>
      find === undefined || places === undefined ? diagnostic : places(diagnostic, find),
    );
  });
}

function findLocations({ text, reading }: ReadAgain): (diagnostic: Diagnostic, find: FindLocation) => Diagnostic {
  const refAt = refReader(text);
  return (diagnostic, find) => {
    const at = reading === undefined ? undefined : find(reading);
    return at === undefined ? diagnostic : { ...diagnostic, place: { ...diagnostic.place, ...refAt(at), length: 1 } };
  };
}
