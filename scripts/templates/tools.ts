import { missing, output, shown } from "./escape.ts";
import { FILTERS, MARKUP_FILTERS } from "./filters.ts";

/** A text, or a promise of it if a template calls functions of the project that return one. */
export type Text = string | Promise<string>;

/** A template as a function of one value. */
export type TemplateFunction<Result extends Text = string> = (value: object) => Result;

/** The macros of a partial, by name. */
export type CompiledMacros<Result extends Text = string> = Readonly<
  Record<string, (...values: readonly unknown[]) => Result>
>;

/** The additions of a project, as compiled templates call them. */
export interface AddedTools {
  readonly filters: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  readonly shortcodes: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  readonly pairedShortcodes: Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
  /** Global data of this name. */
  readonly data: (name: string) => unknown;
}

/** The functions that compiled templates call, by name. */
export type TemplateTools = Readonly<Record<(typeof TOOLS)[number], unknown>>;

/** The names of the tools, in the order in which compiled templates take them. */
export const TOOLS = [
  "output",
  "shown",
  "missing",
  "members",
  "filters",
  "added",
  "macrosOf",
  "once",
  "callMacro",
] as const;

/**
 * The tools for templates whose partials are found by these functions.
 * @param isPartial whether there is a partial of this name
 * @param macrosOf the macros of a partial
 * @param ofChrome a partial as a function of the data that all pages share
 * @param added the additions of a project; templates that were compiled without a project do not use it
 */
export function templateTools<Result extends Text>(
  isPartial: (name: string) => boolean,
  macrosOf: (name: string) => CompiledMacros<Result>,
  ofChrome: (name: string) => TemplateFunction<Result>,
  added?: AddedTools,
): TemplateTools {
  return {
    output,
    shown,
    missing,
    members,
    filters: { ...FILTERS, ...MARKUP_FILTERS },
    added,
    macrosOf,
    once: (name: string, chrome: object) => ofChrome(name)(chrome),
    callMacro(file: string, name: string, ...values: readonly unknown[]): Result {
      // A kind that a publication has declared needs no partial of its own.
      const macro = macrosOf(isPartial(file) ? file : file.replace(/[^/]+$/, "custom.njk"))[name];
      if (macro === undefined) throw new SyntaxError(`${file} has no macro ${name}`);
      return macro(...values);
    },
  };
}

/**
 * The members that a loop iterates over, as in Nunjucks: the members of a list, of a Map or of a Set, and the code units of a text.
 * Undefined, a mapping and a number have none: Nunjucks iterates over mappings only in loops with two names, and such loops are refused
 * when compiled.
 */
function members(value: unknown): unknown {
  if (!value) return [];
  const isOtherList = typeof value === "object" && !Array.isArray(value) && Symbol.iterator in value;
  return isOtherList ? Array.from(Object(value)) : value;
}

/** Renders once for each value, and remembers the text as long as the value exists. */
export function memoizeFor<Result extends Text>(output: TemplateFunction<Result>): TemplateFunction<Result> {
  const known = new WeakMap<object, Result>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = output(value);
    known.set(value, text);
    return text;
  };
}
