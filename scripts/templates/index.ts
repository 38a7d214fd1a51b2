/** Packages import `templates/`, `editions/`, `pages/`, `site/` and `assets/` only through this file. */

export type { AssetFile, Assets } from "../assets/bundle.ts";
export { DecoderMissing } from "../assets/images/decode-heic.ts";
export { measureImage } from "../assets/images/measure-image.ts";
export { type PreparedPicture, preparePicture } from "../assets/images/prepare.ts";
export type { ASSETS_MESSAGES } from "../assets/messages.ts";
export { cachedFile, readProgram, type ScriptCache } from "../assets/page-script.ts";
export { type Crop, readCrops } from "../assets/stylesheets.ts";
export { formatTheme } from "../assets/theme-colours.ts";
export { findThemeFiles, themeFile } from "../assets/theme-files.ts";
export { emailRoutes } from "../editions/email/email.ts";
export { formatEmailText } from "../editions/email/email-text.ts";
export type { EmailView, Mail } from "../editions/email/email-view.ts";
export { FEED_FORMATS } from "../editions/feeds/formats.ts";
export { formatTable } from "../editions/format-csv.ts";
export { openPrinter } from "../editions/pdf/open-printer.ts";
export type { PdfView } from "../editions/pdf/pdf-edition.ts";
export { type Base, hrefOf, parseBase } from "../site/base-url.ts";
export { hueOf } from "../site/cards.ts";
export type { ChromeAssets } from "../site/chrome-assets.ts";
export { formatPeriodTitle, titleOf } from "../site/dates/bulletin-title.ts";
export type { SiteFeatures } from "../site/features.ts";
export type { FeedFile, HeadImage, Phrase } from "../site/parts.ts";
export type { Route } from "../site/route.ts";
export {
  type LanguageMessages,
  type LocalizedSite,
  languageName,
  type MediaDownload,
  type MediaImage,
  messagesOf,
  nameAmongWords,
  type Plate,
  phrase,
  phraseIn,
  type SiteContext,
  type SiteInputs,
  url,
} from "../site/site-inputs.ts";
export { placeName } from "../site/view-places.ts";
export { sayWithdrawnIn } from "../site/withdrawal.ts";
export { precompileTemplates } from "./precompile.ts";
