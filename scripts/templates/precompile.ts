import { readFileSync } from "node:fs";
import { findThemeFile, listThemeFiles, themeFile } from "../assets/theme-files.ts";
import { compileMacros, compileTemplate, macrosIn } from "./compile.ts";
import type { Library } from "./statements.ts";
import { parseTemplate } from "./syntax-tree.ts";
import { templateReader } from "./templates.ts";
import { TOOLS } from "./tools.ts";

/**
 * The templates of some kinds of page as a JavaScript module, for browsers: a content security policy without `'unsafe-eval'` lets them
 * run, and the parser of templates stays behind. `render-precompiled.ts` renders with it. The filters of a project are not there, and leave
 * values as they are.
 */
export function precompileTemplates(themeDirs: readonly string[], kinds: readonly string[]): string {
  const read = templateReader(themeDirs);
  const library: Library = { read, macros: (name) => macrosIn(read(name)), isOwnFilter: () => true };
  const pages = kinds.map((kind) => {
    const path = themeFile(themeDirs, `pages/${kind}.njk`);
    const template = { path, trees: parseTemplate(readFileSync(path, "utf8"), path) };
    return [kind, `(view) => {\n${compileTemplate(template, ["view"], library)}}`] as const;
  });
  const macros = partialNames(themeDirs)
    .filter((name) => macrosIn(read(name)).size > 0)
    .map((name) => [name, `() => {\n${compileMacros(read(name), library)}}`] as const);
  const parts = namesOfParts([...pages, ...macros].map(([, code]) => code)).map(
    (name) => [name, `(chrome) => {\n${compileTemplate(read(name), ["chrome"], library)}}`] as const,
  );
  const members = { pages, macros, parts };
  const text = Object.entries(members).map(([name, functions]) => `${name}: {\n${functions.map(member).join("")}},\n`);
  return `export const templates = ({ ${TOOLS.join(", ")} }) => ({\n${text.join("")}});\n`;
}

function member([name, code]: readonly [string, string]): string {
  return `${JSON.stringify(name)}: ${code},\n`;
}

function partialNames(themeDirs: readonly string[]): readonly string[] {
  const folders = ["partials", "partials/callouts"];
  const files = folders.flatMap((folder) => listThemeFiles(themeDirs, folder, ".njk"));
  const names = files.map((file) => file.replaceAll("\\", "/").replace(/^.*\/partials\//, ""));
  return names.filter((name) => findThemeFile(themeDirs, `partials/${name}`) !== undefined);
}

/** The partials that pages show once for all of them: `once("colophon.njk", chrome)`. */
function namesOfParts(code: readonly string[]): readonly string[] {
  const found = code.flatMap((text) => Array.from(text.matchAll(/\bonce\("([^"]+)"/g), ([, name = ""]) => name));
  return [...new Set(found)].sort();
}
