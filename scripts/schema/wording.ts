import { z } from "zod";
import type { Remark } from "../diagnostics/finding.ts";
import { countryCodes } from "../language/countries.ts";
import { parseCountryCode } from "../language/tag.ts";
import type { CountryCode } from "../language/tag.ts";
import type { Wording } from "../language/wording.ts";
import { checkFields } from "./check.ts";

const WORDS = "words in this language, in quotes if they begin with a brace";
const w = z.string({ error: WORDS }).min(1, { error: WORDS });
const twelve = z.array(w, { error: "twelve months" }).length(12, { error: "twelve months" });

const pluralForms = z.strictObject({
  zero: w.optional(),
  one: w.optional(),
  two: w.optional(),
  few: w.optional(),
  many: w.optional(),
  other: w,
});

const dates = z.strictObject({
  months: twelve,
  monthsShort: twelve,
  firstDay: w,
  patterns: z.strictObject({
    ...{ day: w, dayShort: w, month: w },
    ...{ rangeInMonth: w, rangeInYear: w, rangeAcrossYears: w },
  }),
});

const list = z.strictObject({
  ...{ two: w, middle: w, last: w },
  euphony: z.strictObject({ two: w, last: w, before: z.array(w), except: z.array(w) }).optional(),
});

/** A file of `templates/wording/`: every key that templates and views use, and no other. */
export const wordingFields = z
  .strictObject({
    name: w,
    inLanguage: z.record(z.string(), w),
    dates,
    list,
    navigation: z.strictObject({
      ...{ main: w, home: w, bulletins: w, topics: w, countries: w, events: w, about: w, contact: w, search: w },
      ...{ languages: w, skipToContent: w, breadcrumb: w, previous: w, next: w, previousBulletin: w, nextBulletin: w },
      ...{ previousItem: w, nextItem: w },
    }),
    bulletin: z.strictObject({
      ...{ number: w, contents: w, lead: w, introduction: w, inBrief: w, agenda: w, empty: w, latest: w },
      ...{ allBulletins: w, items: pluralForms, countries: pluralForms, topics: pluralForms, events: pluralForms },
    }),
    item: z.strictObject({
      ...{ sources: w, correction: w, corrections: w, updated: w, published: w, moreOnTopic: w, moreOnCountry: w },
      ...{ inThisBulletin: w, otherLanguages: w, permanentLink: w, imageCredit: w, readOn: w, coverage: w, atEvent: w },
    }),
    topic: z.strictObject({
      ...{ since: w, byYear: w, allYears: w, inYear: w, countryInYear: w, activity: w },
      figures: z.strictObject({ heading: w, items: w, countries: w, topics: w, events: w, since: w, latest: w }),
    }),
    event: z.strictObject({
      ...{ addToCalendar: w, cancelled: w, tentative: w, place: w, when: w, where: w, website: w, coverage: w },
    }),
    callout: z.strictObject({ watchOn: w, duration: w, opensOn: w, quote: w, notice: w, readMore: w }),
    notFound: z.strictObject({ title: w, text: w, backHome: w }),
    colophon: z.strictObject({
      ...{ funding: w, disclaimer: w, licence: w, contact: w, feeds: w, calendar: w, follow: w, printedFrom: w },
    }),
    translation: z.strictObject({ missing: w, original: w }),
  })
  .readonly() satisfies z.ZodType<Wording>;

/** Checks a wording file. */
export function checkWording(
  file: string,
  value: unknown,
): { readonly wording?: Wording; readonly remarks: readonly Remark[] } {
  const { remarks } = checkFields(wordingFields, file, value);
  const result = wordingFields.safeParse(value);
  return result.success ? { wording: result.data, remarks } : { remarks };
}

/** Checks a table of country names: every code of ISO 3166-1 once, and no other. */
export function checkCountryNames(
  file: string,
  value: unknown,
): { readonly countries: ReadonlyMap<CountryCode, string>; readonly remarks: readonly Remark[] } {
  const names = new Map(Object.entries(typeof value === "object" && value !== null ? value : {}));
  const error = "the name of the country in this language";
  const faulty = [...countryCodes].filter((code) => typeof names.get(code) !== "string");
  const unknown = [...names.keys()].filter((code) => !countryCodes.has(code));
  const remarks = [
    ...faulty.map((code): Remark => ({ rule: "country-names", severity: "error", spot: { file }, expected: `\`${code}\`: ${error}` })),
    ...unknown.map((code): Remark => ({
      rule: "country-names",
      severity: "error",
      spot: { file, field: [code], part: "key" },
      actual: `code \`${code}\``,
      expected: "a code of ISO 3166-1",
    })),
  ];
  const countries = [...names].flatMap(([name, text]): readonly (readonly [CountryCode, string])[] => {
    const code = parseCountryCode(name);
    return code === undefined || typeof text !== "string" ? [] : [[code, text]];
  });
  return { countries: new Map(countries), remarks };
}
