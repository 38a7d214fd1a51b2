import type { Address, Addresses } from "../content/addresses.ts";
import type { Period } from "../content/period.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import { ownNameOf } from "../i18n/language-names.ts";
import { type CountryCode, directionOf, htmlLang, type LanguageTag } from "../i18n/language-tag.ts";
import type { Localized } from "../i18n/localized.ts";
import { type CountRules, fill, type Messages } from "../i18n/messages.ts";
import type { Moment } from "../i18n/moment.ts";
import type { NewsItem, Publication } from "../model/publication.ts";
import { type Base, hrefOf, urlOf } from "./base-url.ts";
import type { ChromeAssets } from "./chrome-assets.ts";
import type { SiteFeatures } from "./features.ts";
import type { FeedFile, ItemCard, Labelled, PageChrome, Phrase } from "./parts.ts";
import type { FindTopicCountry, TopicCountry } from "./topic-country.ts";

/** A published image: its own size in CSS pixels, and files in modern formats. */
export interface MediaImage {
  readonly address: Address;
  readonly width: number;
  readonly height: number;
  readonly sources: readonly {
    readonly type: string;
    readonly candidates: readonly { readonly address: Address; readonly width: number }[];
  }[];
  /** The logo as PNG, if it is an SVG, for programs that show no SVG. */
  readonly raster?: { readonly address: Address; readonly width: number; readonly height: number };
}

/** A rectangle of a map. */
export interface MapPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The other countries, and the settled borders between them. */
  readonly land: string;
  readonly borders: string;
  /** The borders of any countries that are not settled. */
  readonly disputed: string;
}

/** A map of some countries among their neighbours. Lengths are in units of the map, paths in SVG path data. */
export interface CountryMap extends MapPart {
  /** A few countries that are far from the others, in a corner of the map. */
  readonly inset?: MapPart;
  /** By code, without regions that have no outline. */
  readonly countries: ReadonlyMap<
    string,
    {
      readonly path: string;
      /** The middle of its largest part, and the size of that. */
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  >;
}

/** A map of countries as a picture. */
export interface Plate {
  readonly address: Address;
  readonly width: number;
  readonly height: number;
  /** Draws the file, an SVG. */
  readonly draw: () => string;
}

/** Finds the map of these countries in an accent; undefined if none of them has an outline, or if they are too many. */
export type Engrave = (countries: readonly string[], accent: ChromeAssets["accent"]) => Plate | undefined;

/** A published document or recording. */
export interface MediaDownload {
  readonly address: Address;
  /** In bytes. */
  readonly size: number;
}

/** The interface texts and country names of one language. */
export interface LanguageMessages {
  readonly messages: Messages;
  readonly countries: ReadonlyMap<CountryCode, string>;
  /** The fallback language for missing texts, and the countries whose names it provides. */
  readonly fallback?: { readonly language: LanguageTag; readonly countries: readonly CountryCode[] };
}

/** The publication, and the other inputs of views. */
export interface SiteInputs {
  readonly publication: Publication;
  readonly base: Base;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
  /** Images, by their path from the content folder. */
  readonly media: ReadonlyMap<string, MediaImage>;
  /** Documents and recordings, by their path from the content folder. */
  readonly downloads: ReadonlyMap<string, MediaDownload>;
  readonly assets: ChromeAssets;
  /** The publication's logo as posters show it. */
  readonly posterLogo?: {
    readonly width: number;
    readonly height: number;
    readonly palette: readonly string[];
    readonly pixels: string;
  };
  /** The fonts of languages that do not use the site's own: their files in `fonts/` of a theme, and digests of these. */
  readonly faces?: readonly { readonly lang: string; readonly file: string; readonly digest: string }[];
  /** Draws the map of these countries. Undefined if none of them has an outline. Without it, no map is drawn. */
  readonly drawMap?: (codes: readonly string[]) => CountryMap | undefined;
  /** Without it, items without a picture have no map. */
  readonly engrave?: Engrave;
  /** Puts soft hyphens into long words of titles and summaries. Without it, they have none. */
  readonly hyphenate?: (text: string, language: LanguageTag) => string;
  /** The moment as of which the site is built. */
  readonly asOf: Moment;
  /** Whether a bulletin is published as a PDF, too. Without it, none is. */
  readonly hasPdf?: (language: LanguageTag, period: Period) => boolean;
}

/** The publication in one language, before its features there are known. */
export interface BareSite extends SiteInputs {
  readonly language: LanguageTag;
  readonly messages: Messages;
  /** How the language counts. Created once, because creating plural rules takes longer than using them a hundred times. */
  readonly plurals: CountRules;
  readonly addresses: Addresses;
  /** The formats of feeds. */
  readonly feedFiles: readonly FeedFile[];
}

/** The publication in one language. */
export interface SiteContext extends BareSite {
  readonly features: SiteFeatures;
}

/** The publication in one language, with data that many of its pages share. */
export interface LocalizedSite extends SiteContext {
  readonly chrome: PageChrome;
  /** The card of an item, made once for all pages that show it. */
  readonly cardOf: (item: NewsItem) => ItemCard;
  /** Topics and countries that have enough common items for a page. */
  readonly topicCountries: readonly TopicCountry[];
  readonly findTopicCountry: FindTopicCountry;
}

/** The link to an address from pages of the site. */
export function href({ base }: Pick<SiteContext, "base">, address: Address): string {
  return hrefOf(base, address);
}

/** The absolute URL of an address. */
export function url({ base }: Pick<SiteContext, "base">, address: Address): string {
  return urlOf(base, address);
}

/** A text in the site's language. Without one, the first text in the publication's order of languages, marked with its language. */
export function phrase(site: BareSite, text: Localized): Phrase {
  if (typeof text === "string") return { text };
  const language = languageShown(site, text);
  return language === undefined ? { text: "" } : phraseIn(site, text[language] ?? "", language);
}

/** The language of the text that {@link phrase} gives. */
export function languageShown(site: BareSite, text: Exclude<Localized, string>): LanguageTag | undefined {
  return [site.language, ...site.publication.languages].find((tag) => Object.hasOwn(text, tag));
}

/** A text, marked with its language if it differs from the site's. */
export function phraseIn(site: BareSite, text: string, language: LanguageTag): Phrase {
  return language === site.language ? { text } : { text, ...languageOf(language, site) };
}

/** A title or summary, marked with its language if it differs from the site's, and with soft hyphens in its long words. */
export function titleIn(site: BareSite, text: string, language: LanguageTag): Phrase {
  const hyphenated = site.hyphenate?.(text, language) ?? text;
  const phrase = phraseIn(site, text, language);
  return hyphenated === text ? phrase : { hyphenated, ...phrase };
}

/** `lang` and `dir` of a text, each only if it differs from the page's. */
export function languageOf(language: LanguageTag, site: BareSite): Pick<Phrase, "lang" | "dir"> {
  if (language === site.language) return {};
  const dir = directionOf(language);
  return { lang: htmlLang(language), ...(dir === directionOf(site.language) ? {} : { dir }) };
}

/**
 * A name inside a line of plain text. In a line that runs from right to left the name is isolated (Unicode TR9, FSI and PDI), so
 * that a name in another script does not change the order of the words around it.
 */
export function nameAmongWords({ language }: SiteContext, { text }: Phrase): string {
  return directionOf(language) === "rtl" ? `\u{2068}${text}\u{2069}` : text;
}

/** The note on a text in another language than the site's: "in Spanish". */
export function labelOf(language: LanguageTag, site: SiteContext): Labelled {
  if (language === site.language) return {};
  return { languageNote: nameIn(site, language) };
}

/**
 * The note on unpublished content, for its own page and for pages that mention it: that it is a draft, or the moment of its publication.
 */
export function draftNoteOf(site: SiteContext, text: { readonly file: string } | undefined): Labelled {
  if (text === undefined) return {};
  const { messages, publication } = site;
  if (publication.drafts.has(text.file)) return { draftNote: messages.preview.draft };
  const moment = publication.embargoes.get(text.file);
  if (moment === undefined) return {};
  return { draftNote: fill(messages.preview.embargo, { date: formatMoment(moment, messages) }) };
}

/**
 * "in Spanish": the note on a text in another language. Throws a RangeError if the messages lack it, which `checkMessages` has
 * excluded.
 */
export function nameIn({ messages }: SiteContext, language: LanguageTag): string {
  const name = messages.inLanguage[language];
  if (name === undefined) throw new RangeError(`no message for a text in ${language}`);
  return name;
}

/** The name of a language in that language; for a language of items without a known name, the note on it. */
export function languageName(site: SiteContext, language: LanguageTag): string {
  return site.messagesByLanguage.get(language)?.messages.name ?? ownNameOf(language) ?? nameIn(site, language);
}

/** The messages of a language. Throws a RangeError if there are none, which `loadMessages` has excluded. */
export function messagesOf(
  { messagesByLanguage }: Pick<SiteInputs, "messagesByLanguage">,
  language: LanguageTag,
): LanguageMessages {
  const found = messagesByLanguage.get(language);
  if (found === undefined) throw new RangeError(`no messages for ${language}`);
  return found;
}
