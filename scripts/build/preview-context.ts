import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPublication } from "../content/model/build.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import type { PreviewContext } from "../editor/preview/context.ts";
import { parseBase } from "../site/base-url.ts";
import { inputsOf, readSiteAssets } from "./assets.ts";
import type { LoadedContent } from "./load.ts";
import { isListedText } from "./load-file.ts";
import type { SiteOptions } from "./options.ts";

/**
 * What the preview of the web editor knows of a publication. `showText` gives the text of a file as the preview may have it, or
 * undefined if it may not.
 */
export function buildPreviewContext(
  { listing, images, downloads, messages, content }: LoadedContent,
  { contentDir, themeDirs, baseUrl, asOf }: Pick<SiteOptions, "contentDir" | "themeDirs" | "baseUrl" | "asOf">,
  showText: (file: string, text: string) => string | undefined = (_, text) => text,
): PreviewContext {
  const publication = buildPublication(content, asOf);
  const base = parseBase(baseUrl ?? publication.masthead.url);
  const media = {
    images: images.flatMap(({ image }) => image ?? []),
    downloads: downloads.flatMap(({ download }) => download ?? []),
  };
  const inputs = inputsOf(readSiteAssets({ publication, ...media }, themeDirs), base);
  return {
    texts: listing.files.filter(isListedText).flatMap(({ path: { file } }) => {
      const text = showText(file, readFileSync(join(contentDir, file), "utf8"));
      return text === undefined ? [] : [[file, text] as const];
    }),
    files: listing.paths.map(({ file }) => file),
    base,
    asOf,
    assets: inputs.assets,
    media: [...inputs.media],
    downloads: [...inputs.downloads],
    messages: [...messages.messagesByLanguage].map(([language, each]) => [
      language,
      { messages: each.messages, countries: [...each.countries] },
    ]),
    feedFiles: FEED_FORMATS.map(({ name, label, file, mediaType }) => ({ name, label, file, mediaType })),
  };
}
