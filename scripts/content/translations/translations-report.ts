import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Change, ChangePart } from "./diff.ts";
import type { TextStatus, Translation, TranslationState, TranslationStatus } from "./status.ts";

/**
 * The translation status for people: for each bulletin and language the number of texts, and which ones are not current; then
 * the changes in the originals of stale translations. `contentDir` is added to paths, as the reader would type them.
 */
export function formatTranslationStatus(status: TranslationStatus, contentDir: string): string {
  const chapters = [
    ...status.bulletins.map(({ period, requires, texts }) => ({
      title: `Bulletin ${period}${requires.length === 0 ? "" : `, requires ${requires.join(", ")}`}`,
      texts,
    })),
    { title: "Standing pages", texts: status.pages },
  ].filter(({ texts }) => texts.length > 0);
  const stale = chapters.flatMap(({ texts }) => texts).flatMap((text) => staleOf(text));
  return [
    ...chapters.map(({ title, texts }) => formatChapter(title, texts, status.languages)),
    ...formatNames(status.names, contentDir),
    ...formatReviews(status.reviews, contentDir),
    ...stale.map(({ text, translation }) => formatStale(text, translation, contentDir)),
  ].join("\n");
}

function formatNames(names: TranslationStatus["names"], contentDir: string): readonly string[] {
  if (names.length === 0) return [];
  const lines = names.map(
    ({ file, field, missing }) => `  ${contentDir}/${file}  ${field.join(".")}: missing ${missing.join(", ")}`,
  );
  return [`${["Names", ...lines].join("\n")}\n`];
}

function formatReviews(reviews: TranslationStatus["reviews"], contentDir: string): readonly string[] {
  if (reviews === undefined) return [];
  const lines = reviews.map(({ file, state, revision, reviewed }) => {
    const since = state === "lapsed" ? `: of ${reviewed}, the text is ${revision}` : "";
    return `  ${contentDir}/${file}  ${state}${since}`;
  });
  return [`${["Reviews", ...lines].join("\n")}\n`];
}

/** The order of states on a line. */
const STATES: readonly TranslationState[] = ["stale", "unconfirmed", "draft", "missing"];

function formatChapter(title: string, texts: readonly TextStatus[], languages: readonly LanguageTag[]): string {
  const width = Math.max(...languages.map(({ length }) => length));
  const separator = `\n${" ".repeat(width + 4)}`;
  const lines = languages.map(
    (language) => `  ${language.padEnd(width)}  ${formatLanguage(texts, language).join(separator)}`,
  );
  return `${[title, ...lines].join("\n")}\n`;
}

function formatLanguage(texts: readonly TextStatus[], language: LanguageTag): readonly string[] {
  const states = texts.flatMap(({ name, translations }) =>
    translations.filter((translation) => translation.language === language).map(({ state }) => ({ name, state })),
  );
  const absent = states.filter(({ state }) => state === "missing" || state === "draft").length;
  const others = STATES.flatMap((state) => {
    const names = states.filter((each) => each.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [`${names.length} ${state}: ${names.join(", ")}`];
  });
  return [`${texts.length - absent} of ${texts.length} present`, ...others];
}

interface Stale {
  readonly text: TextStatus;
  readonly translation: Translation;
}

function staleOf(text: TextStatus): readonly Stale[] {
  return text.translations.filter(({ state }) => state === "stale").map((translation) => ({ text, translation }));
}

function formatStale({ original, revision }: TextStatus, translation: Translation, contentDir: string): string {
  const head = `${contentDir}/${translation.file}  stale: made from ${translation.revision}, the original is ${revision}`;
  const { changes } = translation;
  const lines =
    changes === undefined
      ? [
          `  The version it was made from is not in the history of ${contentDir}/${original.file}. The text is now:`,
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
