import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  FEATURES,
  type Feature,
  inputsOf,
  isListedText,
  type LoadedContent,
  readPreviewAssets,
  readSiteAssets,
  type SiteOptions,
  sitesOf,
} from "../../../scripts/cli/index.ts";
import type { Address } from "../../../scripts/content/index.ts";
import { defined } from "../../../scripts/diagnostics/index.ts";
import {
  allRecords,
  type ContentRecord,
  type DeskContent,
  type Publication,
  type PublicContent,
} from "../../../scripts/model/index.ts";
import { type Assets, FEED_FORMATS, type FeedFile, hrefOf, parseBase } from "../../../scripts/templates/index.ts";
import type { PreviewPlates } from "./plates.ts";
import type { PreviewContext } from "./preview/preview-slice.ts";
import { ADMIN } from "./server/desk-addresses.ts";

/** The content that a preview may show. */
interface PreviewedContent {
  readonly content: PublicContent | DeskContent;
  readonly publication: Publication;
}

/** The texts of files that a preview gets. */
export interface ShownTexts {
  /** Whether it gets a file at all: other files are not read. */
  readonly isWanted?: (file: string) => boolean;
  /** Whether it may have the written text. Otherwise it has the record of the file instead. */
  readonly mayShow?: (file: string, text: string) => boolean;
}

/** The data of a publication for the preview of the desk: only its content, and nothing else that was loaded. */
export function buildPreviewContext(
  { listing, images, downloads, messages, faces: { faces } }: LoadedContent,
  { content, publication }: PreviewedContent,
  { contentDir, themeDirs, baseUrl, asOf }: Pick<SiteOptions, "contentDir" | "themeDirs" | "baseUrl" | "asOf">,
  { plates }: Pick<PreviewPlates, "plates">,
  { isWanted = () => true, mayShow = () => true }: ShownTexts = {},
): PreviewContext {
  const base = parseBase(baseUrl ?? publication.masthead.url);
  const isThere = ({ file }: { readonly file: string }) => content.files.has(file);
  const media = {
    images: images.flatMap(({ image }) => image ?? []).filter(isThere),
    downloads: downloads.flatMap(({ download }) => download ?? []).filter(isThere),
  };
  const siteAssets = readSiteAssets({ publication, ...media, faces }, themeDirs);
  const inputs = inputsOf(siteAssets, base);
  const sites = sitesOf({ publication, base, asOf, messagesByLanguage: messages.messagesByLanguage, ...inputs });
  const texts = new Map(
    listing.files.filter(isListedText).flatMap(({ path: { file } }) => {
      if (!isWanted(file) || !isThere({ file })) return [];
      const text = readFileSync(join(contentDir, file), "utf8");
      return mayShow(file, text) ? [[file, text] as const] : [];
    }),
  );
  const isRecord = ({ path: { file } }: ContentRecord) => isWanted(file) && !texts.has(file);
  return {
    texts: [...texts],
    records: allRecords(content).filter(isRecord).map(withoutFaults),
    files: [...content.files],
    base,
    asOf,
    assets: inputs.assets,
    stylesheets: inPlaceOf(siteAssets.assets, readPreviewAssets({ publication, faces }, themeDirs, ADMIN)).map(
      ([address, own]) => [hrefOf(base, address), hrefOf(base, own)],
    ),
    media: [...inputs.media],
    downloads: [...inputs.downloads],
    plates,
    messages: [...messages.messagesByLanguage].map(([language, each]) => [
      language,
      { ...each, countries: [...each.countries] },
    ]),
    feedFiles: FEED_FORMATS.map(feedFile),
    features: sites.map(({ language, features: { names, sections, tools } }) => [
      language,
      // No page in a preview lists open data.
      { names: [...new Set([...names, ...OF_TEXTS])], sections, tools, openData: [] },
    ]),
  };
}

/** The features that need no page, file or script of the site: a text may be the first that uses them, and is shown with them. */
const OF_TEXTS: readonly string[] = FEATURES.filter(isOfTexts).map(({ name }) => name);

function isOfTexts({ pages, files, sharedFiles, lastFiles, script }: Feature): boolean {
  return [pages, files, sharedFiles, lastFiles, script].every((part) => part === undefined);
}

/** The stylesheets of pages, each with its replacement in a preview. */
function inPlaceOf(site: Assets, preview: Assets): readonly (readonly [Address, Address])[] {
  const { printStylesheet: print, themeStylesheet: theme } = preview;
  const ofKinds = [...site.stylesheetOf].map(
    ([kind, address]) => [address, preview.stylesheetOf.get(kind) ?? preview.stylesheet] as const,
  );
  return [
    ...new Map([
      ...ofKinds,
      [site.stylesheet, preview.stylesheet],
      ...(site.printStylesheet === undefined || print === undefined ? [] : [[site.printStylesheet, print] as const]),
      ...(site.themeStylesheet === undefined || theme === undefined ? [] : [[site.themeStylesheet, theme] as const]),
    ]),
  ];
}

function feedFile({ name, label, file, mediaType, omitsTerms }: FeedFile): FeedFile {
  return { name, label, file, mediaType, ...defined({ omitsTerms }) };
}

/** A record without the diagnostics of its text, which may quote a comment. */
function withoutFaults(record: ContentRecord): ContentRecord {
  return "body" in record ? { ...record, body: { ...record.body, faults: [] } } : record;
}
