import type { Attributes, Element } from "./elements.ts";
import type { Reference, ReferenceRole } from "./facts.ts";

/** Every address that the elements of a page have, each once for each role, at its first place. */
export function referencesOf(elements: readonly Element[]): readonly Reference[] {
  const references: Reference[] = [];
  const seen = { link: new Set<string>(), load: new Set<string>() };
  for (const { name, attributes, spot } of elements) {
    for (const [attribute, role] of addressedOf(name, attributes)) {
      for (const url of addressesIn(attribute, attributes[attribute])) {
        if (!seen[role].has(url)) references.push({ url, role, ...spot });
        seen[role].add(url);
      }
    }
  }
  return references;
}

/** Whether an element of this name can have an address of its own. */
export function isAddressed(element: string): boolean {
  return element === "link" || element === "meta" || addressed.has(element);
}

type Addressed = readonly [attribute: string, role: ReferenceRole];

/** The attributes of an element that hold addresses. */
function addressedOf(element: string, attributes: Attributes): readonly Addressed[] {
  if (element === "link") return fetched.test(attributes["rel"] ?? "") ? loads : links;
  if (element === "meta") return isAddressMeta(attributes) ? content : none;
  return addressed.get(element) ?? none;
}

const none: readonly Addressed[] = [];
const links: readonly Addressed[] = [["href", "link"]];
const loads: readonly Addressed[] = [
  ["href", "load"],
  ["imagesrcset", "load"],
];
const content: readonly Addressed[] = [["content", "link"]];

/** The attributes that hold addresses (HTML Standard, index of attributes: "URL" and lists of them). */
const addressed: ReadonlyMap<string, readonly Addressed[]> = new Map(
  Object.entries({
    a: [["href", "link"]],
    area: [["href", "link"]],
    audio: [["src", "load"]],
    blockquote: [["cite", "link"]],
    embed: [["src", "load"]],
    form: [["action", "link"]],
    iframe: [["src", "load"]],
    image: [["href", "load"]],
    img: [
      ["src", "load"],
      ["srcset", "load"],
    ],
    input: [["src", "load"]],
    object: [["data", "load"]],
    script: [["src", "load"]],
    source: [
      ["src", "load"],
      ["srcset", "load"],
    ],
    track: [["src", "load"]],
    use: [["href", "load"]],
    video: [
      ["src", "load"],
      ["poster", "load"],
    ],
  }),
);

function addressesIn(attribute: string, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return attribute.endsWith("srcset") ? candidatesOf(value) : [value.trim()];
}

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
function isAddressMeta({ property, name }: Attributes): boolean {
  return /^(?:og:(?:url|image|audio|video)|twitter:image)$/.test(property ?? name ?? "");
}
