import type { PlaceCode } from "../content/place-code.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { NewsItem, TermRecord } from "../model/publication.ts";

/** The news of a topic about a country: "Prisons · Ecuador". */
export interface TopicCountry {
  readonly topic: TermRecord;
  readonly code: PlaceCode;
  /** The items that the site shows, newest first. */
  readonly items: readonly NewsItem[];
  /** All of them, whether the site shows them or not. */
  readonly allItems: readonly NewsItem[];
  /** The languages in which it has a page. */
  readonly languages: readonly LanguageTag[];
}

/** Finds the news of a topic about a country; undefined if the site has no page of it. */
export type FindTopicCountry = (topic: TermRecord, code: PlaceCode) => TopicCountry | undefined;
