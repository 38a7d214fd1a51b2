import { fail } from "./arguments.ts";
import { message } from "./message.ts";
import { findChromium } from "./programs.mjs";

/** The path of the machine's Chromium. Ends the process with 1 if there is none. */
export function chromiumOrFail(): string {
  return (
    findChromium(process) ?? fail(1, message("chromium-missing", { command: "node scripts/cli/setup.mjs browser" }))
  );
}
