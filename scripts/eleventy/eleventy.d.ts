/** The parts of Eleventy 3.1.8 that Dateline uses; the package ships no types. */
declare module "@11ty/eleventy" {
  /** What a configuration function receives. */
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    /** Takes over a template language. `cache`: a template is compiled once, not for every page. */
    addExtension<Data>(
      extension: string,
      engine: {
        readonly compile: (source: string, path: string) => (data: Data) => string;
        readonly compileOptions: { readonly cache: boolean };
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
    /** Writes every page; rejects with the first error. */
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
