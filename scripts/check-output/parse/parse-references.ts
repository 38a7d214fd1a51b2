import type { Element } from "./element-type.ts";
import type { Reference, ReferenceRole } from "./parsed-file.ts";

/** Collects the URLs of elements, each once for each role, at its first place. */
export function referenceCollector(): {
  readonly start: (element: Element) => void;
  readonly references: () => readonly Reference[];
} {
  const { add, references } = uniqueCollector();
  return {
    start(element) {
      for (const { attribute, role, holds } of urlAttributesOf(element)) {
        const value = element.attribute(attribute);
        if (value === undefined) continue;
        if (holds === "url") add({ url: value.trim(), role, at: element.at });
        else for (const url of candidatesOf(value)) add({ url, role, at: element.at });
      }
    },
    references,
  };
}

/** References without repeated URLs in the same role. */
export function uniqueReferences(all: readonly Reference[]): readonly Reference[] {
  const { add, references } = uniqueCollector();
  for (const reference of all) add(reference);
  return references();
}

function uniqueCollector(): {
  readonly add: (reference: Reference) => void;
  readonly references: () => readonly Reference[];
} {
  const references: Reference[] = [];
  const seen = { link: new Set<string>(), load: new Set<string>() };
  return {
    add(reference) {
      const known = seen[reference.role];
      if (known.size < known.add(reference.url).size) references.push(reference);
    },
    references: () => references,
  };
}

interface UrlAttribute {
  readonly attribute: string;
  readonly role: ReferenceRole;
  /** One URL, or several with a descriptor each (`srcset`). */
  readonly holds: "url" | "candidates";
}

/** The attributes of an element that hold URLs. */
export function urlAttributesOf(element: Pick<Element, "name" | "attribute">): readonly UrlAttribute[] {
  if (element.name === "link") return fetchedRelations.test(element.attribute("rel") ?? "") ? loads : links;
  if (element.name === "meta") return isUrlMeta(element) ? content : none;
  return urlAttributes.get(element.name) ?? none;
}

function link(attribute: string): UrlAttribute {
  return { attribute, role: "link", holds: "url" };
}

function load(attribute: string): UrlAttribute {
  return { attribute, role: "load", holds: attribute.endsWith("srcset") ? "candidates" : "url" };
}

const none: readonly UrlAttribute[] = [];
const links: readonly UrlAttribute[] = [link("href")];
const loads: readonly UrlAttribute[] = [load("href"), load("imagesrcset")];
const content: readonly UrlAttribute[] = [link("content")];

/** The attributes that hold URLs (HTML Standard, index of attributes: "URL" and lists of URLs). */
const urlAttributes: ReadonlyMap<string, readonly UrlAttribute[]> = new Map(
  Object.entries({
    a: [link("href")],
    area: [link("href")],
    audio: [load("src")],
    blockquote: [link("cite")],
    embed: [load("src")],
    form: [link("action")],
    iframe: [load("src")],
    image: [load("href")],
    img: [load("src"), load("srcset")],
    input: [load("src")],
    object: [load("data")],
    script: [load("src")],
    source: [load("src"), load("srcset")],
    track: [load("src")],
    use: [load("href")],
    video: [load("src"), load("poster")],
  }),
);

/** The names of elements that can have a URL. */
export const ELEMENTS_WITH_URLS: readonly string[] = ["link", "meta", ...urlAttributes.keys()];

/** The URLs of a `srcset` (HTML Standard §4.8.4.2.1). Ours contain no commas and are no data URLs. */
function candidatesOf(srcset: string): readonly string[] {
  return srcset
    .split(",")
    .map((candidate) => candidate.trim().split(/\s/)[0] ?? "")
    .filter((url) => url !== "");
}

/** Link types that browsers fetch by themselves (HTML Standard §4.6.7, links to external resources). */
const fetchedRelations =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/i;

/** Whether a `meta` holds a URL that other sites show or fetch. */
function isUrlMeta(meta: Pick<Element, "attribute">): boolean {
  return urlMetas.has(meta.attribute("property") ?? meta.attribute("name") ?? "");
}

const urlMetas: ReadonlySet<string> = new Set(["og:url", "og:image", "og:audio", "og:video", "twitter:image"]);
