import { readXml } from "../../../../../scripts/cli/browser.ts";
import { groupBy } from "../../../../../scripts/diagnostics/browser.ts";
import { childrenOf, findAll, isElement, lineOf } from "../../html/document.ts";

/** A paragraph with a number, and the number that Word shows before it. */
interface NumberedParagraph {
  readonly text: string;
  readonly number: number;
}

/**
 * Sets the first number of each numbered list of a converted text as in Word: text between two parts of a list does not restart the numbers
 * there. `files` are the files of the package, by their paths.
 */
export function numberLists(document: DomDocument, files: ReadonlyMap<string, Uint8Array>): void {
  const lists = findAll(document, "ol");
  if (lists.length === 0) return;
  const numbers = new Map(
    [...groupBy(numberedParagraphs(files), ({ text }) => signOf(text))].map(([sign, paragraphs]) => [
      sign,
      paragraphs.map(({ number }) => number).values(),
    ]),
  );
  const numberOf = new Map(findAll(document, "ol > li").map((item) => [item, nextOf(numbers, item)]));
  for (const list of lists) {
    const number = numberOf.get(list.querySelector("li") ?? list);
    if (number !== undefined && number !== 1) list.setAttribute("start", String(number));
  }
}

/** The number of an item: equal texts have theirs in the order of the document. */
function nextOf(numbers: ReadonlyMap<string, Iterator<number>>, item: DomElement): number | undefined {
  const own = childrenOf(item).filter((node) => !isElement(node) || !/^[OU]L$/.test(node.nodeName));
  const next = numbers.get(signOf(own.map(lineOf).join("")))?.next();
  return next?.done === true ? undefined : next?.value;
}

/** The letters and digits of a text, without the numbers of notes. */
function signOf(text: string): string {
  return text.replaceAll(/\[\d+\]|[^\p{L}\p{N}]/gu, "");
}

/** The numbered paragraphs of a document that have a text. */
function numberedParagraphs(files: ReadonlyMap<string, Uint8Array>): readonly NumberedParagraph[] {
  const numbering = new NumberingReader();
  read(files.get("word/numbering.xml"), numbering);
  const paragraphs = new ParagraphReader();
  read(files.get("word/document.xml"), paragraphs);
  const counter = new Counter(numbering);
  return paragraphs.paragraphs.flatMap(({ text, ...place }) => {
    const number = signOf(text) === "" ? undefined : counter.next(place);
    return number === undefined ? [] : [{ text, number }];
  });
}

function read(content: Uint8Array | undefined, reader: Parameters<typeof readXml>[1]): void {
  if (content !== undefined) readXml([new TextDecoder().decode(content)], reader);
}

/** Reads the lists of a document (ECMA-376 part 1, §17.9). Lists with the same numbering continue its numbers. */
class NumberingReader {
  /** The numbering of each list, by its id. */
  readonly numberingOf = new Map<string, string>();
  /** The first number of each level of a numbering. */
  readonly starts = new Map<string, number>();
  /** The first number of each level of a list that restarts. */
  readonly restarts = new Map<string, number>();
  /** The levels with bullets in place of numbers. */
  readonly bullets = new Set<string>();
  /** The numbering and the level of a style of paragraphs. */
  readonly styles = new Map<string, { readonly numbering: string; readonly level: string }>();
  #numbering: string | undefined;
  #list = "";
  #level = "0";

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const value = attributes["w:val"] ?? "";
    if (name === "w:abstractNum") this.#numbering = attributes["w:abstractNumId"];
    if (name === "w:num") [this.#numbering, this.#list] = [undefined, attributes["w:numId"] ?? ""];
    if (name === "w:lvl" || name === "w:lvlOverride") this.#level = attributes["w:ilvl"] ?? "0";
    if (name === "w:abstractNumId") this.numberingOf.set(this.#list, value);
    if (name === "w:startOverride") this.restarts.set(keyOf(this.#list, this.#level), Number(value));
    if (this.#numbering === undefined) return;
    if (name === "w:start") this.starts.set(keyOf(this.#numbering, this.#level), Number(value));
    if (name === "w:numFmt" && value === "bullet") this.bullets.add(keyOf(this.#numbering, this.#level));
    if (name === "w:pStyle") this.styles.set(value, { numbering: this.#numbering, level: this.#level });
  };

  readonly text = (): void => {};

  readonly close = (): void => {};
}

/** A paragraph, with the data that assigns it to a list. */
interface Paragraph {
  readonly text: string;
  readonly list: string | undefined;
  readonly level: string | undefined;
  readonly style: string | undefined;
}

/** Reads the paragraphs of a document; paragraphs may be nested, such as in a text box. */
class ParagraphReader {
  readonly paragraphs: Paragraph[] = [];
  readonly #open: { -readonly [Key in keyof Paragraph]: Paragraph[Key] }[] = [];
  #isText = false;

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#isText = name === "w:t";
    if (name === "w:p") this.#open.push({ text: "", list: undefined, level: undefined, style: undefined });
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    if (name === "w:numId") paragraph.list = attributes["w:val"];
    if (name === "w:ilvl") paragraph.level = attributes["w:val"];
    if (name === "w:pStyle") paragraph.style = attributes["w:val"];
  };

  readonly text = (text: string): void => {
    const paragraph = this.#open.at(-1);
    if (this.#isText && paragraph !== undefined) paragraph.text += text;
  };

  readonly close = (name: string): void => {
    this.#isText = false;
    const paragraph = name === "w:p" ? this.#open.pop() : undefined;
    if (paragraph !== undefined) this.paragraphs.push(paragraph);
  };
}

/** Counts as Word does: each level of a numbering on its own, and anew below a higher one. */
class Counter {
  readonly #numbering: NumberingReader;
  readonly #numbers = new Map<string, number>();
  readonly #begun = new Set<string>();

  constructor(numbering: NumberingReader) {
    this.#numbering = numbering;
  }

  /** The number of the next paragraph; undefined if it has none. */
  next({ list, level: written, style = "" }: Omit<Paragraph, "text">): number | undefined {
    const ofStyle = this.#numbering.styles.get(style);
    const numbering = list === undefined ? ofStyle?.numbering : this.#numbering.numberingOf.get(list);
    const level = written ?? ofStyle?.level ?? "0";
    if (numbering === undefined || this.#numbering.bullets.has(keyOf(numbering, level))) return undefined;
    const key = keyOf(numbering, level);
    const begun = keyOf(list ?? "", level);
    const restart = this.#begun.has(begun) ? undefined : this.#numbering.restarts.get(begun);
    const before = this.#numbers.get(key);
    const number = restart ?? (before === undefined ? (this.#numbering.starts.get(key) ?? 1) : before + 1);
    this.#begun.add(begun);
    this.#numbers.set(key, number);
    for (const below of LEVELS) if (below > Number(level)) this.#numbers.delete(keyOf(numbering, String(below)));
    return number;
  }
}

/** Lists have nine levels; a file may contain any other number. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

function keyOf(numbering: string, level: string): string {
  return `${numbering} ${level}`;
}
