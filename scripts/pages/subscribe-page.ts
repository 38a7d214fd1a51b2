import { describeSite } from "../site/describe.ts";
import { hasFeature } from "../site/features.ts";
import type { Link, Phrase } from "../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../site/route.ts";
import { seriesFeedLinks, seriesOfSite } from "../site/series.ts";
import { type LocalizedSite, phrase, url } from "../site/site-inputs.ts";
import { hasSubscribePage } from "../site/view-subscription.ts";
import { type Page, viewPage } from "./page-view.ts";

/** The ways to stay in touch: by email, in a news reader, in a calendar. The chrome has the form. */
export interface SubscribeView extends Page {
  readonly kind: "subscribe";
  readonly title: string;
  /** The feeds of everything: the format, and the whole address to copy. */
  readonly feeds: readonly { readonly format: string; readonly url: string }[];
  /** The feed of each series, in the format that most programs read: its title, and the whole address to copy. */
  readonly seriesFeeds?: readonly (Phrase & { readonly url: string })[];
  /** A `webcal:` address, which calendar programs open. */
  readonly calendar?: Link;
  readonly calendarUrl?: string;
}

/** The page about subscribing, if there is a way to. */
export function subscribeRoutes(site: LocalizedSite): readonly PageRoute<SubscribeView>[] {
  if (!hasSubscribePage(site)) return [];
  const at = pageAddresses(site, site.addresses.subscribe);
  return [pageRoute<SubscribeView>(at, { kind: "subscribe", dependencies: {}, view: () => viewSubscribe(site, at) })];
}

function viewSubscribe(site: LocalizedSite, at: PageAddresses): SubscribeView {
  const { base, messages } = site;
  const { title } = messages.subscribe;
  return {
    kind: "subscribe",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    feeds: site.chrome.colophon.feeds.map(({ text, href }) => ({ format: text, url: `${base.origin}${href}` })),
    ...viewSeriesFeeds(site),
    ...viewCalendar(site),
  };
}

function viewSeriesFeeds(site: LocalizedSite): Pick<SubscribeView, "seriesFeeds"> {
  const seriesFeeds = seriesOfSite(site).flatMap((series) =>
    seriesFeedLinks(site, series)
      .slice(0, 1)
      .map(({ href }) => ({ ...phrase(site, series.title), url: `${site.base.origin}${href}` })),
  );
  return seriesFeeds.length === 0 ? {} : { seriesFeeds };
}

function viewCalendar(site: LocalizedSite): Pick<SubscribeView, "calendar" | "calendarUrl"> {
  if (!hasFeature(site, "calendar")) return {};
  const { addresses, language, messages } = site;
  const calendarUrl = url(site, addresses.calendar(language));
  return {
    calendar: { text: messages.event.subscribe, href: calendarUrl.replace(/^https?:/, "webcal:") },
    calendarUrl,
  };
}
