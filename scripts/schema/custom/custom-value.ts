import type { Slug } from "../../content/slug.ts";
import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Moment } from "../../i18n/moment.ts";

/** The value of a custom field; its type determines which of these it is. */
export type CustomValue =
  /** In the language of its file, or in several. */
  | { readonly kind: "text"; readonly text: string | Readonly<Record<string, string>> }
  | { readonly kind: "number"; readonly number: number }
  /** `currency`: ISO 4217. */
  | { readonly kind: "money"; readonly amount: number; readonly currency: string }
  | { readonly kind: "day"; readonly day: Day }
  /** On the clocks of the publication. */
  | { readonly kind: "moment"; readonly moment: Moment }
  | { readonly kind: "yes-no"; readonly isYes: boolean }
  /** One of the values that the declaration lists. */
  | { readonly kind: "choice"; readonly key: string }
  | { readonly kind: "links"; readonly links: readonly CustomLink[] }
  /** A file of the publication by its path from the content folder, with its title, or a document elsewhere by its address. */
  | {
      readonly kind: "document";
      readonly file?: string;
      readonly url?: string;
      readonly title?: string;
      /** The language of the document, if it differs from the language of the text. */
      readonly contentLanguage?: LanguageTag;
    }
  /** By its path from the content folder; absent if a translation describes the picture of its original. */
  | {
      readonly kind: "picture";
      readonly file?: string;
      readonly alt: string;
      readonly credit?: string /** If it differs from the language of the description. */;
      readonly creditLanguage?: LanguageTag;
    }
  /** The code of a country (ISO 3166-1), or the key of another place. */
  | { readonly kind: "country"; readonly code: string }
  /** Terms of a vocabulary, the main one first. */
  | { readonly kind: "terms"; readonly vocabulary: Slug; readonly keys: readonly string[] };

/** A web address with its name: without a name, the address itself. */
export interface CustomLink {
  readonly name?: string;
  readonly url: string;
}

/** A value that is the same in every language, as plain data for open data and extensions. */
export function plainValueOf(
  value: Exclude<CustomValue, { readonly kind: "text" | "terms" | "document" | "picture" }>,
): string | number | boolean | Readonly<Record<string, string | number>> | readonly Readonly<Record<string, string>>[] {
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
