import type { TextStatus, TranslationStatus } from "./status.ts";

/** The translation status as JSON. Files are paths from the content folder; `changes` is null if the changes are not known. */
export function formatTranslationStatusJson({ languages, bulletins, pages, names }: TranslationStatus): string {
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
