import { z } from "zod";
import { parseSlug, SLUG_GRAMMAR } from "../addresses/slug.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { countryCodes } from "../language/countries.ts";
import { findCountryCode, parseCountryCode, parseLanguageTag } from "../language/tag.ts";
import { parseDay } from "../time/day.ts";

/*
 * The kinds of value that fields have. Every one says in `error` what an editor should write: the sentence that stands
 * after "expected" in a finding.
 */

/** One line of text, trimmed, at most `most` characters. */
export function line(most: number) {
  const error = `one line of text, at most ${most} characters`;
  return z
    .string({ error: `${error}; put quotes around it if it looks like a number` })
    .trim()
    .min(1, { error })
    .max(most, { error })
    .refine((text) => !/[\n\t]/.test(text), { error });
}

/** One or more lines of plain text. */
export function text(most: number) {
  const error = `text, at most ${most} characters`;
  return z.string({ error }).trim().min(1, { error }).max(most, { error });
}

const LANGUAGE_ERROR = "a language as in file names: `en`, `es`, `pt-br`";
export const languageTag = z
  .string({ error: LANGUAGE_ERROR })
  .transform((value, context) => parsed(value, parseLanguageTag(value), context, LANGUAGE_ERROR));

/** A text for all languages, or one for each of several: `{ en: Lisbon, es: Lisboa }`. */
export function localized(most: number) {
  const error = `one line of text, or one for each language (\`en: …\`), at most ${most} characters`;
  return z
    .union([line(most), z.record(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/), line(most))], { error })
    .readonly();
}

export const slug = slugThat("the name of an item's file, without language and ending");
export const topicKey = slugThat("a key of content/topics.yaml");
export const eventKey = slugThat("a key of content/events/: the name of a file, without `.yaml`");
export const ownSlug = slugThat(SLUG_GRAMMAR);

const DAY_ERROR = "a day that exists, written YYYY-MM-DD, such as 2021-10-14";
export const day = z
  .string({ error: DAY_ERROR })
  .transform((value, context) => parsed(value, parseDay(value), context, DAY_ERROR));

const COUNTRY_ERROR = "a country's two-letter code (ISO 3166-1), such as EC";
export const country = z.string({ error: COUNTRY_ERROR }).transform((value, context) => {
  const code = parseCountryCode(value);
  if (code !== undefined) return code;
  const suggestion = findCountryCode(value) ?? findNearest(value, countryCodes);
  context.issues.push({
    code: "custom",
    input: value,
    message: COUNTRY_ERROR,
    params: { rule: "known-country", suggestion },
  });
  return z.NEVER;
});

const URL_ERROR = "an address that begins with https:// or http://";
export const webUrl = z
  .string({ error: URL_ERROR })
  .max(2000, { error: `${URL_ERROR}, at most 2000 characters` })
  .refine(isWebUrl, { error: URL_ERROR });

const EMAIL_ERROR = "an e-mail address, such as editors@example.org";
export const email = z.email({ error: EMAIL_ERROR }).max(200, { error: EMAIL_ERROR });

const COLOUR_ERROR = 'a colour as six hexadecimal digits in quotes, such as "#8a1c2b"';
export const colour = z.string({ error: COLOUR_ERROR }).regex(/^#[0-9a-f]{6}$/i, { error: COLOUR_ERROR });

const REVISION_ERROR = 'a revision as commands write it: eight digits 0–9, a–f in quotes, such as "0a1b2c3d"';
export const revision = z.string({ error: REVISION_ERROR }).regex(/^[0-9a-f]{8}$/, { error: REVISION_ERROR });

export const yesOrNo = z.boolean({ error: "`true` or `false`" });

/** A list whose members are all different. */
export function listOf<Member extends z.ZodType>(member: Member, most: number) {
  const error = `a list (\`[a, b]\`) of at most ${most}, each once`;
  return z
    .array(member, { error })
    .max(most, { error })
    .refine((members) => new Set(members).size === members.length, { error })
    .readonly();
}

/** Names and addresses of sources, social accounts and the like. */
export const namedLink = fields({
  name: line(120).meta({ description: "What it is called." }),
  url: webUrl.meta({ description: "Where it is." }),
});

/** A mapping with these fields and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, { error: `fields: ${Object.keys(shape).join(", ")}` }).readonly();
}

function slugThat(error: string) {
  return z.string({ error }).transform((value, context) => parsed(value, parseSlug(value), context, error));
}

function parsed<Value>(input: string, value: Value | undefined, context: z.RefinementCtx<string>, message: string) {
  if (value !== undefined) return value;
  context.issues.push({ code: "custom", input, message });
  return z.NEVER;
}

function isWebUrl(value: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(value) || !URL.canParse(value)) return false;
  const { username, password, hostname } = new URL(value);
  return username === "" && password === "" && hostname !== "";
}
