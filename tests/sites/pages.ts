import { readFile } from "node:fs/promises";
import path from "node:path";
import { Parser } from "htmlparser2";
import { listTree } from "../support/folders.ts";

/** A page of a site, parsed without any code of the project. */
export interface BuiltPage {
  /** From the root of the site, with a slash at the start: `/es/2021/10/`. */
  readonly address: string;
  readonly lang: string;
  readonly dir: string;
  readonly canonical: string | undefined;
  readonly robots: string | undefined;
  readonly locales: readonly string[];
  /** `hreflang` → address, from the head. */
  readonly alternates: ReadonlyMap<string, string>;
  /** The internal links of the page. */
  readonly links: readonly string[];
  /** The declared languages of elements, except the language switcher and other names of languages. */
  readonly languages: ReadonlySet<string>;
  /** The language switcher: language → address, or undefined if there is no translation. */
  readonly switcher: ReadonlyMap<string, string | undefined>;
  readonly html: string;
}

/** Reads all pages of a site, by address. */
export async function readSite(folder: string): Promise<ReadonlyMap<string, BuiltPage>> {
  const files = (await listTree(folder)).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(
    files.map(async (file) => {
      const html = await readFile(path.join(folder, file), "utf8");
      return parsePage(`/${file.replace(/index\.html$/, "")}`, html);
    }),
  );
  return new Map(pages.map((page) => [page.address, page]));
}

/** The language of the sample publication that an address is in. */
export function languageOf(address: string): string {
  const [, prefix = "en"] = /^\/(es|pt|fr)\//.exec(address) ?? [];
  return prefix === "pt" ? "pt-PT" : prefix;
}

function parsePage(address: string, html: string): BuiltPage {
  const elements = elementsOf(html);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const [root] = named("html");
  const translations = named("link").filter(({ rel, hreflang }) => rel === "alternate" && hreflang !== undefined);
  const marked = elements.filter(({ name, lang }) => name !== "html" && lang !== undefined);
  return {
    address,
    html,
    lang: root?.lang ?? "",
    dir: root?.dir ?? "ltr",
    canonical: pathOf(named("link").find(({ rel }) => rel === "canonical")?.href),
    robots: named("meta").find(({ meta }) => meta === "robots")?.content,
    locales: named("meta").flatMap(({ meta, content }) => (meta?.startsWith("og:locale") ? [content ?? ""] : [])),
    alternates: new Map(translations.map(({ hreflang = "", href }) => [hreflang, pathOf(href) ?? ""])),
    links: named("a").flatMap(({ href }) => (href?.startsWith("/") ? [href] : [])),
    languages: new Set(
      marked.flatMap(({ lang, hreflang, within }) => (within !== "page" || hreflang !== undefined ? [] : (lang ?? []))),
    ),
    switcher: new Map(
      marked.flatMap(({ lang = "", href, within }) => (within === "switcher" ? [[lang, href] as const] : [])),
    ),
  };
}

interface Element {
  readonly name: string;
  readonly within: "page" | "switcher" | "names of languages";
  readonly lang: string | undefined;
  readonly dir: string | undefined;
  readonly href: string | undefined;
  readonly hreflang: string | undefined;
  readonly rel: string | undefined;
  /** The name or property of a `meta` element. */
  readonly meta: string | undefined;
  readonly content: string | undefined;
}

function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  let within: Element["within"] = "page";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "nav" && attributes["class"] === "languages") within = "switcher";
      if (attributes["class"] === "coverage-languages") within = "names of languages";
      const { lang, dir, href, hreflang, rel, content } = attributes;
      const meta = attributes["name"] ?? attributes["property"];
      elements.push({ name, within, lang, dir, href, hreflang, rel, meta, content });
    },
    onclosetag(name) {
      if (name === "nav" || name === "section") within = "page";
    },
  });
  parser.end(html);
  return elements;
}

function pathOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url, "https://example.org").pathname;
}
