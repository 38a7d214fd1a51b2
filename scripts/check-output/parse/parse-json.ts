import type { FeedRules } from "../feed-rules.ts";
import { findLeftovers } from "../leftovers.ts";
import { message } from "../message.ts";
import { parseJsonEdition } from "./json-edition.ts";
import { isSearchData, searchReferences } from "./parse-search-data.ts";
import type { ParsedFile, ParseError } from "./parsed-file.ts";

/** Parses a JSON file, such as a feed. */
export function parseJson(file: string, text: string, feeds: readonly FeedRules[]): ParsedFile {
  const errors = jsonErrors(text);
  const parsed = { file, references: [], ids: [], leftovers: findLeftovers(text), errors };
  if (errors.length === 0 && isSearchData(file)) return { ...parsed, references: searchReferences(JSON.parse(text)) };
  const mayBeFeed = feeds.some((rules) => rules.syntax === "JSON" && text.includes(rules.version));
  const feed = errors.length === 0 && mayBeFeed ? parseJsonEdition(JSON.parse(text), feeds) : undefined;
  return { ...parsed, ...feed };
}

/**
 * The syntax error of a text that is not JSON (RFC 8259), if any. The parser's own message differs between versions of Node, so it is
 * not used.
 */
export function jsonErrors(text: string): readonly ParseError[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return [{ message: message("output-not-json") }];
  }
}
