import { parseArgs } from "node:util";
import { findThemeFile } from "../assets/theme-files.ts";
import { listTheme } from "../assets/theme-folders.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { checkOwnFolder } from "../cli/content-folder.ts";
import { failWithText } from "../cli/shell.ts";
import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { formatLineDiff } from "../model/translations/line-diff.ts";
import { builtInThemeDirs, THEME_DIR } from "../pipeline/options.ts";
import { packageVersion } from "../pipeline/package-root.ts";
import {
  copyThemeFile,
  findShadowing,
  isBehind,
  mergeCopy,
  noteOriginal,
  type ShadowingFile,
  ThemeNotesError,
} from "../pipeline/theme-copies.ts";
import { THEME_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const { positionals } = readArguments(THEME_HELP, () => parseArgs({ allowPositionals: true, options: SHARED_OPTIONS }));
const [action, ...files] = positionals;
/** The extensions of files that people edit as text. */
const TEXT_FILE = /\.(?:njk|css|yaml|svg)$/;
const theme = { dir: THEME_DIR, builtInDirs: builtInThemeDirs() };

try {
  checkOwnFolder(THEME_DIR);
  if (action === "list") writeList();
  else if (action === "copy") for (const name of readNames()) copy(name);
  else if (action === "confirm") for (const name of readNames()) confirm(name);
  else if (action === "status") writeStatus();
  else if (action === "merge") for (const name of readNames()) merge(name);
  else shell.failOnArgument(action, message("write-one-of", { names: ["list", "copy", "status", "merge", "confirm"] }));
} catch (error) {
  if (!(error instanceof ThemeNotesError)) throw error;
  failWithText(1, error.message);
}

function writeList(): void {
  refuseFiles();
  process.stdout.write(
    listCopyable()
      .map((name) => `${name}\n`)
      .join(""),
  );
}

function copy(name: string): void {
  const target = copyThemeFile(theme, name) ?? shell.fail(1, message("new-exists", { file: `${THEME_DIR}/${name}` }));
  shell.say(message("theme-copied", { file: target.replaceAll("\\", "/"), version: packageVersion() }));
}

function confirm(name: string): void {
  if (findThemeFile([theme.dir], name) === undefined)
    shell.fail(2, message("theme-none-of-ours", { file: name, folder: `${THEME_DIR}/` }));
  noteOriginal(theme, name);
  shell.say(message("theme-confirmed", { file: `${THEME_DIR}/${name}`, version: packageVersion() }));
}

function merge(name: string): void {
  const file = `${THEME_DIR}/${name}`;
  const found = findShadowing(theme).find((each) => each.name === name && each.copied !== undefined);
  const conflicts = mergeCopy(theme, found ?? shell.fail(1, message("theme-not-copied", { file })));
  shell.say(message("theme-merged", { file, version: packageVersion() }));
  if (conflicts === 0) return;
  shell.say(message("theme-conflicts", { count: conflicts }));
  process.exitCode = 1;
}

function writeStatus(): void {
  refuseFiles();
  const found = findShadowing(theme);
  const lines = found.map((file) => `${THEME_DIR}/${file.name}  ${shell.textOf(stateOf(file))}\n${differenceOf(file)}`);
  if (lines.length === 0) shell.say(message("theme-nothing", { folder: `${THEME_DIR}/` }));
  process.stdout.write(lines.join(""));
  if (found.some(isBehind)) process.exitCode = 1;
}

function stateOf({ copied, ours, name }: ShadowingFile): Message {
  const version = packageVersion();
  if (ours === undefined) return message("theme-file-unused", { file: name, version });
  if (copied === undefined) return message("theme-file-unknown");
  const id = copied.original === ours ? "theme-file-current" : "theme-file-changed";
  return message(id, { copied: copied.version, version });
}

function differenceOf({ copied, ours, name }: ShadowingFile): string {
  if (copied === undefined || ours === undefined || copied.original === ours) return "";
  const before = { name: `${name} ${copied.version}`, text: copied.original };
  return `${formatLineDiff(before, { name: `${name} ${packageVersion()}`, text: ours })}\n`;
}

/** The names of the files of Dateline's theme that a project may copy. */
function listCopyable(): readonly string[] {
  return listTheme(theme.builtInDirs).filter((name) => TEXT_FILE.test(name));
}

function refuseFiles(): void {
  if (files.length > 0) shell.fail(2, message("argument-extra", { argument: files[0] ?? "" }));
}

/** The names of files of Dateline's theme, with or without `theme/` before them. Ends the process with 2 if one is invalid. */
function readNames(): readonly string[] {
  if (files.length === 0) shell.failOnArgument(undefined, message("write-theme-file"));
  const known = listCopyable();
  return files.map((typed) => {
    const name = typed.replaceAll("\\", "/").replace(/^(?:\.\/)?(?:theme\/)?/, "");
    if (known.includes(name)) return name;
    const nearest = findNearest(name, known);
    const hint = nearest === undefined ? [] : [message("did-you-mean", { suggestion: nearest })];
    return shell.fail(2, message("theme-file-none", { file: typed }), ...hint);
  });
}
