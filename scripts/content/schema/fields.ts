import * as z from "zod";
import { parseDay } from "../../i18n/day.ts";
import { findCountryCode, parseCountryCode, parseLanguageTag } from "../../i18n/language-tag.ts";
import { checkHref } from "../../markdown/href.ts";
import { findSlug, parseSlug, SLUG_GRAMMAR, slugInsteadOf } from "../slug.ts";
import { findCountryByName } from "./country-names.ts";

/*
 * The kinds of value that fields have. Every one says in `error` what an editor should write: the sentence that stands
 * after "expected" in a finding.
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
    .refine((text) => VISIBLE.test(text), { error: `${error}, of which something can be seen` });
}

/** At least one character that leaves a mark; some letters and symbols look like nothing (Unicode TR36 §2.5). */
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

/** The name of something else in the content; whether that is there, rules tell, who know what was meant. */
export const itemName = reference("the name of an item's file, without language and ending");
export const topicKey = reference("a key of content/topics.yaml");
export const eventKey = reference("a key of content/events/: the name of a file, without `.yaml`");

export const ownSlug = z
  .string({ error: SLUG_GRAMMAR })
  .transform((value, context) =>
    parsed(value, parseSlug(value), context, slugInsteadOf(value), { suggestion: findSlug(value) }),
  );

const DAY_ERROR = "a day that exists, written YYYY-MM-DD, such as 2021-10-14";
/** Calendars name the day after the last one, and archives the months around: the last year that has days leaves room. */
const FIRST_DAY_TOO_LATE = "2200";
export const day = z.string({ error: DAY_ERROR }).transform((value, context) =>
  parsed(value, value < FIRST_DAY_TOO_LATE ? parseDay(value) : undefined, context, DAY_ERROR, {
    suggestion: findDay(value),
  }),
);

const COUNTRY_ERROR = "a country's two-letter code (ISO 3166-1), such as EC";
export const country = z.string({ error: COUNTRY_ERROR }).transform((value, context) =>
  parsed(value, parseCountryCode(value), context, COUNTRY_ERROR, {
    rule: "known-country",
    suggestion: findCountryCode(value) ?? findCountryByName(value),
  }),
);

const URL_ERROR = "an address that begins with https:// or http://";
export const webUrl = z
  .string({ error: URL_ERROR })
  .max(2000, { error: `${URL_ERROR}, at most 2000 characters` })
  .superRefine((value, context) => {
    const fault = findUrlFault(value);
    if (fault !== undefined) context.addIssue({ code: "custom", ...fault });
  });

const DURATION_ERROR = "a duration (ISO 8601), such as PT1H12M";
export const duration = z
  .string({ error: DURATION_ERROR })
  .regex(/^PT(?=\d)(\d{1,2}H)?(\d{1,2}M)?(\d{1,2}S)?$/, { error: DURATION_ERROR });

const EMAIL_ERROR = "an e-mail address, such as editors@example.org";
export const email = z.email({ error: EMAIL_ERROR }).max(200, { error: EMAIL_ERROR });

const COLOUR_ERROR = 'a colour as six hexadecimal digits in quotes, such as "#8a1c2b"';
export const colour = z.string({ error: COLOUR_ERROR }).regex(/^#[0-9a-f]{6}$/i, { error: COLOUR_ERROR });

const REVISION_ERROR = 'a revision as commands write it: eight digits 0–9, a–f in quotes, such as "0a1b2c3d"';
export const revision = z.string({ error: REVISION_ERROR }).regex(/^[0-9a-f]{8}$/, { error: REVISION_ERROR });

/** A whole number between two, both allowed. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z
    .int({ error: ({ input }) => (typeof input === "string" ? `${error}, without quotes` : error) })
    .min(least, { error })
    .max(most, { error });
}

export const yesOrNo = z.boolean({ error: "`true` or `false`, without quotes" });

/** How an expectation of a list begins that is written in one line. */
export const LIST = "a list in brackets";

/** A list whose members are all different. */
export function listOf<Member extends z.ZodType>(member: Member, most: number) {
  return z
    .array(member, { error: `${LIST}, of at most ${most}` })
    .max(most, { error: `at most ${most}` })
    .superRefine((members, context) => {
      members.forEach((one, index) => {
        if (members.indexOf(one) !== index) context.addIssue({ code: "custom", path: [index], message: "each once" });
      });
    })
    .readonly();
}

/** Names and addresses of sources, social accounts and the like. */
export const namedLink = fields({
  name: line(120).meta({ description: "What it is called." }),
  url: webUrl.meta({ description: "Where it is." }),
});

/** A mapping with these fields and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: `fields under it: ${Object.keys(shape).join(", ")}` }).readonly();
}

/** What to expect instead of a number or `true`, which could as well be a text: the text in quotes. */
function quotedText(expected: string) {
  return ({ input }: { readonly input?: unknown }) =>
    typeof input === "number" || typeof input === "boolean" ? `${expected}; put quotes around it` : expected;
}

function reference(error: string) {
  return z.string({ error }).trim().min(1, { error }).max(200, { error });
}

/** What a check of our own adds to its sentence. */
interface Hints {
  readonly rule?: string;
  readonly actual?: string;
  readonly suggestion?: string | undefined;
}

function parsed<Value>(
  input: string,
  value: Value | undefined,
  context: z.RefinementCtx<string>,
  message: string,
  params: Hints = {},
): Value {
  if (value !== undefined) return value;
  context.issues.push({ code: "custom", input, message, params: { ...params } });
  return z.NEVER;
}

/** The day that was probably meant: written without hyphens, with an hour, or the other way round where that is plain. */
function findDay(typed: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:T.*)?$/.exec(typed) ?? swap(/^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(typed));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Day, month and year; undefined where the first could as well be the month. */
function swap(match: RegExpExecArray | null): readonly (string | undefined)[] {
  const [all, day, month, year] = match ?? [];
  return Number(day) > 12 || day === month ? [all, year, month, day] : [];
}

/** What is wrong with an address that shall lead to another site; links in texts are judged alike. */
function findUrlFault(value: string): { readonly message: string; readonly params?: Hints } | undefined {
  const diagnostics = checkHref(value, "link");
  if (/^https?:/i.test(value))
    return diagnostics.kind === "refused"
      ? { message: diagnostics.expected, params: { actual: diagnostics.actual } }
      : undefined;
  const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i.test(value);
  return { message: URL_ERROR, ...(isHost ? { params: { suggestion: `https://${value}` } } : {}) };
}
