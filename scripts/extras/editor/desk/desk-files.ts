import { readFileSync } from "node:fs";
import { readScript } from "../../../assets/page-script.ts";
import { formatTheme } from "../../../assets/theme-colours.ts";
import { themeFile } from "../../../assets/theme-files.ts";
import type { Content } from "../../../content/content.ts";
import { defined } from "../../../defined.ts";
import { findMessageLanguage, MESSAGE_LANGUAGES } from "../../../diagnostics/message-language.ts";
import type { Header } from "../../../release/headers.ts";
import { hueOf } from "../../../site/cards.ts";
import type { AdminSource, ReadAdminFile } from "../admin-files.ts";
import { READ_ADMIN_FILE } from "../admin-files.ts";
import { ADMIN_FILES, settingsFile } from "../admin-page.ts";
import { nameIn } from "../config/choices.ts";
import { DESK_HEADERS, FRAME_HEADERS } from "../policy.ts";
import { readEditorTexts } from "../texts.ts";
import { FRAME_PAGE, formatDeskPage } from "./desk-page.ts";
import { buildDeskSettings } from "./desk-settings.ts";

/** The folder of the desk in that of the editor. */
export const DESK = "desk/";

/** The scripts of the desk: what is seen first, what checks and renders texts, and the field for texts. */
const SCRIPTS = ["desk", "desk-engine", "desk-text"] as const;

const FONTS = ["newsreader-text", "newsreader-italic", "newsreader-display"] as const;

/** The page into whose frame the desk puts pages of the site. */
const FRAME = "frame.html";

/** The files of the desk by their names in its folder. */
export const READ_DESK_FILE: ReadonlyMap<string, ReadAdminFile> = new Map<string, ReadAdminFile>([
  ["index.html", readPage],
  [FRAME, () => FRAME_PAGE],
  ["desk.css", readStyle],
  ...SCRIPTS.map((name): readonly [string, ReadAdminFile] => [
    `${name}.js`,
    ({ themeDirs, scripts }) => readScript(themeDirs, name, scripts()),
  ]),
  ...FONTS.map((name): readonly [string, ReadAdminFile] => [
    `${name}.woff2`,
    ({ themeDirs }) => readFileSync(themeFile(themeDirs, `fonts/${name}.woff2`)),
  ]),
  ...[ADMIN_FILES.templates, ADMIN_FILES.preview].flatMap((name) => {
    const read = READ_ADMIN_FILE.get(name);
    return read === undefined ? [] : [[name, read] as const];
  }),
  ...MESSAGE_LANGUAGES.map((language): readonly [string, ReadAdminFile] => [
    settingsFile(language),
    ({ content, themeDirs }) => JSON.stringify(buildDeskSettings(content(), themeDirs, language)),
  ]),
]);

/** The headers of one of them, by its path. */
export function deskHeaders(path: string): readonly Header[] {
  return path.endsWith(`/${FRAME}`) ? FRAME_HEADERS : DESK_HEADERS;
}

function readPage({ content, themeDirs, token }: AdminSource): string {
  const { languages: [first = ""] = [], title } = content().publication?.fields ?? {};
  const language = findMessageLanguage(first) ?? "en";
  const { noScript = "" } = readEditorTexts(themeDirs, language).editor;
  return formatDeskPage({ language, title: nameIn(title, language) ?? "Dateline", noScript, ...defined({ token }) });
}

/** The colours of the publication, then the stylesheets of the desk and of its field for texts. */
function readStyle({ content, themeDirs }: AdminSource): string {
  const sheets = ["desk", "desk-text"].map((name) => readFileSync(themeFile(themeDirs, `editor/${name}.css`), "utf8"));
  return [coloursOf(content()), ...sheets].join("\n");
}

function coloursOf({ publication, topics }: Content): string {
  const hues = new Map((topics?.entries ?? []).map((topic) => [hueOf(topic), topic.fields.colour]));
  const accent = publication?.fields.colours?.accent;
  return formatTheme({ hues, ...defined({ accent }) });
}
