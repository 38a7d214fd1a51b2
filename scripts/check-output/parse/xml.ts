import { SaxesParser } from "saxes";
import { message } from "../../diagnostics/message.ts";
import type { FeedRules } from "../feed-rules.ts";
import { findLeftovers } from "../leftovers.ts";
import { editionCollector } from "./edition-collector.ts";
import type { ParsedFile, ParseError, Reference } from "./parsed-file.ts";
import { uniqueReferences } from "./references.ts";

/** Parses an XML file: a feed, a sitemap or an SVG drawing. */
export function parseXml(file: string, text: string, feeds: readonly FeedRules[]): ParsedFile {
  const references: Reference[] = [];
  const ids: string[] = [];
  const errors: ParseError[] = [];
  const parser = new SaxesParser({ xmlns: true });
  /** The offset of the last character that was read; at the start of a line, of its first character. */
  const position = () => (parser.columnIndex > 0 ? parser.position - 1 : parser.position);
  let location: string | undefined;
  parser.on("error", ({ message: text }) => {
    const error = text.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    errors.push({ message: message("output-not-xml", { error }), at: position() });
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
  parser.write(text).close();
  const [error] = errors;
  const first = error === undefined ? [] : [findBareAmpersand(text) ?? error];
  const edition = collector.edition();
  return {
    file,
    references: uniqueReferences(references),
    ids: [...new Set(ids)],
    leftovers: findLeftovers(text),
    errors: first,
    ...(edition === undefined ? {} : { edition }),
  };
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
