import type { DateMessages } from "./date-messages.ts";
import type { Genre } from "./genre.ts";
import type { CountryCode } from "./language-tag.ts";
import { replacePlaceholders } from "./placeholders.ts";
import { NARROW_NO_BREAK_SPACE } from "./typography.ts";

/**
 * The interface texts of one language, from `templates/messages/<lang>.yaml`. Placeholders in braces are filled in when a page
 * is rendered; each pattern has the same placeholders in every language.
 */
export interface Messages {
  /** The name of the language in that language: "English", "español". */
  readonly name: string;
  /** Language tag → "in Spanish", for links to other languages and notes about them. */
  readonly inLanguage: Readonly<Record<string, string>>;
  /** The project's own texts, by name, for the pages of its extensions. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  readonly dates: DateMessages;
  readonly numbers: NumberMessages;
  readonly list: ListMessages;
  readonly navigation: Texts<
    | ("main" | "home" | "bulletins" | "topics" | "countries" | "events" | "languages" | "skipToContent")
    | ("breadcrumb" | "menu")
    | ("previous" | "next" | "previousBulletin" | "nextBulletin" | "previousItem" | "nextItem")
  >;
  readonly bulletin: Texts<"number" | "special" | "published" | "contents" | "also" | "readOn" | "brief" | "archive"> &
    Texts<"agenda" | "empty" | "allBulletins" | "ofYear" | "othersOfYear" | "sources"> &
    Plurals<"issues" | "items" | "countries" | "topics" | "events">;
  readonly item: Texts<
    | ("byline" | "sources" | "correction" | "corrections" | "correctedOn" | "updated" | "moreOnTopic" | "fromBulletin")
    | ("otherLanguages" | "permanentLink" | "imageCredit" | "gallery" | "documents" | "audio" | "download")
    | ("cite" | "ask" | "readingTime" | "share" | "shareByEmail" | "backToBulletin" | "expired")
  >;
  /** The caption of a map of countries; on pages with a map, which meaning its borders do not have. */
  readonly map: Texts<"caption" | "boundaries">;
  readonly footnotes: Texts<"title" | "reference" | "back">;
  readonly genre: Texts<Genre>;
  readonly topic: Texts<"follow" | "since" | "inYear" | "inCountry" | "countryInYear" | "activity" | "inMonth"> & {
    readonly figures: Texts<"items">;
  };
  readonly event: Texts<
    | ("addToCalendar" | "subscribe" | "cancelled" | "tentative" | "coverage" | "undated" | "online" | "organizer")
    | (
        | "asOf"
        | "today"
        | "upcoming"
        | "past"
        | "organizers"
        | "partOf"
        | "parts"
        | "alsoIn"
        | "held"
        | "participants"
        | "recording"
      )
  > &
    Plurals<"dates">;
  /** `share` is a percentage, with `{count}`. */
  readonly coverage: Texts<
    | ("title" | "inYear" | "years" | "allYears" | "itemsByCountry" | "noItems" | "byCountry" | "country" | "latest")
    | ("topicsByQuarter" | "topicsByYear" | "untilYear" | "topic" | "total" | "language" | "ofTotal" | "share")
  >;
  readonly email: Texts<"edition" | "viewInBrowser" | "unsubscribe" | "untracked" | "links">;
  readonly data: Texts<"title" | "introduction" | "terms"> & {
    /** The description of each field of the open data. */
    readonly fields: Texts<
      | ("item" | "month" | "date" | "topic" | "countries" | "event" | "original" | "texts" | "title" | "summary")
      | ("page" | "place" | "updated" | "number" | "titles" | "published" | "covers" | "lead" | "items" | "agenda")
      | ("pages" | "names" | "start" | "end")
      | ("places" | "country" | "status" | "website" | "withdrawn" | "topics" | "events" | "byline")
      | ("dates" | "eventCountries" | "online" | "organizer" | "genre" | "bulletinSources")
      | ("organizers" | "partOf" | "eventLanguages" | "participants" | "recording")
      | ("images" | "video" | "documents" | "audio" | "corrections")
      | ("translatedBy" | "writtenBy" | "review" | "digitalSourceType")
      | ("coverageList" | "coverageKey" | "coverageName" | "quarter" | "count" | "series")
      | ("concept" | "form" | "formLanguage" | "formStatus")
    >;
  };
  /** Facts, also in fields that the publication has declared. */
  readonly facts: Texts<"yes" | "no" | "money" | "closed" | "part"> & {
    /** By the name of a fact, or of a part of a fact, as in `schema/fields/fact-fields.ts`. */
    readonly names: Readonly<Record<string, string>>;
  };
  readonly calls: Texts<"title" | "empty" | "closed" | "calendar" | "deadline">;
  readonly callout: Texts<"watchOn" | "duration" | "readMore">;
  readonly search: Texts<
    | (
        | "title"
        | "field"
        | "filter"
        | "order"
        | "relevance"
        | "newest"
        | "year"
        | "more"
        | "none"
        | "leftOut"
        | "failed"
      )
    | ("needsScript" | "index" | "topic" | "country" | "event" | "years")
  > & { readonly results: PluralForms };
  readonly notFound: Texts<"title" | "text" | "backHome">;
  readonly withdrawn: Texts<"title" | "text" | "label"> & { readonly reasons: Texts<"rights" | "error" | "request"> };
  readonly moved: Texts<"title" | "text">;
  readonly corrections: Texts<"text" | "corrected" | "update">;
  readonly disclosure: Texts<"translated" | "written" | "translatedNote" | "writtenNote" | "generated" | "changed">;
  readonly accessibility: Texts<
    | (
        | "title"
        | "commitment"
        | "scope"
        | "status"
        | "full"
        | "content"
        | "contentText"
        | "failure"
        | "burden"
        | "outside"
      )
    | ("partialFailures" | "partialExemptions" | "partialBoth" | "noneFailures" | "noneExemptions" | "noneBoth")
    | ("preparation" | "prepared" | "self" | "external" | "reviewed")
    | ("feedback" | "feedbackText" | "enforcement" | "enforcementText")
  >;
  readonly colophon: Texts<
    | ("sections" | "follow" | "reuse" | "licence" | "asEmail" | "asPdf" | "feeds")
    | ("calendar" | "europeanUnion" | "contact" | "accessibility" | "onlineIssn" | "printIssn")
    | ("euFunded" | "euCoFunded" | "euDisclaimer")
  > & { readonly reuses: Texts<"allow" | "no-training" | "none"> };
  readonly translation: Texts<"missing">;
  readonly preview: Texts<"draft" | "embargo">;
  readonly subscribe: Texts<
    | ("title" | "byEmail" | "emailText" | "email" | "name" | "otherWays" | "byFeed" | "feedText" | "ownFeedsText")
    | ("byCalendar" | "calendarText" | "choose")
  >;
}

/** How the language writes whole numbers. */
export interface NumberMessages {
  /** The thousands separator; a plain space means U+202F. */
  readonly thousands: string;
  /** The smallest number that is written with a separator. */
  readonly from: number;
  /** The decimal separator. */
  readonly decimal: string;
  /** The size of a file: "840 kB", "1.2 MB", each with `{number}`. */
  readonly kilobytes: string;
  readonly megabytes: string;
}

/** The conjunctions of lists, each pattern with `{first}` and `{second}`: "A and B"; "A, B"; "A, B and C". */
export interface ListMessages extends Texts<"two" | "middle" | "last"> {
  /** The separator of two things in a row: "Quito, 14 October". */
  readonly comma: string;
  /** For a conjunction that changes before some sounds, as Spanish *y* becomes *e* before *i*. */
  readonly euphony?: EuphonyMessages | undefined;
}

/** The patterns to use where the conjunction changes. Beginnings of words are in lower case without diacritics. */
export interface EuphonyMessages extends Texts<"two" | "last"> {
  readonly before: readonly string[];
  /** Longer beginnings before which it does not change ("hie"). */
  readonly except: readonly string[];
}

/** A text with a count, by CLDR plural category; `{count}` is the number. `other` replaces a category that is left out. */
export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

type Texts<Key extends string> = { readonly [K in Key]: string };
type Plurals<Key extends string> = { readonly [K in Key]: PluralForms };

/**
 * The template with every `{name}` replaced by its value; braces in values are not changed. Throws a RangeError if a placeholder has no
 * value, or a value no placeholder: both are mistakes in a message file.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  for (const name of Object.keys(values)) {
    if (!template.includes(`{${name}}`)) throw new RangeError(`"${template}" has no placeholder {${name}}`);
  }
  return replacePlaceholders(template, values);
}

/** Any number, with thousands separators and its decimals: "-1,234.5". */
export function formatDecimal(value: number, numbers: NumberMessages): string {
  const [whole = "", decimals] = String(Math.abs(value)).split(".");
  // Numbers of so many digits are written with an exponent (ECMA-262 §6.1.6.1.20), which has no thousands.
  const shown = /^\d+$/.test(whole) ? formatNumber(Number(whole), numbers) : whole;
  return [value < 0 ? "−" : "", shown, ...(decimals === undefined ? [] : [numbers.decimal, decimals])].join("");
}

/** How a language counts. */
export interface CountRules {
  readonly plurals: Intl.PluralRules;
  readonly numbers: NumberMessages;
}

/** A text with a count: "1 item", "3 items". A form need not contain the number ("two items"). */
export function plural(forms: PluralForms, count: number, { plurals, numbers }: CountRules): string {
  const form = forms[plurals.select(count)] ?? forms.other;
  return replacePlaceholders(form, { count: formatNumber(count, numbers) });
}

/** A whole number that is not negative, with thousands separators: "1,000" in English, "1000" and "10 000" in Spanish. */
export function formatNumber(value: number, { thousands, from }: NumberMessages): string {
  if (value < from) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, thousands === " " ? NARROW_NO_BREAK_SPACE : thousands);
}

/** The name of a country. Throws a RangeError if the table lacks it: the check of messages makes sure that tables are complete. */
export function countryName(code: CountryCode, countries: ReadonlyMap<CountryCode, string>): string {
  const name = countries.get(code);
  if (name === undefined) throw new RangeError(`the table of country names lacks ${code}`);
  return name;
}

/**
 * A comparator for `sort`, alphabetical and the same on every runtime. It compares letters without case and diacritics (NFD)
 * first, then code units. It follows no language's collation: ñ sorts as n.
 */
export function compareText(a: string, b: string): number {
  return compareCodeUnits(foldText(a), foldText(b)) || compareCodeUnits(a, b);
}

const ASCII_ONLY = /^[\0-\x7f]*$/;

/** A text in lower case and without diacritics, as searches and alphabetical orders compare it: "Perú" is "peru". */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase(); // Nothing below would change, and a sort calls this for every comparison.
  return text
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .replaceAll("\u00A0", " ")
    .toLowerCase();
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
