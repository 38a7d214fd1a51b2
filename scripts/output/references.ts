import type { Attributes, Element } from "./elements.ts";
import type { Reference, ReferenceRole } from "./facts.ts";

/** Every address that the elements of a page have, each once for each role, at its first place. */
export function referencesOf(elements: readonly Element[]): readonly Reference[] {
  const references = new Map<string, Reference>();
  for (const { name, attributes, spot } of elements) {
    for (const [url, role] of addressesOf(name, attributes)) {
      const key = `${role} ${url}`;
      if (!references.has(key)) references.set(key, { url, role, ...spot });
    }
  }
  return [...references.values()];
}

type Address = readonly [url: string, role: ReferenceRole];

function addressesOf(element: string, attributes: Attributes): readonly Address[] {
  if (element === "link") return addressesOfLink(attributes);
  if (element === "meta") return addressesOfMeta(attributes);
  return addressed[element]?.flatMap(([name, role]) => addressesIn(name, attributes[name], role)) ?? [];
}

/** The attributes that hold addresses (HTML Standard, index of attributes: "URL" and lists of them). */
const addressed: Readonly<Record<string, readonly (readonly [attribute: string, role: ReferenceRole])[]>> = {
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
};

function addressesIn(attribute: string, value: string | undefined, role: ReferenceRole): readonly Address[] {
  if (value === undefined) return [];
  return attribute.endsWith("srcset") ? candidatesOf(value).map((url) => [url, role]) : [[value.trim(), role]];
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

function addressesOfLink({ rel = "", href, imagesrcset }: Attributes): readonly Address[] {
  const role = fetched.test(rel) ? "load" : "link";
  return [...addressesIn("href", href, role), ...addressesIn("imagesrcset", imagesrcset, role)];
}

/** Addresses in the head that other sites show or fetch. */
function addressesOfMeta({ property, name, content }: Attributes): readonly Address[] {
  const isAddress = /^(?:og:(?:url|image|audio|video)|twitter:image)$/.test(property ?? name ?? "");
  return isAddress ? addressesIn("content", content, "link") : [];
}
