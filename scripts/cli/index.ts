/** Packages import `cli/`, `pipeline/`, `serve/`, `extensions/`, `features/` and `check-output/` only through this file. */

export { type PageImage, type PageWords, readPageWords } from "../check-output/parse/page-words.ts";
export { readXml, XmlError } from "../check-output/parse/xml-stream.ts";
export type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
export { tablesOf } from "../extensions/own-message.ts";
export { checkOwnRules } from "../extensions/own-rules.ts";
export { ALL_RULES, CONTENT_SCHEMA } from "../features/content.ts";
export type { Feature } from "../features/feature.ts";
export { engraverOf, FEATURES } from "../features/index.ts";
export { bundledFilesOf, inputsOf, readPreviewAssets, readSiteAssets } from "../pipeline/assets.ts";
export { buildSite } from "../pipeline/build-site.ts";
export { findBuiltFrom } from "../pipeline/cache/built-from.ts";
export { type Cache, type ContentCache, cacheFor, contentCacheFor } from "../pipeline/cache/cache-dirs.ts";
export { readCacheFile } from "../pipeline/cache/cache-file.ts";
export type { CachedReader } from "../pipeline/cache/cached-reader.ts";
export { cachingDownloads, loadDownloads } from "../pipeline/cache/download-cache.ts";
export { cachingImages, loadImages } from "../pipeline/cache/measured-images.ts";
export { loadCached } from "../pipeline/cache/text-entry.ts";
export { type CheckedContent, readPublication, reportOn } from "../pipeline/check-content.ts";
export { checkNewFile } from "../pipeline/check-file.ts";
export { type LoadedContent, loadContent } from "../pipeline/load-content.ts";
export { isListedText, type ListedText, type LoadedFile, loadFile, loadText } from "../pipeline/load-file.ts";
export { type LoadedMessages, loadMessages } from "../pipeline/load-messages.ts";
export { openViews } from "../pipeline/open-views.ts";
export { builtInThemeDirs, defaultOptions, refuseLinkedContent, type SiteOptions } from "../pipeline/options.ts";
export { isRepository, packageRoot } from "../pipeline/package-root.ts";
export type { SitePlan } from "../pipeline/plan-site.ts";
export { publicDigest } from "../pipeline/public-digest.ts";
export { contentOf, readContent, readContentWith } from "../pipeline/read-content.ts";
export { siteHeadersOf } from "../pipeline/site-headers.ts";
export { printedRoutes, siteRoutes, sitesOf } from "../pipeline/site-routes.ts";
export { withCachedReader } from "../pipeline/with-cached-reader.ts";
export { withExtensions } from "../pipeline/with-extensions.ts";
export { tuneForBuild, tuneForReading } from "../pipeline/workers/v8-flags.ts";
export { findForeignOrigin } from "../serve/allowed-request.ts";
export { parseOptions } from "../serve/child.ts";
export { type BodyHeaders, sendBody } from "../serve/send-body.ts";
export type { AnswerFirst } from "../serve/server.ts";
export { CHECKER_TABLES, TABLES, wordsIn } from "../words.ts";
export { addPublishedAddresses, addressesFile, readSitemap } from "./addresses-list.ts";
export { checkFolder, OWNER, readArguments, SHARED_OPTIONS, writeReport } from "./arguments.ts";
export { failWithoutBulletin, readLanguage, readPeriod, readSeries } from "./bulletin-argument.ts";
export { chromiumOrFail } from "./chromium.ts";
export { LANGUAGE } from "./command-language.ts";
export { checkOwnFolder, openContentFolder } from "./content-folder.ts";
export { decodeBody } from "./decode-body.ts";
export { fetchReason } from "./fetch-reason.ts";
export type { CommandHelp } from "./help-text.ts";
export type { CLI_MESSAGES } from "./messages.ts";
export {
  adminHeadersOf,
  type Package,
  type SendTestMail,
  type StarterFile,
  type TestMail,
  type TestMailOutcome,
  type WebPictureOptions,
  type WebPictures,
} from "./package.ts";
export { fetchPatiently, PATIENCE, readFirst, type StreamedResponse } from "./patient-fetch.ts";
export { readAsOf, siteOptions } from "./project.ts";
export { runApart } from "./run-apart.ts";
export {
  AS_OF_OPTION,
  BASE_PATH_OPTION,
  BULLETIN_OPTION,
  CONTENT_OPTION,
  EDITION_LANGUAGE_OPTION,
} from "./shared-options.ts";
export { failWithText, openShell, type Shell } from "./shell.ts";
export { UnansweredError } from "./unanswered-error.ts";
export { writeNamed } from "./write-named.ts";
