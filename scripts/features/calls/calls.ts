import { compareMoments, endOf } from "../../i18n/moment.ts";
import type { NewsItem, Publication } from "../../model/publication.ts";
import { NEWEST } from "../../pages/divided-list.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { viewCards } from "../../site/cards.ts";
import { describeSite } from "../../site/describe.ts";
import type { ItemCard } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { shown } from "../../site/visible.ts";

/** The calls by deadline: open ones, earliest first, then the last ones that closed, latest first. Each card has its `call`. */
export interface CallsView extends Page {
  readonly kind: "calls";
  readonly title: string;
  readonly open: readonly ItemCard[];
  readonly closed: readonly ItemCard[];
}

/** Whether any item is a call, open or closed: so the address of the list stays while none is open. */
export function hasCalls({ items }: Pick<Publication, "items">): boolean {
  return items.some(({ facts }) => facts?.deadline !== undefined);
}

/** The list of calls. */
export function callListRoutes(site: LocalizedSite): readonly PageRoute<CallsView>[] {
  const calls = byDeadline(shown(site, site.publication.items));
  const open = calls.filter(({ isClosed }) => isClosed !== true);
  const closed = calls.filter(({ isClosed }) => isClosed === true).slice(-NEWEST);
  const at = pageAddresses(site, site.addresses.calls);
  return [
    pageRoute<CallsView>(at, {
      kind: "calls",
      dependencies: { mentions: [...open, ...closed] },
      view: () => viewCalls(site, at, open, closed.toReversed()),
    }),
  ];
}

/** The calls among items, earliest deadline first. A day ends after its last minute. */
function byDeadline(items: readonly NewsItem[]): readonly NewsItem[] {
  const calls = items.flatMap((item) => {
    const { facts: { deadline } = {} } = item;
    return deadline === undefined ? [] : [{ item, end: endOf(deadline) }];
  });
  return calls.toSorted(({ end: a }, { end: b }) => compareMoments(a, b)).map(({ item }) => item);
}

function viewCalls(
  site: LocalizedSite,
  at: PageAddresses,
  open: readonly NewsItem[],
  closed: readonly NewsItem[],
): CallsView {
  const { title } = site.messages.calls;
  return {
    kind: "calls",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    open: viewCards(site, open),
    closed: viewCards(site, closed),
  };
}
