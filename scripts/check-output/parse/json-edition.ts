import type { FeedRules } from "../feed-rules.ts";
import { message } from "../message.ts";
import { uniqueReferences } from "./parse-references.ts";
import type { ParsedEdition, Reference, Violation } from "./parsed-file.ts";

/** The data of a JSON feed that checks need; undefined for a value in none of these formats. */
export function parseJsonEdition(
  value: unknown,
  feeds: readonly FeedRules[],
): { readonly edition: ParsedEdition; readonly references: readonly Reference[] } | undefined {
  if (!isRecord(value)) return undefined;
  const version = String(value["version"]);
  const rules = feeds.filter((each) => each.syntax === "JSON").find((each) => version.startsWith(each.version));
  if (rules === undefined) return undefined;
  const { standard, feed, item } = rules;
  const items = Array.isArray(value["items"]) ? value["items"].filter(isRecord) : [];
  return {
    edition: {
      violations: [
        ...missingMembers("feed", value, feed.required, standard),
        ...items.flatMap((each) => missingMembers("item", each, item.required, standard)),
      ],
      duplicates: duplicatesIn(items.map((each) => String(each[item.key]))).map((text) => ({ text, at: 0 })),
    },
    references: uniqueReferences([...urlsIn(value, feed.urls), ...items.flatMap((each) => urlsIn(each, item.urls))]),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function urlsIn(object: JsonObject, names: readonly string[]): readonly Reference[] {
  return names.flatMap((name): readonly Reference[] => {
    const url = object[name];
    return typeof url === "string" ? [{ url, role: "link", at: 0 }] : [];
  });
}

/** The texts that are equal to an earlier one. */
function duplicatesIn(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

function missingMembers(
  part: string,
  object: JsonObject,
  required: readonly string[],
  standard: string,
): readonly Violation[] {
  const names = required.filter((name) => object[name] === undefined || object[name] === "");
  return names.map((missing) => ({ message: message("edition-part-missing", { part, missing, standard }), at: 0 }));
}

/** Whether a JSON value is an object. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
