import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../../../scripts/diagnostics/message.ts";
import type { MessageLanguage } from "../../../../scripts/diagnostics/message-language.ts";
import { MESSAGE_LANGUAGES } from "../../../../scripts/diagnostics/message-language.ts";
import { CHECKER_TABLES, checkerWords } from "../../../../scripts/extras/desk/checker-words.ts";
import { buildForms } from "../../../../scripts/extras/desk/form/form.ts";
import { FORM_MESSAGES } from "../../../../scripts/extras/desk/form/form-messages.ts";
import { assertTranslated } from "../../../diagnostics/translated.ts";

const texts = new Map(CHECKER_TABLES.flatMap((table) => Object.entries(table)));

/** Messages of what no form of an item, bulletin or event shows: files that can't be read, media, commands, and what a site declares. */
const ELSEWHERE = [
  ...["yaml", "front-matter", "pdf", "svg", "name-of", "rename", "new", "next", "machine", "former-field", "series"],
  ...["menu", "vocabulary", "custom", "label", "item-language", "write-custom", "write-series", "write-values", "term"],
  ...["page-is", "place-key", "key-of-entry", "addresses-line", "unfinished", "picture-decoder", "run-migrate"],
  ...[
    "reserved-name",
    "folder-in",
    "write-font",
    "write-fallback",
    "write-language",
    "write-in-language",
    "write-repo",
  ],
  ...["write-branch", "write-host", "write-app-id", "leave-out-app-id", "write-contact", "write-emblem", "write-menu"],
  ...[
    "write-funding",
    "write-one-way",
    "write-email-of",
    "write-form",
    "write-forms",
    "write-licence",
    "write-own-text",
    "write-slug-key",
  ],
  ...["write-field-name", "write-callout-name", "write-colour", "write-withdrawn", "write-page-or", "write-revision"],
  ...[
    "write-fewer",
    "file-without",
    "former-name-in",
    "translation-without-original",
    "own-picture",
    "page-unknown",
    "add-item-language",
  ],
  ...[
    "write-in-languages",
    "write-fonts",
    "write-issns",
    "write-statement",
    "write-exceptions",
    "statement",
    "funding",
    "reuse",
    "write-address-without",
  ],
];
const isElsewhere = (id: string) => ELSEWHERE.some((start) => id === start || id.startsWith(`${start}-`));

/** The names of all fields of the forms, with those inside them. */
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
      if (isElsewhere(id)) return [];
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
