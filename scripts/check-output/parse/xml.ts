import { SaxesParser } from "saxes";
import { defined } from "../../defined.ts";
import type { FeedRules } from "../feed-rules.ts";
import { findLeftovers } from "../leftovers.ts";
import { message } from "../message.ts";
import { editionCollector } from "./edition-collector.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { ParsedFile, ParseError, Reference } from "./parsed-file.ts";

/** Parses an XML file, such as a feed, a sitemap or an SVG drawing, up to its first error, after which XML has no meaning (1.0 §1.2). */
export function parseXml(file: string, text: string, feeds: readonly FeedRules[]): ParsedFile {
  const references: Reference[] = [];
  const ids: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  /** The offset of the last character that was read; at the start of a line, of its first character. */
  const position = () => (parser.columnIndex > 0 ? parser.position - 1 : parser.position);
  let location: string | undefined;
  parser.on("error", ({ message: text }) => {
    const error = text.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw new NotXml({ message: message("output-not-xml", { error }), at: position() });
  });
  const collector = editionCollector(feeds);
  parser.on("opentag", ({ local, prefix, attributes }) => {
    collector.open(prefix === "" ? local : `${prefix}:${local}`, position());
    const { href, src, id } = attributes;
    for (const url of [href?.value, src?.value])
      if (url !== undefined) references.push({ url, role: "link", at: position() });
    if (id !== undefined) ids.push(id.value);
    location = local === "loc" ? "" : undefined;
  });
  parser.on("text", (data) => {
    collector.text(data);
    if (location !== undefined) location += data;
  });
  parser.on("closetag", ({ local }) => {
    collector.close();
    if (local === "loc" && location !== undefined)
      references.push({ url: location.trim(), role: "link", at: position() });
    location = undefined;
  });
  const error = errorOf(() => parser.write(text).close());
  const edition = collector.edition();
  return {
    file,
    references: uniqueReferences(references),
    ids: [...new Set(ids)],
    leftovers: findLeftovers(text),
    errors: error === undefined ? [] : [findBareAmpersand(text) ?? error],
    ...defined({ edition }),
  };
}

/** Ends the work of the parser, which would go on and may find a million errors. */
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

/** The most common error in feeds. The parser takes all that follows for the name of an entity and reports the error at its end. */
function findBareAmpersand(text: string): ParseError | undefined {
  for (const match of text.matchAll(ampersands)) {
    if (match[0] === "&") return { message: message("output-bare-ampersand"), at: match.index };
  }
  return undefined;
}

/** Comments and CDATA sections, which may contain any `&`; then ampersands that start no reference (XML 1.0 §4.1). */
const ampersands = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:#[0-9]+|#x[0-9a-f]+|[a-z_:][\w:.-]*);)/gi;
