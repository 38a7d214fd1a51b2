import * as z from "zod/mini";
import { findSlug, parseSlug, slugInsteadOf } from "../content/slug.ts";
import type { Message } from "../diagnostics/message.ts";
import { type Day, type Month, parseDate, parseDay } from "../i18n/day.ts";
import { GENRES } from "../i18n/genre.ts";
import { parseCountryCode, parseLanguageTag } from "../i18n/language-tag.ts";
import { isRegistered } from "../i18n/registered-languages.ts";
import { findZeroWidth } from "../markdown/hidden-characters.ts";
import { checkHref } from "../markdown/href.ts";
import { memoize } from "../memoize.ts";
import { findCountry } from "./country-names.ts";
import { required } from "./described.ts";
import { findDay, findMonth } from "./meant-dates.ts";
import { findLanguage } from "./meant-language.ts";
import { message } from "./message.ts";
import { remedy } from "./remedy.ts";

/*
 * The types of field values. The `error` of each is a remedy for editors: a message that follows the description of the error.
 *
 * A schema gets its checks in one call, because each call makes a new schema, and every command makes all schemas when it starts.
 */

/** One line of text, trimmed, at most `most` characters. */
export const line = memoize((most: number) => {
  const error = remedy("write-line", { most });
  return z.string({ error: quotedText(error) }).check(
    z.trim(),
    z.minLength(1, { error }),
    z.maxLength(most, { error }),
    z.refine((text) => !/[\n\t]/.test(text), { error }),
    z.refine((text) => VISIBLE.test(text), { error: remedy("write-visible", { most }) }),
    z.superRefine((text, context) => {
      const character = VISIBLE.test(text) ? findZeroWidth(text) : undefined;
      if (character === undefined) return;
      const params = { rule: "visible-characters", message: message("character-hidden", { character }) };
      context.addIssue({ code: "custom", params });
    }),
  );
});

/** At least one visible character; some letters and symbols have no visible shape (Unicode TR36 §2.5). */
const VISIBLE = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u;

const LANGUAGE_ERROR = remedy("write-language");
/** A language of the publication. */
export const languageTag = tagField();
/** A language that has pages or items. The code of a country, such as `jp`, is easily taken for one. */
export const registeredLanguage = tagField().check(
  z.refine(isRegistered, { error: remedy("write-registered-language") }),
);
/** Any language, also one without pages: forms can't offer a choice of them. */
export const anyLanguage = tagField();

/** A text for all languages, or texts by language: `{ en: Lisbon, es: Lisboa }`. */
export const localized = memoize((most: number) => {
  const error = remedy("write-localized", { most });
  const key = z.string().check(z.refine((tag) => parseLanguageTag(tag) !== undefined, { error: LANGUAGE_ERROR }));
  const perLanguage = z.record(key, line(most)).check(z.refine((texts) => Object.keys(texts).length > 0, { error }));
  return z.readonly(z.union([line(most), perLanguage], { error: quotedText(error) }));
});

/** Values by language; `error` is the remedy. */
export function perLanguage<Value extends z.ZodMiniType>(value: Value, error: string) {
  const key = z.string().check(z.refine((tag) => parseLanguageTag(tag) !== undefined, { error }));
  return z.readonly(z.record(key, value, { error }));
}

/** References to other content. Rules check that the target exists, and suggest another one. */
export const itemName = reference(remedy("write-item"));
export const topicKey = reference(remedy("write-topic"), "topics");
export const genreKey = reference(remedy("write-genre", { names: GENRES }));
export const seriesKey = reference(remedy("write-article-series"));
export const eventKey = reference(remedy("write-event"), "events");
export const termKey = memoize((vocabulary: string) =>
  reference(remedy("write-term", { file: `vocabularies/${vocabulary}.yaml` })),
);
const COUNTRY_ERROR = remedy("write-country");
export const placeCode = reference(COUNTRY_ERROR);

export const ownSlug = parsedText(remedy("write-slug"), (value, context) =>
  parsed(value, parseSlug(value), context, JSON.stringify(slugInsteadOf(value)), findSlug),
);

const DAY_ERROR = remedy("write-day");
/** Calendars contain the day after the last one, and archives the months before and after. `parseDay` accepts no day after 2200. */
export const FIRST_DAY_TOO_LATE = "2200";
export const day = parsedText(DAY_ERROR, (value, context) =>
  parsed(value, value < FIRST_DAY_TOO_LATE ? parseDay(value) : undefined, context, DAY_ERROR, findDay),
);

const DATE_ERROR = remedy("write-day-or-month");
export const dayOrMonth = parsedText(DATE_ERROR, (value, context): Day | Month =>
  parsed(
    value,
    value < FIRST_DAY_TOO_LATE ? parseDate(value) : undefined,
    context,
    DATE_ERROR,
    (given) => findDay(given) ?? findMonth(given),
  ),
);

export const country = parsedText(COUNTRY_ERROR, (value, context) =>
  parsed(value, parseCountryCode(value), context, COUNTRY_ERROR, findCountry, "known-country"),
);

export const webUrl = urlField(remedy("write-web-address"), /^https?:/i);
/** The address of a document, beside which a field allows a file. */
export const documentUrl = urlField(remedy("write-document"), /^https?:/i);
/** A web address, or an address below the home page for pages of the project. */
export const linkUrl = urlField(remedy("write-menu-address"), /^https?:/i, /^(?:\/[\w-][\w.-]*)+\/?$/);
export const httpsUrl = urlField(remedy("write-https-address"), /^https:/i);

const DURATION_ERROR = remedy("write-duration");
export const duration = z
  .string({ error: DURATION_ERROR })
  .check(z.regex(/^PT(?=\d)(\d{1,2}H)?(\d{1,2}M)?(\d{1,2}S)?$/, { error: DURATION_ERROR }));

const EMAIL_ERROR = remedy("write-email");
export const email = z.email({ error: EMAIL_ERROR }).check(z.maxLength(200, { error: EMAIL_ERROR }));

const COLOUR_ERROR = remedy("write-colour");
export const colour = z.string({ error: COLOUR_ERROR }).check(z.regex(/^#[0-9a-f]{6}$/i, { error: COLOUR_ERROR }));

const REVISION_ERROR = remedy("write-revision");
export const revision = z.string({ error: REVISION_ERROR }).check(z.regex(/^[0-9a-f]{8}$/, { error: REVISION_ERROR }));

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number) {
  const error = remedy("write-number", { least, most });
  return z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
}

const POINT_ERROR = remedy("write-point");

/** A point of a picture: how far it is from the left edge and from the top, from 0 to 1. */
export const point = z
  .array(
    z.number({ error: POINT_ERROR }).check(z.minimum(0, { error: POINT_ERROR }), z.maximum(1, { error: POINT_ERROR })),
    {
      error: POINT_ERROR,
    },
  )
  .check(z.length(2, { error: POINT_ERROR }));

/** A number of any kind, or a few words in its place. */
export const amountOrWords = z.union([z.number(), line(40)], { error: remedy("write-amount-or-words") });

export const yesOrNo = z.boolean({ error: remedy("write-yes-or-no") });

/** A list without duplicates, compared by `keyOf`. */
export function listOf<Member extends z.ZodMiniType>(
  member: Member,
  most: number,
  keyOf: (member: z.output<Member>) => unknown = (one) => one,
) {
  return z.readonly(
    z
      .array(member, { error: remedy("write-list", { most }) })
      .check(z.maxLength(most, { error: remedy("write-fewer", { most }) }), eachOnce(most, keyOf)),
  );
}

/** Words by which a search finds a text: at least one. */
export const keywords = listOf(line(60), 40).check(
  z.refine((list) => list.length > 0, { error: remedy("write-list", { most: 40 }) }),
);

/** One line of text, or a list of lines. `error` is a remedy, which says how to write either. */
export function lineOrLines(longest: number, most: number, error: string) {
  return z.union([line(longest), listOf(line(longest), most)], { error });
}

/** Checks that no two members of a list have the same `keyOf`. A list that is too long has another error. */
export function eachOnce<Member>(most: number, keyOf: (member: Member) => unknown) {
  return z.superRefine<Member[]>((members, context) => {
    if (members.length > most) return;
    const seen = new Set<unknown>();
    for (const [index, key] of members.map(keyOf).entries()) {
      if (seen.has(key)) context.addIssue({ code: "custom", path: [index], params: { isTwice: true } });
      seen.add(key);
    }
  });
}

/** A link to a source, a social account and the like. */
export const namedLink = fields({
  name: required(line(120), { description: "Its name." }),
  url: required(webUrl, { description: "Its address." }),
});

/** A mapping with these fields and no others. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.readonly(z.strictObject(shape, { error: remedy("write-fields", { names: Object.keys(shape) }) }));
}

/** The `error` of a text: if YAML reads a number or boolean, it asks for quotes. */
function quotedText(error: string) {
  return ({ input }: { readonly input?: unknown }) =>
    typeof input === "number" || typeof input === "boolean" ? remedy("quote-value") : error;
}

function tagField() {
  return parsedText(LANGUAGE_ERROR, (value, context) =>
    parsed(value, parseLanguageTag(value), context, LANGUAGE_ERROR, findLanguage),
  );
}

/** `list` is the field for several of them, if there is one. */
function reference(error: string, list?: string) {
  const oneOnly = list === undefined ? error : remedy("write-in-list", { list });
  return z
    .string({ error: ({ input }) => (Array.isArray(input) ? oneOnly : error) })
    .check(z.trim(), z.minLength(1, { error }), z.maxLength(200, { error }));
}

/** A web address. `schemes` matches the allowed beginnings, which `error` lists. */
/** `own` are the addresses in the site that it may have, too. */
function urlField(error: string, schemes: RegExp, own?: RegExp) {
  return z.string({ error }).check(
    z.maxLength(2000, { error: remedy("write-shorter-address") }),
    z.superRefine((value, context) => {
      if (own?.test(value) === true) return;
      const fault = schemes.test(value) ? findUrlFault(value) : { message: error, params: suggestUrl(value) };
      if (fault !== undefined) context.addIssue({ code: "custom", ...fault });
    }),
  );
}

/** The error of a web address, by the same rules as for links in texts. */
function findUrlFault(value: string): { readonly params: Hints } | undefined {
  const checked = checkHref(value, "link");
  return checked.kind === "refused" ? { params: { message: checked.message } } : undefined;
}

/** The address with https:// before a host or instead of http://. */
function suggestUrl(value: string): Hints {
  const [, host] = /^(?:http:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?)$/i.exec(value) ?? [];
  return host === undefined ? {} : { suggestion: `https://${host}` };
}

/** Additions of a check to its diagnostic. */
interface Hints {
  /** Replaces the message of the issue. */
  readonly message?: Message;
  readonly suggestion?: string | undefined;
}

/** A text that `parse` turns into a value; `error` is the remedy for values that are not text. */
export function parsedText<Value>(
  error: z.core.$ZodStringParams["error"],
  parse: (value: string, context: Context) => Value,
) {
  return z.pipe(z.string({ error }), z.transform(parse));
}

/** Collects the issues of a text. */
type Context = z.core.ParsePayload;

/** The parsed value of a text, or an issue if it is invalid; a suggestion is searched only then. */
export function parsed<Value>(
  input: string,
  value: Value | undefined,
  context: Context,
  message: string,
  suggest?: (input: string) => string | undefined,
  rule?: string,
): Value {
  if (value !== undefined) return value;
  context.issues.push({ code: "custom", input, message, params: { suggestion: suggest?.(input), rule } });
  return z.NEVER;
}
