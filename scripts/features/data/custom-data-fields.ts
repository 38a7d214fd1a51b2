import type { Slug } from "../../content/slug.ts";
import { defined } from "../../defined.ts";
import { canonicalTag } from "../../i18n/language-tag.ts";
import type { Localized } from "../../i18n/localized.ts";
import type { CustomFact } from "../../model/custom-facts.ts";
import type { CustomField, DeclaredFields } from "../../schema/custom/custom-fields.ts";
import { plainValueOf } from "../../schema/custom/custom-value.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { viewFactValues } from "../../site/view-facts.ts";
import { findTerm } from "../../site/view-terms.ts";
import type { ByLanguage } from "./by-language.ts";
import { type DataField, type DataValue, objectSchema, type Schema } from "./data-field.ts";
import { byLanguageSchema, DAY, KEY, LANGUAGE, PLACE, setOf, TEXT, URI } from "./value-schemas.ts";

/** The open data of declared fields: each is `custom_` and its name, so that no field of Dateline has the same name. */
export function customDataFields<Source extends DataSource>(
  declared: DeclaredFields | undefined,
  factsOf: (source: Source) => readonly CustomFact[],
  { words, wordsOf, siteOf }: Words<Source>,
): readonly DataField<Source>[] {
  return Object.entries(declared ?? {}).map(([name, declaration]) => ({
    name: `custom_${name}`,
    meaning: { label: declaration.label },
    schema: schemaOf(declaration, words),
    isOptional: declaration.type.kind !== "terms",
    value: (source) => {
      const fact = factsOf(source).find((each) => each.name === name);
      if (fact === undefined) return declaration.type.kind === "terms" ? [] : undefined;
      switch (fact.value.kind) {
        case "terms":
          return idsOf(source, fact.value.vocabulary, fact.value.keys);
        case "text":
          return wordsOf(source, fact.value.text, fact);
        case "document":
        case "picture":
          return mediaOf(siteOf(source), fact);
        default:
          return plainValueOf(fact.value);
      }
    },
  }));
}

/** The part that all sources of open data have: the publication in a language, or in all of them. */
type DataSource = { readonly site: LocalizedSite } | { readonly sites: readonly LocalizedSite[] };

/** The permanent ids of terms, as of topics. */
function idsOf(source: DataSource, vocabulary: Slug, keys: readonly string[]): readonly string[] {
  const [site] = "site" in source ? [source.site] : source.sites;
  return keys.map((key) => (site && findTerm(site.publication, vocabulary, key)?.id) ?? key);
}

/**
 * The representation of texts: their schema, and their value in a source; undefined for a text in another language. `siteOf` returns a site
 * that has the media of a source.
 */
interface Words<Source> {
  readonly siteOf: (source: Source) => LocalizedSite | undefined;
  readonly words: Schema;
  readonly wordsOf: (source: Source, text: Localized, fact: CustomFact) => string | ByLanguage | undefined;
}

/** The words of something that has no language: in one, or in several. */
export const IN_ANY_LANGUAGE: Omit<Words<unknown>, "siteOf"> = {
  words: { anyOf: [TEXT, byLanguageSchema(TEXT)] },
  wordsOf: (_, text) => text,
};

/** The fields with words of a language, or the fields that are the same in all languages. */
export function declaredFields(declared: DeclaredFields | undefined, kind: "words" | "shared"): DeclaredFields {
  const entries = Object.entries(declared ?? {});
  return Object.fromEntries(entries.filter(([, declaration]) => hasWords(declaration) === (kind === "words")));
}

function hasWords({ type, translated }: CustomField): boolean {
  return translated === true || type.kind === "text" || type.kind === "paragraph";
}

const MONEY = objectSchema({ amount: { type: "number" }, currency: { type: "string", pattern: "^[A-Z]{3}$" } }, []);
const LINKS: Schema = { type: "array", items: objectSchema({ name: TEXT, url: URI }, ["name"]), minItems: 1 };
const DOCUMENT = objectSchema({ url: URI, title: TEXT, language: LANGUAGE }, ["title", "language"]);
const PICTURE = objectSchema({ url: URI, alt: TEXT, credit: TEXT }, ["credit"]);
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
    case "document":
      return DOCUMENT;
    case "picture":
      return PICTURE;
    case "country":
      return PLACE;
    case "one-of":
      return { enum: Object.keys(values ?? {}) };
    case "terms":
      return setOf(KEY);
  }
}

/** A document or a picture, with the whole address of a file of the site. */
function mediaOf(site: LocalizedSite | undefined, fact: CustomFact): DataValue | undefined {
  const { value } = fact;
  const [shown] = site === undefined ? [] : viewFactValues(site, fact);
  if (site === undefined || shown === undefined) return undefined;
  const at = (href: string | undefined): string => `${site.base.origin}${href}`;
  if (value.kind === "picture")
    return { url: at(shown.picture?.src), alt: value.alt, ...defined({ credit: value.credit }) };
  if (value.kind !== "document") return undefined;
  const { title, url, contentLanguage = url === undefined ? fact.language : undefined } = value;
  const language = contentLanguage === undefined ? undefined : canonicalTag(contentLanguage);
  return { url: url ?? at(shown.href), ...defined({ title, language }) };
}
