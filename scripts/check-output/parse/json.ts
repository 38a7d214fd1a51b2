import { readJsonFeed } from "../json-feed.ts";
import { findLeftovers } from "../leftovers.ts";
import type { Fault, FileReading } from "./reading.ts";

/** What the checks need of a JSON file, such as a JSON Feed. */
export function readJson(file: string, text: string): FileReading {
  const faults = faultsOfJson(text);
  const feed = faults.length === 0 && text.includes("jsonfeed.org") ? readJsonFeed(JSON.parse(text)) : undefined;
  return { file, references: [], ids: [], leftovers: findLeftovers(text), faults, ...feed };
}

/** Whether a text is JSON (RFC 8259). What the parser says of it differs between versions of Node, so it is not passed on. */
export function faultsOfJson(text: string): readonly Fault[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ notation: "JSON", actual: "text that no JSON parser reads" }];
  }
}
