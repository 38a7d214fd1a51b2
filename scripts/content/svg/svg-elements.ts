import { XmlElement } from "@rgrove/parse-xml";

/*
 * The elements of an XML document with the namespaces of their names.
 */

/** The namespaces of prefixes; the namespace of names without a prefix has an empty prefix (Namespaces in XML, 6). */
export type Namespaces = ReadonlyMap<string, string>;

/** An element in its document. */
export interface PlacedElement {
  readonly node: XmlElement;
  readonly namespaces: Namespaces;
  readonly level: number;
}

/** Deeper than any drawing. */
export const MOST_LEVELS = 100;

const PREDEFINED: Namespaces = new Map([
  ["xml", "http://www.w3.org/XML/1998/namespace"],
  ["xmlns", "http://www.w3.org/2000/xmlns/"],
]);

/** An element and all elements in it, in their order, down to one level more than {@link MOST_LEVELS}. */
export function* elementsFrom(node: XmlElement, outer = PREDEFINED, level = 0): Iterable<PlacedElement> {
  const declared = declarationsOf(node);
  const namespaces =
    declared.length === 0 ? outer : new Map([...outer, ...declared.map(({ prefix, uri }) => [prefix, uri] as const)]);
  yield { node, namespaces, level };
  if (level > MOST_LEVELS) return;
  for (const child of node.children) if (child instanceof XmlElement) yield* elementsFrom(child, namespaces, level + 1);
}

/** The namespaces that an element declares, with the names of the declaring attributes. */
export function declarationsOf({ attributes }: XmlElement) {
  return Object.entries(attributes).flatMap(([name, uri]) => {
    const prefix = /^xmlns(?::(.+)|$)/.exec(name);
    return prefix === null ? [] : [{ name, prefix: prefix[1] ?? "", uri }];
  });
}

/** The name of an element without its prefix, and its namespace; undefined for an undeclared prefix. */
export function nameOf(full: string, namespaces: Namespaces) {
  const colon = full.indexOf(":");
  return { namespace: namespaces.get(full.slice(0, Math.max(0, colon))), name: full.slice(colon + 1) };
}

/** The name of an attribute without its prefix, and its namespace; without a prefix it is in no namespace (Namespaces in XML, 6.2). */
export function nameOfAttribute(full: string, namespaces: Namespaces) {
  return full.includes(":") ? nameOf(full, namespaces) : { namespace: "", name: full };
}
