import type { CustomFact } from "../../content/model/custom-facts.ts";
import type { Localized } from "../../content/model/localized.ts";
import type { CustomField, DeclaredFields } from "../../content/schema/custom/custom-fields.ts";
import type { CustomValue } from "../../content/schema/custom/custom-value.ts";
import type { Slug } from "../../content/slug.ts";
import { defined } from "../../defined.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { findTerm } from "../../site/view-terms.ts";
import type { ByLanguage } from "./by-language.ts";
import type { DataField, DataValue, Schema } from "./data-field.ts";
import { objectSchema } from "./data-field.ts";
import { byLanguageSchema, DAY, KEY, PLACE, setOf, TEXT, URI } from "./value-schemas.ts";

/**
 * The open data of declared fields: each is `custom_` and its name, so that it has the name of no field of Dateline's.
 */
export function customDataFields<Source extends DataSource>(
  declared: DeclaredFields | undefined,
  factsOf: (source: Source) => readonly CustomFact[],
  { words, wordsOf }: Words<Source>,
): readonly DataField<Source>[] {
  return Object.entries(declared ?? {}).map(([name, declaration]) => ({
    name: `custom_${name}`,
    meaning: { label: declaration.label },
    schema: schemaOf(declaration, words),
    isOptional: declaration.type.kind !== "terms",
    value: (source) => {
      const fact = factsOf(source).find((each) => each.name === name);
      if (fact === undefined) return declaration.type.kind === "terms" ? [] : undefined;
      const { value } = fact;
      if (value.kind === "terms") return idsOf(source, value.vocabulary, value.keys);
      return value.kind === "text" ? wordsOf(source, value.text, fact) : dataOf(value);
    },
  }));
}

/** What all sources of open data know: the publication in a language, or in all of them. */
type DataSource = { readonly site: LocalizedSite } | { readonly sites: readonly LocalizedSite[] };

/** The permanent ids of terms, as of topics. */
function idsOf(source: DataSource, vocabulary: Slug, keys: readonly string[]): readonly string[] {
  const [site] = "site" in source ? [source.site] : source.sites;
  return keys.map((key) => (site && findTerm(site.publication, vocabulary, key)?.id) ?? key);
}

/** How texts are told: their schema, and what a source says of one; undefined for one in another language. */
interface Words<Source> {
  readonly words: Schema;
  readonly wordsOf: (source: Source, text: Localized, fact: CustomFact) => string | ByLanguage | undefined;
}

/** The words of something that has no language: in one, or in several. */
export const IN_ANY_LANGUAGE: Words<unknown> = {
  words: { anyOf: [TEXT, byLanguageSchema(TEXT)] },
  wordsOf: (_, text) => text,
};

/** Those that have words of a language, or those that are the same in all languages. */
export function declaredFields(declared: DeclaredFields | undefined, kind: "words" | "shared"): DeclaredFields {
  const entries = Object.entries(declared ?? {});
  return Object.fromEntries(entries.filter(([, declaration]) => hasWords(declaration) === (kind === "words")));
}

function hasWords({ type, translated }: CustomField): boolean {
  return translated === true || type.kind === "text" || type.kind === "paragraph";
}

const MONEY = objectSchema({ amount: { type: "number" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } }, []);
const LINKS: Schema = { type: "array", items: objectSchema({ name: TEXT, url: URI }, ["name"]), minItems: 1 };
const MOMENT: Schema = { anyOf: [DAY, { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$" }] };

function schemaOf({ type, values }: CustomField, words: Schema): Schema {
  switch (type.kind) {
    case "text":
    case "paragraph":
      return words;
    case "number":
      return { type: "number" };
    case "money":
      return MONEY;
    case "day":
      return DAY;
    case "moment":
      return MOMENT;
    case "yes-no":
      return { type: "boolean" };
    case "link":
    case "links":
      return LINKS;
    case "country":
      return PLACE;
    case "one-of":
      return { enum: Object.keys(values ?? {}) };
    case "terms":
      return setOf(KEY);
  }
}

function dataOf(value: Exclude<CustomValue, { readonly kind: "text" | "terms" }>): DataValue {
  switch (value.kind) {
    case "number":
      return value.number;
    case "money":
      return { amount: value.amount, currency: value.currency };
    case "day":
      return value.day;
    case "moment":
      return value.moment;
    case "yes-no":
      return value.isYes;
    case "choice":
      return value.key;
    case "links":
      return value.links.map(({ name, url }) => ({ ...defined({ name }), url }));
    case "country":
      return value.code;
  }
}
