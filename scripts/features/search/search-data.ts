import type { CalendarDate } from "../../i18n/day.ts";
import type { NumberMessages, PluralForms } from "../../i18n/messages.ts";

/*
 * The data of the script of the search page: settings in the page, and for each year a file with items and a file with their texts.
 * Standing pages have two such files, too, as if they were the items of a year, and so have pages of the project's own.
 */

/** The settings of the script, as JSON in the search form. */
export interface SearchSettings {
  /** The addresses of the files of each year, newest first, then of standing pages and of the project's pages, if there are any. */
  readonly years: readonly YearFiles[];
  /** "3 results". */
  readonly results: PluralForms;
  readonly numbers: NumberMessages;
  /** "Nothing found for {query}". */
  readonly none: string;
  /** "Searched without {query}: nothing contains it". */
  readonly leftOut: string;
  /** "The search could not be loaded". */
  readonly failed: string;
}

/** The addresses of the files of a year: {@link SearchItems} and {@link SearchTexts}. */
export interface YearFiles {
  readonly items: string;
  readonly texts: string;
}

/** The items of a year, newest first. */
export interface SearchItems {
  readonly items: readonly SearchItem[];
}

/** The texts of the items of a year, in the same order. */
export interface SearchTexts {
  readonly texts: readonly string[];
}

/** An item or a standing page as a search finds and shows it. */
export interface SearchItem {
  readonly title: string;
  /** The language of title and summary, and its direction, each if it differs from the page's. */
  readonly lang?: string;
  readonly dir?: string;
  /** "in Spanish", "Draft". */
  readonly notes?: readonly string[];
  readonly summary?: string;
  readonly href: string;
  /** Pages have no date. */
  readonly datetime?: CalendarDate;
  /** "14 October 2021". */
  readonly date?: string;
  readonly place?: string;
  /** "By Ana Ruiz and Luis Mora". */
  readonly byline?: string;
  /** Keys, the main one first. */
  readonly topics: readonly string[];
  /** Codes, the main one first. */
  readonly countries: readonly string[];
  /** Keys of terms, the main one first, by the vocabularies of the publication's own. */
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  /** Words by which it is found, and which are not shown. */
  readonly keywords?: readonly string[];
  readonly picture?: SearchPicture;
}

/** A picture in one small size. It has no description, since it is beside the title that it illustrates. */
interface SearchPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** The same picture in a modern format: its media type and address. */
  readonly modern?: { readonly type: string; readonly srcset: string };
}
