import filters from "nunjucks/src/filters.js";
import tests from "nunjucks/src/tests.js";
import type { AddedFunction } from "./added.ts";
import { FILTER_NAMES } from "./filters.ts";

/** The `this` of Nunjucks' filters: `select` and `reject` look up tests, `sort` and `groupby` read options. */
const CONTEXT = { env: { opts: {}, getTest } };

function getTest(name: string): unknown {
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  if (test === undefined) throw new Error(`test not found: ${name}`);
  return test;
}

/**
 * Nunjucks' own filters by name, for templates of a project. Not among them are filters that Dateline has by the same name, and `random`,
 * since two builds give the same bytes.
 */
export const NUNJUCKS_FILTERS: ReadonlyMap<string, AddedFunction> = new Map(
  Object.entries(filters)
    .filter(([name]) => name !== "random" && !FILTER_NAMES.has(name))
    .map(([name, apply]) => [name, { isAsync: false, call: (_, values) => Reflect.apply(apply, CONTEXT, values) }]),
);
