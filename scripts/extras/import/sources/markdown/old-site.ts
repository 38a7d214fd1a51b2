import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse as parseToml } from "smol-toml";
import { parseForeignYaml } from "../../../../content/yaml/yaml.ts";
import { isPlainFile, readTextOf } from "../../read-source-file.ts";
import { absolute, addressOf, findReferred, resolveIn } from "../references.ts";
import type { Details } from "./details.ts";
import type { Place } from "./place.ts";

/** A site of another generator, as its folder has it. */
export interface OldSite {
  readonly generator: keyof typeof GENERATORS | undefined;
  /** Where it is published: an address that ends in `/`. */
  readonly base: string | undefined;
  /** Patterns of addresses, by the first folder of a text; `""` for all. */
  readonly patterns: ReadonlyMap<string, string>;
  /** Other settings that are texts, by their names in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** Its main language. */
  readonly language: string | undefined;
  /** The language of texts in a folder whose name is no tag: `content/english`. */
  readonly languageOfFolder: ReadonlyMap<string, string>;
}

/** Files by which generators are known, the first that is there. */
const GENERATORS = {
  hugo: [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/config.toml",
    "config/_default/config.yaml",
    "config.toml",
    "config.yaml",
  ],
  jekyll: ["_config.yml", "_config.yaml"],
  docusaurus: ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
  astro: ["astro.config.mjs", "astro.config.js", "astro.config.ts"],
  pelican: ["pelicanconf.py"],
  eleventy: [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", ".eleventy.cjs", "eleventy.config.cjs"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Reads the settings of a site, of which nothing is run. `site` replaces the address that they name. */
export function readOldSite(folder: string, site: string | undefined): OldSite {
  for (const generator of ["hugo", "jekyll", "docusaurus", "astro", "pelican", "eleventy"] as const) {
    const file = GENERATORS[generator].find((name) => isPlainFile(join(folder, name)));
    if (file === undefined) continue;
    const text = readTextOf(folder, file);
    const settings = typeof text === "string" ? readSettings(file, text) : NO_SETTINGS;
    const base = addressOf(site ?? settings.base);
    return { generator, ...settings, base };
  }
  return { generator: undefined, ...NO_SETTINGS, base: addressOf(site) };
}

type Settings = Omit<OldSite, "generator">;

const NO_SETTINGS: Settings = {
  base: undefined,
  patterns: new Map(),
  values: new Map(),
  language: undefined,
  languageOfFolder: new Map(),
};

function readSettings(file: string, text: string): Settings {
  if (!/\.(?:toml|ya?ml|json)$/.test(file)) return readProgram(text);
  const fields = textsIn(file.endsWith(".toml") ? withoutErrors(() => parseToml(text)) : parseForeignYaml(text));
  const get = (...names: readonly string[]) => names.flatMap((name) => asText(fields.get(name.toLowerCase())) ?? [])[0];
  const patterns = new Map<string, string>();
  const permalinks = fields.get("permalinks") ?? fields.get("permalink");
  if (typeof permalinks === "string") patterns.set("", permalinks);
  else
    for (const [name, value] of textsIn(pageOf(permalinks))) if (typeof value === "string") patterns.set(name, value);
  const languages = [...textsIn(fields.get("languages"))].flatMap(([tag, value]) => {
    const contentDir = asText(textsIn(value).get("contentdir"));
    return contentDir === undefined ? [] : [[contentDir.replace(/\/$/, "").split("/").at(-1) ?? "", tag] as const];
  });
  return {
    base: get("url") === undefined ? get("baseURL") : joinAddress(get("url"), get("baseurl")),
    patterns,
    values: new Map(
      [...fields, ...textsIn(fields.get("params"))].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      ),
    ),
    language: get("defaultContentLanguage", "lang", "languageCode", "locale"),
    languageOfFolder: new Map(languages),
  };
}

/** Hugo's `permalinks` may have those of pages in a table of their own. */
function pageOf(value: unknown): unknown {
  return textsIn(value).get("page") ?? value;
}

/** Jekyll and Docusaurus name the host and the path of a site in two settings. */
function joinAddress(url: string | undefined, path: string | undefined): string | undefined {
  if (url === undefined || path === undefined || /^https?:/.test(path)) return url ?? path;
  return `${url.replace(/\/$/, "")}/${path.replace(/^\//, "")}`;
}

/** Settings that are a program, which is not run: the texts that it gives to well-known names. */
function readProgram(text: string): Settings {
  const value = (name: string) =>
    new RegExp(`(?:^|[\\s,{])${name}['"]?\\s*[:=]\\s*['"\`]([^'"\`\\n]{1,300})['"\`]`).exec(text)?.[1];
  const patterns = new Map<string, string>();
  const article = value("ARTICLE_URL");
  if (article !== undefined) patterns.set("", article);
  return {
    ...NO_SETTINGS,
    base: joinAddress(value("SITEURL") ?? value("site") ?? value("url"), value("baseUrl")),
    patterns,
    language: value("DEFAULT_LANG") ?? value("defaultLocale"),
  };
}

/** The address of a text on the old site; undefined if nobody says where that was. */
export function addressOfText(
  { base, generator, patterns }: OldSite,
  place: Place,
  details: Details,
): string | undefined {
  if (base === undefined) return undefined;
  const own = details.permalink;
  if (own !== undefined && URL.canParse(own.replace(/^\//, ""), base) && !own.includes(":"))
    return resolveIn(base, own);
  if (own !== undefined && /^https?:/.test(own)) return own;
  const [section = ""] = place.folders.filter((step) => !/^(?:content|src|_posts|_drafts|pages|docs)$/.test(step));
  const pattern = patterns.get(section) ?? patterns.get("") ?? DEFAULTS[generator ?? "eleventy"];
  return resolveIn(base, fillPattern(NAMED.get(pattern) ?? pattern, place, details));
}

/** The addresses that generators give texts by themselves. */
const DEFAULTS: Readonly<Record<keyof typeof GENERATORS, string>> = {
  hugo: "/:sections/:slug/",
  jekyll: "/:categories/:year/:month/:day/:title.html",
  docusaurus: "/:sections/:year/:month/:day/:slug",
  astro: "/:sections/:slug/",
  pelican: "/:slug.html",
  eleventy: "/:sections/:slug/",
};

/** Jekyll's names of patterns. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["date", "/:categories/:year/:month/:day/:title.html"],
  ["pretty", "/:categories/:year/:month/:day/:title/"],
  ["none", "/:categories/:title.html"],
]);

function fillPattern(pattern: string, { name, folders, date }: Place, details: Details): string {
  const [year = "", month = "", day = ""] = (details.date ?? date ?? "").split("-");
  const slug = details.slug ?? name;
  const isDated = pattern.includes("posts/") || folders.includes("_posts");
  const sections = folders.filter((step) => !/^(?:content|src|_posts|_drafts|pages)$/.test(step));
  const values = {
    ...{ year, month, day, slug, title: slug, name: slug, filename: name, contentbasename: name },
    ...{
      slugorfilename: slug,
      slugorcontentbasename: slug,
      i_month: String(Number(month)),
      i_day: String(Number(day)),
    },
    ...{ short_year: year.slice(2), section: sections[0] ?? "", sections: sections.join("/") },
    categories: isDated
      ? details.categories.map((category) => category.toLowerCase().replaceAll(/\s+/g, "-")).join("/")
      : sections.join("/"),
  };
  const byName: ReadonlyMap<string, string> = new Map(Object.entries(values));
  return pattern
    .replaceAll(
      /:(\w+)|\{(?:date:%)?(\w+)\}/g,
      (_, colon: string | undefined, braced: string | undefined) =>
        byName.get(LETTERS.get(braced ?? "") ?? colon ?? braced ?? "") ?? "",
    )
    .replaceAll(/\/{2,}/g, "/");
}

/** Pelican's parts of a date. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["Y", "year"],
  ["m", "month"],
  ["d", "day"],
]);

/**
 * What a reference in a text leads to: a file of the folder, or an address of the old site. Undefined where nobody says where the site was.
 * @param file the text, a path from the folder
 * @param address that of its page
 */
export function resolveReference(folder: string, file: string, site: OldSite, address: string | undefined) {
  return (written: string): string | undefined => {
    const reference = written.trim();
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) return absolute(reference);
    const [path = ""] = reference.split(/[?#]/, 1);
    const found = path === "" ? undefined : findReferred(folder, path, file);
    if (found !== undefined) return `${pathToFileURL(join(folder, found)).href}${reference.slice(path.length)}`;
    if (path.startsWith("/")) return site.base === undefined ? undefined : resolveIn(site.base, reference);
    return URL.canParse(reference, address) ? new URL(reference, address).href : undefined;
  };
}

/** The members of a table by their names in lower case. */
function textsIn(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([name, each]): [string, unknown] => [name.toLowerCase(), each]));
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function withoutErrors<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined; // Settings that can't be read say nothing; the texts are imported all the same.
  }
}
