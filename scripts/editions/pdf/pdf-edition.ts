import type { Bulletin, ItemText, NewsItem } from "../../content/model/publication.ts";
import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import type { BulletinRoute, BulletinView } from "../../pages/bulletin/bulletin-page.ts";
import { bulletinRoutes } from "../../pages/bulletin/bulletin-page.ts";
import type { ItemView } from "../../pages/item/item-page.ts";
import { viewItemAlone } from "../../pages/item/item-page.ts";
import { idOf } from "../../site/cards.ts";
import { bulletinChangeDay } from "../../site/dates/publication-dates.ts";
import type { Route } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { hasPdf, shown } from "../../site/visible.ts";

/** What a bulletin's PDF is printed from: its page and its articles in full. */
export interface PdfView extends Omit<BulletinView, "kind"> {
  readonly kind: "pdf";
  /** The day on which it last changed. */
  readonly day: Day;
  /** In the order of the bulletin, the lead first. */
  readonly articles: readonly PdfArticle[];
}

export interface PdfArticle {
  /** The id of its place in the document. */
  readonly id: string;
  readonly item: ItemView;
  /** The page on which it begins, from 1. Known once the document has been printed. */
  readonly page?: number;
}

/** The PDF of every bulletin that the site has one of. */
export function pdfRoutes(site: LocalizedSite): readonly Route<PdfView>[] {
  return bulletinRoutes(site).flatMap((route) => (hasPdf(site, route.bulletin) ? [pdfRoute(site, route)] : []));
}

/** The view with the pages on which articles begin. */
export function withPages(view: PdfView, pageOf: ReadonlyMap<string, number>): PdfView {
  const articles = view.articles.map(({ id, item }): PdfArticle => {
    const page = pageOf.get(id);
    return { id, item, ...defined({ page }) };
  });
  return { ...view, articles };
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
  return {
    ...page,
    kind: "pdf",
    day: bulletinChangeDay(bulletin, page.head.modified),
    articles: ordered.map((item) => ({
      id: `full-${idOf(item)}`,
      item: viewItemAlone(site, item, textOf(site, item)),
    })),
  };
}

/** The text that cards show, too. */
function textOf({ language }: LocalizedSite, { texts, original }: NewsItem): ItemText {
  return texts.get(language) ?? original;
}
