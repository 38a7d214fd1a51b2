import type { LanguageTag } from "../../../scripts/i18n/index.ts";

/**
 * The language of the publication for `en-US`, `pt_BR` or `ES` in a source: the same language, or its first part. Undefined for another
 * language; the first one if the source has none.
 */
export function findLanguage(written: string | undefined, known: readonly LanguageTag[]): LanguageTag | undefined {
  if (written === undefined || written.trim() === "") return known[0];
  const tag = written.trim().toLowerCase().replaceAll("_", "-");
  return known.find((language) => language === tag) ?? known.find((language) => language === tag.split("-")[0]);
}
