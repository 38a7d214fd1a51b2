import type { Frequency } from "../../../content/frequency.ts";
import { daysOfPeriod, type Period } from "../../../content/period.ts";
import { findSlug } from "../../../content/slug.ts";
import { formatMarkdownFile, formatYamlFile } from "../../../content/yaml/format-yaml.ts";
import type { InterfaceLanguage } from "../../../i18n/interface-languages.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { pt } from "./pt.ts";
import { ptBr } from "./pt-br.ts";
import type { StarterTexts } from "./starter-texts.ts";

/** A publication to begin. */
export interface NewPublication {
  readonly title: string;
  /** Where it will be published, with a slash at the end. */
  readonly url: string;
  /** Its languages; the first is the language of the first bulletin. */
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** Languages that Dateline has no texts in → their fallback language. */
  readonly fallbackLanguages: Readonly<Record<string, LanguageTag>>;
  readonly frequency: Frequency;
  /** The period of its first bulletin. */
  readonly period: Period;
}

/** The texts of a starter in each language of the interface. */
const TEXTS = { ar, de, en, es, fr, it, pt, "pt-br": ptBr } satisfies Record<InterfaceLanguage, StarterTexts>;
const TEXTS_BY_LANGUAGE: ReadonlyMap<string, StarterTexts> = new Map(Object.entries(TEXTS));

/** The texts of a starter in a language; in English if there are none. */
export function starterTexts(language: string): StarterTexts {
  return TEXTS_BY_LANGUAGE.get(language) ?? en;
}

/** The content of a new publication: path from the content folder → text. Three topics, and a first bulletin with two items. */
export function scaffoldPublication(publication: NewPublication): ReadonlyMap<string, string> {
  const { title, url, languages, fallbackLanguages, frequency } = publication;
  const textsIn = (language: LanguageTag) => starterTexts(fallbackLanguages[language] ?? language);
  const keys = topicKeys(textsIn(languages[0]));
  const lent = Object.keys(fallbackLanguages).length === 0 ? {} : { fallbackLanguages };
  const fields = { title, publisher: { name: title, url }, url, languages, ...lent, frequency };
  return new Map([
    ["publication.yaml", formatYamlFile(fields)],
    [
      "topics.yaml",
      formatYamlFile(Object.fromEntries(keys.map((key, index) => [key, topicIn(languages, textsIn, index)]))),
    ],
    ...scaffoldSample(publication),
  ]);
}

/**
 * The sample issue of a new publication, with two items: path from the content folder → text. An item has its topic if the publication has
 * it.
 */
export function scaffoldSample(
  { languages: [first], fallbackLanguages, period }: Pick<NewPublication, "languages" | "fallbackLanguages" | "period">,
  hasTopic: (key: string) => boolean = () => true,
): ReadonlyMap<string, string> {
  const texts = starterTexts(fallbackLanguages[first] ?? first);
  const keys = topicKeys(texts);
  const names = texts.items.map((item, index) => slugOf(item.title, en.items[index]?.title));
  const date = daysOfPeriod(period).start;
  const files = texts.items.map(({ title, summary, body }, index): readonly [string, string] => {
    const [topic] = [keys[index] ?? ""].filter(hasTopic);
    const fields = { title, summary, date, ...(topic === undefined ? {} : { topic }) };
    return [`bulletins/${period}/${names[index]}.${first}.md`, formatMarkdownFile(fields, body)];
  });
  const bulletin = formatMarkdownFile({ number: 1, lead: names[0] }, texts.introduction);
  return new Map([[`bulletins/${period}/bulletin.${first}.md`, bulletin], ...files]);
}

function topicKeys({ topics }: StarterTexts): readonly string[] {
  return topics.map(([label], index) => slugOf(label, en.topics[index]?.[0]));
}

/** A key or a name of a file, in the words of the language; in English if its script has no letters for slugs. */
function slugOf(text: string, english = ""): string {
  return findSlug(text) ?? findSlug(english) ?? "";
}

/** A topic in each of the languages. */
function topicIn(
  languages: readonly LanguageTag[],
  textsIn: (language: LanguageTag) => StarterTexts,
  index: number,
): object {
  const inLanguages = (at: 0 | 1) =>
    Object.fromEntries(languages.map((language) => [language, textsIn(language).topics[index]?.[at] ?? ""]));
  return { label: inLanguages(0), description: inLanguages(1) };
}
