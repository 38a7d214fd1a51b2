import { SaxesParser } from "saxes";
import { defined } from "../../defined.ts";
import type { FeedRules } from "../feed-rules.ts";
import { findLeftovers } from "../leftovers.ts";
import { message } from "../message.ts";
import { editionCollector } from "./edition-collector.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { ParsedFile, ParseError, Reference } from "./parsed-file.ts";
import { readPlainXml, type XmlElements } from "./plain-xml.ts";

/** Parses an XML file, such as a feed, a sitemap or an SVG drawing, up to its first error, after which XML has no meaning (1.0 §1.2). */
export function parseXml(file: string, text: string, feeds: readonly FeedRules[]): ParsedFile {
  return { file, leftovers: findLeftovers(text), ...(parsePlainXml(text, feeds) ?? parseAnyXml(text, feeds)) };
}

type Xml = Omit<ParsedFile, "file" | "leftovers">;

/** Parses a file in plain notation (see `plain-xml.ts`); undefined for any other file. */
export function parsePlainXml(text: string, feeds: readonly FeedRules[]): Xml | undefined {
  const { elements, xml } = xmlCollector(feeds);
  return readPlainXml(text, elements) ? xml() : undefined;
}

/** Parses any file. */
export function parseAnyXml(text: string, feeds: readonly FeedRules[]): Xml {
  const { elements, xml } = xmlCollector(feeds);
  const parser = new SaxesParser({ xmlns: true });
  /** The offset of the last character that was read; at the start of a line, of its first character. */
  const position = () => (parser.columnIndex > 0 ? parser.position - 1 : parser.position);
  parser.on("error", ({ message: text }) => {
    const error = text.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw new NotXml({ message: message("output-not-xml", { error }), at: position() });
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.values(attributes).map((each) => [each.name, each.value] as const);
    elements.open(name, new Map(values), position());
  });
  parser.on("text", elements.text);
  parser.on("closetag", ({ name }) => elements.close(name, position()));
  const error = errorOf(() => parser.write(text).close());
  return { ...xml(), errors: error === undefined ? [] : [findBareAmpersand(text) ?? error] };
}

/** Collects references, ids, and the data for the rules of feeds and sitemaps. */
function xmlCollector(feeds: readonly FeedRules[]): { readonly elements: XmlElements; readonly xml: () => Xml } {
  const references: Reference[] = [];
  const ids = new Set<string>();
  const collector = editionCollector(feeds);
  let location: string | undefined;
  const collectAttributes = (attributes: ReadonlyMap<string, string>, at: number) => {
    for (const url of [attributes.get("href"), attributes.get("src")])
      if (url !== undefined) references.push({ url, role: "link", at });
    const id = attributes.get("id");
    if (id !== undefined) ids.add(id);
  };
  return {
    elements: {
      open(name, attributes, at) {
        collector.open(name, at);
        if (attributes.size > 0) collectAttributes(attributes, at);
        location = isLocation(name) ? "" : undefined;
      },
      wantsText: () => location !== undefined || collector.wantsText(),
      text(data) {
        collector.text(data);
        if (location !== undefined) location += data;
      },
      close(name, at) {
        collector.close();
        if (isLocation(name) && location !== undefined) references.push({ url: location.trim(), role: "link", at });
        location = undefined;
      },
    },
    xml() {
      const edition = collector.edition();
      return { references: uniqueReferences(references), ids: [...ids], errors: [], ...defined({ edition }) };
    },
  };
}

/** Whether an element has the address of a page (sitemap protocol), whatever its prefix. */
function isLocation(name: string): boolean {
  return name === "loc" || name.endsWith(":loc");
}

/** Stops the parser, which would continue and may find a million errors. */
class NotXml extends Error {
  readonly found: ParseError;
  constructor(found: ParseError) {
    super();
    this.found = found;
  }
}

function errorOf(parse: () => unknown): ParseError | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof NotXml) return error.found;
    throw error;
  }
}

/** The most common error in feeds. The parser reads all following text as the name of an entity and reports the error at its end. */
function findBareAmpersand(text: string): ParseError | undefined {
  for (const match of text.matchAll(ampersands)) {
    if (match[0] === "&") return { message: message("output-bare-ampersand"), at: match.index };
  }
  return undefined;
}

/** Comments and CDATA sections, which may contain any `&`; then ampersands that start no reference (XML 1.0 §4.1). */
const ampersands = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:#[0-9]+|#x[0-9a-f]+|[a-z_:][\w:.-]*);)/gi;
