import { isObject, RecordError } from "./file-tree.ts";

/** Former addresses and the present ones, both from the root of the site and decoded. */
export type Redirects = ReadonlyMap<string, string>;

/** The file of a built site that lists its redirects; a site without any has none. */
export const REDIRECTS_FILE = "redirects.json";

/** Parses `redirects.json`. Throws a {@link RecordError} for any other text. */
export function parseRedirects(text: string): Redirects {
  const value: unknown = JSON.parse(text);
  const entries = isObject(value) ? Object.entries(value) : [];
  const redirects = entries.flatMap(([from, to]): readonly (readonly [string, string])[] =>
    typeof to === "string" ? [[from, to]] : [],
  );
  if (!isObject(value) || redirects.length < entries.length) throw new RecordError("redirects");
  return new Map(redirects);
}

/** The file of a built site that lists its withdrawn addresses; a site without any has none. */
export const WITHDRAWN_FILE = "withdrawn.json";

/** Parses `withdrawn.json`. Throws a {@link RecordError} for any other text. */
export function parseWithdrawn(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new RecordError("withdrawn");
  return value.map((address: unknown) => {
    if (typeof address !== "string") throw new RecordError("withdrawn[]");
    return address;
  });
}
