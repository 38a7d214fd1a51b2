import { escapeHtml } from "./html.ts";
import { collapse } from "./inline-text.ts";
import type { Body, Html } from "./types.ts";

/** A paragraph, heading, list item or table row as plain text. */
export interface PlainBlock {
  /** The prefix of its first line, such as `- ` or `> `. */
  readonly first: string;
  /** The prefix of its other lines. */
  readonly rest: string;
  readonly text: string;
  /** The lines of code are not wrapped. */
  readonly layout: "flowing" | "verbatim";
}

/**
 * A body as plain text, block by block. The HTML must come from our renderer, in which `<` always begins a tag. `mark` returns the text to
 * add after the text of a link with an address.
 */
export function plainBlocks(html: Html, mark: (href: string) => string): readonly PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let open: readonly Level[] = [];
  for (const [, text = "", slash, tag = "", attributes = ""] of flatten(html, mark).matchAll(PIECES)) {
    const isPre = slash === "/" && tag === "pre";
    const words = decode(isPre ? text.replace(/\n$/, "") : text.replace(/[ \t\n]+/g, " ").trim());
    if (words !== "") {
      const layout = isPre ? "verbatim" : "flowing";
      blocks.push({ first: prefixOf(open, "first"), rest: prefixOf(open, "rest"), text: words, layout });
      open = open.map((level) => ({ ...level, first: level.rest }));
    }
    open = nextLevels(open, slash, tag, attributes);
  }
  return blocks;
}

/**
 * The text of a body without marks and with white space collapsed: for descriptions, search and revisions of translations. It
 * is derived here, not stored with each body: it would make the cache half as large again.
 */
export function textOf(body: Pick<Body, "parts" | "text">): string {
  if (body.text !== undefined) return body.text;
  const html = body.parts.map((part) => (typeof part === "string" ? part : "")).join("");
  return collapse(decode(html.replace(WITHIN_WORDS, "").replace(/<[^>]*>/g, " ")));
}

/** Tags that may be inside a word. A line break follows each `<br>`. */
const WITHIN_WORDS = /<\/?(?:a|br|code|em|s|strong)\b[^>]*>/g;

/** Removes the tags inside blocks; the text stays escaped. An address that is its own text needs no mark. */
function flatten(html: Html, mark: (href: string) => string): string {
  return html
    .replace(/<sup>(\d+)<\/sup>/g, (_tag, number: string) => superscript(number))
    .replace(/<a (?:class="address" )?href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_link, href: string, words: string) =>
      href.replace(/^mailto:|^https:\/\/(?=www\.)/, "") === words || href === words
        ? words
        : words + escapeHtml(mark(decode(href))),
    )
    .replace(/<\/t[hd]>\s*<t[hd][^>]*>/g, " · ")
    .replace(/<(?!\/?(?:p|h[2-6]|ul|ol|li|blockquote|pre|tr|hr|figure|figcaption)\b)[^>]*>/g, "");
}

/** The number of a footnote in plain text, in which `[1]` may be a link. */
function superscript(number: string): string {
  return number.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}

/** A text, and the tag of a block after it. */
const PIECES = /([^<]*)<(\/?)([a-z0-9]+)([^>]*)>/g;
const PREFIXED: ReadonlySet<string> = new Set(["ul", "ol", "li", "blockquote"]);

function nextLevels(
  open: readonly Level[],
  slash: string | undefined,
  tag: string,
  attributes: string,
): readonly Level[] {
  if (!PREFIXED.has(tag)) return open;
  return slash === "/" ? open.slice(0, -1) : [...open, levelOf(tag, attributes, open.at(-1))];
}

/** An open element and the prefixes of its lines. An ordered list counts its items. */
interface Level {
  readonly first: string;
  readonly rest: string;
  readonly count?: { next: number };
}

function levelOf(tag: string, attributes: string, around: Level | undefined): Level {
  if (tag === "blockquote") return { first: "> ", rest: "> " };
  if (tag === "ol")
    return { first: "", rest: "", count: { next: Number(/ start="(\d+)"/.exec(attributes)?.[1] ?? 1) } };
  if (tag === "ul") return { first: "", rest: "" };
  if (around?.count === undefined) return { first: "- ", rest: "  " };
  const number = `${around.count.next}. `;
  around.count.next += 1;
  return { first: number, rest: " ".repeat(number.length) };
}

function prefixOf(open: readonly Level[], line: "first" | "rest"): string {
  return open.map((level) => level[line]).join("");
}

function decode(text: string): string {
  return text.includes("&")
    ? text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
