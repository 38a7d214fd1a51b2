import { readFileSync } from "node:fs";
import path from "node:path";
import { findThemeText } from "../assets/theme-text.ts";
import { findBulletinOf } from "../change/scaffold/bulletin-of-date.ts";
import { scaffoldLanguage } from "../change/scaffold/language/scaffold-language.ts";
import type { Refusal, Scaffold } from "../change/scaffold/scaffold.ts";
import { findNext, scaffoldBulletin } from "../change/scaffold/scaffold-bulletin.ts";
import { scaffoldEvent } from "../change/scaffold/scaffold-event.ts";
import { scaffoldItem } from "../change/scaffold/scaffold-item.ts";
import { scaffoldTranslation } from "../change/scaffold/scaffold-translation.ts";
import { scaffoldVocabulary } from "../change/scaffold/scaffold-vocabulary.ts";
import { READY_VOCABULARIES } from "../change/scaffold/starter/starter-texts.ts";
import { readSeries } from "../cli/bulletin-argument.ts";
import { failWithText } from "../cli/shell.ts";
import { PERIOD_EXAMPLES, type Period, parsePeriod } from "../content/period.ts";
import { parseFile } from "../content/read/front-matter.ts";
import { parseSlug, type Slug, slugInsteadOf } from "../content/slug.ts";
import { defined } from "../defined.ts";
import { messageOf } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { parseDate } from "../i18n/day.ts";
import { isUnknown, parseEventTime } from "../i18n/hours-of-event.ts";
import { findCountryCode, type LanguageTag, parseLanguageTag } from "../i18n/language-tag.ts";
import { type Content, type InLanguages, recordsOf, type TextRecord } from "../model/content.ts";
import { seriesOf, seriesOfContent } from "../model/series.ts";
import { builtInThemeDirs } from "../pipeline/options.ts";
import { TRANSLATORS } from "../schema/fields/authorship-fields.ts";
import { checkEventFacts } from "../schema/fields/event-date-fields.ts";
import type { DeclaredSeries } from "../schema/fields/series-fields.ts";
import { wordsIn } from "../words.ts";
import { message } from "./message.ts";
import { modelLanguage, readModelTexts } from "./model-texts.ts";
import { shell } from "./shell.ts";

/** The options that some kinds of new files have. */
export type NewOption =
  | ("bulletin" | "country" | "language" | "place" | "series" | "summary" | "title" | "topic")
  | "translated-by";

/** The typed words after the kind, and the publication that gets the file. */
export interface NewFile {
  readonly words: readonly string[];
  readonly values: Readonly<Partial<Record<NewOption, string>>>;
  readonly contentDir: string;
  readonly content: Content;
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  /** The languages that only items have. */
  readonly itemLanguages: readonly LanguageTag[];
}

/** A kind of file that `new` creates. */
export interface NewKind {
  /** The folder that gets its files. */
  readonly into: "content" | "theme";
  /** The most words after the kind. */
  readonly maxWords: number;
  readonly options: readonly NewOption[];
  /** Ends the process with 2 if something that was typed is wrong. */
  readonly create: (file: NewFile) => Scaffold | Refusal | readonly Scaffold[];
}

/** The value of a word. Ends the process with 2 if it has none; `remedy` describes valid values. */
function readWord<Value>(
  remedy: Message,
  typed: string | undefined,
  parse: (text: string) => Value | undefined,
): Value {
  const value = typed === undefined ? undefined : parse(typed);
  return value ?? shell.failOnArgument(typed, remedy);
}

/** The typed language. Ends the process with 2 if it is not a known language. */
function readLanguage(typed: string | undefined, known: readonly LanguageTag[]): LanguageTag {
  const language = known.find((tag) => tag === typed);
  return language ?? shell.fail(2, message("language-unknown", { language: typed ?? "", languages: known }));
}

/** The name of a bulletin's folder. Ends the process with 2 if it is none. */
function readPeriod(typed: string | undefined): Period {
  return readWord(message("write-bulletin-name", { periods: PERIOD_EXAMPLES }), typed, parsePeriod);
}

/** The name of a file. Ends the process with 2 if it is invalid, or the name of a bulletin's own file. */
function readSlug(typed: string | undefined): Slug {
  const parse = (text: string) => (text === "bulletin" ? undefined : parseSlug(text));
  return readWord(slugInsteadOf(typed ?? ""), typed, parse);
}

/** Creates a file by `new -- item`. */
export const item: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["bulletin", "series", "language", "topic", "title", "summary"],
  create({ words, values, content, languages, itemLanguages }) {
    const date = readWord(message("write-day-or-month"), words[0], parseDate);
    const slug = readSlug(words[1]);
    const period =
      values.bulletin === undefined
        ? findBulletinOf(content, date, readSeries(content, values.series))
        : readPeriod(values.bulletin);
    if (typeof period === "object") return period;
    const { topic, title, summary } = values;
    const language = readLanguage(values.language ?? languages[0], [...languages, ...itemLanguages]);
    return scaffoldItem(content, { date, period, slug, language, topics: topic?.split(",") ?? [], title, summary });
  },
};

/** Creates a file by `new -- bulletin`. */
export const bulletin: NewKind = {
  into: "content",
  maxWords: 1,
  options: ["language", "series"],
  create({ words, values, content, languages }) {
    const series = readSeries(content, values.series);
    const period = words[0] === undefined ? findNextOf(content, series) : readPeriod(words[0]);
    if (typeof period === "object") return period;
    if (series !== undefined && seriesOf(seriesOfContent(content), period) !== series)
      shell.fail(2, message("new-other-series", { bulletin: period, series: series.key }));
    return scaffoldBulletin(content, { period, language: readLanguage(values.language ?? languages[0], languages) });
  },
};

/** The next bulletin of the series, of the only one, or of a publication without any. Ends the process with 2 if it has several. */
function findNextOf(content: Content, series: DeclaredSeries | undefined): Period | Refusal {
  const [only, ...others] = seriesOfContent(content);
  if (series !== undefined || others.length === 0) return findNext(content, series ?? only);
  const keys = seriesOfContent(content).map(({ key }) => key);
  return shell.fail(2, message("new-which-series", { option: "--series", series: keys }));
}

/** Creates a file by `new -- event`. */
export const event: NewKind = {
  into: "content",
  maxWords: 3,
  options: ["title", "place", "country"],
  create({ words, values, content }) {
    const key = readSlug(words[0]);
    const [start, end] = [readTime(words[1]), words[2] === undefined ? undefined : readTime(words[2])];
    const [fault] = checkEventFacts(`events/${key}.yaml`, { start, end }, []);
    if (fault !== undefined) failWithText(2, messageOf(fault, shell.words));
    const { title: name, place } = values;
    if (name === undefined) return shell.fail(2, message("new-event-title"));
    const country =
      values.country === undefined ? undefined : readWord(message("write-country"), values.country, findCountryCode);
    return scaffoldEvent(content, { key, start, end, name, place, country });
  },
};

function readTime(typed: string | undefined) {
  return readWord(message("write-time-of-event"), typed, (word) => (isUnknown(word) ? word : parseEventTime(word)));
}

/** Creates a file by `new -- translation`. */
export const translation: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["translated-by"],
  create({ words, values, contentDir, content: { items, bulletins, pages, publication }, languages, itemLanguages }) {
    const [typed = "", tag] = words;
    const file = path.relative(contentDir, typed).replaceAll("\\", "/");
    const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
    const text = texts.find((each) => recordsOf(each).some((record) => record.path.file === file));
    if (text === undefined) return shell.fail(2, message("new-not-a-text", { file: typed, folder: contentDir }));
    const { original } = text;
    const language = readLanguage(tag, [...languages, ...(original.kind === "item" ? itemLanguages : [])]);
    const { parsed } = parseFile(original.path, readFileSync(path.join(contentDir, original.path.file)));
    const markdown = parsed?.markdown ?? "";
    const typedMaker = values["translated-by"];
    const translatedBy =
      typedMaker === undefined
        ? undefined
        : readWord(message("write-one-of", { names: TRANSLATORS }), typedMaker, (name) =>
            TRANSLATORS.find((known) => known === name),
          );
    return scaffoldTranslation({
      text,
      language,
      markdown,
      declared: publication?.fields,
      ...defined({ translatedBy }),
    });
  },
};

/** Creates the messages and country names of a language by `new -- language`. */
export const language: NewKind = {
  into: "theme",
  maxWords: 1,
  options: [],
  create({ words, languages, itemLanguages, content }) {
    const tag = readWord(message("write-language-tag"), words[0]?.toLowerCase(), parseLanguageTag);
    const fallback = content.publication?.fields.fallbackLanguages?.[tag];
    return scaffoldLanguage({
      language: tag,
      named: [...languages, ...itemLanguages],
      model: readModelTexts(modelLanguage([fallback ?? "", ...languages])),
      isLent: fallback !== undefined,
      comments: wordsIn("en"),
      shipped: findThemeText(builtInThemeDirs(), `messages/${tag}.yaml`),
    });
  },
};

/** Switches a vocabulary on by `new -- vocabulary`. */
export const vocabulary: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["title"],
  create({ words, values: { title }, contentDir, content, languages }) {
    const name = readWord(message("write-one-of", { names: READY_VOCABULARIES }), words[0], (typed) =>
      READY_VOCABULARIES.find((each) => each === typed),
    );
    const key = readSlug(words[1]);
    if (title === undefined) return shell.fail(2, message("new-term-title"));
    const masthead = readFileSync(path.join(contentDir, "publication.yaml"), "utf8");
    return scaffoldVocabulary(content, { name, key, title, languages, masthead });
  },
};
