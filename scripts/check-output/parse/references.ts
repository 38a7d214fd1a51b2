import type { Element } from "./element.ts";
import type { Reference, ReferenceRole } from "./reading.ts";

/** Collects the addresses of elements, each once for each role, at its first place. */
export function startReferences(): {
  readonly start: (element: Element) => void;
  readonly references: () => readonly Reference[];
} {
  const { add, references } = startOnce();
  return {
    start(element) {
      for (const { attribute, role, holds } of addressedOf(element)) {
        const value = element.attribute(attribute);
        if (value === undefined) continue;
        if (holds === "address") add({ url: value.trim(), role, at: element.at });
        else for (const url of candidatesOf(value)) add({ url, role, at: element.at });
      }
    },
    references,
  };
}

/** References without those whose address stood in the same role before. */
export function eachOnce(all: readonly Reference[]): readonly Reference[] {
  const { add, references } = startOnce();
  for (const reference of all) add(reference);
  return references();
}

function startOnce(): {
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

interface Addressed {
  readonly attribute: string;
  readonly role: ReferenceRole;
  /** Of one address, or of several with a word on each. */
  readonly holds: "address" | "candidates";
}

/** The attributes of an element that hold addresses. */
function addressedOf(element: Element): readonly Addressed[] {
  if (element.name === "link") return fetched.test(element.attribute("rel") ?? "") ? loads : links;
  if (element.name === "meta") return isAddressMeta(element) ? content : none;
  return addressed.get(element.name) ?? none;
}

function link(attribute: string): Addressed {
  return { attribute, role: "link", holds: "address" };
}

function load(attribute: string): Addressed {
  return { attribute, role: "load", holds: attribute.endsWith("srcset") ? "candidates" : "address" };
}

const none: readonly Addressed[] = [];
const links: readonly Addressed[] = [link("href")];
const loads: readonly Addressed[] = [load("href"), load("imagesrcset")];
const content: readonly Addressed[] = [link("content")];

/** The attributes that hold addresses (HTML Standard, index of attributes: "URL" and lists of them). */
const addressed: ReadonlyMap<string, readonly Addressed[]> = new Map(
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

/** The names of elements that can have an address of their own. */
export const ADDRESSED: readonly string[] = ["link", "meta", ...addressed.keys()];

/** The addresses of a `srcset` (HTML Standard §4.8.4.2.1); ours are neither data URLs nor have they commas. */
function candidatesOf(srcset: string): readonly string[] {
  return srcset
    .split(",")
    .map((candidate) => candidate.trim().split(/\s/)[0] ?? "")
    .filter((url) => url !== "");
}

/** What browsers fetch by themselves (HTML Standard §4.6.7, links to external resources). */
const fetched =
  /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/i;

/** Addresses in the head that other sites show or fetch. */
function isAddressMeta(meta: Element): boolean {
  return addressMetas.has(meta.attribute("property") ?? meta.attribute("name") ?? "");
}

const addressMetas: ReadonlySet<string> = new Set(["og:url", "og:image", "og:audio", "og:video", "twitter:image"]);
