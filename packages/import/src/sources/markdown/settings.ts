import { parseForeignYaml } from "../../../../../scripts/content/index.ts";
import { parseToml } from "./parse-toml.ts";

/** The settings of a generator for its site. */
export interface Settings {
  /** Its address, as written. */
  readonly base: string | undefined;
  /** Patterns of addresses, by the first folder of a text; `""` for all. */
  readonly patterns: ReadonlyMap<string, string>;
  /** Other settings that are texts, by their names in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** Its main language. */
  readonly language: string | undefined;
  /** The language of texts in a folder whose name is not a tag: `content/english`. */
  readonly languageOfFolder: ReadonlyMap<string, string>;
}

export const NO_SETTINGS: Settings = {
  base: undefined,
  patterns: new Map(),
  values: new Map(),
  language: undefined,
  languageOfFolder: new Map(),
};

/** Reads the settings of a site, of which nothing is run: TOML, YAML, JSON, or a program. Settings that can't be read are ignored. */
export function parseSettings(file: string, text: string): Settings {
  if (!/\.(?:toml|ya?ml|json)$/.test(file)) return readProgram(text);
  return readTable(textsIn(file.endsWith(".toml") ? parseToml(text) : parseForeignYaml(text)));
}

function readTable(fields: ReadonlyMap<string, unknown>): Settings {
  const get = (...names: readonly string[]) => names.flatMap((name) => asText(fields.get(name.toLowerCase())) ?? [])[0];
  return {
    base: get("url") === undefined ? get("baseURL") : joinAddress(get("url"), get("baseurl")),
    patterns: patternsIn(fields.get("permalinks") ?? fields.get("permalink")),
    values: new Map([...fields, ...textsIn(fields.get("params"))].flatMap(asEntry)),
    language: get("defaultContentLanguage", "lang", "languageCode", "locale"),
    languageOfFolder: foldersOf(fields.get("languages")),
  };
}

function asEntry([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] {
  return typeof value === "string" ? [[name, value]] : [];
}

/** One pattern for all texts, or one for each section. Hugo may have the patterns of pages in a separate table. */
function patternsIn(permalinks: unknown): ReadonlyMap<string, string> {
  if (typeof permalinks === "string") return new Map([["", permalinks]]);
  return new Map([...textsIn(textsIn(permalinks).get("page") ?? permalinks)].flatMap(asEntry));
}

function foldersOf(languages: unknown): ReadonlyMap<string, string> {
  return new Map(
    [...textsIn(languages)].flatMap(([tag, value]) => {
      const contentDir = asText(textsIn(value).get("contentdir"));
      return contentDir === undefined ? [] : [[contentDir.replace(/\/$/, "").split("/").at(-1) ?? "", tag] as const];
    }),
  );
}

/** Jekyll and Docusaurus have two settings for the host and the path of a site. */
function joinAddress(url: string | undefined, path: string | undefined): string | undefined {
  if (url === undefined || path === undefined || /^https?:/.test(path)) return url ?? path;
  return `${url.replace(/\/$/, "")}/${path.replace(/^\//, "")}`;
}

/** Settings in the form of a program, which is not run: the texts that it assigns to well-known names. */
function readProgram(text: string): Settings {
  const value = (name: string) =>
    new RegExp(`(?:^|[\\s,{])${name}['"]?\\s*[:=]\\s*['"\`]([^'"\`\\n]{1,300})['"\`]`).exec(text)?.[1];
  const patterns = new Map<string, string>();
  const article = value("ARTICLE_URL");
  if (article !== undefined) patterns.set("", article);
  const slugSource = value(SLUG_SOURCE);
  return {
    ...NO_SETTINGS,
    base: joinAddress(value("SITEURL") ?? value("site") ?? value("url"), value("baseUrl")),
    patterns,
    values: new Map(slugSource === undefined ? [] : [[SLUG_SOURCE.toLowerCase(), slugSource]]),
    language: value("DEFAULT_LANG") ?? value("defaultLocale"),
  };
}

/** Pelican's setting for the last step of addresses: `title`, by default, or `basename`. */
export const SLUG_SOURCE = "SLUGIFY_SOURCE";

/** The members of a table by their names in lower case. */
function textsIn(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([name, each]): [string, unknown] => [name.toLowerCase(), each]));
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
