import { archiveOf } from "./archive/archive.js";
import { abroad } from "./entries.js";
import { dateline, mailOf } from "./mail.js";
import { extendMarkdown } from "./markdown.js";
import { writePictures } from "./pictures.js";
import { structuredData } from "./structured-data.js";
import { counted, opening, plainText, shorten } from "./words.js";

/** The results of `archive/`, under the names that templates use. */
const COLLECTIONS = [
  ...["items", "bulletins", "bulletinYears", "events", "eventYears", "topics", "countries"],
  ...["subjects", "subjectYears", "feeds", "calendars", "listed", "around"],
];

/** The site of the benchmark, as an expert in Eleventy would write it. */
export default function benchmark(config) {
  config.addPassthroughCopy({ assets: "assets" });
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  // Content files have no data files beside them, so Eleventy does not have to search for these.
  config.setDataFileSuffixes([".11tydata"]);

  // The collections are computed once; all templates use them.
  let archive;
  let pictures;
  config.on("eleventy.before", ({ directories }) => {
    archive = undefined;
    pictures = writePictures("media", `${directories.output}media`);
  });
  config.on("eleventy.after", () => pictures);
  for (const name of COLLECTIONS) {
    config.addCollection(name, (api) => {
      archive ??= archiveOf(api);
      return archive[name];
    });
  }

  // Links between content files are file names.
  let addresses = {};
  config.on("eleventy.contentMap", ({ inputPathToUrl }) => {
    addresses = inputPathToUrl;
  });
  config.amendLibrary("md", (markdown) => extendMarkdown(markdown, (file) => addresses[file]?.[0]));

  config.addFilter("counted", counted);
  config.addFilter("opening", opening);
  config.addFilter("limit", (members, most) => members.slice(0, most));
  config.addFilter("describe", ({ description, page }) => shorten(description ?? plainText(page.templateContent)));
  config.addFilter("structuredData", structuredData);
  config.addFilter("abroad", abroad);
  config.addFilter("mail", mailOf);
  config.addFilter("dateline", dateline);

  return {
    dir: { input: "content", includes: "../_includes", data: "../_data" },
    // Content contains no template code.
    markdownTemplateEngine: false,
  };
}
