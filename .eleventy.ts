import type { EleventyConfig } from "@11ty/eleventy";
import { pageCompiler } from "./scripts/eleventy/environment.ts";
import { outputPath } from "./scripts/eleventy/permalink.ts";

/**
 * Eleventy is the printer: it gets finished views (`views`, by kind), prints each through the template of its kind, and is
 * done. It never reads content. Every template of `templates/pages/` says in its first lines which views it prints.
 */
export default function dateline(config: EleventyConfig): void {
  config.setInputDirectory("templates/pages");
  config.setIncludesDirectory("../partials");
  config.setLayoutsDirectory("../layouts");
  config.setDataDirectory("../data");
  config.setTemplateFormats(["njk"]);
  config.setUseGitIgnore(false);
  config.addExtension("njk", {
    compile: pageCompiler("templates"),
    compileOptions: { cache: true, getCacheKey: (_source, path) => path },
  });
  config.addGlobalData("permalink", () => outputPath);
}
