import { findLeftovers } from "../leftovers.ts";
import { parseJsonFeed } from "./json-feed.ts";
import type { ParsedFile, ParseError } from "./parsed-file.ts";

/** Parses a JSON file, such as a JSON Feed. */
export function parseJson(file: string, text: string): ParsedFile {
  const errors = jsonErrors(text);
  const feed = errors.length === 0 && text.includes("jsonfeed.org") ? parseJsonFeed(JSON.parse(text)) : undefined;
  return { file, references: [], ids: [], leftovers: findLeftovers(text), errors, ...feed };
}

/** The syntax error of a text that is not JSON (RFC 8259), if any. The parser's own message differs between versions of Node, so it is not used. */
export function jsonErrors(text: string): readonly ParseError[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ notation: "JSON", actual: "text that no JSON parser reads" }];
  }
}
