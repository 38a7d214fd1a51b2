import { isMapping } from "../../../../../scripts/content/index.ts";
import { groupBy } from "../../../../../scripts/diagnostics/index.ts";
import type { Cell } from "../table/table.ts";

/** Deeper than any export; deeper values are one text. */
const DEEPEST = 8;

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The values of an object, by their paths: `title.rendered`. The values of a list are together; empty ones are left out. */
export function flatten(object: JsonObject): Readonly<Record<string, Cell>> {
  const found = groupBy(textsIn(object, []), ([path]) => path);
  return Object.fromEntries(
    [...found].map(([name, pairs]) => {
      const texts = pairs.map(([, text]) => text);
      return [name, texts.length === 1 ? (texts[0] ?? "") : texts] as const;
    }),
  );
}

function textsIn(value: unknown, path: readonly string[]): readonly (readonly [path: string, text: string])[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "object") return [[path.join("."), String(value)]];
  if (path.length >= DEEPEST) return [[path.join("."), JSON.stringify(value)]];
  return Array.isArray(value)
    ? value.flatMap((each: unknown) => textsIn(each, path))
    : Object.entries(value).flatMap(([name, each]) => textsIn(each, [...path, name]));
}

/** A list of objects, and the path that leads to it. */
export interface FoundList {
  readonly path: string;
  readonly objects: readonly JsonObject[];
}

/** The lists of objects that are not in another one, the longest first. */
export function findLists(value: unknown): readonly FoundList[] {
  const lists: FoundList[] = [];
  const visit = (each: unknown, path: readonly string[]): void => {
    if (Array.isArray(each)) {
      const objects = each.filter(isMapping);
      if (objects.length > 0) lists.push({ path: path.join("."), objects });
    } else if (isMapping(each) && path.length < DEEPEST)
      for (const [name, inside] of Object.entries(each)) visit(inside, [...path, name]);
  };
  visit(value, []);
  return lists.toSorted((a, b) => b.objects.length - a.objects.length);
}
