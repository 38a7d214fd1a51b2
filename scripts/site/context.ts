import type { Address, Addresses } from "../content/addresses.ts";
import type { Localized, NewsItem, Publication } from "../content/model/publication.ts";
import type { CountryCode, LanguageTag } from "../i18n/language-tag.ts";
import { directionOf, htmlLang } from "../i18n/language-tag.ts";
import type { Messages } from "../i18n/messages.ts";
import { countryName } from "../i18n/messages.ts";
import type { Base } from "./base-url.ts";
import { hrefOf, urlOf } from "./base-url.ts";
import type { FeedFile } from "./feed-links.ts";
import type { ChromeAssets, ItemCard, Labelled, PageChrome, Phrase } from "./parts.ts";

/** An image as it is published: its own size in CSS pixels, and candidates in modern formats. */
export interface MediaImage {
  readonly address: Address;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly {
    readonly type: string;
    readonly candidates: readonly { readonly address: Address; readonly width: number }[];
  }[];
}

/** The words of one language: of the interface, and of the countries. */
export interface LanguageMessages {
  readonly messages: Messages;
  readonly countries: ReadonlyMap<CountryCode, string>;
}

/** What views are made from, besides the publication. */
export interface SiteInputs {
  readonly publication: Publication;
  readonly base: Base;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** Images by their path from the content folder. */
  readonly media: ReadonlyMap<string, MediaImage>;
  readonly assets: ChromeAssets;
}

/** The publication as seen in one language, before anything of it is shown. */
export interface SiteContext extends SiteInputs {
  readonly language: LanguageTag;
  readonly messages: Messages;
  /** CLDR's plural rules of the language; made once, since making them takes longer than using them a hundred times. */
  readonly plurals: Intl.PluralRules;
  readonly addresses: Addresses;
  /** The formats of feeds. */
  readonly feedFiles: readonly FeedFile[];
}

/** The publication as seen in one language, with what many of its pages share. */
export interface LocalizedSite extends SiteContext {
  readonly chrome: PageChrome;
  /** An item as other pages show it: made once, since many pages do. */
  readonly cardOf: (item: NewsItem) => ItemCard;
}

/** An address of the site as its pages write it. */
export function href({ base }: Pick<SiteContext, "base">, address: Address): string {
  return hrefOf(base, address);
}

/** An address of the site as an absolute URL. */
export function url({ base }: Pick<SiteContext, "base">, address: Address): string {
  return urlOf(base, address);
}

/** The name of a country in the site's language. */
export function countryIn(site: SiteContext, code: CountryCode): string {
  return countryName(code, messagesOf(site, site.language).countries);
}

/**
 * A text in the site's language; where it is not said in it, in the first language of the publication that says it, and
 * marked as such.
 */
export function phrase(site: SiteContext, text: Localized): Phrase {
  if (typeof text === "string") return { text };
  const language = [site.language, ...site.publication.languages].find((tag) => Object.hasOwn(text, tag));
  return language === undefined ? { text: "" } : phraseIn(site, text[language] ?? "", language);
}

/** A text that is in some language, marked where that is not the site's. */
export function phraseIn(site: SiteContext, text: string, language: LanguageTag): Phrase {
  return language === site.language ? { text } : { text, ...languageOf(language, site) };
}

/** `lang` and, where it differs from the page's, `dir`. */
export function languageOf(language: LanguageTag, site: SiteContext): Pick<Phrase, "lang" | "dir"> {
  if (language === site.language) return {};
  const dir = directionOf(language);
  return { lang: htmlLang(language), ...(dir === directionOf(site.language) ? {} : { dir }) };
}

/**
 * A name inside a line of plain text. Where that runs from right to left it is isolated (Unicode TR9, FSI and PDI), so that a
 * name in another script does not change places with what stands beside it.
 */
export function nameAmongWords({ language }: SiteContext, { text }: Phrase): string {
  return directionOf(language) === "rtl" ? `\u{2068}${text}\u{2069}` : text;
}

/** The label of a text that is not in the site's language: "in Spanish". */
export function labelOf(language: LanguageTag, site: SiteContext): Labelled {
  if (language === site.language) return {};
  return { languageNote: nameIn(site, language) };
}

/** The note on a text that is a draft, for its page or where it is mentioned. */
export function draftNoteOf(site: SiteContext, text: { readonly file: string } | undefined): Labelled {
  const isDraft = text !== undefined && site.publication.drafts.has(text.file);
  return isDraft ? { draftNote: site.messages.preview.draft } : {};
}

/**
 * What the site's language calls a text in another: "in Spanish". Throws a RangeError when its wording does not say, which
 * is checked before anything is viewed.
 */
export function nameIn({ messages }: SiteContext, language: LanguageTag): string {
  const name = messages.inLanguage[language];
  if (name === undefined) throw new RangeError(`no word for a text in ${language}`);
  return name;
}

/** The words of a language. Throws a RangeError when it has no wording, which is checked before anything is viewed. */
export function messagesOf(
  { messagesByLanguage }: Pick<SiteInputs, "messagesByLanguage">,
  language: LanguageTag,
): LanguageMessages {
  const found = messagesByLanguage.get(language);
  if (found === undefined) throw new RangeError(`no wording for ${language}`);
  return found;
}
