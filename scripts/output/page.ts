import { type Element, readElements } from "./elements.ts";
import type { FileFacts, Heading, Image, Leftover, Phrase } from "./facts.ts";
import { headOf } from "./head.ts";
import { faultsOfJson } from "./json.ts";
import { findLeftovers, findMark } from "./leftovers.ts";
import { referencesOf } from "./references.ts";

/** What the checks need of an HTML page. */
export function factsOfPage(file: string, html: string): FileFacts {
  const elements = readElements(html);
  const leftovers = findLeftovers(html);
  return {
    file,
    references: referencesOf(elements),
    ids: [...new Set(elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id])))],
    leftovers: leftovers.length === 0 ? [] : [...leftovers, ...elements.flatMap(leftoversOf)],
    faults: elements
      .filter(isData)
      .flatMap(({ text, spot }) => faultsOfJson(text).map((fault) => ({ ...fault, ...spot }))),
    page: {
      ...headOf(elements),
      headings: elements.flatMap(headingOf),
      images: elements.flatMap(imageOf),
      repeatedIds: repeatedIdsOf(elements),
      inlineCode: elements.flatMap(inlineCodeOf),
    },
  };
}

/** Attributes that scripts alone write, never with an editor's words. */
const machineAttributes = [
  "class",
  "datetime",
  "dir",
  "for",
  "height",
  "hreflang",
  "lang",
  "rel",
  "sizes",
  "type",
  "width",
];

function leftoversOf({ attributes, spot }: Element): readonly Leftover[] {
  return machineAttributes.flatMap((name) => {
    const mark = findMark(attributes[name] ?? "");
    return mark === undefined ? [] : [{ mark, where: "machine-attribute", ...spot } as const];
  });
}

function headingOf({ name, text, spot, within }: Element): readonly Heading[] {
  if (within === "drawing" || !/^h[1-6]$/.test(name)) return [];
  return [{ level: Number(name.slice(1)), text: text.replace(/\s+/g, " ").trim(), ...spot }];
}

function imageOf({ name, attributes, spot }: Element): readonly Image[] {
  if (name !== "img") return [];
  const lacks = (["alt", "width", "height"] as const).filter((attribute) => {
    const value = attributes[attribute];
    return attribute === "alt" ? value === undefined : !/^[1-9][0-9]*$/.test(value ?? "");
  });
  return lacks.length === 0 ? [] : [{ src: attributes["src"] ?? "", lacks, ...spot }];
}

function repeatedIdsOf(elements: readonly Element[]): readonly Phrase[] {
  const seen = new Set<string>();
  return elements.flatMap(({ attributes: { id }, spot }) => {
    if (id === undefined) return [];
    if (seen.has(id)) return [{ text: id, ...spot }];
    seen.add(id);
    return [];
  });
}

/** What a content security policy of `'self'` blocks (CSP 3 §6.7): code that is not in a file of its own. */
function inlineCodeOf({ name, attributes, spot }: Element): readonly Phrase[] {
  const found = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (attribute === "style" || /^on[a-z]/.test(attribute)) return [`attribute \`${attribute}\``];
    return /^\s*javascript:/i.test(value) && /^(?:href|src|action|formaction)$/.test(attribute)
      ? ["`javascript:`"]
      : [];
  });
  const isCode =
    name === "style" || (name === "script" && attributes["src"] === undefined && !isDataType(attributes["type"]));
  return [...(isCode ? [`<${name}>`] : []), ...found].map((text) => ({ text, ...spot }));
}

function isData({ name, attributes }: Element): boolean {
  return name === "script" && isDataType(attributes["type"]);
}

/** Data blocks (HTML Standard §4.12.1) are not run. */
function isDataType(type: string | undefined): boolean {
  return /^application\/(?:ld\+)?json$/i.test(type ?? "");
}
