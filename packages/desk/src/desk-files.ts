import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isRepository, packageRoot } from "../../../scripts/cli/index.ts";
import { defined, findMessageLanguage, MESSAGE_LANGUAGES, memoizeWeakly } from "../../../scripts/diagnostics/index.ts";
import type { Content, DeskContent, PublicContent } from "../../../scripts/model/index.ts";
import {
  cachedFile,
  formatTheme,
  hueOf,
  precompileTemplates,
  readProgram,
  type ScriptCache,
  themeFile,
} from "../../../scripts/templates/index.ts";
import { formatDeskPage } from "./desk-page.ts";
import { buildDeskSettings } from "./desk-settings.ts";
import { nameIn } from "./name-in.ts";
import { PREVIEW_KINDS } from "./preview/preview-pages.ts";
import type { PreviewContext } from "./preview/preview-slice.ts";
import { readEditorTexts } from "./texts.ts";

/** The sources of the desk's files. */
export interface DeskSource {
  readonly themeDirs: readonly string[];
  readonly scripts: () => ScriptCache;
  /** The token of the server on this machine. */
  readonly token?: string;
  readonly content: () => PublicContent | DeskContent;
  /** The preview data of a published site. On this machine, the server opens each bulletin with its own data. */
  readonly preview?: () => PreviewContext;
}

type Bytes = string | Uint8Array;

/** Reads a file of the desk; undefined if there is none. */
type ReadDeskFile = (source: DeskSource) => Bytes | undefined | Promise<Bytes | undefined>;

const FONTS = ["newsreader-text", "newsreader-italic", "newsreader-display"] as const;

/** All files of the desk by their names in its folder. */
export async function readDeskFiles(source: DeskSource): Promise<ReadonlyMap<string, Bytes>> {
  const others = [...READERS].map(async ([name, read]) => [name, (await read(source)) ?? ""] as const);
  return new Map<string, Bytes>([...(await readScripts(source)), ...(await Promise.all(others))]);
}

/** A file of the desk by its name in its folder; undefined if there is none. */
export async function readDeskFile(name: string, source: DeskSource): Promise<Bytes | undefined> {
  const read = READERS.get(name);
  if (read !== undefined) return read(source);
  return name.endsWith(".js") ? (await readScripts(source)).get(name) : undefined;
}

/** The first script, the engine that checks and renders texts, the text field, and their common parts. A page requests each separately. */
const readScripts = memoizeWeakly(({ themeDirs, scripts }: DeskSource) =>
  readProgram(themeDirs, "desk", isRepository() ? join(packageRoot(), PROGRAM) : undefined, scripts()),
);

/** From the root of the repository. The published package contains the bundle. */
const PROGRAM = "packages/desk/src/browser/desk.ts";

const READERS: ReadonlyMap<string, ReadDeskFile> = new Map<string, ReadDeskFile>([
  ["index.html", readPage],
  ["desk.css", readStyle],
  ...FONTS.map((name): readonly [string, ReadDeskFile] => [
    `${name}.woff2`,
    ({ themeDirs }) => readFileSync(themeFile(themeDirs, `fonts/${name}.woff2`)),
  ]),
  ["templates.js", readTemplates],
  ["preview.json", ({ preview }) => (preview === undefined ? undefined : JSON.stringify(preview()))],
  ...MESSAGE_LANGUAGES.map((language): readonly [string, ReadDeskFile] => [
    `settings-${language}.json`,
    ({ content, themeDirs }) => JSON.stringify(buildDeskSettings(content(), themeDirs, language)),
  ]),
]);

function readPage({ content, themeDirs, token }: DeskSource): string {
  const { languages: [first = ""] = [], title } = content().publication?.fields ?? {};
  const language = findMessageLanguage(first) ?? "en";
  const { noScript = "" } = readEditorTexts(themeDirs, language).editor;
  return formatDeskPage({ language, title: nameIn(title, language) ?? "Dateline", noScript, ...defined({ token }) });
}

function readTemplates({ themeDirs, scripts }: DeskSource): Promise<Bytes> {
  const write = (file: string) =>
    writeFileSync(file, `export const templates = ${precompileTemplates(themeDirs, PREVIEW_KINDS)};\n`);
  return cachedFile("desk-templates.js", scripts(), write);
}

/** The colours of the publication, then the stylesheets of the desk and of its field for texts. */
function readStyle({ content, themeDirs }: DeskSource): string {
  const sheets = ["desk", "desk-text"].map((name) => readFileSync(themeFile(themeDirs, `editor/${name}.css`), "utf8"));
  return [coloursOf(content()), ...sheets].join("\n");
}

function coloursOf({ publication, topics }: Content): string {
  const hues = new Map((topics?.entries ?? []).map((topic) => [hueOf(topic), topic.fields.colour]));
  const accent = publication?.fields.colours?.accent;
  return formatTheme({ hues, ...defined({ accent }) });
}
