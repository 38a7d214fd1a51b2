import { ownThemeDirs } from "../pipeline/options.ts";
import { formatOwnTemplates } from "../templates/own-templates.ts";

/** The text of the file with Dateline's own templates, for the compilation of the program. */
export function ownTemplates(): string {
  return formatOwnTemplates(ownThemeDirs());
}
