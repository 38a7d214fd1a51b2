import { formatMoment } from "../../i18n/format-moment.ts";
import { compareMoments, endOf, type Moment } from "../../i18n/moment.ts";
import type { NewsItem, Publication } from "../../model/publication.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { viewCards } from "../../site/cards.ts";
import { describeSite } from "../../site/describe.ts";
import type { ItemCard } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";

/** The open calls, sorted by deadline, earliest first. */
export interface CallsView extends Page {
  readonly kind: "calls";
  readonly title: string;
  readonly calls: readonly (ItemCard & { readonly deadline: { readonly datetime: Moment; readonly text: string } })[];
}

/** Whether any item is a call, open or closed: so the address of the list stays while none is open. */
export function hasCalls({ items }: Pick<Publication, "items">): boolean {
  return items.some(({ facts }) => facts?.deadline !== undefined);
}

/** The list of open calls. */
export function callListRoutes(site: LocalizedSite): readonly PageRoute<CallsView>[] {
  const calls = openCalls(site.publication.items);
  const at = pageAddresses(site, site.addresses.calls);
  return [
    pageRoute<CallsView>(at, {
      kind: "calls",
      dependencies: { mentions: calls },
      view: () => viewCalls(site, at, calls),
    }),
  ];
}

/** The open calls among items, sorted by deadline, earliest first. A day ends after its last minute. */
function openCalls(items: readonly NewsItem[]): readonly NewsItem[] {
  const open = items.flatMap((item) => {
    const { facts: { deadline } = {}, isClosed } = item;
    return deadline === undefined || isClosed === true ? [] : [{ item, deadline }];
  });
  return open
    .toSorted(({ deadline: a }, { deadline: b }) => compareMoments(endOf(a), endOf(b)))
    .map(({ item }) => item);
}

function viewCalls(site: LocalizedSite, at: PageAddresses, calls: readonly NewsItem[]): CallsView {
  const { title } = site.messages.calls;
  return {
    kind: "calls",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    calls: calls.flatMap((item) => {
      const { deadline } = item.facts ?? {};
      if (deadline === undefined) return [];
      const text = formatMoment(deadline, site.messages);
      return viewCards(site, [item]).map((card) => ({ ...card, deadline: { datetime: deadline, text } }));
    }),
  };
}
