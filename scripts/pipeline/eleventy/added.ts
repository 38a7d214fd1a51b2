import type { EleventyConfig } from "@11ty/eleventy";
import { memoizeWeakly } from "../../memoize.ts";
import type { Added, AddedData, AddedFunction } from "../../templates/added.ts";
import { NUNJUCKS_FILTERS } from "../../templates/nunjucks-filters.ts";

/** The template additions of a project's Eleventy config and its plugins, with the values of global data in one build. */
export interface ProjectAdded {
  /** The same object for every page, as long as the config does not change. */
  readonly added: Omit<Added, "themeDirs">;
  readonly data: AddedData;
}

/** The part of a template's data that is read here. */
export interface TemplateData {
  readonly eleventy?: { readonly directories?: { readonly output?: string } };
}

/** Reads the names from the config, and the values of global data from the data of a template. */
export function addedBy(config: EleventyConfig, data: TemplateData): ProjectAdded {
  const added = addedIn(config)(config.nunjucks);
  const values = Object.entries(data).filter(([name]) => added.data.has(name));
  const { eleventy } = data;
  const output = eleventy?.directories?.output;
  return { added, data: { data: Object.fromEntries(values), eleventy, ...(output === undefined ? {} : { output }) } };
}

/** Eleventy keeps its config, and replaces these tables, when it loads the config file again. */
const addedIn = memoizeWeakly((config: EleventyConfig) =>
  memoizeWeakly((tables: EleventyConfig["nunjucks"]): ProjectAdded["added"] => {
    const { filters, asyncFilters, shortcodes, asyncShortcodes, pairedShortcodes, asyncPairedShortcodes } = tables;
    return {
      filters: new Map([...NUNJUCKS_FILTERS, ...functionsIn(filters), ...functionsIn(asyncFilters, promised)]),
      shortcodes: new Map([...functionsIn(shortcodes), ...functionsIn(asyncShortcodes, called)]),
      pairedShortcodes: new Map([...functionsIn(pairedShortcodes), ...functionsIn(asyncPairedShortcodes, called)]),
      data: new Set(
        Object.keys(config.globalData)
          .flatMap((path) => path.split(".")[0] ?? [])
          .filter(isGiven),
      ),
    };
  }),
);

/** `dateline` contains all content, and pages are cached by the content that they show; the other name is not a value. */
function isGiven(name: string): boolean {
  return name !== "dateline" && name !== "eleventyComputed";
}

type EleventyFunction = (...values: readonly unknown[]) => unknown;

/** The name of a function that returns a promise; undefined for others. */
type Call = (apply: EleventyFunction, context: unknown, values: readonly unknown[]) => Promise<unknown>;

function functionsIn(
  functions: Readonly<Record<string, EleventyFunction>>,
  call?: Call,
): readonly (readonly [string, AddedFunction])[] {
  return Object.entries(functions).map(([name, apply]) => [
    name,
    {
      isAsync: call !== undefined,
      call: (context, values) =>
        call === undefined ? Reflect.apply(apply, context, values) : call(apply, context, values),
    },
  ]);
}

const called: Call = async (apply, context, values) => Reflect.apply(apply, context, values);

/** Nunjucks' filters of this kind call back. */
const promised: Call = (apply, context, values) =>
  new Promise((resolve, reject) => {
    const done = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result));
    const returned: unknown = Reflect.apply(apply, context, [...values, done]);
    if (returned instanceof Promise) returned.catch(reject); // Eleventy's own wrapper awaits the filter, and then calls back.
  });
