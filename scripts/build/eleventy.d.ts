/** The parts of Eleventy 3.1.8 that Dateline uses; the package ships no types. */
declare module "@11ty/eleventy" {
  /** What a configuration function receives. */
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    /** What times its steps; the threshold is in milliseconds. */
    readonly benchmarkManager: {
      get(group: "Configuration"): { setMinimumThresholdMs(threshold: number): void };
    };
    /** A template that is no file: a function of JavaScript, from what its pages know to their text. */
    addTemplate<Data>(name: `${string}.11ty.js`, render: (data: Data) => string, data: object): void;
    setInputDirectory(dir: string): void;
    /** Relative to the input directory. */
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
    /** Prints every page, and writes none; rejects with the first error. Pages of a pagination come in its order. */
    toJSON(): Promise<readonly { readonly content: string }[]>;
    disableLogger(): void;
  }
}
