import { formatValue, showValue } from "../content/shown-value.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { Content } from "../model/content.ts";
import type { NamedFile } from "../model/named-pictures.ts";
import { filesInOwnFields } from "../model/named-pictures.ts";
import { translationFile } from "../model/translations/status.ts";
import { FACT_FIELDS } from "../schema/fact-fields.ts";
import type { ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/** A translation may repeat the metadata of its original; it then has the same values. */
export const translationAgrees: Rule = {
  id: "translation-agrees",
  *check(content) {
    if (content.publication?.fields.languages === undefined) return;
    for (const { original, translations } of content.items) {
      for (const translation of translations) {
        yield* checkMetadata(original, translation, SHARED);
        yield* checkSubjects(original, translation);
        yield* checkPictures(original, translation);
        yield* checkFocus(original, translation);
        yield* checkWords(original, translation, "summary");
      }
    }
    yield* checkBulletins(content);
    yield* checkOriginals(content);
  },
};

/** The metadata of an item that a translation may repeat, as they are written. */
const SHARED = [
  ...["date", "genre", "countries", "place", "publishFrom", "expires", "withdrawn"],
  ...FACT_FIELDS,
] as const;

/** A text with a revision was made from another one. Its name is probably not quite that of its original. */
function* checkOriginals({ items, bulletins, pages }: Content): Iterable<UnlocatedDiagnostic> {
  for (const group of [items, bulletins, pages]) {
    for (const { original } of group) {
      if (original.fields.revision === undefined) continue;
      const { file, language } = original.path;
      const candidates = group
        .filter(
          (other) =>
            other.original.path.language !== language &&
            !other.translations.some((each) => each.path.language === language),
        )
        .map((other) => translationFile(other.original.path.file, language));
      const suggestion = findNearest(file, candidates);
      const words = message("translation-without-original", { file });
      yield { ...valueError("translation-agrees", file, ["revision"], words, suggestion), severity: "warning" };
    }
  }
}

interface WithSharedFields {
  readonly path: { readonly file: string };
  readonly fields: Readonly<Record<string, unknown>>;
  readonly faulty: readonly string[];
}

function* checkMetadata(
  original: WithSharedFields,
  translation: WithSharedFields,
  names: readonly string[],
): Iterable<UnlocatedDiagnostic> {
  for (const name of names) {
    const said = translation.fields[name];
    if (said === undefined || original.faulty.includes(name)) continue;
    const right = original.fields[name];
    if (formatValue(said) === formatValue(right)) continue;
    yield disagreement(original, translation, [name], { said, right });
  }
}

/** Fields of which an original has the one or the other. */
const SUBJECTS = [
  ["topic", "topics"],
  ["event", "events"],
] as const;

/** A topic alone is the same as a list of one topic. */
function* checkSubjects(original: WithSharedFields, translation: WithSharedFields): Iterable<UnlocatedDiagnostic> {
  for (const [one, several] of SUBJECTS) {
    const field = translation.fields[several] === undefined ? one : several;
    const said = translation.fields[field];
    if (said === undefined || original.faulty.includes(one) || original.faulty.includes(several)) continue;
    const right = original.fields[several] ?? original.fields[one];
    if (formatValue(said) !== formatValue(right ?? []))
      yield disagreement(original, translation, [field], { said, right });
  }
}

/** A picture is cut around the same point in every language. */
function* checkFocus(original: ItemRecord, translation: ItemRecord): Iterable<UnlocatedDiagnostic> {
  const said = translation.fields.image?.focus;
  const right = original.fields.image?.focus;
  if (said === undefined || original.faulty.includes("image") || formatValue(said) === formatValue(right)) return;
  yield disagreement(original, translation, ["image", "focus"], { said, right });
}

function disagreement(
  original: WithSharedFields,
  { path }: WithSharedFields,
  field: readonly string[],
  { said, right }: { readonly said: unknown; readonly right: unknown },
): UnlocatedDiagnostic {
  const values = { field: field.join("."), value: showValue(said), original: original.path.file };
  const words =
    right === undefined
      ? message("translation-adds", values)
      : message("translation-differs", { ...values, right: showValue(right) });
  return valueError("translation-agrees", path.file, field, words);
}

function* checkPictures(original: ItemRecord, translation: ItemRecord): Iterable<UnlocatedDiagnostic> {
  const right = new Map(picturesOf(original).map(({ field, src }) => [field.join("."), src]));
  for (const { field, src } of picturesOf(translation)) {
    const [name = ""] = field;
    if (original.faulty.includes(String(name))) continue;
    if (src === undefined && !right.has(field.join("."))) {
      const words = message("translation-picture-missing", { original: original.path.file });
      yield missingFieldError("translation-agrees", translation.path.file, field, words);
    }
    if (src === undefined || src === right.get(field.join("."))) continue;
    const words = message("translation-picture-differs", { file: src, original: original.path.file });
    yield valueError("translation-agrees", translation.path.file, field, words);
  }
}

function picturesOf(record: ItemRecord): readonly NamedFile[] {
  return filesInOwnFields(record).filter(({ kind }) => kind === "image");
}

/** What a translation should say in its language where the original does. */
const WORDS = { summary: "translation-without-summary", title: "translation-without-title" } as const;

/** A warning, since a text is complete without these fields. */
function* checkWords(
  original: WithSharedFields,
  translation: WithSharedFields,
  name: keyof typeof WORDS,
): Iterable<UnlocatedDiagnostic> {
  if (original.fields[name] === undefined || translation.fields[name] !== undefined) return;
  if (translation.faulty.includes(name)) return;
  const words = message(WORDS[name], { original: original.path.file });
  yield { ...missingFieldError("translation-agrees", translation.path.file, [name], words), severity: "warning" };
}

function* checkBulletins({ bulletins }: Content): Iterable<UnlocatedDiagnostic> {
  for (const { original, translations } of bulletins) {
    const kinds = (original.fields.callouts ?? []).map(({ type }) => type);
    for (const translation of translations) {
      yield* checkMetadata(original, translation, ["number", "date", "covers", "lead", "order", "agenda", "requires"]);
      yield* checkWords(original, translation, "title");
      const said = translation.fields.callouts?.map(({ type }) => type);
      if (said === undefined || said.join() === kinds.join() || original.faulty.includes("callouts")) continue;
      yield valueError("translation-agrees", translation.path.file, ["callouts"], otherCallouts(said, kinds));
    }
  }
}

function otherCallouts(found: readonly string[], right: readonly string[]): Message {
  if (found.length === 0) return message("translation-callouts-missing", { right });
  return right.length === 0
    ? message("translation-callouts-added", { found })
    : message("translation-callouts", { found, right });
}
