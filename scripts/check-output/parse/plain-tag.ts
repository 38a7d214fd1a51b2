import { isRelevantAttribute } from "./element.ts";
import type { Element } from "./element-type.ts";
import { plainTextOf } from "./plain-text.ts";

/**
 * Parses the tags of a page one by one, as long as they are in plain notation: names in lower case, values in double quotes,
 * few entities. One object is reused for all tags, since a site has millions of them; at a start tag it is the element.
 */
export class PlainTag implements Element {
  kind: "start" | "empty" | "end" = "start";
  /** Empty for an end tag: see {@link endName}. */
  name = "";
  at = 0;
  within: Element["within"] = "html";
  /** The offset after the tag. */
  end = 0;
  readonly #html: string;
  /**
   * Four offsets for each attribute: start and end of its name, start and end of its value. Entries from `#partsEnd` on are of an
   * earlier tag.
   */
  readonly #parts: number[] = [];
  #partsEnd = 0;
  /** Whether an attribute may be relevant; "no" is certain. */
  #mayBeRelevant: "maybe" | "no" = "no";
  /** The offset of the next ampersand in the page. */
  #ampersand = -1;

  constructor(html: string) {
    this.#html = html;
  }

  /** Parses the tag at a `<`; false when it is not plain. */
  read(at: number): boolean {
    const isEnd = this.#html.charCodeAt(at + 1) === SLASH;
    const nameStart = isEnd ? at + 2 : at + 1;
    const nameEnd = this.#skipName(nameStart);
    if (nameEnd === nameStart) return false;
    this.at = at;
    this.kind = isEnd ? "end" : "start";
    this.name = isEnd ? "" : this.#html.slice(nameStart, nameEnd);
    this.end = nameEnd + 1;
    this.#partsEnd = 0;
    this.#mayBeRelevant = "no";
    return this.#html.charCodeAt(nameEnd) === GREATER || (!isEnd && this.#readAttributes(nameEnd));
  }

  /** The name of an end tag. It is cut out on demand, since most end tags do not matter. */
  endName(): string {
    return this.#html.slice(this.at + 2, this.end - 1);
  }

  /** Whether all its values are plain, so that {@link attribute} can return them. */
  hasPlainValues(): boolean {
    if (this.#ampersand < this.at) this.#ampersand = indexOrEnd(this.#html, "&", this.at);
    if (this.#ampersand >= this.end) return true;
    for (let index = 0; index < this.#partsEnd; index += 4) {
      if (plainTextOf(this.#part(index + 2)) === undefined) return false;
    }
    return true;
  }

  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#partsEnd; index += 4) {
      const [start = 0, end = 0] = [this.#parts[index], this.#parts[index + 1]];
      if (end - start === name.length && this.#html.startsWith(name, start)) return plainTextOf(this.#part(index + 2));
    }
    return undefined;
  }

  relevantAttributes(): readonly string[] {
    if (this.#mayBeRelevant === "no") return NONE;
    let found = NONE;
    for (let index = 0; index < this.#partsEnd; index += 4) {
      const name = this.#part(index);
      const value = this.attribute(name); // Undefined: not plain, so it could be anything.
      if ((value === undefined || isRelevantAttribute(name, value)) && !found.includes(name)) found = [...found, name];
    }
    return found;
  }

  #part(index: number): string {
    return this.#html.slice(this.#parts[index], this.#parts[index + 1]);
  }

  #readAttributes(nameEnd: number): boolean {
    let at = nameEnd;
    while (isSpace(this.#html.charCodeAt(at))) {
      at = this.#skipSpace(at);
      const end = this.#skipAttribute(at);
      if (end < 0) return false;
      if (end === at) break;
      at = end;
    }
    if (this.#html.charCodeAt(at) === SLASH) {
      this.kind = "empty";
      at += 1;
    }
    this.end = at + 1;
    return this.#html.charCodeAt(at) === GREATER;
  }

  /** The offset after an attribute; the same offset if none starts, negative if it is not plain. */
  #skipAttribute(at: number): number {
    const nameStop = this.#skipName(at);
    const isViewBox = this.#html.charCodeAt(nameStop) === LETTER.B && this.#html.startsWith(VIEW_BOX, at);
    const nameEnd = isViewBox ? at + VIEW_BOX.length : nameStop;
    if (this.#html.charCodeAt(nameEnd) !== EQUALS) {
      if (nameEnd > at) this.#addAttribute(at, nameEnd, nameEnd, nameEnd);
      return nameEnd;
    }
    const end = this.#html.charCodeAt(nameEnd + 1) === QUOTE ? this.#html.indexOf('"', nameEnd + 2) : -1;
    if (end < 0 || nameEnd === at) return -1;
    this.#addAttribute(at, nameEnd, nameEnd + 2, end);
    return end + 1;
  }

  #addAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const [parts, index] = [this.#parts, this.#partsEnd];
    parts[index] = nameStart;
    parts[index + 1] = nameEnd;
    parts[index + 2] = valueStart;
    parts[index + 3] = valueEnd;
    this.#partsEnd = index + 4;
    const [first, value] = [this.#html.charCodeAt(nameStart), this.#html.charCodeAt(valueStart)];
    if (mayBeRelevantName(first, nameEnd - nameStart) || mayStartCode(value)) this.#mayBeRelevant = "maybe";
  }

  #skipName(from: number): number {
    const html = this.#html;
    let at = from;
    if (!isLetter(html.charCodeAt(at))) return at;
    do at += 1;
    while (isNamePart(html.charCodeAt(at)));
    return at;
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.#html.charCodeAt(at))) at += 1;
    return at;
  }
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}

const NONE: readonly string[] = [];

/** The one attribute name with a capital letter in our drawings. No check needs it. */
const VIEW_BOX = "viewBox";

const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const TILDE = 0x7e;
/** The first letters of `hreflang`, `id`, `lang`, `on…`, `style`, and of `javascript:`; the capital of `viewBox`. */
const LETTER = { B: 0x42, h: 0x68, i: 0x69, j: 0x6a, l: 0x6c, o: 0x6f, s: 0x73 } as const;

/** Whether a relevant attribute may have this first letter and this length. */
function mayBeRelevantName(first: number, length: number): boolean {
  if (first === LETTER.s) return length === 5;
  if (first === LETTER.h) return length === 8;
  if (first === LETTER.l) return length === 4;
  return first === LETTER.o || (first === LETTER.i && length === 2);
}

/** Whether a `javascript:` URL may begin with this character: white space and entities may come first. */
function mayStartCode(code: number): boolean {
  return code <= SPACE || code > TILDE || code === AMPERSAND || (code | SPACE) === LETTER.j;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** A letter, a digit, a colon or a hyphen. */
function isNamePart(code: number): boolean {
  return isLetter(code) || code === HYPHEN || (code >= 0x30 && code <= 0x3a);
}

/** Space, tab and line ends. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}
