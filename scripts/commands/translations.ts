import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { openContentFolder } from "../cli/content-folder.ts";
import { editFields } from "../content/change/edit-fields.ts";
import { findFile } from "../content/change/real-folder.ts";
import { writeWhole } from "../content/change/write-whole.ts";
import type { TextStatus, Translation, TranslationStatus } from "../content/translations/status.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../content/translations/status.ts";
import { formatTranslationStatus } from "../content/translations/translations-report.ts";
import { readContent } from "../pipeline/read-content.ts";
import { textsInHistory } from "../pipeline/texts-in-history.ts";
import { TRANSLATIONS_HELP } from "./help/translations-help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const { values, positionals } = readArguments(TRANSLATIONS_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
      confirm: { type: "string", multiple: true },
    },
  }),
);
const { format, confirm } = values;
if (format !== "text" && format !== "json")
  shell.fail(2, message("format-unknown", { format, formats: ["text", "json"] }));
if (confirm === undefined && positionals.length > 0)
  shell.fail(2, message("confirm-before-files", { file: positionals[0] ?? "" }));
const contentDir = openContentFolder(values.content, confirm === undefined ? "read" : "write");
const { content, diagnostics } = readContent(contentDir);

if (confirm === undefined) writeStatus();
else for (const file of [...confirm, ...positionals]) confirmTranslation(file);

function writeStatus(): void {
  const status = buildTranslationStatus(content, textsInHistory(contentDir, process.env));
  process.stdout.write(
    format === "json" ? formatTranslationStatusJson(status) : formatTranslationStatus(status, contentDir),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) shell.fail(1, message("content-has-errors", { folder: contentDir, command: "npm run validate" }));
}

function confirmTranslation(typed: string): void {
  const file = path.relative(contentDir, typed).replaceAll("\\", "/");
  const texts = textsOfStatus(buildTranslationStatus(content, withoutHistory));
  const isOriginal = texts.some(({ original }) => original.file === file);
  if (isOriginal) shell.fail(2, message("confirm-original", { file: typed }));
  const text = texts.find(({ translations }) => translations.some((each) => each.file === file && isPresent(each)));
  if (text === undefined) shell.fail(2, message("confirm-unknown", { file: typed, folder: contentDir }));
  const { revision, original } = text;
  findFile(contentDir, file); // Nothing but a regular file is opened.
  const before = readFileSync(path.join(contentDir, file), "utf8");
  const confirmed = editFields(file, before, [{ kind: "set", field: ["revision"], value: revision }]);
  const line = `revision: "${revision}"`;
  if (confirmed === undefined) shell.fail(1, message("confirm-by-hand", { file: typed, line }));
  if (before !== confirmed) writeWhole(contentDir, file, confirmed);
  shell.say(message("translation-confirmed", { file: typed, original: `${contentDir}/${original.file}`, revision }));
}

function isPresent({ state }: Translation): boolean {
  return state !== "missing";
}

/** The translation status as JSON. Files are paths from the content folder; `changes` is null if the changes are not known. */
function formatTranslationStatusJson({ languages, bulletins, pages, names }: TranslationStatus): string {
  const status = {
    languages,
    bulletins: bulletins.map(({ period, requires, texts }) => ({
      month: period,
      requires,
      texts: texts.map(plainText),
    })),
    pages: pages.map(plainText),
    names,
  };
  return `${JSON.stringify(status, undefined, 2)}\n`;
}

function plainText({ name, original: { file, language }, revision, translations }: TextStatus) {
  return {
    name,
    original: { file, language, revision },
    translations: translations.map(({ changes, ...translation }) =>
      translation.state === "stale" ? { ...translation, changes: changes ?? null } : translation,
    ),
  };
}
