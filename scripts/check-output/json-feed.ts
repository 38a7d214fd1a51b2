import type { EditionReading, Phrase, Reference } from "./parse/reading.ts";
import { eachOnce } from "./parse/references.ts";

/** What the checks need of a JSON Feed; undefined when the value is none. */
export function readJsonFeed(
  value: unknown,
): { readonly edition: EditionReading; readonly references: readonly Reference[] } | undefined {
  if (!isRecord(value) || !String(value["version"]).startsWith("https://jsonfeed.org/")) return undefined;
  const items = Array.isArray(value["items"]) ? value["items"].filter(isRecord) : [];
  const ids = items.map(({ id }) => String(id));
  return {
    edition: {
      notation: "JSON Feed",
      lacks: [...lacksOf("feed", value, FEED), ...items.flatMap((item) => lacksOf("item", item, ITEM))],
      repeated: repeatedIn(ids).map((text) => ({ text, at: 0 })),
    },
    references: eachOnce(
      [value["home_page_url"], value["feed_url"], ...items.flatMap(({ url, image }) => [url, image])].flatMap(
        (url): readonly Reference[] => (typeof url === "string" ? [{ url, role: "link", at: 0 }] : []),
      ),
    ),
  };
}

/** The second and every further one of equal texts. */
function repeatedIn(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

/** JSON Feed 1.1; our items have an address of their own too. */
const FEED = ["title", "items", "home_page_url", "feed_url"];
const ITEM = ["id", "url", "title", "content_html", "date_published"];

function lacksOf(what: string, record: Readonly<Record<string, unknown>>, needs: readonly string[]): readonly Phrase[] {
  const missing = needs.filter((need) => record[need] === undefined || record[need] === "");
  return missing.map((need) => ({ text: `${what} without \`${need}\``, at: 0 }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
