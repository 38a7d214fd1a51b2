import { archiveOf } from "./archive/archive.js";
import { abroad } from "./entries.js";
import { dateline, mailOf } from "./mail.js";
import { extendMarkdown } from "./markdown.js";
import { structuredData } from "./structured-data.js";
import { counted, plainText, shorten } from "./words.js";

/** What `archive/` works out, under names that templates know. */
const COLLECTIONS = [
  ...["items", "bulletins", "bulletinYears", "events", "eventYears", "topics", "countries"],
  ...["subjects", "subjectYears", "feeds", "calendars", "listed", "around"],
];

/** The benchmark's site as a competent user of Eleventy would set it up. */
export default function benchmark(config) {
  config.addPassthroughCopy({ assets: "assets" });
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  // No file of content has data of its own beside it under a plain name: Eleventy need not look.
  config.setDataFileSuffixes([".11tydata"]);

  // Collections are worked out once; every template finds in them what it shows.
  let archive;
  config.on("eleventy.before", () => {
    archive = undefined;
  });
  for (const name of COLLECTIONS) {
    config.addCollection(name, (api) => {
      archive ??= archiveOf(api);
      return archive[name];
    });
  }

  // Content links to content by the names of files.
  let addresses = {};
  config.on("eleventy.contentMap", ({ inputPathToUrl }) => {
    addresses = inputPathToUrl;
  });
  config.amendLibrary("md", (markdown) => extendMarkdown(markdown, (file) => addresses[file]?.[0]));

  config.addFilter("counted", counted);
  config.addFilter("describe", ({ description, page }) => shorten(description ?? plainText(page.templateContent)));
  config.addFilter("structuredData", structuredData);
  config.addFilter("abroad", abroad);
  config.addFilter("mail", mailOf);
  config.addFilter("dateline", dateline);

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data" },
    // The texts have no template code in them.
    markdownTemplateEngine: false,
  };
}
