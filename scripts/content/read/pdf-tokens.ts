/*
 * The tokens of a PDF (ISO 32000-1, 7.2 and 7.3), and how they nest. Files are texts here, with a character for each byte.
 */

/** A name, a string, any other word, a comment, a delimiter of dictionaries or arrays; "" at the end. */
export type PdfToken = "name" | "string" | "word" | "comment" | "<<" | ">>" | "[" | "]" | "";

/** Reads one token after the other; the last token is from `start` to `at`. */
export class PdfTokens {
  readonly #text: string;
  readonly #limit: number;
  at: number;
  start: number;
  /** Where the white space before the token begins. */
  gap: number;

  constructor(text: string, from: number, limit: number) {
    this.#text = text;
    this.#limit = limit;
    this.at = from;
    this.start = from;
    this.gap = from;
  }

  next(): PdfToken {
    this.gap = this.at;
    while (this.at < this.#limit && isSpace(this.#text.charCodeAt(this.at))) this.at += 1;
    this.start = this.at;
    if (this.at >= this.#limit) return "";
    const code = this.#text.charCodeAt(this.at);
    if (code === PERCENT) return this.#take(this.#endOfComment(), "comment");
    if (code === LEFT_PARENTHESIS) return this.#take(this.#endOfString(), "string");
    if (code === SLASH) return this.#take(this.#endOfWord(), "name");
    if (!isDelimiter(code)) return this.#take(this.#endOfWord(), "word");
    if (this.#text.startsWith("<<", this.at)) return this.#take(this.at + 2, "<<");
    if (this.#text.startsWith(">>", this.at)) return this.#take(this.at + 2, ">>");
    if (code === LESS) return this.#take(this.#endOfHexadecimal(), "string");
    return this.#take(this.at + 1, code === LEFT_BRACKET ? "[" : code === RIGHT_BRACKET ? "]" : "word");
  }

  /** The token as written, with decoded escapes if it is a name. */
  written(token: PdfToken): string {
    const text = this.#text.slice(this.start, this.at);
    return token === "name" && text.includes("#") ? decodeName(text) : text;
  }

  #take(end: number, token: PdfToken): PdfToken {
    this.at = end;
    return token;
  }

  #endOfComment(): number {
    let at = this.at;
    while (at < this.#limit && !isLineEnd(this.#text.charCodeAt(at))) at += 1;
    return at;
  }

  /** A string has balanced parentheses, and may have escaped ones. */
  #endOfString(): number {
    let depth = 0;
    for (let at = this.at; at < this.#limit; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === LEFT_PARENTHESIS) depth += 1;
      else if (code === RIGHT_PARENTHESIS) depth -= 1;
      if (depth === 0) return at + 1;
    }
    return this.#limit;
  }

  #endOfHexadecimal(): number {
    let at = this.at;
    while (at < this.#limit && this.#text.charCodeAt(at) !== GREATER) at += 1;
    return Math.min(this.#limit, at + 1);
  }

  #endOfWord(): number {
    let at = this.at + 1;
    while (at < this.#limit && isRegular(this.#text.charCodeAt(at))) at += 1;
    return at;
  }
}

/** Where open dictionaries and arrays end, for the readers that continue furthest in malformed ones. */
export class PdfLevels {
  /** `/` means a dictionary after a key. */
  readonly #open: ("<<" | "[" | "/")[] = [];

  get isClosed(): boolean {
    return this.#open.length === 0;
  }

  follow(token: PdfToken): void {
    if (token === "comment") return;
    const last = this.#open.length - 1;
    const within = this.#open[last];
    // A value may be anything for a reader, also `>>`.
    if (within === "/") this.#open[last] = "<<";
    if (token === "<<" || token === "[") this.#open.push(token);
    else if (within === "<<" && token === "name") this.#open[last] = "/";
    else if ((within === "<<" && token === ">>") || (within === "[" && token === "]")) this.#open.pop();
  }
}

/** Some readers take any two characters after `#` for digits: `#4A` and `#3Q` are both `J`. */
function decodeName(name: string): string {
  return name.replace(/#(.)(.)/gs, (_escape, high: string, low: string) =>
    String.fromCharCode((16 * digitOf(high) + digitOf(low)) & 0xff),
  );
}

function digitOf(character: string): number {
  const code = character.toUpperCase().charCodeAt(0);
  return code > 0x39 ? code - 0x37 : code - 0x30;
}

/** Table 1 of the standard. */
export function isSpace(code: number): boolean {
  return code <= 0x20 && (code === 0x20 || isLineEnd(code) || code === 0x09 || code === 0x0c || code === 0);
}

/** Characters that only some readers treat as white space. */
export const DOUBTFUL_SPACE = /[\x80\xff]/;

export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function isRegular(code: number): boolean {
  return !isSpace(code) && !isDelimiter(code);
}

/** Table 2 of the standard: `( ) < > [ ] { } / %`. */
function isDelimiter(code: number): boolean {
  return code < 0x80 && DELIMITERS[code] === 1;
}

const DELIMITERS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  "()<>[]{}/%".includes(String.fromCharCode(code)) ? 1 : 0,
);
const PERCENT = 0x25;
const LEFT_PARENTHESIS = 0x28;
const RIGHT_PARENTHESIS = 0x29;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const LEFT_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const RIGHT_BRACKET = 0x5d;
