import { SaxesParser } from "saxes";

/** Receives the elements of an XML file in their order. Names are as written, with their prefix: `wp:post_id`. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** Text and CDATA sections; a long text comes in several parts. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** A text that is not well-formed XML, or has a document type. */
export class XmlError extends Error {
  override readonly name = "XmlError";
  /** The parser's message, in English. */
  readonly reason: string;
  /** From 1. */
  readonly line: number;
  constructor(reason: string, line: number) {
    super(`${reason} on line ${line}`);
    this.reason = reason;
    this.line = line;
  }
}

/**
 * Reads XML piece by piece, so that a file of any size needs little memory. A document type is refused: it could define entities that grow
 * without end, and no format that Dateline reads has one. Throws an {@link XmlError} at the first error.
 */
export function readXml(pieces: Iterable<string>, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false });
  const fail = (what: string): never => {
    throw new XmlError(what, parser.line);
  };
  parser.on("error", ({ message }) => fail(message.replace(/^\d+:\d+: /, "").replace(/\.$/, "")));
  parser.on("doctype", () => fail("document type"));
  parser.on("opentag", ({ name, attributes }) => listener.open(name, attributes));
  parser.on("text", listener.text);
  parser.on("cdata", listener.text);
  parser.on("closetag", ({ name }) => listener.close(name));
  for (const piece of pieces) parser.write(piece);
  parser.close();
}
