import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { wordsOf } from "../../../../scripts/diagnostics/message.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../../scripts/diagnostics/message-language.ts";
import { CHECKER_TABLES } from "../../../../scripts/words.ts";
import { assertTranslated } from "../../../../tests/diagnostics/translated.ts";
import { ROOT } from "../../../../tests/support/folders.ts";
import { checkerWords } from "../../src/checker-words.ts";
import { buildForms } from "../../src/form/form.ts";
import { FORM_MESSAGES } from "../../src/form/form-messages.ts";

const texts = new Map(CHECKER_TABLES.flatMap((table) => Object.entries(table)));

/*
 * Forms of items, bulletins and events show all messages except messages of other files: of unreadable files, of commands, of schemas that
 * these three do not use, and of rules that report them in other files.
 */

const SCRIPTS = path.join(ROOT, "scripts");
const CASES = path.join(ROOT, "tests/rules/cases");

/** The imports of a module at run time. */
const IMPORT = /^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)";/gm;

const ofForms = withImports([
  "fields/item-fields.ts",
  "fields/bulletin-fields.ts",
  "fields/event-fields.ts",
  "check-fields.ts",
  "custom/custom-types.ts",
]);
const ofOthers = withImports([
  "fields/publication-fields.ts",
  "fields/series-fields.ts",
  "fields/place-fields.ts",
  "fields/term-fields.ts",
  "interface-messages.ts",
  "custom/custom-callouts.ts",
]);

/** At no field of a form: of languages of the publication, the colour of a topic, of the folder of an issue, and of the name of a file or the whole of it. */
const AT_NO_FIELD = [
  "write-fonts",
  "write-fallback-languages",
  "write-issns",
  "write-colour",
  "series-none",
  "series-none-special",
  "add-item-language",
  "translation-without-original",
  "file-without-fields",
];

/** The modules with a message, by its id. Fixes contain the ids that they fix, commands and packages the ids that they explain. */
const saidIn = new Map<string, string[]>();
for (const name of readdirSync(SCRIPTS, { recursive: true, encoding: "utf8" })) {
  const file = name.replaceAll(path.sep, "/");
  if (
    !/^(?:files|content|schema|model|rules(?!\/fixes)|features|change|markdown)\/.*\.ts$/.test(file) ||
    path.basename(file) === "messages.ts"
  )
    continue;
  for (const [, id = ""] of readFileSync(path.join(SCRIPTS, file), "utf8").matchAll(/"([\w-]+)"/g))
    if (texts.has(id)) saidIn.set(id, [...(saidIn.get(id) ?? []), file]);
}

/** The lines of the reports of the cases of rules, with the files that they are about. */
const reported = readdirSync(CASES).flatMap((name) => linesOf(readFileSync(path.join(CASES, name), "utf8")));

function isShown(id: string): boolean {
  const modules = saidIn.get(id) ?? [];
  if (AT_NO_FIELD.includes(id)) return false;
  if (modules.length > 0 && modules.every((file) => file.startsWith("rules/"))) return !isReportedElsewhere(id);
  return !modules.every(
    (file) =>
      /^(?:files|change|content\/(?:edit|read|svg|yaml)|schema\/check-bytes\.ts$|features\/.*-fields\.ts$)/.test(
        file,
      ) ||
      (ofOthers.has(file) && !ofForms.has(file)),
  );
}

/** Whether the cases report a message of a rule, and never at something that has a form. */
function isReportedElsewhere(id: string): boolean {
  const english: string = texts.get(id)?.en ?? "";
  const pieces = english.split(/\{[^}]*\}/);
  const sentence = new RegExp(pieces.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*"));
  const files = reported.filter(({ line }) => sentence.test(line)).map(({ file }) => file);
  return files.length > 0 && !files.some((file) => /^content\/(?:bulletins|events)\//.test(file));
}

function linesOf(cases: string): readonly { readonly file: string; readonly line: string }[] {
  let file = "";
  return Array.from(cases.matchAll(/^~~~ report\n([\s\S]*?)^~~~$/gm), ([, report = ""]) => report)
    .flatMap((report) => report.split("\n"))
    .flatMap((line) => {
      if (/^\S+$/.test(line)) file = line;
      return /\b(?:error|warning) {2}/.test(line) ? [{ file, line }] : [];
    });
}

/** Modules of schemas, and their imports. */
function withImports(names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names.map((name) => `schema/${name}`));
  for (const file of found)
    for (const [, from = ""] of readFileSync(path.join(SCRIPTS, file), "utf8").matchAll(IMPORT))
      found.add(path.posix.join(path.posix.dirname(file), from));
  return found;
}

/** The names of all fields of the forms, with their inner fields. */
const NAMES = new Set(
  namesIn(
    ["item", "bulletin", "event"].map((kind) => Object.entries(buildForms()).find(([name]) => name === kind)?.[1]),
  ),
);

function namesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "name" in value && typeof value.name === "string" ? [value.name] : [];
  return [...own, ...Object.values(value).flatMap(namesIn)];
}

test("what a form says of a fault names no field as the file does, and no notation of files", () => {
  const found = MESSAGE_LANGUAGES.flatMap((language) =>
    Object.entries(checkerWords(language).texts).flatMap(([id, text]) => {
      if (!isShown(id)) return [];
      const code = Array.from(text.matchAll(/`([^`]*)`/g), ([, each = ""]) => each);
      const isOf = (each: string) =>
        NAMES.has(each) || /^\{(?:field|fields)\}$|[[\]<>#!]|: |^-{2}|^- |\.(?:md|yaml)$|^media\/|YYYY/.test(each);
      return code.some(isOf) || /publication\.yaml|content\/|YYYY|AAAA/.test(text)
        ? [`${id} (${language}): ${text}`]
        : [];
    }),
  );
  assert.deepEqual(found, []);
});

test("what a form says is in every language, in its words and with its punctuation", () => {
  const textsIn = (language: MessageLanguage) => wordsOf(language, FORM_MESSAGES).texts;
  assertTranslated({ en: textsIn("en"), es: textsIn("es"), pt: textsIn("pt"), fr: textsIn("fr") }, []);
});

test("what a form says in place of a message has no other values", () => {
  const namesOf = (text: string) => new Set(Array.from(text.matchAll(/\{(\w+)/g), ([, name]) => name));
  for (const [id, { en }] of Object.entries(FORM_MESSAGES)) {
    const first = namesOf(texts.get(id)?.en ?? assert.fail(`${id} is no message`));
    for (const name of namesOf(en)) assert.ok(first.has(name), `${id}: ${name}`);
  }
});
