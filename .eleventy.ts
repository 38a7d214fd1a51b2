import type { EleventyConfig } from "@11ty/eleventy";
import { sheafPrinter } from "./scripts/templates/sheaf.ts";

/**
 * Eleventy is the printer: it gets finished views in sheaves (`sheaves`), prints each view through the template of its kind in
 * `templates/pages/`, and is done. It never reads content. Its own work is the same for each thing that it prints, so it is given a
 * sheaf of pages at once; they are cut apart when they are printed, as on a press.
 */
export default function dateline(config: EleventyConfig): void {
  config.setInputDirectory("templates/pages");
  config.setDataDirectory("../data");
  config.setTemplateFormats(["11ty.js"]);
  config.setUseGitIgnore(false);
  config.addTemplate("sheaves.11ty.js", sheafPrinter("templates"), {
    pagination: { data: "sheaves", size: 1, alias: "sheaf" },
    permalink: false,
  });
}
