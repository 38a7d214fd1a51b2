import { countryAliases, countryCodes } from "./countries.ts";

declare const brand: unique symbol;

/** A language, as a BCP 47 (RFC 5646) tag in lower case as our file names write it: `es`, `pt-br`. */
export type LanguageTag = string & { readonly [brand]: "LanguageTag" };

/**
 * The language that a text names, or undefined unless it is a well-formed BCP 47 tag (RFC 5646 §2.1) in lower case that
 * begins with a language of two or three letters: no `x-…` alone, no grandfathered tag.
 */
export function parseLanguageTag(text: string): LanguageTag | undefined {
  const match = wellFormed.exec(text);
  if (match === null) return undefined;
  const [, variants, extensions] = match;
  const singletons = steps(extensions).filter((step) => step.length === 1);
  return hasRepetition(steps(variants)) || hasRepetition(singletons) ? undefined : (text as LanguageTag);
}

/** The tag in the letter case of RFC 5646 §2.1.1: `pt-BR`, `zh-Hant-TW`. */
export function canonicalTag(tag: LanguageTag): string {
  if (!tag.includes("-")) return tag; // Nearly every tag, and asked for each item.
  const [language = "", ...rest] = tag.split("-");
  const own = ownSteps(rest);
  return [language, ...own.map(inCase), ...rest.slice(own.length)].join("-");
}

/** The language of a text for `lang`, `hreflang`, feeds and plural rules: its canonical tag, with the territory where that matters. */
export function htmlLang(tag: LanguageTag): string {
  return defaultVariants.get(tag) ?? canonicalTag(tag);
}

/** Speech voices and CLDR read `pt` as Brazilian; Dateline's `pt` is European. */
const defaultVariants: ReadonlyMap<string, string> = new Map([["pt", "pt-PT"]]);

/** The language and, if it is known, its territory as the Open Graph protocol writes them: `es`, `pt_PT`, `pt_BR`. */
export function openGraphLocale(tag: LanguageTag): string {
  const [language = "", ...rest] = htmlLang(tag).toLowerCase().split("-");
  const territory = ownSteps(rest).find((step) => step.length === 2);
  return territory === undefined ? language : `${language}_${territory.toUpperCase()}`;
}

/** Whether the language is written from left to right or from right to left: by its script if it names one. */
export function directionOf(tag: LanguageTag): "ltr" | "rtl" {
  const [language = "", ...rest] = tag.split("-");
  const script = ownSteps(rest).find((step) => /^[a-z]{4}$/.test(step));
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script);
  return isRightToLeft ? "rtl" : "ltr";
}

/** RFC 5646 §2.1, `langtag`, capturing variants and extensions; without languages of four to eight letters, of which none is registered. */
const wellFormed =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)((?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)(?:-x(?:-[a-z0-9]{1,8})+)?$/;

const rightToLeftScripts: ReadonlySet<string> = new Set([
  ...["adlm", "arab", "aran", "armi", "avst", "gara", "hatr", "hebr", "hung", "mand", "mani", "mend", "merc", "mero"],
  ...["narb", "nbat", "nkoo", "orkh", "ougr", "palm", "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd"],
  ...["sogo", "syrc", "syre", "syrj", "syrn", "thaa", "yezi"],
]);

/** Languages whose usual script (CLDR likely subtags) is written from right to left. */
const rightToLeftLanguages: ReadonlySet<string> = new Set([
  ...["aeb", "apc", "ar", "arb", "arc", "arq", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw"],
  ...["ji", "khw", "ks", "lrc", "mzn", "nqo", "pes", "pnb", "prs", "ps", "rhg", "sd", "sdh", "skr", "syr", "ug", "ur"],
  ...["yi"],
]);

/** The steps before the first extension or private use, which have meanings of their own. */
function ownSteps(rest: readonly string[]): readonly string[] {
  const singleton = rest.findIndex((step) => step.length === 1);
  return singleton === -1 ? rest : rest.slice(0, singleton);
}

function inCase(step: string): string {
  if (step.length === 2) return step.toUpperCase();
  if (/^[a-z]{4}$/.test(step)) return step.charAt(0).toUpperCase() + step.slice(1);
  return step;
}

function steps(part: string | undefined): readonly string[] {
  return (part ?? "").split("-").filter((step) => step !== "");
}

function hasRepetition(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length;
}

/** A country, ISO 3166-1 alpha-2, upper case: `EC`. */
export type CountryCode = string & { readonly [brand]: "CountryCode" };

/** The country that a text names, or undefined unless it is exactly an assigned code of ISO 3166-1 alpha-2 in upper case. */
export function parseCountryCode(text: string): CountryCode | undefined {
  return countryCodes.has(text) ? (text as CountryCode) : undefined;
}

/** The code that was most likely meant by a text that is none: `uk`, `UK` → `GB`; `ec` → `EC`. */
export function findCountryCode(typed: string): CountryCode | undefined {
  const code = typed.trim().toUpperCase();
  return parseCountryCode(countryAliases.get(code) ?? code);
}
