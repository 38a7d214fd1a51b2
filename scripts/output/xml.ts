import { SaxesParser } from "saxes";
import type { Fault, FileFacts, Reference } from "./facts.ts";
import { findLeftovers } from "./leftovers.ts";

/** What the checks need of an XML file: a feed, a sitemap or a drawing. */
export function factsOfXml(file: string, text: string): FileFacts {
  const references: Reference[] = [];
  const ids: string[] = [];
  const faults: Fault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const spot = () => ({ line: parser.line, column: Math.max(1, parser.columnIndex) });
  let location: string | undefined;
  parser.on("error", ({ message }) => {
    faults.push({ notation: "XML", actual: message.replace(/^\d+:\d+: /, "").replace(/\.$/, ""), ...spot() });
  });
  parser.on("opentag", ({ local, attributes }) => {
    const { href, src, id } = attributes;
    for (const url of [href?.value, src?.value])
      if (url !== undefined) references.push({ url, role: "link", ...spot() });
    if (id !== undefined) ids.push(id.value);
    location = local === "loc" ? "" : undefined;
  });
  parser.on("text", (data) => {
    if (location !== undefined) location += data;
  });
  parser.on("closetag", ({ local }) => {
    if (local === "loc" && location !== undefined) references.push({ url: location.trim(), role: "link", ...spot() });
    location = undefined;
  });
  parser.write(text).close();
  return { file, references, ids, leftovers: findLeftovers(text), faults: faults.slice(0, 1) };
}
