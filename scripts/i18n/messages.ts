import type { CountryCode } from "./language-tag.ts";
import { NARROW_NO_BREAK_SPACE } from "./typography.ts";

/**
 * The fixed words of the interface in one language, as `templates/wording/<lang>.yaml` holds them. Text in braces is filled
 * in when a page is made. Each pattern's placeholders are the same in every language.
 */
export interface Messages {
  /** The language in itself: "English", "español". */
  readonly name: string;
  /** Language tag → "in Spanish", for links to and notes on other languages. */
  readonly inLanguage: Readonly<Record<string, string>>;
  readonly dates: DateMessages;
  readonly numbers: NumberMessages;
  readonly list: ListMessages;
  readonly navigation: Words<
    | ("main" | "home" | "bulletins" | "topics" | "countries" | "events" | "languages" | "skipToContent" | "breadcrumb")
    | ("previous" | "next" | "previousBulletin" | "nextBulletin" | "previousItem" | "nextItem")
  >;
  readonly bulletin: Words<"number" | "contents" | "agenda" | "empty" | "allBulletins"> &
    Plurals<"items" | "countries" | "topics" | "events">;
  readonly item: Words<
    | ("sources" | "correction" | "corrections" | "updated" | "moreOnTopic")
    | ("otherLanguages" | "permanentLink" | "imageCredit")
  >;
  readonly topic: Words<"since" | "inYear" | "countryInYear" | "activity"> & {
    readonly figures: Words<"items" | "countries" | "topics" | "since">;
  };
  readonly event: Words<"addToCalendar" | "subscribe" | "cancelled" | "tentative" | "coverage">;
  readonly email: Words<"edition" | "viewInBrowser" | "unsubscribe" | "links">;
  readonly data: Words<"title" | "introduction"> & {
    /** What each field of the open data means. */
    readonly fields: Words<
      | ("item" | "month" | "date" | "topic" | "countries" | "event" | "original" | "texts" | "title" | "summary")
      | ("page" | "place" | "updated" | "number" | "lead" | "items" | "agenda" | "pages" | "names" | "start" | "end")
      | ("places" | "country" | "status" | "website")
    >;
  };
  readonly callout: Words<"watchOn" | "duration" | "readMore">;
  readonly notFound: Words<"title" | "text" | "backHome">;
  readonly withdrawn: Words<"title" | "text">;
  readonly colophon: Words<"feeds" | "calendar" | "europeanUnion">;
  readonly translation: Words<"missing">;
  readonly preview: Words<"draft">;
}

/** How the language writes dates: the form that `time/wording.ts` asks for. */
export interface DateMessages {
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly firstDay: string;
  readonly patterns: Words<"day" | "dayShort" | "month" | "rangeInMonth" | "rangeInYear" | "rangeAcrossYears">;
}

/** How the language writes whole numbers. */
export interface NumberMessages {
  /** What stands between thousands; a plain space stands for U+202F. */
  readonly thousands: string;
  /** The smallest number that is written with it. */
  readonly from: number;
}

/** How the language joins a list, each pattern with `{first}` and `{second}`: "A and B"; "A, B"; "A, B and C". */
export interface ListMessages extends Words<"two" | "middle" | "last"> {
  /** The mark between two things that are named one after the other: "Quito, 14 October". */
  readonly comma: string;
  /** Where the conjunction changes before a sound (Spanish *e* before *i*): the beginnings it changes before. */
  readonly euphony?: EuphonyMessages | undefined;
}

/** Beginnings are in lower case without diacritics. */
export interface EuphonyMessages extends Words<"two" | "last"> {
  readonly before: readonly string[];
  /** Longer beginnings that the change leaves out ("hie-"). */
  readonly except: readonly string[];
}

/** A count in words, by the plural categories of CLDR; `{count}` is the number. A category left out is read as `other`. */
export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

type Words<Key extends string> = { readonly [K in Key]: string };
type Plurals<Key extends string> = { readonly [K in Key]: PluralForms };

/**
 * The template with every `{name}` replaced by its value, once: braces inside values stay as they are.
 * Throws a RangeError when a placeholder has no value or a value has no placeholder: both are mistakes in a wording file.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  for (const name of Object.keys(values)) {
    if (!template.includes(`{${name}}`)) throw new RangeError(`"${template}" has no place for {${name}}`);
  }
  return replacePlaceholders(template, values);
}

/** The names of the placeholders in a template, in order: what two languages' versions of it must have in common. */
export function placeholdersOf(template: string): readonly string[] {
  return Array.from(template.matchAll(placeholder), ([, name = ""]) => name);
}

/** How a language counts. */
export interface CountRules {
  readonly plurals: Intl.PluralRules;
  readonly numbers: NumberMessages;
}

/** A count in words: "1 item", "3 items". A form may do without the number ("two items"). */
export function plural(forms: PluralForms, count: number, { plurals, numbers }: CountRules): string {
  const form = forms[plurals.select(count)] ?? forms.other;
  return replacePlaceholders(form, { count: formatNumber(count, numbers) });
}

/** A whole number, not negative, with its thousands set apart: "1,000" in English, "1000" and "10 000" in Spanish. */
export function formatNumber(value: number, { thousands, from }: NumberMessages): string {
  if (value < from) return String(value);
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, thousands === " " ? NARROW_NO_BREAK_SPACE : thousands);
}

/** Items as a list in a sentence: "Ecuador, Peru and Mexico". Empty for no items. */
export function formatList(items: readonly string[], messages: ListMessages): string {
  const [first, ...others] = items;
  if (first === undefined) return "";
  const last = others.pop();
  if (last === undefined) return first;
  const start = others.reduce((before, item) => join(messages.middle, before, item), first);
  const { two, last: ending } =
    messages.euphony !== undefined && changesBefore(last, messages.euphony) ? messages.euphony : messages;
  return join(others.length === 0 ? two : ending, start, last);
}

/** The name of a country. Throws a RangeError when the table lacks it: tables are complete. */
export function countryName(code: CountryCode, countries: ReadonlyMap<CountryCode, string>): string {
  const name = countries.get(code);
  if (name === undefined) throw new RangeError(`the table of country names lacks ${code}`);
  return name;
}

/**
 * Alphabetical order for `sort`, the same under every runtime: letters without their case and marks first (NFD), then code
 * units. It is not a language's own collation: ñ sorts among n.
 */
export function compareText(a: string, b: string): number {
  return compareCodeUnits(foldText(a), foldText(b)) || compareCodeUnits(a, b);
}

const placeholder = /\{([^{}]*)\}/g;

function replacePlaceholders(template: string, values: Readonly<Record<string, string | number>>): string {
  const known = new Map(Object.entries(values));
  return template.replace(placeholder, (found, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new RangeError(`"${template}" has a placeholder ${found} without a value`);
    return String(value);
  });
}

function join(pattern: string, first: string, second: string): string {
  return fill(pattern, { first, second });
}

function changesBefore(item: string, { before, except }: EuphonyMessages): boolean {
  const start = foldText(item);
  return before.some((sound) => start.startsWith(sound)) && !except.some((sound) => start.startsWith(sound));
}

function foldText(text: string): string {
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
