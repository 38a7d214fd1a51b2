import type { LanguageTag } from "./language-tag.ts";

/** Languages that a text may have although no page has them, by tag, each by its own name, as in the messages of a language. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ar: "العربية", ay: "aymar aru", bg: "български", ca: "català", cs: "čeština", da: "dansk" }),
  ...Object.entries({ de: "Deutsch", el: "Ελληνικά", en: "English", es: "español", et: "eesti", eu: "euskara" }),
  ...Object.entries({ fa: "فارسی", fi: "suomi", fr: "français", ga: "Gaeilge", gl: "galego", gn: "avañe’ẽ" }),
  ...Object.entries({ he: "עברית", hr: "hrvatski", ht: "kreyòl ayisyen", hu: "magyar", it: "italiano", ja: "日本語" }),
  ...Object.entries({ ko: "한국어", lt: "lietuvių", lv: "latviešu", mt: "Malti", nl: "Nederlands", no: "norsk" }),
  ...Object.entries({ pl: "polski", pt: "português", "pt-br": "português do Brasil", qu: "runasimi", ro: "română" }),
  ...Object.entries({ ru: "русский", sk: "slovenčina", sl: "slovenščina", sq: "shqip", sr: "српски", sv: "svenska" }),
  ...Object.entries({ tr: "Türkçe", uk: "українська", zh: "中文" }),
]);

/** The tags of the languages whose names are known. */
export const NAMED_LANGUAGES: readonly string[] = [...OWN_NAMES.keys()];

/** The name of a language in that language, if it is known. */
export function ownNameOf(language: LanguageTag): string | undefined {
  return OWN_NAMES.get(language);
}
