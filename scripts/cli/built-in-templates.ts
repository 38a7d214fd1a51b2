import { builtInThemeDirs } from "../pipeline/options.ts";
import { formatBuiltInTemplates } from "../templates/built-in-templates.ts";

/** The text of the file with Dateline's templates, for the compilation of the program. */
export function builtInTemplates(): string {
  return formatBuiltInTemplates(builtInThemeDirs());
}
