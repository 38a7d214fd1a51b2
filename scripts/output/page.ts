import { editionOfMail } from "./edition.ts";
import { type Element, readElements } from "./elements.ts";
import type { FileFacts, Heading, Image, Leftover, Phrase } from "./facts.ts";
import { headOf } from "./head.ts";
import { isData, isInlineCode, nameInlineCode } from "./inline.ts";
import { faultsOfJson } from "./json.ts";
import { findLeftovers, findMark } from "./leftovers.ts";
import { referencesOf } from "./references.ts";

/** What the checks need of an HTML page. */
export function factsOfPage(file: string, html: string): FileFacts {
  const leftovers = findLeftovers(html);
  const elements = readElements(html, leftovers.length === 0 ? "telling" : "all");
  const { ids, repeatedIds } = idsOf(elements);
  const edition = editionOfMail(file);
  return {
    file,
    ...(edition === undefined ? {} : { edition }),
    references: referencesOf(elements),
    ids,
    leftovers: leftovers.length === 0 ? [] : [...leftovers, ...elements.flatMap(leftoversOf)],
    faults: elements
      .filter(isData)
      .flatMap(({ text, spot }) => faultsOfJson(text).map((fault) => ({ ...fault, ...spot }))),
    page: {
      ...headOf(elements),
      headings: elements.filter(isHeading).map(headingOf),
      images: elements
        .filter(({ name }) => name === "img")
        .map(imageOf)
        .filter(({ lacks }) => lacks.length > 0),
      repeatedIds,
      inlineCode: elements.filter(isInlineCode).map(nameInlineCode),
    },
  };
}

function idsOf(elements: readonly Element[]): {
  readonly ids: readonly string[];
  readonly repeatedIds: readonly Phrase[];
} {
  const ids = new Set<string>();
  const repeatedIds: Phrase[] = [];
  for (const { attributes, spot } of elements) {
    const id = attributes["id"];
    if (id === undefined) continue;
    if (ids.has(id)) repeatedIds.push({ text: id, ...spot });
    ids.add(id);
  }
  return { ids: [...ids], repeatedIds };
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

function isHeading({ name, within }: Element): boolean {
  return name.length === 2 && /^h[1-6]$/.test(name) && within === "page";
}

function headingOf({ name, text, spot }: Element): Heading {
  return { level: Number(name.slice(1)), text: text.replace(/\s+/g, " ").trim(), ...spot };
}

function imageOf({ attributes, spot }: Element): Image {
  const lacks = (["alt", "width", "height"] as const).filter((attribute) => {
    const value = attributes[attribute];
    return attribute === "alt" ? value === undefined : !/^[1-9][0-9]*$/.test(value ?? "");
  });
  return { src: attributes["src"] ?? "", lacks, ...spot };
}
