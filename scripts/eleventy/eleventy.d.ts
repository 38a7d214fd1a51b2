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
    setUseGitIgnore(use: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
  }

  /** What a configuration function returns. */
  export interface EleventySettings {
    readonly dir: {
      readonly input: string;
      readonly includes: string;
      readonly layouts: string;
      readonly data: string;
    };
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly source: "cli";
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly config?: (config: EleventyConfig) => void;
      },
    );
    /** Writes every page; rejects with the first error. */
    write(): Promise<unknown>;
    disableLogger(): void;
  }
}
