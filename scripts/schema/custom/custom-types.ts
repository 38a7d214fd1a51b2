import * as z from "zod/mini";
import type { Slug } from "../../content/slug.ts";
import { defined } from "../../defined.ts";
import { INTERPRETED } from "../check-fields.ts";
import { optional, required } from "../described.ts";
import { picture } from "../fields/picture-fields.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";
import { moment } from "../times.ts";
import type { CustomLink, CustomValue } from "./custom-value.ts";

/** The values that a type of custom field allows. */
export interface CustomType {
  readonly schema: z.ZodMiniType;
  /** Whether it has words that a translation may translate. */
  readonly hasWords: boolean;
  /** The value that was written; undefined if the schema refuses it. */
  readonly parse: (written: unknown) => CustomValue | undefined;
}

function customType<Schema extends z.ZodMiniType>(
  schema: Schema,
  toValue: (found: z.output<Schema>) => CustomValue,
): CustomType {
  const parse = (written: unknown): CustomValue | undefined => {
    const result = schema.safeParse(written, INTERPRETED);
    return result.success ? toValue(result.data) : undefined;
  };
  return { schema, hasWords: false, parse: rememberTexts(parse) };
}

/** The number of texts that a type remembers: thousands of files have the same terms and days. */
const MOST_REMEMBERED = 1000;

/** Remembers the parsed values of the last texts. */
function rememberTexts(parse: CustomType["parse"]): CustomType["parse"] {
  const known = new Map<string, CustomValue | undefined>();
  return (written) => {
    if (typeof written !== "string") return parse(written);
    const before = known.get(written);
    if (before !== undefined) return before;
    if (known.size === MOST_REMEMBERED) known.clear();
    const value = parse(written);
    known.set(written, value);
    return value;
  };
}

/** A type that has words. */
function wordsType<Schema extends z.ZodMiniType>(...given: Parameters<typeof customType<Schema>>): CustomType {
  return { ...customType(...given), hasWords: true };
}

const DIGITS_ERROR = remedy("write-fewer-digits");
const AMOUNT = required(
  z
    .number({ error: remedy("write-amount") })
    .check(
      z.minimum(-Number.MAX_SAFE_INTEGER, { error: DIGITS_ERROR }),
      z.maximum(Number.MAX_SAFE_INTEGER, { error: DIGITS_ERROR }),
    ),
  { description: "How much." },
);
const CURRENCY = required(
  z.string({ error: remedy("write-currency") }).check(z.regex(/^[A-Z]{3}$/, { error: remedy("write-currency") })),
  { description: "The currency (ISO 4217)." },
);

/** A link: its address alone, or with its name. */
const link = z.union(
  [
    field.webUrl,
    field.fields({
      name: optional(field.line(120), { description: "Its name.", translated: true }),
      url: required(field.webUrl, { description: "Its address." }),
    }),
  ],
  { error: remedy("write-named-link") },
);

function linkOf(written: z.output<typeof link>): CustomLink {
  return typeof written === "string" ? { url: written } : { ...defined({ name: written.name }), url: written.url };
}

const DOCUMENT_ERROR = remedy("write-document");

/** A document: the address of one elsewhere, alone or with its title, or a file of the publication with its title. */
const document = z.union(
  [
    field.documentUrl,
    field
      .fields({
        file: optional(field.line(200), { description: "The PDF, relative to this file: `media/plan.pdf`." }),
        url: optional(field.webUrl, { description: "Its address, if it is on another site." }),
        title: optional(field.line(200), { description: "Its title.", translated: true }),
        lang: optional(field.languageTag, {
          description: "The language of the document, if it differs from the language of this file.",
        }),
      })
      .check(
        z.refine(({ file, url, title }) => (file === undefined ? url !== undefined : url === undefined && title), {
          error: DOCUMENT_ERROR,
        }),
      ),
  ],
  { error: DOCUMENT_ERROR },
);

/** The types that need nothing else. To add one, write a line here, and if it is drawn like no other, a line in `viewCustomValue`. */
export const PLAIN_TYPES = {
  text: wordsType(field.localized(300), (text) => ({ kind: "text", text })),
  paragraph: wordsType(field.localized(2000), (text) => ({ kind: "text", text })),
  number: customType(AMOUNT, (number) => ({ kind: "number", number })),
  money: customType(field.fields({ amount: AMOUNT, currency: CURRENCY }), (money) => ({ kind: "money", ...money })),
  day: customType(field.day, (day) => ({ kind: "day", day })),
  moment: customType(moment, (found) => ({ kind: "moment", moment: found })),
  "yes-no": customType(field.yesOrNo, (isYes) => ({ kind: "yes-no", isYes })),
  link: wordsType(link, (written) => ({ kind: "links", links: [linkOf(written)] })),
  links: wordsType(
    z.readonly(
      z
        .array(link, { error: remedy("write-links") })
        .check(
          z.minLength(1, { error: remedy("write-links") }),
          z.maxLength(20, { error: remedy("write-fewer", { most: 20 }) }),
        )
        .check(field.eachOnce(20, (written) => linkOf(written).url)),
    ),
    (written) => ({ kind: "links", links: written.map(linkOf) }),
  ),
  document: wordsType(document, (written) => {
    const { lang, ...others } = typeof written === "string" ? { url: written } : written;
    return { kind: "document", ...defined({ ...others, contentLanguage: lang }) };
  }),
  picture: wordsType(picture, ({ src, alt, credit }) => ({ kind: "picture", alt, ...defined({ file: src, credit }) })),
  country: customType(field.placeCode, (code) => ({ kind: "country", code })),
} as const satisfies Readonly<Record<string, CustomType>>;

/** One of the values that a declaration lists. */
export function choiceType(keys: readonly string[]): CustomType {
  return customType(z.enum(keys, { error: remedy("write-one-of", { names: keys }) }), (key) => ({
    kind: "choice",
    key,
  }));
}

/** One term of a vocabulary. */
export function termType(vocabulary: Slug): CustomType {
  return customType(field.termKey(vocabulary), (key) => ({ kind: "terms", vocabulary, keys: [key] }));
}

/** A list of terms of a vocabulary. */
export function termsType(vocabulary: Slug): CustomType {
  const error = remedy("write-term", { file: `vocabularies/${vocabulary}.yaml` });
  const keys = field.listOf(field.termKey(vocabulary), 60).check(z.refine((list) => list.length > 0, { error }));
  return customType(keys, (found) => ({ kind: "terms", vocabulary, keys: found }));
}
