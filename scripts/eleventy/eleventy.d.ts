/** The parts of Eleventy 3.1.8 that Dateline uses; the package ships no types. */
declare module "@11ty/eleventy" {
  /** What a configuration function receives. */
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    /** What times its steps; the threshold is in milliseconds. */
    readonly benchmarkManager: {
      get(group: "Configuration"): { setMinimumThresholdMs(threshold: number): void };
    };
    /**
     * Takes over a template language. `cache`: a template is compiled once, not for every page; `getCacheKey` tells
     * templates apart, by their whole text unless it is given.
     */
    addExtension<Data>(
      extension: string,
      engine: {
        readonly compile: (source: string, path: string) => (data: Data) => string;
        readonly compileOptions: {
          readonly cache: boolean;
          readonly getCacheKey: (source: string, path: string) => string;
        };
      },
    ): void;
    setInputDirectory(dir: string): void;
    /** Relative to the input directory, as the next two are. */
    setIncludesDirectory(dir: string): void;
    setLayoutsDirectory(dir: string): void;
    setDataDirectory(dir: string): void;
    setUseGitIgnore(use: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly source: "cli";
        /** Empty: no configuration file is looked for; `config` is all there is. */
        readonly configPath: "";
        readonly quietMode: boolean;
        readonly config: (config: EleventyConfig) => void;
      },
    );
    /** Asks for all data anew; needs `restart` before it, and is done by the first `toJSON` itself. */
    init(): Promise<unknown>;
    /** Forgets what the last `toJSON` was about; templates stay compiled. */
    restart(): Promise<unknown>;
    /** Prints every page, and writes none; rejects with the first error. */
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
    disableLogger(): void;
  }
}
