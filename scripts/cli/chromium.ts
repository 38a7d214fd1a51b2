import { message } from "./message.ts";
import { findChromium } from "./programs.mjs";
import { shell } from "./shell.ts";

/** The path of the machine's Chromium. Ends the process with 1 if there is none. */
export function chromiumOrFail(): string {
  return findChromium(process) ?? shell.fail(1, message("chromium-missing", { variable: "CHROMIUM_PATH" }));
}
