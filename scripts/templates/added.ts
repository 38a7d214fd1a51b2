/*
 * What a project adds for templates: the filters of its extensions, and what its Eleventy config and the plugins there add.
 */

/** A filter or shortcode of a project. */
export interface AddedFunction {
  /** Calls it as Eleventy does. */
  readonly call: (context: AddedContext, values: readonly unknown[]) => unknown;
  /** Whether it gives a promise. */
  readonly isAsync: boolean;
}

/** What a filter or shortcode has as `this`, as in Eleventy. */
export interface AddedContext {
  readonly page: { readonly url: string; readonly inputPath: string; readonly outputPath?: string };
  readonly eleventy?: unknown;
  /** The data of the template by name. */
  readonly ctx: Readonly<Record<string, unknown>>;
}

/** What templates may name beside Dateline's own filters and their view. */
export interface Added {
  readonly filters: ReadonlyMap<string, AddedFunction>;
  readonly shortcodes: ReadonlyMap<string, AddedFunction>;
  /** Shortcodes with an end tag. Their first value is what is between the tags, as markup. */
  readonly pairedShortcodes: ReadonlyMap<string, AddedFunction>;
  /** The names of global data. */
  readonly data: ReadonlySet<string>;
  /** The theme folders of the project: in their templates, an added filter comes before Dateline's own of the same name. */
  readonly themeDirs: readonly string[];
}

/** The values of global data in one build, by name, and what Eleventy says of itself. */
export interface AddedData {
  readonly data: Readonly<Record<string, unknown>>;
  readonly eleventy?: unknown;
  /** The output folder. */
  readonly output?: string;
}

/** What a project without any code adds. */
export const NOTHING_ADDED: Added = {
  filters: new Map(),
  shortcodes: new Map(),
  pairedShortcodes: new Map(),
  data: new Set(),
  themeDirs: [],
};

/** The names of the shortcodes that give a promise, and of the filters that do. */
export function asyncNamesOf({ filters, shortcodes, pairedShortcodes }: Added): readonly string[] {
  return [filters, shortcodes, pairedShortcodes].flatMap((functions) =>
    [...functions].flatMap(([name, { isAsync }]) => (isAsync ? [name] : [])),
  );
}
