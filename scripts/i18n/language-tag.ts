import { countryAliases, countryCodes } from "./countries.ts";
import { usualTerritories } from "./territories.ts";

declare const brand: unique symbol;

/** A language as a BCP 47 (RFC 5646) tag in lower case, as in file names: `es`, `pt-br`. */
export type LanguageTag = string & { readonly [brand]: "LanguageTag" };

/**
 * Parses a well-formed BCP 47 tag (RFC 5646 §2.1) in lower case that begins with a language of two or three letters.
 * Undefined for any other text, for `x-…` alone and for grandfathered tags.
 */
export function parseLanguageTag(text: string): LanguageTag | undefined {
  if (LANGUAGE_ALONE.test(text)) return text as LanguageTag; // The most frequent case, in a function that runs for every text.
  const match = wellFormed.exec(text);
  if (match === null) return undefined;
  const [, variants, extensions] = match;
  const singletons = subtags(extensions).filter((subtag) => subtag.length === 1);
  return hasRepetition(subtags(variants)) || hasRepetition(singletons) ? undefined : (text as LanguageTag);
}

/** The tag in the letter case of RFC 5646 §2.1.1: `pt-BR`, `zh-Hant-TW`. */
export function canonicalTag(tag: LanguageTag): string {
  if (!tag.includes("-")) return tag; // The most frequent case, in a function that runs for every item.
  const [language = "", ...rest] = tag.split("-");
  const own = ownSubtags(rest);
  return [language, ...own.map(inCase), ...rest.slice(own.length)].join("-");
}

/** The tag for `lang`, `hreflang`, feeds and plural rules: the canonical tag, with a territory if it matters. */
export function htmlLang(tag: LanguageTag): string {
  return defaultVariants.get(tag) ?? canonicalTag(tag);
}

/** Speech synthesizers and CLDR take `pt` as Brazilian; Dateline's `pt` is European. */
const defaultVariants: ReadonlyMap<string, string> = new Map([["pt", "pt-PT"]]);

/**
 * The language and its territory in the format of the Open Graph protocol: `es_ES`, `pt_BR`. The territory is the tag's, or else the usual
 * one of the language; a language without a usual territory has none.
 */
export function openGraphLocale(tag: LanguageTag): string {
  const [language = "", ...rest] = htmlLang(tag).toLowerCase().split("-");
  const own = ownSubtags(rest);
  const named = own.find((subtag) => subtag.length === 2)?.toUpperCase();
  const territory = named ?? usualTerritories.get(`${language}-${own[0]}`) ?? usualTerritories.get(language);
  return territory === undefined ? language : `${language}_${territory}`;
}

/** The writing direction: by the tag's script if it has one, else by the usual script of the language. */
export function directionOf(tag: LanguageTag): "ltr" | "rtl" {
  const [language = "", ...rest] = tag.split("-");
  const script = ownSubtags(rest).find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script);
  return isRightToLeft ? "rtl" : "ltr";
}

const LANGUAGE_ALONE = /^[a-z]{2,3}$/;

/** RFC 5646 §2.1, `langtag`, capturing variants and extensions. It has no languages of four to eight letters: none is registered. */
const wellFormed =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)((?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)(?:-x(?:-[a-z0-9]{1,8})+)?$/;

const rightToLeftScripts: ReadonlySet<string> = new Set([
  "adlm",
  "arab",
  "aran",
  "armi",
  "avst",
  "gara",
  "hatr",
  "hebr",
  "hung",
  "mand",
  "mani",
  "mend",
  "merc",
  "mero",
  "narb",
  "nbat",
  "nkoo",
  "orkh",
  "ougr",
  "palm",
  "phli",
  "phlp",
  "phnx",
  "prti",
  "rohg",
  "samr",
  "sarb",
  "sogd",
  "sogo",
  "syrc",
  "syre",
  "syrj",
  "syrn",
  "thaa",
  "yezi",
]);

/** Languages whose usual script (CLDR likely subtags) is written from right to left. */
const rightToLeftLanguages: ReadonlySet<string> = new Set([
  "aeb",
  "apc",
  "ar",
  "arb",
  "arc",
  "arq",
  "ary",
  "arz",
  "azb",
  "bal",
  "bqi",
  "ckb",
  "dv",
  "fa",
  "glk",
  "he",
  "iw",
  "ji",
  "khw",
  "ks",
  "lrc",
  "mzn",
  "nqo",
  "pes",
  "pnb",
  "prs",
  "ps",
  "rhg",
  "sd",
  "sdh",
  "skr",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** The subtags before the first extension or private use subtag. */
function ownSubtags(rest: readonly string[]): readonly string[] {
  const singleton = rest.findIndex((subtag) => subtag.length === 1);
  return singleton === -1 ? rest : rest.slice(0, singleton);
}

function inCase(subtag: string): string {
  if (subtag.length === 2) return subtag.toUpperCase();
  if (/^[a-z]{4}$/.test(subtag)) return subtag.charAt(0).toUpperCase() + subtag.slice(1);
  return subtag;
}

function subtags(part: string | undefined): readonly string[] {
  return (part ?? "").split("-").filter((subtag) => subtag !== "");
}

function hasRepetition(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

/** A country code of ISO 3166-1 alpha-2 in upper case, `EC`; or one of `EU`, `UN`, `XK`. */
export type CountryCode = string & { readonly [brand]: "CountryCode" };

/** Parses an assigned code of ISO 3166-1 alpha-2 in upper case, or `EU`, `UN`, `XK`; undefined for any other text. */
export function parseCountryCode(text: string): CountryCode | undefined {
  return countryCodes.has(text) ? (text as CountryCode) : undefined;
}

/** The code that was most likely meant by an invalid one: `uk`, `UK` → `GB`; `ec` → `EC`. */
export function findCountryCode(typed: string): CountryCode | undefined {
  const code = typed.trim().toUpperCase();
  return parseCountryCode(countryAliases.get(code) ?? code);
}
