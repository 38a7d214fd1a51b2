import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { openContentFolder } from "../cli/content-folder.ts";
import { siteOptions } from "../cli/project.ts";
import { readTypedLine } from "../cli/typed-line.ts";
import { editFields } from "../content/edit/edit-fields.ts";
import { findFile } from "../files/real-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import { dayOf } from "../i18n/moment.ts";
import { textsOf } from "../model/content.ts";
import { reviewStateOf, textRevisionOf } from "../model/translations/review.ts";
import {
  buildTranslationStatus,
  type TextStatus,
  type Translation,
  type TranslationStatus,
  textsOfStatus,
  withoutHistory,
} from "../model/translations/status.ts";
import { readContent } from "../pipeline/read-content.ts";
import { textsInHistory } from "../pipeline/texts-in-history.ts";
import { MOST_REVIEWERS, reviewerKey, reviewersOf } from "../schema/fields/authorship-fields.ts";
import { TRANSLATIONS_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";
import { formatTranslationStatus } from "./translations-report.ts";

const { values, positionals } = readArguments(TRANSLATIONS_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
      confirm: { type: "string", multiple: true },
      "reviewed-by": { type: "string" },
    },
  }),
);
const { format, confirm, "reviewed-by": typedReviewer } = values;
const reviewer = typedReviewer === undefined ? undefined : readReviewer(typedReviewer);
if (format !== "text" && format !== "json")
  shell.fail(2, message("format-unknown", { format, formats: ["text", "json"] }));
const files = [...(confirm ?? []), ...positionals];
const isReport = confirm === undefined && reviewer === undefined;
if (isReport && files.length > 0) shell.fail(2, message("confirm-before-files", { file: files[0] ?? "" }));
if (reviewer !== undefined && files.length === 0) shell.fail(2, message("review-without-files"));
const contentDir = openContentFolder(values.content, isReport ? "read" : "write");
const { content, diagnostics } = readContent(contentDir);

if (isReport) writeStatus();
for (const file of files) {
  if (confirm !== undefined) confirmTranslation(file);
  if (reviewer !== undefined) noteReview(file, reviewer);
}

function readReviewer(typed: string): string {
  return readTypedLine(typed) ?? shell.fail(2, message("reviewer-wrong", { name: typed }));
}

function writeStatus(): void {
  const status = buildTranslationStatus(content, textsInHistory(contentDir, process.env));
  process.stdout.write(
    format === "json" ? formatTranslationStatusJson(status) : formatTranslationStatus(status, contentDir, shell.textOf),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  if (errors > 0) shell.fail(1, message("content-has-errors", { folder: contentDir, command: "npm run validate" }));
}

function confirmTranslation(typed: string): void {
  const file = inContent(typed);
  const texts = textsOfStatus(buildTranslationStatus(content, withoutHistory));
  const isOriginal = texts.some(({ original }) => original.file === file);
  if (isOriginal) shell.fail(2, message("confirm-original", { file: typed }));
  const text = texts.find(({ translations }) => translations.some((each) => each.file === file && isPresent(each)));
  if (text === undefined) shell.fail(2, message("confirm-unknown", { file: typed, folder: contentDir }));
  const { revision, original } = text;
  rewrite(typed, { revision });
  shell.say(message("translation-confirmed", { file: typed, original: `${contentDir}/${original.file}`, revision }));
}

/** Records that somebody has reviewed a text in its present form, beside other reviewers of the same text. */
function noteReview(typed: string, name: string): void {
  const declared = content.publication?.fields;
  const record = textsOf(content).find(({ path: { file } }) => file === inContent(typed));
  if (record === undefined) shell.fail(2, message("review-unknown", { file: typed, folder: contentDir }));
  const others = reviewStateOf(record, declared) === "reviewed" ? reviewersOf(record.fields) : [];
  const all = others.some((other) => reviewerKey(other) === reviewerKey(name)) ? others : [...others, name];
  if (all.length > MOST_REVIEWERS) shell.fail(1, message("reviewers-many", { file: typed, most: MOST_REVIEWERS }));
  const revision = textRevisionOf(record, declared);
  rewrite(typed, {
    reviewedBy: all.length === 1 ? (all[0] ?? name) : all,
    reviewed: dayOf(siteOptions({ contentDir, purpose: "draft" }).asOf),
    reviewedRevision: revision,
  });
  shell.say(message("review-noted", { file: typed, names: all, revision }));
}

function inContent(typed: string): string {
  return path.relative(contentDir, typed).replaceAll("\\", "/");
}

/** Sets fields of a file, and changes no other byte of it. */
function rewrite(typed: string, fields: Readonly<Record<string, string | readonly string[]>>): void {
  const file = inContent(typed);
  findFile(contentDir, file); // Nothing but a regular file is opened.
  const before = readFileSync(path.join(contentDir, file), "utf8");
  const edits = Object.entries(fields).map(([name, value]) => ({ kind: "set", field: [name], value }) as const);
  const after = editFields(file, before, edits);
  const line = Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n");
  if (after === undefined) shell.fail(1, message("confirm-by-hand", { file: typed, line }));
  if (before !== after) writeWhole(contentDir, file, after);
}

function isPresent({ state }: Translation): boolean {
  return state !== "missing";
}

/** The translation status as JSON. Files are paths from the content folder; `changes` is null if the changes are unknown. */
function formatTranslationStatusJson({ languages, bulletins, pages, names, reviews }: TranslationStatus): string {
  const status = {
    languages,
    bulletins: bulletins.map(({ period, requires, texts }) => ({
      month: period,
      requires,
      texts: texts.map(plainText),
    })),
    pages: pages.map(plainText),
    names,
    reviews,
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
