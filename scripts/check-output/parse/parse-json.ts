import type { FeedRules } from "../feed-rules.ts";
import { findLeftovers } from "../leftovers.ts";
import { message } from "../message.ts";
import { parseJsonEdition } from "./json-edition.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { ParsedFile, ParseError, Reference } from "./parsed-file.ts";

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

/** Whether a file is data that the script of the search page loads. */
function isSearchData(file: string): boolean {
  return /(?:^|\/)search\/(?:\d{4}|pages|own)(?:-texts)?\.json$/.test(file);
}

/** The URLs that the script shows: links to items, and pictures, which the browser then loads. */
function searchReferences(data: unknown): readonly Reference[] {
  const items = membersOf(data)["items"];
  if (!Array.isArray(items)) return [];
  return uniqueReferences(
    items.map(membersOf).flatMap(({ href, picture }) => {
      const { src, modern } = membersOf(picture);
      const { srcset } = membersOf(modern);
      return [...reference(href, "link"), ...reference(src, "load"), ...reference(srcset, "load")];
    }),
  );
}

function reference(url: unknown, role: Reference["role"]): readonly Reference[] {
  return typeof url === "string" ? [{ url, role, at: 0 }] : [];
}

/** The members of a JSON object; none for any other value. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
