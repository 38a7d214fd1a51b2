/** Browser code of packages imports `templates/`, `editions/`, `pages/`, `site/` and `assets/` only through this file. */

export type { ASSETS_MESSAGES } from "../assets/messages.ts";
export { emailRoutes } from "../editions/email/email.ts";
export { type BulletinView, bulletinRoutes } from "../pages/bulletin/bulletin-page.ts";
export { eventRoutes } from "../pages/event-page.ts";
export { itemRoutes } from "../pages/item/item-page.ts";
export { standingPageRoutes } from "../pages/standing-page.ts";
export { hrefOf, parseBase } from "../site/base-url.ts";
export { idOf } from "../site/cards.ts";
export { formatPeriodDate, formatPeriodTitle } from "../site/dates/bulletin-title.ts";
export type { SiteFeatures } from "../site/features.ts";
export { localizedSites } from "../site/localized-site.ts";
export type { Head, HeadImage, ItemCard } from "../site/parts.ts";
export type { Route, View } from "../site/route.ts";
export type { LocalizedSite, MediaImage, SiteInputs } from "../site/site-inputs.ts";
export { FOCUS_STEPS, isTallPicture } from "../site/view-picture.ts";
export { sayWithdrawnIn } from "../site/withdrawal.ts";
export { type PrecompiledTemplates, precompiledRenderer } from "./render-precompiled.ts";
