import { SaxesParser } from "saxes";
import { findLeftovers } from "../leftovers.ts";
import { readOutline } from "./outline.ts";
import type { Fault, FileReading, Reference } from "./reading.ts";
import { eachOnce } from "./references.ts";

/** What the checks need of an XML file: a feed, a sitemap or a drawing. */
export function readXml(file: string, text: string): FileReading {
  const references: Reference[] = [];
  const ids: string[] = [];
  const faults: Fault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  /** The last character that was read; at the start of a line, where none was, its first. */
  const here = () => (parser.columnIndex > 0 ? parser.position - 1 : parser.position);
  let location: string | undefined;
  parser.on("error", ({ message }) => {
    faults.push({ notation: "XML", actual: message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""), at: here() });
  });
  const outline = readOutline();
  parser.on("opentag", ({ local, prefix, attributes }) => {
    outline.open(prefix === "" ? local : `${prefix}:${local}`, here());
    const { href, src, id } = attributes;
    for (const url of [href?.value, src?.value])
      if (url !== undefined) references.push({ url, role: "link", at: here() });
    if (id !== undefined) ids.push(id.value);
    location = local === "loc" ? "" : undefined;
  });
  parser.on("text", (data) => {
    outline.text(data);
    if (location !== undefined) location += data;
  });
  parser.on("closetag", ({ local }) => {
    outline.close();
    if (local === "loc" && location !== undefined) references.push({ url: location.trim(), role: "link", at: here() });
    location = undefined;
  });
  parser.write(text).close();
  const [fault] = faults;
  const first = fault === undefined ? [] : [findBareAmpersand(text) ?? fault];
  const edition = outline.edition();
  return {
    file,
    references: eachOnce(references),
    ids: [...new Set(ids)],
    leftovers: findLeftovers(text),
    faults: first,
    ...(edition === undefined ? {} : { edition }),
  };
}

/** The commonest fault of feeds. The parser takes all that follows for the name of an entity, and complains at the end. */
function findBareAmpersand(text: string): Fault | undefined {
  for (const match of text.matchAll(ampersands)) {
    if (match[0] === "&") return { notation: "XML", actual: "bare `&`", at: match.index };
  }
  return undefined;
}

/** Those that start no reference (XML 1.0 §4.1), after what may hold any number of them. */
const ampersands = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|&(?!(?:#[0-9]+|#x[0-9a-f]+|[a-z_:][\w:.-]*);)/gi;
