import { openShell, type Shell } from "../cli/shell.ts";
import { COMMANDS_MESSAGES } from "./messages.ts";

/** The shell of the commands. */
export const shell: Shell = openShell(COMMANDS_MESSAGES);
