import { findLeftovers } from "../leftovers.ts";
import { isRecord } from "./json-edition.ts";
import { jsonErrors } from "./parse-json.ts";
import type { ParsedFile, Reference } from "./parsed-file.ts";

/** Parses a web app manifest: where it starts, and its icons. */
export function parseWebManifest(file: string, text: string): ParsedFile {
  const errors = jsonErrors(text);
  const value: unknown = errors.length === 0 ? JSON.parse(text) : undefined;
  const { start_url: start, icons } = isRecord(value) ? value : {};
  const sources = Array.isArray(icons) ? icons.filter(isRecord).map(({ src }) => src) : [];
  return {
    file,
    references: [...references([start], "link"), ...references(sources, "load")],
    ids: [],
    leftovers: findLeftovers(text),
    errors,
  };
}

function references(urls: readonly unknown[], role: Reference["role"]): readonly Reference[] {
  return urls.flatMap((url): readonly Reference[] => (typeof url === "string" ? [{ url, role, at: 0 }] : []));
}
