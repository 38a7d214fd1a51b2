import type { LocatedText, ParsedEdition, Reference } from "./parsed-file.ts";
import { uniqueReferences } from "./references.ts";

/** Reads a JSON Feed from a parsed value; undefined when the value is none. */
export function parseJsonFeed(
  value: unknown,
): { readonly edition: ParsedEdition; readonly references: readonly Reference[] } | undefined {
  if (!isRecord(value) || !String(value["version"]).startsWith("https://jsonfeed.org/")) return undefined;
  const items = Array.isArray(value["items"]) ? value["items"].filter(isRecord) : [];
  const ids = items.map(({ id }) => String(id));
  return {
    edition: {
      notation: "JSON Feed",
      violations: [
        ...missingFields("feed", value, FEED),
        ...items.flatMap((item) => missingFields("item", item, ITEM)),
      ],
      duplicates: duplicatesIn(ids).map((text) => ({ text, at: 0 })),
    },
    references: uniqueReferences(
      [value["home_page_url"], value["feed_url"], ...items.flatMap(({ url, image }) => [url, image])].flatMap(
        (url): readonly Reference[] => (typeof url === "string" ? [{ url, role: "link", at: 0 }] : []),
      ),
    ),
  };
}

/** The texts that are equal to an earlier one. */
function duplicatesIn(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

/** The required fields of JSON Feed 1.1, and those that our feeds always have. */
const FEED = ["title", "items", "home_page_url", "feed_url"];
const ITEM = ["id", "url", "title", "content_html", "date_published"];

function missingFields(
  what: string,
  record: Readonly<Record<string, unknown>>,
  required: readonly string[],
): readonly LocatedText[] {
  const missing = required.filter((name) => record[name] === undefined || record[name] === "");
  return missing.map((name) => ({ text: `${what} without \`${name}\``, at: 0 }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
