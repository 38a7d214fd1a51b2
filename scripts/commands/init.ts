import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { PACKAGES } from "../../packages/index.ts";
import { scaffoldLanguage } from "../change/scaffold/language/scaffold-language.ts";
import { scaffoldNames } from "../change/scaffold/language/scaffold-names.ts";
import { scaffoldPublication, starterTexts } from "../change/scaffold/starter/starter.ts";
import { readSitemap } from "../cli/addresses-list.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { readTypedLine } from "../cli/typed-line.ts";
import { ADDRESSES_FILE } from "../content/content-path.ts";
import { FREQUENCIES, type Frequency, findFrequency, periodHolding } from "../content/frequency.ts";
import type { Period } from "../content/period.ts";
import type { Message } from "../diagnostics/message.ts";
import { findByWords } from "../diagnostics/suggestion.ts";
import { createAll } from "../files/write-whole.ts";
import { parseDay } from "../i18n/day.ts";
import { type LanguageTag, parseLanguageTag } from "../i18n/language-tag.ts";
import { THEME_DIR } from "../pipeline/options.ts";
import { packageRoot } from "../pipeline/package-root.ts";
import { formatAddresses } from "../schema/former/published-list.ts";
import { findLanguage } from "../schema/meant-language.ts";
import { wordsIn } from "../words.ts";
import { INIT_HELP } from "./help.ts";
import { message } from "./message.ts";
import { modelLanguage, readModelTexts, shippedLanguages } from "./model-texts.ts";
import { shell } from "./shell.ts";
import { projectPackage, projectReadme, starterFiles, themeReadme } from "./starter-files.ts";

const HOSTS = ["github-pages", "s3", "netlify", "none"] as const;

/** Other names of the hosts. The files for GitHub Pages include the files for GitLab Pages. */
const HOST_WORDS: Readonly<Record<(typeof HOSTS)[number], readonly string[]>> = {
  "github-pages": ["gh-pages", "gitlab", "gitlab-pages"],
  s3: ["aws", "amazon", "minio"],
  netlify: [],
  none: ["no", "other"],
};

const text = { type: "string" } as const;
const { values, positionals } = readArguments(INIT_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      title: text,
      languages: text,
      frequency: text,
      url: text,
      host: text,
      "from-sitemap": text,
      yes: { type: "boolean", default: false },
    },
  }),
);
const [folder = ".", extra] = positionals;
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
checkEmpty(folder);
await init();

async function init(): Promise<void> {
  const spoken = values.lang?.toLowerCase() ?? languageOfSystem();
  const { questions: said } = starterTexts(spoken);
  const questions = openQuestions(values.yes ? "ask nothing" : "ask");
  const title = await answerTo(questions, values.title, said.title, titleOf(folder), readTitle);
  const languages = await answerTo(questions, values.languages, said.languages, defaultLanguage(spoken), readLanguages);
  const frequency = await answerTo(questions, values.frequency, said.frequency, "monthly", readFrequency);
  const url = await answerTo(questions, values.url, said.url, "https://bulletin.example/", readUrl);
  const host = await answerTo(questions, values.host, said.host, "none", readHost);
  questions.close();
  const period = firstPeriod(frequency) ?? shell.fail(1, message("clock-wrong"));
  const old = readSitemap(values["from-sitemap"], url);
  const fallbackLanguages = fallbacksFor(languages, spoken);
  const content = scaffoldPublication({ title, url, languages, fallbackLanguages, frequency, period });
  const written = fallbackLanguages[languages[0]] ?? languages[0];
  write([
    ["package.json", projectPackage(path.resolve(folder))],
    ...[...content].map(([file, body]) => [`content/${file}`, body] as const),
    ...themeFor(languages, fallbackLanguages),
    [`content/${ADDRESSES_FILE}`, formatAddresses(old)],
    [".gitattributes", `* text=auto eol=lf\ncontent/${ADDRESSES_FILE} merge=union\n`],
    ...starterFiles(path.join(packageRoot(), "starter"), host),
    ["README.md", projectReadme(written, title, host)],
    [`${THEME_DIR}/README.md`, themeReadme(written)],
  ]);
  for (const { starterFiles: more } of PACKAGES) write((await more?.(folder, languages)) ?? []);
  process.stdout.write(`${said.next}\n`);
}

/** The value of an answer, or the reason why it is invalid. */
type Answer<Value> = { readonly value: Value } | { readonly refused: readonly Message[] };

/**
 * The value of an option or else of an answer. An invalid answer is requested again; an invalid option ends the process with 2, and so does
 * an invalid default.
 */
async function answerTo<Value>(
  questions: Questions,
  given: string | undefined,
  question: string,
  byDefault: string,
  read: (typed: string) => Answer<Value>,
): Promise<Value> {
  const typed = given ?? (await questions.ask(question, byDefault));
  const answer = read(typed);
  if ("value" in answer) return answer.value;
  if (given !== undefined || typed === byDefault) return shell.fail(2, ...answer.refused);
  shell.say(...answer.refused);
  return answerTo(questions, given, question, byDefault, read);
}

/** The period of the first bulletin: the period of today. */
function firstPeriod(frequency: Frequency): Period | undefined {
  const today = parseDay(new Date().toISOString().slice(0, 10));
  return today === undefined ? undefined : periodHolding(today, frequency);
}

/** Ends the process with 1 if the folder has files other than git's. */
function checkEmpty(name: string): void {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const names = stats.isDirectory() ? readdirSync(name).filter((each) => each !== ".git") : [name];
  if (names.length > 0) shell.fail(1, message("folder-occupied", { folder: name }));
}

function write(files: readonly (readonly [file: string, body: string | Uint8Array])[]): void {
  createAll(folder, files);
  for (const [file] of files) shell.say(message("file-written", { file: path.join(folder, file) }));
}

function titleOf(name: string): string {
  const words = path
    .basename(path.resolve(name))
    .replaceAll(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? "Bulletin" : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

function readTitle(typed: string): Answer<string> {
  const title = readTypedLine(typed);
  return title === undefined ? { refused: [message("title-wrong", { title: typed })] } : { value: title };
}

function readLanguages(typed: string): Answer<readonly [LanguageTag, ...LanguageTag[]]> {
  const tags: LanguageTag[] = [];
  for (const each of typed.split(",").map((tag) => tag.trim())) {
    const tag = parseLanguageTag(each.toLowerCase());
    if (tag === undefined)
      return {
        refused: [
          message("argument-wrong", { argument: each }),
          message("write-language-tag"),
          ...didYouMean(findLanguage(each)),
        ],
      };
    tags.push(tag);
  }
  const [first, ...others] = new Set(tags);
  return first === undefined ? { refused: [message("write-a-language")] } : { value: [first, ...others] };
}

function readFrequency(typed: string): Answer<Frequency> {
  const frequency = FREQUENCIES.find((name) => name === typed.trim());
  if (frequency !== undefined) return { value: frequency };
  const refused = [message("argument-wrong", { argument: typed }), message("write-one-of", { names: FREQUENCIES })];
  return { refused: [...refused, ...didYouMean(findFrequency(typed))] };
}

/** Asks whether the suggestion is meant, if there is one. */
function didYouMean(suggestion: string | undefined): readonly Message[] {
  return suggestion === undefined ? [] : [message("did-you-mean", { suggestion })];
}

/**
 * The fallback language of languages that Dateline has no texts in: the first language of the publication that it has, else the language of
 * the questions.
 */
function fallbacksFor(languages: readonly LanguageTag[], spoken: string): Readonly<Record<string, LanguageTag>> {
  const shipped = shippedLanguages();
  const model = modelLanguage([...languages, spoken]);
  return Object.fromEntries(languages.filter((tag) => !shipped.includes(tag)).map((tag) => [tag, model]));
}

/** The new files of a theme for languages that Dateline has no texts in, and the files in which the other languages have their names. */
function themeFor(
  languages: readonly LanguageTag[],
  fallbackLanguages: Readonly<Record<string, LanguageTag>>,
): readonly (readonly [file: string, text: string])[] {
  const begun = languages.flatMap((language) => {
    const model = fallbackLanguages[language];
    if (model === undefined) return [];
    const texts = { language, named: languages, model: readModelTexts(model), isLent: true, comments: wordsIn("en") };
    return scaffoldLanguage(texts);
  });
  const naming = [...new Set([...languages, ...Object.values(fallbackLanguages)])].flatMap((language) =>
    fallbackLanguages[language] === undefined ? scaffoldNames(language, languages, readModelTexts(language)) : [],
  );
  return [...begun, ...naming].map(({ file, text }) => [`${THEME_DIR}/${file}`, text] as const);
}

function readUrl(typed: string): Answer<string> {
  const url = typed.endsWith("/") ? typed : `${typed}/`;
  const isWeb = URL.canParse(url) && /^https?:/.test(url) && !/[?#]/.test(url);
  return isWeb ? { value: url } : { refused: [message("site-address-wrong", { address: typed })] };
}

function readHost(typed: string): Answer<(typeof HOSTS)[number]> {
  const host = HOSTS.find((name) => name === typed.trim());
  if (host !== undefined) return { value: host };
  return {
    refused: [
      message("host-unknown", { host: typed, hosts: HOSTS }),
      ...didYouMean(findByWords(typed, HOSTS, HOST_WORDS)),
    ],
  };
}

function defaultLanguage(spoken: string): string {
  return modelLanguage([spoken]);
}

/** The language of the environment (POSIX): `es` of `es_ES.UTF-8`, and `pt-br` of `pt_BR.UTF-8`, which Dateline has. */
function languageOfSystem(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [, language = "en", territory] =
    /^([a-z]{2,3})(?:_([A-Z]{2}))?(?=[.@]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || "") ?? [];
  const regional = `${language}-${territory?.toLowerCase()}`;
  return shippedLanguages().some((tag) => tag === regional) ? regional : language;
}

/** Questions in the terminal. */
interface Questions {
  /** The answer to a question; the default if it is empty, or if nothing more can be read. */
  readonly ask: (question: string, byDefault: string) => Promise<string>;
  readonly close: () => void;
}

/** Opens questions on standard input and output. With `ask nothing`, every answer is its default. */
function openQuestions(mode: "ask" | "ask nothing"): Questions {
  if (mode === "ask nothing") return { ask: async (_, byDefault) => byDefault, close: () => {} };
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  return {
    async ask(question, byDefault) {
      process.stdout.write(`${question} [${byDefault}] `);
      const { value, done } = await lines.next();
      return done === true || value.trim() === "" ? byDefault : value.trim();
    },
    close: () => terminal.close(),
  };
}
