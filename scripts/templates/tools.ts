import { missing, output } from "./escape.ts";
import { FILTERS, MARKUP_FILTERS, NO_FILTERS, type OwnFilters } from "./filters.ts";

/** A template as a function of one value. */
export type TemplateFunction = (value: object) => string;

/** The macros of a partial, by name. */
export type CompiledMacros = Readonly<Record<string, (...values: readonly unknown[]) => string>>;

/** The functions that compiled templates call, by name. */
export type TemplateTools = Readonly<Record<(typeof TOOLS)[number], unknown>>;

/** The names of the tools, in the order in which compiled templates take them. */
export const TOOLS = [
  "output",
  "missing",
  "members",
  "filters",
  "unfiltered",
  "macrosOf",
  "once",
  "callMacro",
] as const;

/**
 * The tools for templates whose partials are found by these functions.
 * @param isPartial whether there is a partial of this name
 * @param macrosOf the macros of a partial
 * @param ofChrome a partial as a function of what all pages share
 */
export function templateTools(
  isPartial: (name: string) => boolean,
  macrosOf: (name: string) => CompiledMacros,
  ofChrome: (name: string) => TemplateFunction,
  ownFilters: OwnFilters = NO_FILTERS,
): TemplateTools {
  return {
    output,
    missing,
    members,
    filters: { ...FILTERS, ...MARKUP_FILTERS, ...Object.fromEntries(ownFilters) },
    unfiltered: (value: unknown) => value,
    macrosOf,
    once: (name: string, chrome: object) => ofChrome(name)(chrome),
    callMacro(file: string, name: string, ...values: readonly unknown[]): string {
      // A kind that a publication has declared needs no partial of its own.
      const macro = macrosOf(isPartial(file) ? file : file.replace(/[^/]+$/, "custom.njk"))[name];
      if (macro === undefined) throw new SyntaxError(`${file} has no macro ${name}`);
      return macro(...values);
    },
  };
}

/**
 * What a loop goes through, as in Nunjucks: the members of a list, of a Map or of a Set, and the code units of a text. What is undefined,
 * a mapping or a number has none: Nunjucks goes through mappings in loops over two names alone, and those are refused when compiled.
 */
function members(value: unknown): unknown {
  if (!value) return [];
  const isOtherList = typeof value === "object" && !Array.isArray(value) && Symbol.iterator in value;
  return isOtherList ? Array.from(Object(value)) : value;
}

/** Renders once for each value, and remembers the text as long as the value exists. */
export function memoizeFor(output: TemplateFunction): TemplateFunction {
  const known = new WeakMap<object, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = output(value);
    known.set(value, text);
    return text;
  };
}
