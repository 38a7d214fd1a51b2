import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import {
  findFile,
  findSlug,
  formatYamlFile,
  isMapping,
  parseMapping,
  parseSlug,
  parseYaml,
  type Slug,
} from "../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import type { Content } from "../../../scripts/model/index.ts";
import { showLine } from "./convert.ts";
import { findLanguage } from "./languages.ts";
import { message } from "./message.ts";
import { ImportError, type SourceItem } from "./source.ts";

/** The result for each category. */
export type TopicMapping = ReadonlyMap<string, CategoryUse>;

/** The result for a category in its items: a topic, a keyword or nothing. */
export type CategoryUse = { readonly as: "topic"; readonly key: Slug } | { readonly as: "keyword" | "none" };

/** The words that replace a key. */
const NO_TOPIC = ["keyword", "none"] as const;

const HEADING = `# Each category of the source, and the topic that its items get: a key of topics.yaml, keyword, or none.
# A key that topics.yaml does not have is added to it, with the category as its name.
`;

/** Reads the mapping; an empty one if there is no file. Throws an {@link ImportError} for an invalid file. */
export function readMapping(file: string): TopicMapping {
  if (findFile(dirname(file), basename(file)) === undefined) return new Map();
  const { value, diagnostics } = parseYaml({ file, yaml: readFileSync(file, "utf8"), firstLine: 1 });
  const [fault] = diagnostics;
  if (fault === undefined && (value === undefined || value === null)) return new Map();
  if (fault !== undefined || typeof value !== "object" || value === null || Array.isArray(value))
    throw new ImportError(message("import-mapping-wrong", { file }));
  return new Map(
    Object.entries(value).map(([category, key]) => {
      const slug = typeof key === "string" ? parseSlug(key) : undefined;
      if (slug === undefined)
        throw new ImportError(message("import-mapping-topic", { topic: String(key), category, file }));
      const other = NO_TOPIC.find((name) => name === slug);
      return [category, other === undefined ? { as: "topic", key: slug } : { as: other }] as const;
    }),
  );
}

/** The categories of items that the mapping does not have, in the order of the alphabet. */
export function unmappedCategories(items: readonly SourceItem[], mapping: TopicMapping): readonly string[] {
  const categories = new Set(items.flatMap(categoriesOf));
  return [...categories].filter((category) => !mapping.has(category)).sort();
}

/** The names of an item's categories in a form for files: on one line, without invisible characters, and of limited length. */
export function categoriesOf({ categories }: SourceItem): readonly string[] {
  return categories.map((name) => showLine(name).slice(0, LONGEST_CATEGORY).trim()).filter((name) => name !== "");
}

/** In UTF-16 code units: longer than any name. A key of YAML may have 1024 (YAML 1.2, §7.4.2). */
const LONGEST_CATEGORY = 200;

/**
 * For each category the topic of the same name, or a new one. With `most`, only the most frequent become new topics, and all others keywords.
 */
export function proposeTopics(
  categories: readonly string[],
  items: readonly SourceItem[],
  { topics }: Content,
  most: number | undefined,
): TopicMapping {
  const known = topics?.entries ?? [];
  const proposed = categories.map((category) => {
    const same = known.find(({ key, fields: { label, aliases = [] } }) => {
      const names = typeof label === "object" ? Object.values(label) : [label ?? ""];
      return [key, ...names, ...aliases].some((name) => name.toLowerCase() === category.toLowerCase());
    });
    return { category, key: same?.key ?? findSlug(category), isNew: same === undefined };
  });
  const keyOf = new Map(proposed.flatMap(({ category, key, isNew }) => (isNew ? [[category, key] as const] : [])));
  const kept = most === undefined ? undefined : new Set(mostFrequent(items, keyOf).slice(0, most));
  return new Map(
    proposed.map(({ category, key, isNew }): readonly [string, CategoryUse] => {
      if (isNew && kept?.has(key) === false) return [category, { as: isKeyword(category) ? "keyword" : "none" }];
      return [category, key === undefined ? { as: "none" } : { as: "topic", key }];
    }),
  );
}

/** The new topics of a source with more categories than `topics.yaml` can have. */
export const USUAL_TOPICS = 40;

/** The topics of categories, the most frequent first. */
function mostFrequent(
  items: readonly SourceItem[],
  keyOf: ReadonlyMap<string, Slug | undefined>,
): readonly (Slug | undefined)[] {
  const counts = new Map<Slug, number>();
  for (const item of items)
    for (const key of new Set(categoriesOf(item).flatMap((category) => keyOf.get(category) ?? [])))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([key]) => key);
}

/** The lines of a mapping. */
export function formatMapping(mapping: TopicMapping): string {
  return formatYamlFile(
    Object.fromEntries([...mapping].map(([category, use]) => [category, use.as === "topic" ? use.key : use.as])),
  );
}

/** The text of a new mapping, or of an existing mapping with more lines. */
export function addToMapping(file: string, lines: string): string {
  return addEntries(existsSync(file) ? readFileSync(file, "utf8") : HEADING, lines);
}

/** A mapping in YAML with more entries at its end. Existing entries are kept as written, unless all of it is in braces. */
export function addEntries(yaml: string, lines: string): string {
  const map = parseMapping(yaml);
  const { value: before } = parseYaml({ file: "", yaml, firstLine: 1 });
  if (map?.flow !== true || !isMapping(before))
    return `${yaml.replace(/\n*$/, yaml.trim() === "" ? "" : "\n")}${lines}`;
  const [start = 0, end = 0] = map.range ?? [];
  const entries = map.items.length === 0 ? "" : formatYamlFile(before);
  return `${yaml.slice(0, start)}${entries}${lines}${yaml.slice(end).replace(/^\s+/, "")}`;
}

/** The topics of an item, without repetitions; at most as many as an item may have. */
export function topicsOf(categories: readonly string[], mapping: TopicMapping): readonly Slug[] {
  return [...new Set(categories.flatMap((category) => topicOf(mapping, category) ?? []))].slice(0, MOST_TOPICS);
}

const MOST_TOPICS = 20;

function topicOf(mapping: TopicMapping, category: string): Slug | undefined {
  const use = mapping.get(category);
  return use?.as === "topic" ? use.key : undefined;
}

/** The keywords of an item; at most as many, and as long, as an item may have. */
export function keywordsOf(categories: readonly string[], mapping: TopicMapping): readonly string[] {
  const names = categories.filter((category) => mapping.get(category)?.as === "keyword");
  return [...new Set(names)].filter(isKeyword).slice(0, MOST_KEYWORDS);
}

function isKeyword(category: string): boolean {
  return category.length <= LONGEST_KEYWORD;
}

const LONGEST_KEYWORD = 60;

const MOST_KEYWORDS = 40;

/**
 * Lines to add to `topics.yaml`: the topics of the mapping that it does not have, with the names of the categories in each language, or
 * with their keys if `topics.yaml` can't have these names.
 */
export function newTopics(
  items: readonly SourceItem[],
  mapping: TopicMapping,
  { topics, publication }: Content,
  isAccepted: (lines: string) => boolean,
): string {
  const known = new Set<string>((topics?.entries ?? []).map(({ key }) => key));
  const languages = publication?.fields.languages ?? [];
  const labels = labelsOf(items, languages, (category) => {
    const key = topicOf(mapping, category);
    return key === undefined || known.has(key) ? undefined : key;
  });
  const entries = [...labels].map(([key, names]) => {
    const [name] = names.values();
    const lines = formatYamlFile({ [key]: { label: languages.length === 1 ? name : Object.fromEntries(names) } });
    const plain = Object.fromEntries([...names.keys()].map((language) => [language, key.replaceAll("-", " ")]));
    return isAccepted(lines) ? lines : formatYamlFile({ [key]: { label: plain } });
  });
  return entries.join("");
}

/** The names of categories in each language, by their topics. */
function labelsOf(
  items: readonly SourceItem[],
  languages: readonly LanguageTag[],
  topicOf: (category: string) => Slug | undefined,
): ReadonlyMap<Slug, ReadonlyMap<LanguageTag, string>> {
  const labels = new Map<Slug, Map<LanguageTag, string>>();
  const named = items.map((item) => ({ tag: findLanguage(item.language, languages), categories: categoriesOf(item) }));
  // An item may be in a language without pages. Its category names are used for a topic only if no other item has the topic.
  for (const { tag, categories } of [
    ...named.filter((each) => each.tag !== undefined),
    ...named.filter((each) => each.tag === undefined),
  ])
    for (const category of categories) {
      const key = topicOf(category);
      if (key === undefined) continue;
      const names = labels.get(key) ?? new Map<LanguageTag, string>();
      const language = tag ?? (names.size === 0 ? languages[0] : undefined);
      if (language !== undefined && !names.has(language)) names.set(language, category);
      labels.set(key, names);
    }
  return labels;
}
