import { readFileSync } from "node:fs";
import { themeFile } from "../assets/theme-files.ts";
import { listFilesIn } from "../assets/theme-folders.ts";
import { memoize } from "../memoize.ts";
import { compileMacros, compileTemplate, macrosIn } from "./compile.ts";
import type { Library, TemplateFile } from "./statements.ts";
import { parseTemplate } from "./syntax-tree.ts";
import { TOOLS } from "./tools.ts";

/** The folders of a theme that have templates. */
const FOLDERS = ["pages", "layouts", "partials"];

/**
 * Templates as the members of a JavaScript object, which `render-precompiled.ts` renders with: the template parser is not needed, and a
 * content security policy without `'unsafe-eval'` allows them. They name their files from the folder of the theme, so they are the same on
 * every machine. Additions of a project are missing: its filters return values unchanged, its shortcodes return the content between their
 * tags, and its data are empty.
 * @param kinds the kinds of page
 */
export function precompileTemplates(themeDirs: readonly string[], kinds: readonly string[]): string {
  const readFile = memoize((name: string): TemplateFile => {
    return { path: name, trees: parseTemplate(readFileSync(themeFile(themeDirs, name), "utf8"), name, "any") };
  });
  const names = listTemplates(themeDirs);
  const read = (name: string) => readFile(names.includes(`layouts/${name}`) ? `layouts/${name}` : `partials/${name}`);
  const library: Library = { read, macros: (name) => macrosIn(read(name)), added: undefined, isAsync: false };
  const pages = kinds.map(
    (kind) => [kind, `(view) => {\n${compileTemplate(readFile(`pages/${kind}.njk`), ["view"], library)}}`] as const,
  );
  const macros = names
    .flatMap((name) => (name.startsWith("partials/") ? name.slice("partials/".length) : []))
    .filter((name) => macrosIn(read(name)).size > 0)
    .map((name) => [name, `() => {\n${compileMacros(read(name), library)}}`] as const);
  const parts = namesOfParts([...pages, ...macros].map(([, code]) => code)).map(
    (name) => [name, `(chrome) => {\n${compileTemplate(read(name), ["chrome"], library)}}`] as const,
  );
  const members = { pages, macros, parts };
  const text = Object.entries(members).map(([name, functions]) => `${name}: {\n${functions.map(member).join("")}},\n`);
  return `({ ${TOOLS.join(", ")} }) => ({\n${text.join("")}})`;
}

/** The names of the templates of a theme, such as `partials/callouts/video.njk`, sorted. */
export function listTemplates(themeDirs: readonly string[]): readonly string[] {
  const names = themeDirs.flatMap((dir) =>
    FOLDERS.flatMap((folder) => listFilesIn(`${dir}/${folder}`).map((name) => `${folder}/${name}`)),
  );
  return [...new Set(names)].filter((name) => name.endsWith(".njk")).sort();
}

function member([name, code]: readonly [string, string]): string {
  return `${JSON.stringify(name)}: ${code},\n`;
}

/** The partials that pages show once for all of them: `once("colophon.njk", chrome)`. */
function namesOfParts(code: readonly string[]): readonly string[] {
  const found = code.flatMap((text) => Array.from(text.matchAll(/\bonce\("([^"]+)"/g), ([, name = ""]) => name));
  return [...new Set(found)].sort();
}
