import { daysOfPeriod, type Period } from "../content/period.ts";
import { formatValue, showValue } from "../content/shown-value.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { textOf } from "../markdown/plain.ts";
import { type Content, type TextRecord, textsOf } from "../model/content.ts";
import { draftFiles, withoutDrafts } from "../model/draft-fields.ts";
import { filesInOwnFields, type NamedFile } from "../model/named-pictures.ts";
import { type ReviewState, reviewStateOf } from "../model/translations/review.ts";
import {
  buildTranslationStatus,
  type TextStatus,
  type Translation,
  translationFile,
  withoutHistory,
} from "../model/translations/status.ts";
import { isByMachine, reviewersOf } from "../schema/fields/authorship-fields.ts";
import { FACT_FIELDS } from "../schema/fields/fact-fields.ts";
import type { ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { missingFieldError, type Rule, valueError } from "./rule.ts";

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

/** The metadata of an item that a translation may repeat, as written. */
const SHARED = ["date", "genre", "countries", "place", "publishFrom", "expires", "withdrawn", ...FACT_FIELDS] as const;

/** A text with a revision is a translation. Its file name probably differs slightly from the name of its original. */
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

/** Pairs of fields of which an original has only one. */
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

/** Texts that a translation should have if the original has them. */
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

/**
 * Every text of a bulletin exists and is up to date in the languages that the bulletin requires. An error for a release; a
 * warning while editors write.
 */
export const requiredTranslation: Rule = {
  id: "required-translation",
  asksFor: "text",
  *check(content, purpose) {
    if (content.publication?.fields.languages === undefined || !content.bulletins.some(requiresAny)) return;
    const severity = purpose === "release" ? "error" : "warning";
    const faulty = new Set(textsOf(content).flatMap(({ path, faulty }) => (faulty.length > 0 ? [path.file] : [])));
    const { bulletins } = buildTranslationStatus(inBulletinsThatRequire(withoutDrafts(content)), withoutHistory);
    for (const { period, requires, texts } of bulletins) {
      for (const { text, translation } of texts.flatMap(pairs)) {
        const isClear = !faulty.has(text.original.file) && !faulty.has(translation.file);
        const fault =
          isClear && requires.includes(translation.language)
            ? faultOfTranslation(period, text, translation)
            : undefined;
        if (fault !== undefined) yield { rule: "required-translation", severity, ...fault };
      }
    }
  },
};

/** Keeps the bulletins that require languages: most do not, and comparing texts takes time. */
function inBulletinsThatRequire(content: Content): Content {
  const bulletins = content.bulletins.filter(requiresAny);
  const periods = new Set(bulletins.map(({ original }) => original.path.period));
  const items = content.items.filter(({ original }) => periods.has(original.path.period));
  return { ...content, bulletins, items, pages: [] };
}

function requiresAny({ original }: Content["bulletins"][number]): boolean {
  return (original.fields.requires ?? []).length > 0;
}

function pairs(text: TextStatus) {
  return text.translations.map((translation) => ({ text, translation }));
}

function faultOfTranslation(
  period: Period,
  { original, revision }: TextStatus,
  { state, file, language, revision: made }: Translation,
): Omit<UnlocatedDiagnostic, "rule" | "severity"> | undefined {
  if (state === "missing")
    return {
      ref: { file },
      message: message("translation-required", { original: original.file, period, language }),
    };
  if (state !== "stale") return undefined;
  return {
    ref: { file, field: ["revision"], part: "value" },
    message: message("translation-stale", {
      original: original.file,
      made: made ?? "",
      revision,
      show: "npm run translations",
      accept: "npm run translations -- --confirm",
    }),
  };
}

/**
 * Texts that are not drafts have the reviews that the publication requires, of their present version. An incomplete review, or a review of
 * another revision, is a warning if none is required.
 */
export const requiredReview: Rule = {
  id: "required-review",
  asksFor: "text",
  *check(content, purpose) {
    const drafts = draftFiles(content);
    for (const record of textsOf(content)) {
      if (record.faulty.length > 0) continue;
      const state = reviewStateOf(record, content.publication?.fields);
      const least = drafts.has(record.path.file) ? 0 : demandedOf(record, content);
      const lacks = lacking(record, state, least);
      const fault = faultOfReview(record, state) ?? lacks;
      if (fault === undefined) continue;
      yield { ...fault, severity: lacks === undefined || purpose === "preview" ? "warning" : "error" };
    }
  },
};

/** The number of reviews that the publication requires for a text. */
function demandedOf({ path, fields }: TextRecord, { publication }: Content): number {
  const { review, reviewFrom } = publication?.fields ?? {};
  // An unreadable day gets one error, not one for each text of the archive.
  if (publication?.faulty.includes("reviewFrom")) return 0;
  if (reviewFrom !== undefined && path.kind !== "page" && daysOfPeriod(path.period).end < reviewFrom) return 0;
  if (review === "all-twice") return 2;
  return review === "machine-texts" && isByMachine(fields) ? 1 : 0;
}

const REVIEW_RULE = "required-review";

function faultOfReview({ path: { file } }: TextRecord, state: ReviewState): UnlocatedDiagnostic | undefined {
  if (state === "lapsed") return valueError(REVIEW_RULE, file, ["reviewedRevision"], message("review-lapsed"));
  if (state !== "unconfirmed") return undefined;
  return missingFieldError(REVIEW_RULE, file, ["reviewedRevision"], message("review-unconfirmed"));
}

function lacking(
  { path: { file }, fields }: TextRecord,
  state: ReviewState,
  least: number,
): UnlocatedDiagnostic | undefined {
  const found = state === "reviewed" ? reviewersOf(fields).length : 0;
  if (found >= least) return undefined;
  const words = message("review-required", { count: least, found });
  const made = (["writtenBy", "translatedBy"] as const).find((name) => fields[name] !== undefined);
  return made === undefined
    ? missingFieldError(REVIEW_RULE, file, ["reviewedBy"], words)
    : valueError(REVIEW_RULE, file, [made], words);
}

/**
 * A translation is not its original word for word, which means a copied file that was not translated yet. Titles alone may agree, as names
 * do; short texts too.
 */
export const copiedTranslation: Rule = {
  id: "copied-translation",
  asksFor: "text",
  *check(content) {
    for (const { original, translations } of [...content.items, ...content.bulletins, ...content.pages]) {
      for (const translation of translations) {
        if (!isCopy(translation, original)) continue;
        const { file } = translation.path;
        yield {
          ...valueError("copied-translation", file, ["title"], message("translation-copied")),
          severity: "warning",
        };
      }
    }
  },
};

/** In UTF-16 code units: "Quito, Ecuador" is the same in many languages. */
const SHORTEST = 60;

function isCopy(text: TextRecord, original: TextRecord): boolean {
  if (text.fields.title !== original.fields.title || summaryOf(text) !== summaryOf(original)) return false;
  const words = textOf(text.body);
  return `${text.fields.title}${summaryOf(text)}${words}`.length >= SHORTEST && words === textOf(original.body);
}

function summaryOf({ fields }: TextRecord): string {
  return "summary" in fields ? (fields.summary ?? "") : "";
}
