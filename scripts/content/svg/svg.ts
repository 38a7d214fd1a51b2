import {
  parseXml,
  XmlDeclaration,
  XmlDocumentType,
  XmlElement,
  XmlError,
  type XmlNode,
  XmlProcessingInstruction,
} from "@rgrove/parse-xml";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";
import { decodeText } from "../read/decode.ts";
import { declarationsOf, elementsFrom, MOST_LEVELS, type Namespaces, nameOf, nameOfAttribute } from "./svg-elements.ts";

/**
 * Refuses an SVG file that is more than a drawing: with scripts, links, animations, embedded pages or pictures, or references to other
 * files. All elements and styles that are not known to be harmless are refused, and so are document types, since their entities can hide
 * anything. Each diagnostic has its line.
 */
export function checkSvg(file: string, bytes: Uint8Array): readonly UnlocatedDiagnostic[] {
  const decoded = decodeText(file, bytes);
  if (decoded.text === undefined) return decoded.diagnostics;
  const { text } = decoded;
  return findFaults(text).map(({ at, what }) => {
    const ref = { file, ...positionOf(text, at) };
    return { rule: "svg-content", severity: "error", ref, message: what };
  });
}

interface PlacedFault {
  readonly what: Message;
  /** The offset of its first character. */
  readonly at: number;
}

function findFaults(text: string): readonly PlacedFault[] {
  const entities: string[] = [];
  try {
    const { children } = parseXml(text, {
      includeOffsets: true,
      preserveDocumentType: true,
      preserveXmlDeclaration: true,
      resolveUndefinedEntity(name) {
        entities.push(name);
        return "";
      },
    });
    return findFaultsIn(text, children, entities);
  } catch (error) {
    if (error instanceof XmlError) return [{ at: error.pos, what: message("svg-not-xml") }];
    if (error instanceof RangeError) return [{ at: 0, what: message("svg-too-deep") }];
    throw error;
  }
}

function findFaultsIn(text: string, children: readonly XmlNode[], entities: readonly string[]): readonly PlacedFault[] {
  const around = children.flatMap(findFaultAround);
  const undefinedEntities = around.length > 0 ? [] : entities.map((name) => undefinedEntity(text, name));
  const root = children.find((node) => node instanceof XmlElement);
  if (root === undefined) return [...around, { at: 0, what: message("svg-not-xml") }];
  return [...around, ...undefinedEntities, ...findFaultsBelow(text, root)];
}

/** The faults before and after the drawing. */
function findFaultAround(node: XmlNode): readonly PlacedFault[] {
  const at = node.start;
  if (node instanceof XmlDocumentType) return [{ at, what: message("svg-doctype") }];
  if (node instanceof XmlProcessingInstruction) return [processingInstruction(node)];
  if (!(node instanceof XmlDeclaration)) return [];
  const { encoding } = node;
  return encoding === null || /^utf-8$/i.test(encoding) ? [] : [{ at, what: message("svg-encoding", { encoding }) }];
}

function processingInstruction({ start, name }: XmlProcessingInstruction): PlacedFault {
  return { at: start, what: message("svg-instruction", { found: `<?${name}` }) };
}

function undefinedEntity(text: string, name: string): PlacedFault {
  return { at: Math.max(0, text.indexOf(name)), what: message("svg-entity", { entity: name }) };
}

function findFaultsBelow(text: string, root: XmlElement): readonly PlacedFault[] {
  const elements = [...elementsFrom(root)];
  const [first] = elements;
  if (elements.some(({ level }) => level > MOST_LEVELS)) return [{ at: 0, what: message("svg-too-deep") }];
  const wrongRoot = first === undefined ? undefined : findRootFault(root, first.namespaces);
  if (wrongRoot !== undefined) return [wrongRoot];
  return [
    ...findSizeFaults(root),
    ...elements.flatMap(({ node, namespaces }) => [
      ...findForeignNamespaces(text, node),
      ...node.children.flatMap((child) =>
        child instanceof XmlProcessingInstruction ? processingInstruction(child) : [],
      ),
      ...findElementFaults(text, node, namespaces),
    ]),
  ];
}

/** Namespaces whose elements could run programs. Names without a prefix belong to SVG everywhere. */
function findForeignNamespaces(text: string, node: XmlElement): readonly PlacedFault[] {
  return declarationsOf(node)
    .filter(({ prefix, uri }) => (prefix === "" ? uri !== SVG_NAMESPACE : !isHarmless(uri)))
    .map(({ name, uri }) => ({
      at: attributeAt(text, node, name),
      what: message("svg-namespace", { namespace: uri }),
    }));
}

function findRootFault(root: XmlElement, namespaces: Namespaces): PlacedFault | undefined {
  const { namespace, name } = nameOf(root.name, namespaces);
  const at = root.start;
  if (root.name === "svg" && namespace === undefined)
    return { at, what: message("svg-no-namespace", { attribute: `xmlns="${SVG_NAMESPACE}"` }) };
  if (namespace === SVG_NAMESPACE && name === "svg") return undefined;
  return { at, what: message("svg-root", { element: `<${root.name}>` }) };
}

/** Without `viewBox`, a browser crops a drawing that is shown smaller than its size. */
function findSizeFaults(root: XmlElement): readonly PlacedFault[] {
  const { viewBox, width = "", height = "" } = root.attributes;
  const box = (viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (box.length === 4 && box.every(Number.isFinite) && box.slice(2).every((side) => side > 0)) return [];
  const sides = [width, height].map((side) => /^([\d.]+)(?:px)?$/.exec(side)?.[1]);
  const example = sides.every((side) => side !== undefined) ? `0 0 ${sides.join(" ")}` : "0 0 200 60";
  return [{ at: root.start, what: message("svg-no-box", { attribute: `viewBox="${example}"` }) }];
}

function findElementFaults(text: string, node: XmlElement, namespaces: Namespaces): readonly PlacedFault[] {
  const { namespace, name } = nameOf(node.name, namespaces);
  const at = node.start;
  if (namespace === undefined) return [{ at, what: message("svg-prefix", { name: `<${node.name}>` }) }];
  const unknown = Object.keys(node.attributes)
    .filter((full) => nameOfAttribute(full, namespaces).namespace === undefined)
    .map((full) => ({ at: attributeAt(text, node, full), what: message("svg-prefix", { name: full }) }));
  if (namespace !== SVG_NAMESPACE) return unknown;
  if (!DRAWING_ELEMENTS.has(name)) return [{ at, what: message("svg-element", { element: `<${node.name}>` }) }];
  return [...unknown, ...(name === "style" ? findStyleFaults(node) : []), ...findAttributeFaults(text, node)];
}

/**
 * A browser concatenates the texts directly in a style, without the texts of its child elements: `ur<desc>x</desc>l(` is `url(`. Without
 * child elements, all text in a style counts, including CDATA sections and the text on both sides of a comment.
 */
function findStyleFaults(node: XmlElement): readonly PlacedFault[] {
  const inner = node.children.filter((child) => child instanceof XmlElement);
  if (inner.length > 0)
    return inner.map(({ start, name }) => ({ at: start, what: message("svg-in-style", { element: `<${name}>` }) }));
  const what = findStyleFault(node.text);
  return what === undefined ? [] : [{ at: node.start, what }];
}

function findAttributeFaults(text: string, node: XmlElement): readonly PlacedFault[] {
  return Object.entries(node.attributes).flatMap(([full, value]) => {
    const what = /^xmlns(?::|$)/.test(full) ? undefined : findAttributeFault(full, value);
    return what === undefined ? [] : [{ at: attributeAt(text, node, full), what }];
  });
}

/** The parser gives no offsets of attributes. */
function attributeAt(text: string, { start }: XmlElement, name: string): number {
  return Math.max(start, text.indexOf(name, start + 1));
}

function positionOf(
  text: string,
  at: number,
): { readonly line: number; readonly column: number; readonly length: number } {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  return { line: text.slice(0, at).split("\n").length, column: at - lineStart + 1, length: 1 };
}

/** The namespace of SVG elements (SVG 2, 1.3), and the namespace of the older form of links in them. */
export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
const XLINK_NAMESPACE = "http://www.w3.org/1999/xlink";
/** RDF, in which drawing programs describe a drawing. */
const RDF_NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/**
 * Whether a browser ignores elements of a namespace, like the namespaces of drawing programs. Elements of other W3C standards, such as HTML
 * and XML events, and of Mozilla's XBL can run programs.
 */
function isHarmless(namespace: string): boolean {
  if (namespace === SVG_NAMESPACE || namespace === XLINK_NAMESPACE || namespace === RDF_NAMESPACE) return true;
  return !/^https?:\/\/(?:[a-z0-9-]+\.)*(?:w3|mozilla)\.org\b/i.test(namespace);
}

/** The elements of SVG 2 that draw. The others link, animate, load other files, embed pages or run programs. */
export const DRAWING_ELEMENTS: ReadonlySet<string> = new Set([
  "svg",
  "g",
  "defs",
  "symbol",
  "use",
  "switch",
  "title",
  "desc",
  "metadata",
  "style",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
  "textPath",
  "linearGradient",
  "radialGradient",
  "stop",
  "pattern",
  "clipPath",
  "mask",
  "marker",
  "filter",
  "feBlend",
  "feColorMatrix",
  "feComponentTransfer",
  "feComposite",
  "feConvolveMatrix",
  "feDiffuseLighting",
  "feDisplacementMap",
  "feDistantLight",
  "feDropShadow",
  "feFlood",
  "feFuncA",
  "feFuncB",
  "feFuncG",
  "feFuncR",
  "feGaussianBlur",
  "feMerge",
  "feMergeNode",
  "feMorphology",
  "feOffset",
  "fePointLight",
  "feSpecularLighting",
  "feSpotLight",
  "feTile",
  "feTurbulence",
]);

/** The fault of an attribute of an SVG element. Attributes with the prefix of a drawing program are not styles. */
function findAttributeFault(full: string, value: string): Message | undefined {
  const name = full.slice(full.indexOf(":") + 1);
  if (/^on/i.test(name)) return message("svg-event", { attribute: full });
  if (/^(?:href|src|base)$/i.test(name) && !/^#[^#]*$/.test(value.trim()))
    return message("svg-outside", { attribute: full, target: shorten(value) });
  return full !== name || IS_TEXT.test(name) ? undefined : findStyleFault(value);
}

/** Attributes that contain names and descriptions. Browsers read any other attribute of a drawing as a style. */
const IS_TEXT = /^(?:id|class|title|lang|space|aria-.*|data-.*)$/;

/**
 * The fault of a stylesheet or of a value in it: it could load files (CSS Values 4, 4.5; CSS Cascade 5, 2). Each `url(` counts, also inside
 * another one, which may be in a string and have no end.
 */
function findStyleFault(css: string): Message | undefined {
  for (const { 1: target = "" } of css.matchAll(/url\s*\(\s*["']?(?=([^)]{0,99}))/gi)) {
    if (!target.startsWith("#")) return message("svg-style-outside", { target: shorten(target) });
  }
  const [found] = FORBIDDEN_IN_STYLES.exec(css) ?? [];
  return found === undefined ? undefined : message("svg-style", { found });
}

/** Escapes hide words; these rules and functions load files or run programs, in a browser of today or of yesterday. */
const FORBIDDEN_IN_STYLES =
  /\\|@(?!media\b)[\w-]*|(?:image-set|image|src|element|cross-fade|expression|paint)(?=\s*\()|(?:behavior|-moz-binding)(?=\s*:)|javascript:/i;

function shorten(value: string): string {
  const shown = value.replace(/\s+/g, " ").trim();
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
}
