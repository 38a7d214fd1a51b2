import { factsOfCalendar } from "./calendar.ts";
import type { FileFacts } from "./facts.ts";
import { factsOfJson } from "./json.ts";
import { findLeftovers } from "./leftovers.ts";
import { factsOfPage } from "./page.ts";
import { factsOfStyle } from "./style.ts";
import { factsOfXml } from "./xml.ts";

/**
 * What the judge keeps of a printed file, given its path from the root of the output and its text; undefined when its name
 * says that it is nothing to read, such as an image. Pure.
 */
export function factsOf(file: string, text: string): FileFacts | undefined {
  return readers.get(extensionOf(file))?.(file, text);
}

/** Whether {@link factsOf} has something to say of a file of this name. */
export function isJudged(file: string): boolean {
  return readers.has(extensionOf(file));
}

/** The facts of a file whose bytes are not UTF-8. */
export function factsOfUndecodable(file: string): FileFacts {
  return { file, references: [], ids: [], leftovers: [], faults: [{ notation: "UTF-8", actual: "bytes" }] };
}

type Reader = (file: string, text: string) => FileFacts;

const readers: ReadonlyMap<string, Reader> = new Map([
  ["html", factsOfPage],
  ["xml", factsOfXml],
  ["svg", factsOfXml],
  ["json", factsOfJson],
  ["webmanifest", factsOfJson],
  ["css", factsOfStyle],
  ["txt", factsOfText],
  ["ics", factsOfCalendar],
]);

function factsOfText(file: string, text: string): FileFacts {
  return { file, references: [], ids: [], leftovers: findLeftovers(text), faults: [] };
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf(".") + 1);
}
