/* The template additions of a project: the filters of its extensions, and the additions of its Eleventy config and the plugins there. */

/** A filter or shortcode of a project. */
export interface AddedFunction {
  /** Calls it as Eleventy does. */
  readonly call: (context: AddedContext, values: readonly unknown[]) => unknown;
  /** Whether it gives a promise. */
  readonly isAsync: boolean;
}

/** The `this` of a filter or shortcode, as in Eleventy. */
export interface AddedContext {
  readonly page: { readonly url: string; readonly inputPath: string; readonly outputPath?: string };
  readonly eleventy?: unknown;
  /** The data of the template by name. */
  readonly ctx: Readonly<Record<string, unknown>>;
}

/** The names that templates may use besides Dateline's own filters and their view. */
export interface Added {
  readonly filters: ReadonlyMap<string, AddedFunction>;
  readonly shortcodes: ReadonlyMap<string, AddedFunction>;
  /** Shortcodes with an end tag. Their first argument is the content between the tags, as markup. */
  readonly pairedShortcodes: ReadonlyMap<string, AddedFunction>;
  /** The names of global data. */
  readonly data: ReadonlySet<string>;
  /** The theme folders of the project: in their templates, an added filter comes before Dateline's own of the same name. */
  readonly themeDirs: readonly string[];
}

/** The values of global data in one build, by name, and the data of Eleventy about itself. */
export interface AddedData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly eleventy?: unknown;
  /** The output folder. */
  readonly output?: string;
}

/** The additions of a project without any code. */
export const NOTHING_ADDED: Added = {
  filters: new Map(),
  shortcodes: new Map(),
  pairedShortcodes: new Map(),
  data: new Set(),
  themeDirs: [],
};

/** The names of the shortcodes and filters that return a promise. */
export function asyncNamesOf({ filters, shortcodes, pairedShortcodes }: Added): readonly string[] {
  return [filters, shortcodes, pairedShortcodes].flatMap((functions) =>
    [...functions].flatMap(([name, { isAsync }]) => (isAsync ? [name] : [])),
  );
}
