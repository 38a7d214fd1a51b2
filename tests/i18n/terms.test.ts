import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { listProject, readSources } from "../repository/sources.ts";
import { ROOT } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";

/** A text that Dateline ships: its file, its key there, and its words. */
interface Text {
  readonly file: string;
  readonly key: string;
  readonly words: string;
}

/** What a state is called in one language, as `terms.yaml` has it. */
interface Term {
  readonly name: string;
  readonly never?: string;
  /** Phrases in which a second name is right, with the reason. */
  readonly but?: Readonly<Record<string, string>>;
}

/** The texts that name a state. */
interface Places {
  readonly page?: readonly string[];
  readonly desk?: readonly string[];
  readonly report?: readonly string[];
  readonly command?: readonly string[];
  readonly manual?: true;
}

type State = { readonly in: Places } & Readonly<Record<string, Term>>;

const STATES: readonly (readonly [state: string, terms: State])[] = Object.entries(
  parse(readFileSync(new URL("terms.yaml", import.meta.url), "utf8")),
);

const LANGUAGES = listProject("templates/messages").flatMap(
  (file) => /\/messages\/([\w-]+)\.yaml$/.exec(file)?.[1] ?? [],
);

for (const language of LANGUAGES)
  test(`each state has one name in ${language}, in pages, desk, commands, report and manual`, () => {
    const texts = textsIn(language);
    const found = STATES.flatMap(([state, { in: places, ...terms }]) => {
      const term: Term | undefined = terms[language];
      if (term === undefined) return [];
      return [...withoutName(state, term, places, language), ...withSecondName(state, term, texts)];
    });
    assert.deepEqual(found, []);
  });

test("each exception of the terms is one that a text needs", () => {
  const unused = LANGUAGES.flatMap((language) => {
    const texts = textsIn(language).map(({ words }) => words.toLowerCase());
    return STATES.flatMap(([, terms]) =>
      Object.keys(terms[language]?.but ?? {}).filter(
        (phrase) => !texts.some((words) => words.includes(phrase.toLowerCase())),
      ),
    );
  });
  assert.deepEqual(unused, []);
});

test("a second name is found in whole words, in any ending, and not in a phrase that has it for something else", () => {
  const term: Term = { name: "caduc*", never: "vencid* | en vigor", but: { "plazo vencido": "of a call" } };
  const find = (words: string) => withSecondName("expired", term, [{ file: "es.yaml", key: "label", words }]);
  assert.deepEqual(find("La noticia está vencida."), [
    "es.yaml, label: “vencida” is a second name of *expired*: “caduc*”",
  ]);
  assert.deepEqual(find("Está En vigor"), ["es.yaml, label: “En vigor” is a second name of *expired*: “caduc*”"]);
  assert.deepEqual(find("Convencida; plazo vencido; en vigorosa; `vencida`; {vencida}"), []);
});

/** The places of a state whose text lacks its name. */
function withoutName(state: string, term: Term, places: Places, language: string): readonly string[] {
  const named = placesIn(places, language);
  return named.flatMap(({ file, key, words }) =>
    patternOf(term.name).test(words)
      ? []
      : [`${file}, ${key}: “${words.slice(0, 80)}” lacks the name of *${state}*: “${term.name}”`],
  );
}

function withSecondName(state: string, { name, never, but }: Term, texts: readonly Text[]): readonly string[] {
  if (never === undefined) return [];
  const second = patternOf(never);
  const others = Object.keys(but ?? {}).map((phrase) => new RegExp(quote(phrase), "giu"));
  return texts.flatMap(({ file, key, words }) => {
    const left = withoutCode(others.reduce((rest, phrase) => rest.replace(phrase, ""), words));
    return Array.from(
      left.matchAll(second),
      ([match]) => `${file}, ${key}: “${match}” is a second name of *${state}*: “${name}”`,
    );
  });
}

/** Finds one of the names, as whole words, in any case: `caduc*|en vigor`. */
function patternOf(names: string): RegExp {
  const each = names.split("|").map((name) => quote(name.trim()).replaceAll("\\*", "\\p{L}*"));
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${each.join("|")})(?![\\p{L}\\p{M}])`, "giu");
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Code and placeholders are not words of the language. */
function withoutCode(words: string): string {
  return words.replace(/`[^`]*`|\{\w+[|}]|\]\([^)]*\)/g, "x").replace(/\s+/g, " ");
}

function placesIn(places: Places, language: string): readonly Text[] {
  const { page = [], desk = [], report = [], command = [] } = places;
  return [
    ...pick(yamlTexts(`templates/messages/${language}.yaml`), page),
    ...pick(yamlTexts(`packages/desk/theme/editor/${language}.yaml`, "desk"), desk),
    ...pick(reportTexts(language), report),
    ...pick(commandTexts(language), command),
    ...(places.manual === true ? manualTexts(language) : []),
  ];
}

/** The texts with these keys. A language without a file of them has none; in one that has it, none may be missing. */
function pick(texts: readonly Text[], keys: readonly string[]): readonly Text[] {
  if (texts.length === 0) return [];
  return keys.map((key) => {
    const text = texts.find((each) => each.key === key);
    if (text === undefined) throw new Error(`${texts[0]?.file} has no ${key}`);
    return text;
  });
}

/** All texts in a language: the interface, the desk, what the program says, the report, the manual and the documentation. */
function textsIn(language: string): readonly Text[] {
  const yaml = listProject().filter(
    (file) =>
      /^(?:templates|scripts|packages|docs)\/.*(?:messages|editor)\//.test(file) && file.endsWith(`/${language}.yaml`),
  );
  return [
    ...yaml.filter((file) => !file.includes("/tests/")).flatMap((file) => yamlTexts(file)),
    ...reportTexts(language),
    ...sourceTexts(language),
    ...listProject("starter")
      .filter((file) => file.endsWith(`/${language}.md`))
      .flatMap(paragraphs),
    ...listProject("docs/content/pages")
      .filter((file) => file.endsWith(`.${language}.md`))
      .flatMap(paragraphs),
  ];
}

function yamlTexts(file: string, within?: string): readonly Text[] {
  if (!existsSync(path.join(ROOT, file))) return [];
  const value: unknown = parse(read(file));
  const texts = leavesOf(value).map(([key, words]) => ({ file, key, words }));
  if (within === undefined) return texts;
  return texts.flatMap(({ key, ...text }) =>
    key.startsWith(`${within}.`) ? { ...text, key: key.slice(within.length + 1) } : [],
  );
}

function leavesOf(value: unknown): readonly (readonly [key: string, words: string])[] {
  if (typeof value === "string") return [["", value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    leavesOf(member).map(([key, words]) => [key === "" ? name : `${name}.${key}`, words] as const),
  );
}

/** The words of reports are a module for each language. One of a variant, such as `pt-br`, has only those that differ. */
function reportTexts(language: string): readonly Text[] {
  const file = `packages/report/src/words/${language}.ts`;
  if (!existsSync(path.join(ROOT, file))) return [];
  const own = Array.from(read(file).matchAll(/(\w+):\s*"([^"]*)"/g), ([, key = "", words = ""]) => ({
    file,
    key,
    words,
  }));
  const [base = language] = language.split("-");
  const shared = base === language ? [] : reportTexts(base);
  return [...own, ...shared.filter(({ key }) => !own.some((text) => text.key === key))];
}

function commandTexts(language: string): readonly Text[] {
  const tag = MESSAGE_LANGUAGES.find((each) => each === language);
  if (tag === undefined) return [];
  return Object.entries(wordsIn(tag).texts).map(([key, words]) => ({ file: "messages.ts", key, words }));
}

/** The texts in all languages that stand in the program: messages, helps, and words of fields and options. */
function sourceTexts(language: string): readonly Text[] {
  const local = new RegExp(`^ *${language}:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|\`((?:[^\`\\\\]|\\\\.)*)\`)`, "gm");
  return readSources("program")
    .filter(({ file }) => !file.includes("/report/src/words/"))
    .flatMap(({ file, text }) =>
      Array.from(text.matchAll(local), ({ 1: quoted, 2: template = "", index }) => ({
        file,
        key: `line ${text.slice(0, index).split("\n").length}`,
        words: quoted ?? template,
      })),
    );
}

function manualTexts(language: string): readonly Text[] {
  const file = `starter/editors/${language}.md`;
  return existsSync(path.join(ROOT, file)) ? [{ file, key: "manual", words: read(file) }] : [];
}

function paragraphs(file: string): readonly Text[] {
  return read(file)
    .replace(/^```[\s\S]*?^```$/gm, "")
    .split(/\n{2,}/)
    .map((words) => ({ file, key: words.trim().slice(0, 40).replace(/\s+/g, " "), words }));
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}
