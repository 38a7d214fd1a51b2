import { openShell, type Shell } from "../../../scripts/cli/index.ts";
import { IMPORT_HTML_MESSAGES } from "./html/messages.ts";
import { IMPORT_MESSAGES } from "./messages.ts";
import { IMPORT_PICTURES_MESSAGES } from "./pictures/messages.ts";
import { IMPORT_SOURCES_MESSAGES } from "./sources/messages.ts";

/** The shell of the commands of this folder. */
export const shell: Shell = openShell(
  IMPORT_HTML_MESSAGES,
  IMPORT_MESSAGES,
  IMPORT_PICTURES_MESSAGES,
  IMPORT_SOURCES_MESSAGES,
);
