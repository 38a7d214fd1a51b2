/*
 * Our templates write XML in plain notation, which can be read many times faster than everything that XML allows. It has names of ASCII
 * letters, values in double quotes, no entities except the five of XML, and no prefix that the root element does not declare. This reader
 * guesses nothing: it rejects any other file, which then goes to the full parser.
 */

/** Receives the elements of an XML file in their order. Offsets are the offsets of the last character of a tag. */
export interface XmlElements {
  /** The name is written with its prefix. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>, at: number) => void;
  /** Whether text in this place is of use to {@link XmlElements.text}. */
  readonly wantsText: () => boolean;
  /** The text between two tags, or a part of it. */
  readonly text: (text: string) => void;
  readonly close: (name: string, at: number) => void;
}

/**
 * Passes the elements of a file in plain notation to the listener. Returns false as soon as the file is found not to be plain; the caller
 * then discards the elements that the listener received.
 */
export function readPlainXml(xml: string, listener: XmlElements): boolean {
  if (NOT_PLAIN.test(xml) || xml.includes("]]>") || !xml.isWellFormed()) return false;
  const reader = new PlainReader(xml, listener);
  let end = DECLARATION.exec(xml)?.[0].length ?? 0;
  for (let start = xml.indexOf("<", end); start >= 0; start = xml.indexOf("<", end)) {
    if (!reader.takeText(end, start)) return false;
    end = xml.indexOf(">", start) + 1;
    if (end === 0 || !reader.takeTag(start + 1, end - 1)) return false;
  }
  return reader.isComplete() && reader.takeText(end, xml.length);
}

/** The declaration, and the stylesheet that shows a feed in a browser. */
const DECLARATION = /^<\?xml version="1\.0" encoding="utf-8"\?>(?:\s*<\?xml-stylesheet [^<>?]*\?>)?/;
/** Characters that XML forbids or changes, and ampersands that begin none of its entities. */
const NOT_PLAIN = /[^\t\n -\uFFFD]|&(?!(?:amp|lt|gt|quot|apos);)/;
const NAME = /^(?:([A-Za-z_][\w.-]*):)?[A-Za-z_][\w.-]*$/;
const ATTRIBUTE = /[ \n]+((?:(xml|xmlns):)?[A-Za-z_][\w.-]*)="([^"<\t\n]*)"/y;
const SLASH = 0x2f;

/** Takes the tags and texts of a file in order. */
class PlainReader {
  readonly #xml: string;
  readonly #listener: XmlElements;
  readonly #open: string[] = [];
  /** Names of elements that this file may contain. */
  readonly #names = new Set<string>();
  readonly #prefixes = new Set([undefined, "xml"]);
  #hasRoot = false;

  constructor(xml: string, listener: XmlElements) {
    this.#xml = xml;
    this.#listener = listener;
  }

  /** Takes the text between two tags; false for text outside the root element. */
  takeText(start: number, end: number): boolean {
    if (this.#open.length === 0) return !/[^ \t\n]/.test(this.#xml.slice(start, end));
    if (end > start && this.#listener.wantsText()) this.#listener.text(unescapeXml(this.#xml.slice(start, end)));
    return true;
  }

  /** Takes the text between `<` and `>`; false if it is not plain in this place. */
  takeTag(start: number, end: number): boolean {
    if (this.#xml.charCodeAt(start) === SLASH) {
      const open = this.#open.at(-1) ?? "";
      return start + 1 + open.length === end && this.#xml.startsWith(open, start + 1) && this.#close(end);
    }
    const isEmpty = this.#xml.charCodeAt(end - 1) === SLASH;
    const tagEnd = isEmpty ? end - 1 : end;
    const nameEnd = this.#nameEnd(start, tagEnd);
    const name = this.#xml.slice(start, nameEnd);
    const attributes = nameEnd === tagEnd ? NONE : this.#readAttributes(nameEnd, tagEnd);
    if (attributes === undefined || !this.#mayOpen(name)) return false;
    this.#open.push(name);
    this.#hasRoot = true;
    this.#listener.open(name, attributes, end);
    return !isEmpty || this.#close(end);
  }

  /** Whether the root element is closed. */
  isComplete(): boolean {
    return this.#hasRoot && this.#open.length === 0;
  }

  #close(at: number): boolean {
    const name = this.#open.pop();
    if (name !== undefined) this.#listener.close(name, at);
    return name !== undefined;
  }

  #nameEnd(start: number, end: number): number {
    let at = start;
    while (at < end && !isSpace(this.#xml.charCodeAt(at))) at += 1;
    return at;
  }

  #mayOpen(name: string): boolean {
    if (this.#open.length === 0 && this.#hasRoot) return false;
    if (this.#names.has(name)) return true;
    const [match, prefix] = NAME.exec(name) ?? [];
    if (match === undefined || !this.#prefixes.has(prefix)) return false;
    this.#names.add(name);
    return true;
  }

  /** The attributes of a tag; undefined when one is not plain. */
  #readAttributes(start: number, end: number): ReadonlyMap<string, string> | undefined {
    const attributes = new Map<string, string>();
    let count = 0;
    ATTRIBUTE.lastIndex = start;
    for (let at = start; at < end; at = ATTRIBUTE.lastIndex) {
      const [, name = "", prefix, value = ""] = ATTRIBUTE.exec(this.#xml) ?? [];
      if (name === "" || (prefix === "xmlns" && !this.#declare(name.slice("xmlns:".length), value))) return undefined;
      if (name === "xmlns" && RESERVED.test(value)) return undefined;
      attributes.set(name, unescapeXml(value));
      count += 1;
    }
    return count === attributes.size && ATTRIBUTE.lastIndex === end ? attributes : undefined;
  }

  #declare(prefix: string, value: string): boolean {
    if (this.#hasRoot || value === "" || RESERVED.test(value) || prefix.startsWith("xml")) return false;
    this.#prefixes.add(prefix);
    return true;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}

const NONE: ReadonlyMap<string, string> = new Map();
/** Namespaces that only XML itself may use. */
const RESERVED = /^\s*http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)\s*$/;

function unescapeXml(text: string): string {
  return text.includes("&")
    ? text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "")
    : text;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
