import { ownNameOf } from "../../../i18n/language-names.ts";
import { htmlLang, type LanguageTag } from "../../../i18n/language-tag.ts";
import { pluralLocaleOf } from "../../../i18n/plural-rules.ts";

/** The data of CLDR about a language that a file of messages needs. Every value comes from the runtime's `Intl`. */
export interface LanguageFacts {
  /** The plural categories that whole numbers of a bulletin have, in CLDR's order. */
  readonly pluralForms: readonly string[];
  /** Messages by their full name, such as `dates.months`. */
  readonly messages: ReadonlyMap<string, string | number | readonly string[]>;
  /** The name of a region in the language, by its code. */
  readonly regionName: (code: string) => string | undefined;
}

const PLURAL_FORMS = ["zero", "one", "two", "few", "many", "other"];
/** Some languages have a form for millions, which no count of a bulletin reaches. */
const LARGEST_COUNT = 1000;

/** In milliseconds. */
const DAY = 86_400_000;
/** In days since the epoch: a day of each month of 1970. */
const [EARLY_IN_JANUARY, MONTH] = [4.5, 30.4];

/** The data of a language. For a language that CLDR lacks, only its name may be known; its plural forms are the model's. */
export function readLanguageFacts(tag: LanguageTag, model: LanguageTag): LanguageFacts {
  const locale = htmlLang(tag);
  const own = ownNameOf(tag);
  const pluralForms = formsOf(pluralLocaleOf(tag, model));
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) {
    const messages = new Map(own === undefined ? [] : [["name", own]]);
    return { pluralForms, messages, regionName: () => undefined };
  }
  const [languages, regions] = [namesOf(locale, "language"), namesOf(locale, "region")];
  const named = own ?? languages(locale);
  return {
    pluralForms,
    messages: new Map([
      ...(named === undefined ? [] : [["name", named] as const]),
      ...dateMessages(locale),
      ...numberMessages(locale),
      ...listMessages(locale),
    ]),
    regionName: regions,
  };
}

function formsOf(locale: string): readonly string[] {
  const plurals = new Intl.PluralRules(locale);
  const used = new Set(Array.from({ length: LARGEST_COUNT }, (_, count) => plurals.select(count)).map(String));
  return PLURAL_FORMS.filter((form) => used.has(form) || form === "other");
}

function namesOf(locale: string, type: "language" | "region"): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(locale, { type, fallback: "none" });
  return (code) => {
    const name = names.of(code);
    return name === undefined ? undefined : plainSpaces(name);
  };
}

type Entry = readonly [name: string, value: string | number | readonly string[]];

function dateMessages(locale: string): readonly Entry[] {
  const partsOf = (month: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: "gregory", numberingSystem: "latn", timeZone: "UTC", ...options })
      .formatToParts((EARLY_IN_JANUARY + month * MONTH) * DAY)
      .filter(({ type }) => type !== "era");
  const day = { day: "numeric", month: "long", year: "numeric" } as const;
  const months = (options: Intl.DateTimeFormatOptions) =>
    Array.from({ length: 12 }, (_, month) => partsOf(month, options).find(({ type }) => type === "month")?.value ?? "");
  const alone = months({ month: "short" });
  // Short names stand alone, in charts and above a day: "gen.", not "de gen.".
  const withoutPreposition = (name: string, month: number) =>
    name.endsWith(alone[month] ?? name) ? (alone[month] ?? name) : name;
  const pattern = (options: Intl.DateTimeFormatOptions) =>
    patternOf(partsOf(0, options), ({ type, value }) => (type === "literal" ? value : `{${type}}`));
  return [
    ["dates.months", months(day)],
    ["dates.monthsShort", months({ day: "numeric", month: "short" }).map(withoutPreposition)],
    ["dates.patterns.day", pattern(day)],
    ["dates.patterns.dayShort", pattern({ day: "numeric", month: "long" })],
    ["dates.patterns.month", pattern({ month: "long", year: "numeric" })],
    ...rangePattern(locale, "rangeInMonth", RANGES.inMonth, day),
    ...rangePattern(locale, "rangeInYear", RANGES.inYear, day),
    ...rangePattern(locale, "rangeAcrossYears", RANGES.acrossYears, day),
    ...rangePattern(locale, "monthsInYear", RANGES.inYear, { month: "long", year: "numeric" }),
    ...rangePattern(locale, "monthsAcrossYears", RANGES.acrossYears, { month: "long", year: "numeric" }),
  ];
}

/** In days after a day in January: the ends of ranges. */
const RANGES = { inMonth: 10, inYear: 2 * MONTH, acrossYears: 14 * MONTH } as const;

/**
 * The pattern of a range of dates, as a language writes it with its own names of months: names and patterns of two languages don't fit, as
 * Catalan names, which begin with `de`, don't in Spanish patterns. A part that both dates share is the part of the end. None for ranges
 * that number the months, as Japanese ones do: the names of months don't fit in their patterns.
 */
function rangePattern(
  locale: string,
  name: string,
  length: number,
  options: Intl.DateTimeFormatOptions,
): readonly Entry[] {
  const [start, end] = [EARLY_IN_JANUARY * DAY, (EARLY_IN_JANUARY + length) * DAY];
  const parts = new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    ...options,
  })
    .formatRangeToParts(start, end)
    .filter(({ type }) => type !== "era");
  if (parts.some(({ type, value }) => type === "month" && /^\d+$/.test(value))) return [];
  const pattern = patternOf(parts, ({ type, value, source }) => {
    if (type === "literal") return value;
    const isTwice = parts.filter((part) => part.type === type).length > 1;
    return `{${isTwice && source === "startRange" ? "start" : "end"}${type.charAt(0).toUpperCase()}${type.slice(1)}}`;
  });
  return [[`dates.patterns.${name}`, pattern]];
}

function numberMessages(locale: string): readonly Entry[] {
  const partsOf = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, { numberingSystem: "latn", ...options }).formatToParts(value);
  const separator = (type: "group" | "decimal") =>
    patternOf(partsOf(1_234_567.8), (part) => (part.type === type ? part.value : "")).charAt(0);
  const withNumber = (name: string, options: Intl.NumberFormatOptions) =>
    patternOf(partsOf(5, options), ({ type, value }) => (type === "integer" ? `{${name}}` : value));
  const size = (unit: string) => withNumber("number", { style: "unit", unit, unitDisplay: "short" });
  const setsApart = partsOf(1234).some(({ type }) => type === "group");
  return [
    ["numbers.thousands", separator("group") || " "],
    ["numbers.from", setsApart ? 1000 : 10_000],
    ["numbers.decimal", separator("decimal")],
    ["numbers.kilobytes", size("kilobyte")],
    ["numbers.megabytes", size("megabyte")],
    ["coverage.share", withNumber("count", { style: "percent" }).replace("{count}00", "{count}")],
  ];
}

function listMessages(locale: string): readonly Entry[] {
  const partsOf = (length: number) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(Array.from({ length }, () => "x"));
  const between = (length: number, index: number) =>
    patternOf(
      partsOf(length)
        .filter(({ type }) => type === "literal")
        .slice(index, index + 1),
      ({ value }) => value,
    );
  const pair = (words: string) => `{first}${words}{second}`;
  const [two, middle, last] = [between(2, 0), between(3, 0), between(3, 1)];
  return [
    ["list.two", pair(two)],
    ["list.middle", pair(middle)],
    ["list.last", pair(last)],
    ["list.comma", middle.trim()],
  ];
}

function patternOf<Part>(parts: readonly Part[], textOf: (part: Part) => string): string {
  return plainSpaces(parts.map(textOf).join(""));
}

/** Dateline sets no-break spaces itself, and refuses marks of direction. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F\u2009]/g, " ").replaceAll(/[\u061C\u200E\u200F]/g, "");
}
