import type { Shell } from "../../../scripts/cli/shell.ts";
import { openShell } from "../../../scripts/cli/shell.ts";
import { EXPORT_MESSAGES } from "./messages.ts";

/** How the commands of this folder speak and end. */
export const shell: Shell = openShell(EXPORT_MESSAGES);
