import * as z from "zod";
import type { Day, Month } from "../../i18n/day.ts";
import { parseDate, parseDay } from "../../i18n/day.ts";
import { parseCountryCode, parseLanguageTag } from "../../i18n/language-tag.ts";
import { findZeroWidth } from "../../markdown/hidden-characters.ts";
import { checkHref } from "../../markdown/href.ts";
import { findSlug, parseSlug, SLUG_GRAMMAR, slugInsteadOf } from "../slug.ts";
import { findCountry } from "./country-names.ts";
import { findDay, findMonth } from "./meant-dates.ts";
import type { Hints } from "./parsed.ts";
import { parsed } from "./parsed.ts";

/*
 * The types of field values. The `error` of each says what an editor should write: the text after "expected" in a diagnostic.
 */

/** One line of text, trimmed, at most `most` characters. */
export function line(most: number) {
  const error = `one line of text, at most ${most} characters`;
  return z
    .string({ error: quotedText(error) })
    .trim()
    .min(1, { error })
    .max(most, { error })
    .refine((text) => !/[\n\t]/.test(text), { error })
    .refine((text) => VISIBLE.test(text), { error: `${error}, with visible characters` })
    .superRefine((text, context) => {
      const name = VISIBLE.test(text) ? findZeroWidth(text) : undefined;
      if (name === undefined) return;
      const params = { rule: "visible-characters", actual: `hidden character ${name}` };
      context.addIssue({ code: "custom", message: "visible text; delete it and type its neighbours again", params });
    });
}

/** At least one visible character; some letters and symbols have no visible shape (Unicode TR36 §2.5). */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

const LANGUAGE_ERROR = "a language as in file names: `en`, `es`, `pt-br`";
export const languageTag = z.string({ error: LANGUAGE_ERROR }).transform((value, context) =>
  parsed(value, parseLanguageTag(value), context, LANGUAGE_ERROR, {
    suggestion: parseLanguageTag(value.toLowerCase()),
  }),
);

/** A text for all languages, or one for each of several: `{ en: Lisbon, es: Lisboa }`. */
export function localized(most: number) {
  const error = `one line of text, or one for each language (\`en: …\`), at most ${most} characters`;
  const key = z.string().refine((tag) => parseLanguageTag(tag) !== undefined, { error: LANGUAGE_ERROR });
  const perLanguage = z.record(key, line(most)).refine((texts) => Object.keys(texts).length > 0, { error });
  return z.union([line(most), perLanguage], { error: quotedText(error) }).readonly();
}

/** References to other content. Rules check that the target exists, and suggest another one. */
export const itemName = reference("the name of an item's file, without language and ending");
export const topicKey = reference("a key of content/topics.yaml", "topics");
export const eventKey = reference("a key of content/events/: the name of a file, without `.yaml`", "events");
export const COUNTRY_ERROR = "a country's two-letter code (ISO 3166-1), such as EC";
export const placeCode = reference(COUNTRY_ERROR);

export const ownSlug = z
  .string({ error: SLUG_GRAMMAR })
  .transform((value, context) =>
    parsed(value, parseSlug(value), context, slugInsteadOf(value), { suggestion: findSlug(value) }),
  );

const DAY_ERROR = "a day that exists, written YYYY-MM-DD, such as 2021-10-14";
/** Calendars contain the day after the last one, and archives the months before and after. `parseDay` accepts no day after 2200. */
export const FIRST_DAY_TOO_LATE = "2200";
export const day = z.string({ error: DAY_ERROR }).transform((value, context) =>
  parsed(value, value < FIRST_DAY_TOO_LATE ? parseDay(value) : undefined, context, DAY_ERROR, {
    suggestion: findDay(value),
  }),
);

const DATE_ERROR = "a day or a month that exists, written YYYY-MM-DD or YYYY-MM, such as 2021-10-14 or 2021-10";
export const dayOrMonth = z.string({ error: DATE_ERROR }).transform((value, context): Day | Month =>
  parsed(value, value < FIRST_DAY_TOO_LATE ? parseDate(value) : undefined, context, DATE_ERROR, {
    suggestion: findDay(value) ?? findMonth(value),
  }),
);

export const country = z.string({ error: COUNTRY_ERROR }).transform((value, context) =>
  parsed(value, parseCountryCode(value), context, COUNTRY_ERROR, {
    rule: "known-country",
    suggestion: findCountry(value),
  }),
);

export const webUrl = urlField("an address that begins with https:// or http://", /^https?:/i);
export const httpsUrl = urlField("an address that begins with https://", /^https:/i);

const DURATION_ERROR = "a duration (ISO 8601), such as PT1H12M";
export const duration = z
  .string({ error: DURATION_ERROR })
  .regex(/^PT(?=\d)(\d{1,2}H)?(\d{1,2}M)?(\d{1,2}S)?$/, { error: DURATION_ERROR });

const EMAIL_ERROR = "an email address, such as editors@example.org";
export const email = z.email({ error: EMAIL_ERROR }).max(200, { error: EMAIL_ERROR });

const COLOUR_ERROR = 'a colour as six hexadecimal digits in quotes, such as "#8a1c2b"';
export const colour = z.string({ error: COLOUR_ERROR }).regex(/^#[0-9a-f]{6}$/i, { error: COLOUR_ERROR });

const REVISION_ERROR = 'a revision as commands write it: eight digits 0–9, a–f in quotes, such as "0a1b2c3d"';
export const revision = z.string({ error: REVISION_ERROR }).regex(/^[0-9a-f]{8}$/, { error: REVISION_ERROR });

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .int({ error: ({ input }) => (typeof input === "string" ? `${error}, without quotes` : error) })
    .min(least, { error })
    .max(most, { error });
}

export const yesOrNo = z.boolean({ error: "`true` or `false`, without quotes" });

/** The beginning of the `error` of a list that is written on one line. */
export const LIST = "a list in brackets";

/** A list without duplicates. */
export function listOf<Member extends z.ZodType>(member: Member, most: number) {
  return z
    .array(member, { error: `${LIST}, of at most ${most}` })
    .max(most, { error: `at most ${most}` })
    .superRefine((members, context) => {
      if (members.length > most) return;
      const seen = new Set<unknown>();
      members.forEach((one, index) => {
        if (seen.has(one)) context.addIssue({ code: "custom", path: [index], message: "each once" });
        seen.add(one);
      });
    })
    .readonly();
}

/** A link to a source, a social account and the like. */
export const namedLink = fields({
  name: line(120).meta({ description: "Its name." }),
  url: webUrl.meta({ description: "Its address." }),
});

/** A mapping with these fields and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: `fields under it: ${Object.keys(shape).join(", ")}` }).readonly();
}

/** The `error` of a text: where YAML gives a number or boolean, it asks for quotes. */
function quotedText(expected: string) {
  return ({ input }: { readonly input?: unknown }) =>
    typeof input === "number" || typeof input === "boolean" ? `${expected}; put quotes around it` : expected;
}

/** `list` is the field for several of them, if there is one. */
function reference(error: string, list?: string) {
  const oneOnly = list === undefined ? error : `${error}; several of them are a list in \`${list}\``;
  return z
    .string({ error: ({ input }) => (Array.isArray(input) ? oneOnly : error) })
    .trim()
    .min(1, { error })
    .max(200, { error });
}

/** An address on the web. `schemes` matches the beginnings that the field allows, which `error` names. */
function urlField(error: string, schemes: RegExp) {
  return z
    .string({ error })
    .max(2000, { error: `${error}, at most 2000 characters` })
    .superRefine((value, context) => {
      const fault = schemes.test(value) ? findUrlFault(value) : { message: error, params: suggestUrl(value) };
      if (fault !== undefined) context.addIssue({ code: "custom", ...fault });
    });
}

/** What is wrong with an address on the web, by the same rules as for links in texts. */
function findUrlFault(value: string): { readonly message: string; readonly params: Hints } | undefined {
  const checked = checkHref(value, "link");
  return checked.kind === "refused" ? { message: checked.expected, params: { actual: checked.actual } } : undefined;
}

/** The address with https:// before a host or instead of http://. */
function suggestUrl(value: string): Hints {
  const [, host] = /^(?:http:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?)$/i.exec(value) ?? [];
  return host === undefined ? {} : { suggestion: `https://${host}` };
}
