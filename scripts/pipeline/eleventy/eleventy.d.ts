/**
 * The API of Eleventy 3.1.8 that Dateline uses; the package ships no types. All of it is documented by Eleventy except the parts marked as
 * undocumented, which docs/eleventy.md lists.
 */
declare module "@11ty/eleventy" {
  /** The template or page that a transform or preprocessor is called for. */
  export interface TemplateContext {
    readonly inputPath: string;
    /** False: nothing is written. */
    readonly outputPath: string | false;
    readonly page: { readonly inputPath: string; readonly outputPath: string | false };
  }

  /** The folders of a project, from the working directory. */
  export interface Directories {
    readonly input: string;
    readonly output: string;
    readonly includes: string;
    readonly data: string;
    /** Where layouts are, if not among the includes. */
    readonly layouts?: string;
  }

  /** The argument of listeners of `eleventy.before` and `eleventy.after`. */
  export interface BuildEvent {
    readonly directories: Pick<Directories, "input" | "output">;
    readonly runMode: "build" | "watch" | "serve";
    readonly outputMode: "fs" | "json" | "ndjson";
  }

  export interface Result {
    readonly inputPath: string;
    readonly outputPath: string;
    readonly url: string;
    readonly content: string;
    /** The data of the page that {@link EleventyConfig.dataFilterSelectors} names. */
    readonly data?: Readonly<Record<string, unknown>>;
  }

  /** The input of a collection of a config: the pages of the project, in the order of their dates. */
  export interface CollectionApi {
    getAllSorted(): readonly CollectedPage[];
    getFilteredByTag(tag: string): readonly CollectedPage[];
  }

  /** A page of the project in a collection. */
  export interface CollectedPage {
    readonly url: string | false;
    readonly date: Date;
  }

  /** The argument of a configuration function. */
  export interface EleventyConfig {
    /** The global data that was added so far, by name. Undocumented. */
    readonly globalData: Readonly<Record<string, unknown>>;
    /** The times that Eleventy measures. It prints the long ones of the group `Configuration`, also in quiet mode. Undocumented. */
    readonly benchmarkManager: { get(group: "Configuration"): { setIsVerbose(isVerbose: boolean): void } };
    /** The HTML transforms of Eleventy's plugins, such as the plugins for base addresses and pictures. Undocumented. */
    readonly htmlTransformer: {
      transformContent(outputPath: string | false, content: string, context: object): Promise<string>;
    };
    /** The transforms and linters that were added, by name. Undocumented. */
    readonly transforms: Readonly<Record<string, unknown>>;
    readonly linters: Readonly<Record<string, unknown>>;
    /** The filters and shortcodes that were added for Nunjucks, its own among them, by name. Undocumented. */
    readonly nunjucks: Readonly<
      Record<
        "filters" | "asyncFilters" | "shortcodes" | "asyncShortcodes" | "pairedShortcodes" | "asyncPairedShortcodes",
        Readonly<Record<string, (...values: readonly unknown[]) => unknown>>
      >
    >;
    readonly directories: Directories;
    /** The data of pages that is in results. */
    readonly dataFilterSelectors: { add(name: string): void };
    /** Globs of templates that Eleventy leaves out, relative to the working directory. */
    readonly ignores: { add(glob: string): void };
    addPlugin<Options>(
      plugin: (config: EleventyConfig, options: Options) => void | Promise<void>,
      options?: Options,
    ): void;
    addFilter(name: string, filter: (...values: never) => unknown): void;
    /** The last value is the callback: it takes an error, or none and the result. */
    addNunjucksAsyncFilter(name: string, filter: (this: unknown, ...values: readonly unknown[]) => void): void;
    /** File endings of templates, beside those that the project names. */
    addTemplateFormats(formats: string): void;
    addShortcode(name: string, shortcode: (...values: never[]) => string): void;
    /** Throws an error if the project has a collection of this name. */
    addCollection(name: string, select: (api: CollectionApi) => unknown): void;
    addTransform(name: string, transform: (this: TemplateContext, content: string) => string | Promise<string>): void;
    /** `false` leaves the template out of the build. */
    addPreprocessor(
      name: string,
      extensions: string,
      preprocess: (data: {
        readonly page: { readonly inputPath: string };
        readonly search?: unknown;
        readonly dateline?: unknown;
      }) => false | undefined,
    ): void;
    /** A function is called once for each build. */
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string): void;
    addPassthroughCopy(paths: string | Readonly<Record<string, string>>): void;
    /** Adds a virtual template, which is not a file: a function from its data to its text. */
    addTemplate<Data>(name: `${string}.11ty.js`, render: (data: Data) => string | Promise<string>, data: object): void;
    on(event: "eleventy.before", listener: (event: BuildEvent) => void | Promise<void>): void;
    on(
      event: "eleventy.after",
      listener: (event: BuildEvent & { readonly results: readonly Result[] }) => void | Promise<void>,
    ): void;
    setUseGitIgnore(use: boolean): void;
  }

  /** The plugins that Eleventy brings, for configs of projects. */
  type Plugin = (config: EleventyConfig, options: object) => void;
  export const BundlePlugin: Plugin;
  export const HtmlBasePlugin: Plugin;
  export const I18nPlugin: Plugin;
  export const IdAttributePlugin: Plugin;
  export const InputPathToUrlTransformPlugin: Plugin;
  export const RenderPlugin: Plugin;

  export class Eleventy {
    constructor(
      /** The input folder; undefined leaves it to the config file. */
      input: string | undefined,
      output: string,
      options: {
        /** `cli` gives `output` precedence over the config file. Undocumented. */
        readonly source: "cli";
        /** Empty: there is no config file. */
        readonly configPath: string;
        readonly quietMode: boolean;
        /** The path of the site on its host, with a slash at its end: for the filter `url`, and for plugins. */
        readonly pathPrefix: string;
        /** Runs before the config file. */
        readonly config: (config: EleventyConfig) => void;
      },
    );
    /** Reads all data again; call `restart` first. The first build does both itself. */
    init(): Promise<unknown>;
    /** Prepares another build; templates stay compiled. Undocumented. */
    restart(): Promise<unknown>;
    /** Renders every page and writes none; rejects with the first error. The pages of a pagination keep its order. */
    toJSON(): Promise<readonly Result[]>;
    /** Renders and writes every page, and copies files. */
    write(): Promise<
      readonly [copies: readonly { readonly map: Readonly<Record<string, string>> }[], results: readonly Result[]]
    >;
    /** Prints nothing, not even how many files it has written. Undocumented. */
    disableLogger(): void;
  }
}
