import type { Message } from "../diagnostics/message.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Change, ChangePart } from "../model/translations/diff.ts";
import type { OpenReview } from "../model/translations/review.ts";
import type { TextStatus, Translation, TranslationState, TranslationStatus } from "../model/translations/status.ts";
import { message } from "./message.ts";

/** Gives the text of a message in the language of the editor. */
type TextOf = (message: Message) => string;

/**
 * The translation status for people: for each issue and language the number of texts, and which ones are not current; then
 * the changes in the originals of stale translations. `contentDir` is added to paths, as the reader would type them.
 */
export function formatTranslationStatus(status: TranslationStatus, contentDir: string, textOf: TextOf): string {
  const chapters = [
    ...status.bulletins.map(({ period, requires, texts }) => ({ title: titleOf(period, requires), texts })),
    { title: message("status-pages"), texts: status.pages },
  ].filter(({ texts }) => texts.length > 0);
  const stale = chapters.flatMap(({ texts }) => texts).flatMap((text) => staleOf(text));
  return [
    ...chapters.map(({ title, texts }) => formatChapter(textOf(title), texts, status.languages, textOf)),
    ...formatNames(status.names, contentDir, textOf),
    ...formatReviews(status.reviews ?? [], contentDir, textOf),
    ...stale.map(({ text, translation }) => formatStale(text, translation, contentDir, textOf)),
  ].join("\n");
}

function titleOf(period: string, requires: readonly LanguageTag[]): Message {
  if (requires.length === 0) return message("status-issue", { period });
  return message("status-issue-requires", { period, languages: requires });
}

function formatNames(names: TranslationStatus["names"], contentDir: string, textOf: TextOf): readonly string[] {
  if (names.length === 0) return [];
  const lines = names.map(
    ({ file, field, missing }) =>
      `  ${contentDir}/${file}  ${field.join(".")}: ${textOf(message("status-name-missing", { languages: missing }))}`,
  );
  return [`${[textOf(message("status-names")), ...lines].join("\n")}\n`];
}

function formatReviews(reviews: readonly OpenReview[], contentDir: string, textOf: TextOf): readonly string[] {
  if (reviews.length === 0) return [];
  const lines = reviews.map((review) => `  ${contentDir}/${review.file}  ${textOf(reviewMessage(review))}`);
  return [`${[textOf(message("status-reviews")), ...lines].join("\n")}\n`];
}

function reviewMessage({ state, revision, reviewed = "" }: OpenReview): Message {
  if (state === "lapsed") return message("status-review-lapsed", { reviewed, revision });
  return message(state === "unconfirmed" ? "status-review-unconfirmed" : "status-review-missing");
}

/** The messages of states, in their order on a line. */
const STATES = [
  ["stale", "status-stale"],
  ["unconfirmed", "status-unconfirmed"],
  ["draft", "status-draft"],
  ["missing", "status-missing"],
] as const satisfies readonly (readonly [TranslationState, string])[];

function formatChapter(
  title: string,
  texts: readonly TextStatus[],
  languages: readonly LanguageTag[],
  textOf: TextOf,
): string {
  const width = Math.max(0, ...languages.map(({ length }) => length));
  const separator = `\n${" ".repeat(width + 4)}`;
  const lines = languages.map(
    (language) =>
      `  ${language.padEnd(width)}  ${messagesFor(texts, language)
        .map((each) => textOf(each))
        .join(separator)}`,
  );
  return `${[title, ...lines].join("\n")}\n`;
}

function messagesFor(texts: readonly TextStatus[], language: LanguageTag): readonly Message[] {
  const states = texts.flatMap(({ name, translations }) =>
    translations.filter((translation) => translation.language === language).map(({ state }) => ({ name, state })),
  );
  const absent = states.filter(({ state }) => state === "missing" || state === "draft").length;
  const others = STATES.flatMap(([state, id]) => {
    const names = states.filter((each) => each.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [message(id, { count: names.length, names })];
  });
  return [message("status-present", { present: texts.length - absent, all: texts.length }), ...others];
}

interface Stale {
  readonly text: TextStatus;
  readonly translation: Translation;
}

function staleOf(text: TextStatus): readonly Stale[] {
  return text.translations.filter(({ state }) => state === "stale").map((translation) => ({ text, translation }));
}

function formatStale(
  { original, revision }: TextStatus,
  { file, revision: made = "", changes }: Translation,
  contentDir: string,
  textOf: TextOf,
): string {
  const head = `${contentDir}/${file}  ${textOf(message("status-made-from", { made, revision }))}`;
  const source = `${contentDir}/${original.file}`;
  const lines =
    changes === undefined
      ? [
          `  ${textOf(message("status-without-history", { file: source }))}`,
          ...original.texts.map(({ name, text }) => `  ${name}: ${text}`),
        ]
      : changes.map(formatChange);
  return `${[head, ...lines].join("\n")}\n`;
}

/** As `git diff --word-diff` writes it: `compare [-notes-]{+experience+}`. */
function formatChange({ name, parts }: Change): string {
  const last = parts.length - 1;
  const formatted = parts.map((part, index) =>
    formatPart(part, index === 0 ? "start" : index === last ? "end" : "middle"),
  );
  return `  ${name}: ${formatted.join("")}`;
}

type Position = "start" | "middle" | "end";

function formatPart({ kind, text }: ChangePart, position: Position): string {
  if (kind === "removed") return `[-${text}-]`;
  return kind === "added" ? `{+${text}+}` : shorten(text, position);
}

/** The number of unchanged words to show beside a change. */
const CONTEXT = 8;

function shorten(text: string, position: Position): string {
  const words = text.split(" ");
  const before = position === "end" ? [] : words.slice(-CONTEXT);
  const after = position === "start" ? [] : words.slice(0, CONTEXT);
  if (words.length <= before.length + after.length) return text;
  return [...after, "…", ...before].join(" ");
}
