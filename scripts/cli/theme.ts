import { parseArgs } from "node:util";
import { findThemeFile } from "../assets/theme-files.ts";
import { listTheme } from "../assets/theme-folders.ts";
import { ownThemeDirs, THEME_DIR } from "../build/options.ts";
import { packageVersion } from "../build/package-root.ts";
import type { ShadowingFile } from "../build/theme-copies.ts";
import { copyThemeFile, findShadowing, noteOriginal, ThemeNotesError } from "../build/theme-copies.ts";
import { formatLineDiff } from "../content/line-diff.ts";
import { message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { fail, helpText, readArguments, SHARED_OPTIONS } from "./arguments.ts";
import { THEME_HELP } from "./help/theme.ts";

const { positionals } = readArguments(THEME_HELP, () => parseArgs({ allowPositionals: true, options: SHARED_OPTIONS }));
const [action, ...files] = positionals;
/** How the names of files end that people change as text. */
const TEXT_FILE = /\.(?:njk|css|yaml|svg)$/;
const theme = { dir: THEME_DIR, ownDirs: ownThemeDirs() };

try {
  if (action === "copy") for (const name of readNames()) copy(name);
  else if (action === "confirm") for (const name of readNames()) confirm(name);
  else if (action === "status") writeStatus();
  else fail(2, `Unexpected ${action ?? "end"}, expected copy, status or confirm\n\n${helpText(THEME_HELP).trimEnd()}`);
} catch (error) {
  if (!(error instanceof ThemeNotesError)) throw error;
  fail(1, error.message);
}

function copy(name: string): void {
  const target = copyThemeFile(theme, name) ?? fail(1, `${THEME_DIR}/${name} exists already`);
  process.stdout.write(`Wrote ${target.replaceAll("\\", "/")}, from version ${packageVersion()}\n`);
}

function confirm(name: string): void {
  if (findThemeFile([theme.dir], name) === undefined)
    fail(2, `Unexpected file ${name}, expected one of ${THEME_DIR}/ that takes the place of Dateline's`);
  noteOriginal(theme, name);
  process.stdout.write(`${THEME_DIR}/${name}  confirmed: current with version ${packageVersion()}\n`);
}

function writeStatus(): void {
  if (files.length > 0) fail(2, message("argument-extra", { argument: files[0] ?? "" }));
  const found = findShadowing(theme);
  const lines = found.map((file) => `${THEME_DIR}/${file.name}  ${stateOf(file)}\n${differenceOf(file)}`);
  process.stdout.write(lines.join("") || `No file in ${THEME_DIR}/ takes the place of one of Dateline's\n`);
}

function stateOf({ copied, ours, name }: ShadowingFile): string {
  if (ours === undefined) return `unused: version ${packageVersion()} has no ${name}`;
  if (copied === undefined) return "replaces Dateline's; which version it was copied from is not known";
  return copied.original === ours
    ? `current: copied from version ${copied.version}, and Dateline's is the same in ${packageVersion()}`
    : `changed: copied from version ${copied.version}, and Dateline's is different in ${packageVersion()}`;
}

function differenceOf({ copied, ours, name }: ShadowingFile): string {
  if (copied === undefined || ours === undefined || copied.original === ours) return "";
  const before = { name: `${name} ${copied.version}`, text: copied.original };
  return `${formatLineDiff(before, { name: `${name} ${packageVersion()}`, text: ours })}\n`;
}

/** The names of files of Dateline's theme, with or without `theme/` before them. Ends the process with 2 if one is none. */
function readNames(): readonly string[] {
  if (files.length === 0) fail(2, "Unexpected end, expected a file such as partials/cards.njk");
  const known = listTheme(theme.ownDirs).filter((name) => TEXT_FILE.test(name));
  return files.map((typed) => {
    const name = typed.replaceAll("\\", "/").replace(/^(?:\.\/)?(?:theme\/)?/, "");
    if (known.includes(name)) return name;
    const nearest = findNearest(name, known);
    const hint = nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
    return fail(
      2,
      `Unexpected file ${typed}, expected one of Dateline's templates, stylesheets, messages or icons${hint}`,
    );
  });
}
