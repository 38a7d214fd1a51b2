import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import type { Bulletin, ItemText, NewsItem } from "../../model/publication.ts";
import { type BulletinCover, viewCover } from "../../pages/bulletin/bulletin-cover.ts";
import { type BulletinRoute, type BulletinView, bulletinRoutes } from "../../pages/bulletin/bulletin-page.ts";
import { type ItemView, viewItemAlone } from "../../pages/item/item-page.ts";
import { idOf } from "../../site/cards.ts";
import { bulletinChangeDay } from "../../site/dates/publication-dates.ts";
import type { Route } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { hasPdf, shown } from "../../site/visible.ts";
import { viewRunningHeads } from "./running-heads.ts";

/** How many items the cover names besides the lead. */
const MOST_HIGHLIGHTS = 3;

/** The input of a bulletin's PDF: its page, with a cover in place of the masthead, and its articles in full in place of the cards. */
export interface PdfView extends Omit<BulletinView, "kind" | "stylesheet"> {
  readonly kind: "pdf";
  /** The day on which it last changed. */
  readonly day: Day;
  readonly cover: BulletinCover;
  /** The items after the lead that the cover names. */
  readonly highlights: readonly PdfArticle[];
  /** The styles of the lines at the top and bottom of pages. */
  readonly runningHeads: string;
  /** In the order of the bulletin, the lead first. */
  readonly articles: readonly PdfArticle[];
  /** The items that a list at the end shows whole, in the order of the bulletin. */
  readonly briefs: readonly PdfArticle[];
}

export interface PdfArticle {
  /** The id of its place in the document. */
  readonly id: string;
  readonly item: ItemView;
  /** The address of its page, as readers type it: without "https://" and the final slash. */
  readonly address: string;
  /** The page on which it begins, from 1. Known once the document has been printed. */
  readonly page?: number;
}

/** The PDF of every bulletin that the site has one of. */
export function pdfRoutes(site: LocalizedSite): readonly Route<PdfView>[] {
  return bulletinRoutes(site).flatMap((route) => (hasPdf(site, route.bulletin) ? [pdfRoute(site, route)] : []));
}

/** The view with the pages on which articles begin. */
export function withPages(view: PdfView, pageOf: ReadonlyMap<string, number>): PdfView {
  const withPage = (article: PdfArticle): PdfArticle => ({ ...article, ...defined({ page: pageOf.get(article.id) }) });
  return {
    ...view,
    highlights: view.highlights.map(withPage),
    articles: view.articles.map(withPage),
    briefs: view.briefs.map(withPage),
  };
}

function pdfRoute(site: LocalizedSite, { bulletin, dependencies, view }: BulletinRoute): Route<PdfView> {
  const address = site.addresses.pdf(site.language, bulletin.period);
  const items = shown(site, bulletin.items);
  return {
    kind: "pdf",
    address,
    dependencies: { ...dependencies, items, events: [...bulletin.agenda, ...items.flatMap(({ events }) => events)] },
    view: () => viewPdf(site, bulletin, items, view()),
  };
}

function viewPdf(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[], page: BulletinView): PdfView {
  const [first] = page.lead === undefined ? [] : items.filter((item) => idOf(item) === page.lead?.id);
  const ordered = first === undefined ? items : [first, ...items.filter((item) => item !== first)];
  const [lead, ...others] = ordered.map((item) => viewArticle(site, item));
  const articles = [...(lead === undefined ? [] : [lead]), ...others.filter(({ item }) => !isBrief(item))];
  const briefs = others.filter(({ item }) => isBrief(item));
  // The PDF has its own stylesheet, which includes the stylesheet of rare bulletins.
  const { stylesheet, ...shared } = page;
  return {
    ...shared,
    kind: "pdf",
    day: bulletinChangeDay(bulletin, page.head.modified),
    cover: viewCover(site, bulletin),
    highlights: [...articles.slice(1), ...briefs].slice(0, MOST_HIGHLIGHTS),
    runningHeads: viewRunningHeads(site, bulletin),
    articles,
    briefs,
  };
}

function viewArticle(site: LocalizedSite, item: NewsItem): PdfArticle {
  // Every article would repeat the number of the bulletin.
  const { number, ...view } = viewItemAlone(site, item, textOf(site, item));
  return { id: `full-${idOf(item)}`, item: view, address: typedAddress(view.head.canonical) };
}

function typedAddress(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** Whether an item has no more than a headline, a summary, a picture and sources. */
function isBrief({
  html,
  media,
  byline,
  facts,
  bylineFacts,
  events,
  corrections,
  updated,
  expired,
}: ItemView): boolean {
  const parts = [html, media, byline, updated, expired, ...facts, ...bylineFacts, ...events, ...corrections];
  return parts.every((part) => part === undefined);
}

/** The text that cards show, too. */
function textOf({ language }: LocalizedSite, { texts, original }: NewsItem): ItemText {
  return texts.get(language) ?? original;
}
