import type { EleventyConfig } from "@11ty/eleventy";
import { ADDED_BY_PACKAGES } from "../packages/index.ts";
import { changesFolderOf } from "./change/changes-folder.ts";
import { refuseUnfinished } from "./change/journal.ts";
import { withTables } from "./diagnostics/message.ts";
import { tablesOf } from "./extensions/own-message.ts";
import { chooseLanguage } from "./pipeline/choose-language.ts";
import { currentMoment } from "./pipeline/current-moment.ts";
import { newsCollections } from "./pipeline/eleventy/collections.ts";
import { addOwnFilters } from "./pipeline/eleventy/filters.ts";
import { addPagesTemplate } from "./pipeline/eleventy/pages.ts";
import { ignoreTheme } from "./pipeline/eleventy/theme.ts";
import { defaultOptions, refuseLinkedContent, type SiteOptions } from "./pipeline/options.ts";
import { openPluginBuild } from "./pipeline/plugin-build.ts";
import { searchedTemplates } from "./pipeline/searched-pages.ts";
import { withExtensions } from "./pipeline/with-extensions.ts";
import { addContentHash } from "./release/content-hash.ts";
import { ownerOf } from "./release/output-dir.ts";
import { inEnglish, withEnglishErrors, wordsIn } from "./words.ts";

/** The options of the plugin. Paths are relative to the working directory. */
export type PluginOptions = Partial<Pick<SiteOptions, "contentDir" | "themeDirs" | "cacheDir" | "baseUrl" | "asOf">>;

/**
 * The Eleventy plugin: `config.addPlugin(dateline)`. It adds the publication as the global data `dateline`, one virtual template
 * that is paginated over its routes, and a transform that adds the content hash. Before a build it checks the content and stops
 * at errors. After a build it writes assets and pictures and checks the output. Add it after other plugins, so that the hash covers
 * the changes of their transforms.
 */
async function dateline(config: EleventyConfig, given: PluginOptions = {}): Promise<void> {
  const bare: Omit<SiteOptions, "purpose" | "asOf"> = { ...defaultsOrEnglish(), ...given };
  ignoreTheme(config, bare.themeDirs);
  addPagesTemplate(config);
  if ("dateline" in config.globalData) return; // `npm run build` runs this config too, and does the rest itself.
  const options = await withEnglishErrors(() => withExtensions(bare));
  addOwnFilters(config, options.extensions);
  const asOf = given.asOf ?? currentMoment(options.contentDir, Date.now());
  const build = openPluginBuild(
    { ...options, asOf },
    ownerOf(process),
    {
      words: withTables(
        wordsIn(chooseLanguage(["--content", options.contentDir], process.env)),
        tablesOf(options.extensions),
      ),
      warn: (report) => process.stderr.write(report),
    },
    { addAssets: ADDED_BY_PACKAGES, since: Date.now() },
  );
  const giveNews = newsCollections(config);
  const searched = searchedTemplates(config);
  config.on("eleventy.before", (event) =>
    withEnglishErrors(async () => {
      refuseLinkedContent(options.contentDir);
      refuseUnfinished(options.contentDir, changesFolderOf(process));
      const plan = await build.before(event, searched);
      giveNews(plan, { contentDir: options.contentDir, outputDir: event.directories.output });
    }),
  );
  config.addGlobalData("dateline", build.data);
  config.addTransform("dateline-content-hash", (content) => addContentHash(content).text);
  config.on("eleventy.after", build.after);
  for (const folder of [options.contentDir, ...options.themeDirs]) config.addWatchTarget(`./${folder}/`);
}

function defaultsOrEnglish(): ReturnType<typeof defaultOptions> {
  try {
    return defaultOptions();
  } catch (error) {
    throw inEnglish(error);
  }
}

export default dateline;
