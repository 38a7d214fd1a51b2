import { readFileSync, writeFileSync } from "node:fs";
import type { ScriptCache } from "../../assets/page-script.ts";
import { cachedScript, readScript } from "../../assets/page-script.ts";
import { themeFile } from "../../assets/theme-files.ts";
import type { DeskContent, PublicContent } from "../../content/timing/public-content.ts";
import { defined } from "../../defined.ts";
import { findMessageLanguage, MESSAGE_LANGUAGES } from "../../diagnostics/message-language.ts";
import { precompileTemplates } from "../../templates/precompile.ts";
import { ADMIN_FILES, formatAdminPage, settingsFile } from "./admin-page.ts";
import type { EditorBackend } from "./config/decap-config.ts";
import { readDecap } from "./decap.ts";
import { buildEditorSettings } from "./editor-settings.ts";
import { PREVIEW_KINDS } from "./preview/preview-pages.ts";
import type { PreviewContext } from "./preview/preview-slice.ts";
import { readEditorTexts } from "./texts.ts";

/** What the files of the editor are made from. */
export interface AdminSource {
  readonly themeDirs: readonly string[];
  readonly scripts: () => ScriptCache;
  readonly backend: EditorBackend;
  /** The token of the server on this machine. */
  readonly token?: string;
  readonly content: () => PublicContent | DeskContent;
  /** What the preview knows; undefined while the content has errors. */
  readonly preview: () => Promise<PreviewContext | undefined>;
}

type Bytes = string | Uint8Array;

/** Reads a file of the editor; undefined if there is none now. */
export type ReadAdminFile = (source: AdminSource) => Bytes | undefined | Promise<Bytes | undefined>;

/** The files of the editor by their names in its folder. */
export const READ_ADMIN_FILE: ReadonlyMap<string, ReadAdminFile> = new Map<string, ReadAdminFile>([
  ["index.html", readPage],
  [ADMIN_FILES.script, ({ themeDirs, scripts }) => readScript(themeDirs, "editor", scripts())],
  [ADMIN_FILES.style, ({ themeDirs }) => readFileSync(themeFile(themeDirs, "editor/editor.css"))],
  [ADMIN_FILES.decap, () => readDecap()],
  [ADMIN_FILES.templates, readTemplates],
  [ADMIN_FILES.preview, readPreview],
  ...MESSAGE_LANGUAGES.map((language): readonly [string, ReadAdminFile] => [
    settingsFile(language),
    ({ content, themeDirs, backend }) => JSON.stringify(buildEditorSettings(content(), themeDirs, language, backend)),
  ]),
]);

function readPage({ content, themeDirs, token }: AdminSource): string {
  const [first = ""] = content().publication?.fields.languages ?? [];
  const language = findMessageLanguage(first) ?? "en";
  const { noScript = "" } = readEditorTexts(themeDirs, language).editor;
  return formatAdminPage({ language, noScript, ...defined({ token }) });
}

function readTemplates({ themeDirs, scripts }: AdminSource): Promise<Bytes> {
  const write = (file: string) =>
    writeFileSync(file, `export const templates = ${precompileTemplates(themeDirs, PREVIEW_KINDS)};\n`);
  return cachedScript("editor-templates", scripts(), write);
}

async function readPreview({ preview }: AdminSource): Promise<string | undefined> {
  const context = await preview();
  return context === undefined ? undefined : JSON.stringify(context);
}
