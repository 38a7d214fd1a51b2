import type { LanguageTag } from "./language-tag.ts";

/**
 * The languages of two letters in the IANA Language Subtag Registry (RFC 5646 §3), which are the languages of ISO 639-1 with its former
 * codes: the second letters by the first.
 */
const OF_TWO_LETTERS: Readonly<Record<string, string>> = {
  a: "abefkmnrsvyz",
  b: "aeghimnors",
  c: "aehorsuvy",
  d: "aevz",
  e: "elnostu",
  f: "afijory",
  g: "adlnuv",
  h: "aeiortuyz",
  i: "adegiknostuw",
  j: "aivw",
  k: "agijklmnorsuvwy",
  l: "abginotuv",
  m: "ghiklnorsty",
  n: "abdeglnorvy",
  o: "cjmrs",
  p: "ailst",
  q: "u",
  r: "mnouw",
  s: "acdeghiklmnoqrstuvw",
  t: "aeghiklnorstwy",
  u: "gkrz",
  v: "eio",
  w: "ao",
  x: "h",
  y: "io",
  z: "ahu",
};

/**
 * Whether the language of a tag is registered. Codes of countries are often confused with languages of two letters, such as `jp`; languages
 * of three letters are thousands, and all are accepted.
 */
export function isRegistered(tag: LanguageTag): boolean {
  const [language = ""] = tag.split("-");
  return language.length > 2 || OF_TWO_LETTERS[language.charAt(0)]?.includes(language.charAt(1)) === true;
}
