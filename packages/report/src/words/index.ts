import type { LanguageTag } from "../../../../scripts/i18n/index.ts";
import type { Publication } from "../../../../scripts/model/index.ts";
import { AR } from "./ar.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { ES } from "./es.ts";
import { FR } from "./fr.ts";
import { IT } from "./it.ts";
import { PT } from "./pt.ts";
import { PT_BR } from "./pt-br.ts";
import type { ReportWords } from "./report-words.ts";

/** By the tags of their languages. */
export const WORDS: ReadonlyMap<string, ReportWords> = new Map([
  ["ar", AR],
  ["de", DE],
  ["en", EN],
  ["es", ES],
  ["fr", FR],
  ["it", IT],
  ["pt", PT],
  ["pt-br", PT_BR],
]);

/** The words of a report in a language; for a language that Dateline does not have, the words of its fallback language, or English. */
export function wordsIn({ masthead }: Publication, language: LanguageTag): ReportWords {
  const fallback = masthead.fallbackLanguages?.[language];
  return WORDS.get(language) ?? WORDS.get(fallback ?? "") ?? EN;
}
