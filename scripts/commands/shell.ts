import { openShell, type Shell } from "../cli/shell.ts";
import { COMMANDS_MESSAGES } from "./messages.ts";

/** How the commands speak and end. */
export const shell: Shell = openShell(COMMANDS_MESSAGES);
