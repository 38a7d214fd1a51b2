import { defined } from "../../defined.ts";
import { compareMoments, endOf, type Moment } from "../../i18n/moment.ts";
import { deadlineIn } from "../../model/deadlines.ts";
import type { Bulletin, NewsItem, Publication } from "../../model/publication.ts";
import { viewCallouts } from "../../pages/callouts/index.ts";
import { NEWEST } from "../../pages/divided-list.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { describeSite } from "../../site/describe.ts";
import type { ItemCard } from "../../site/parts.ts";
import { type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { viewCall } from "../../site/view-call.ts";
import { shown, shownBulletins } from "../../site/visible.ts";

/** The calls by deadline: open ones, earliest first, then the last ones that closed, latest first. */
export interface CallsView extends Page {
  readonly kind: "calls";
  readonly title: string;
  readonly open: readonly CallCard[];
  readonly closed: readonly CallCard[];
}

/** An item or a callout as a call, with its `call`. The genre of a callout is the name of its kind. */
type CallCard = Omit<ItemCard, "id" | "datetime" | "date" | "shortDate" | "dateInIssue">;

/** A call before it is shown. */
interface Call {
  readonly deadline: Moment;
  readonly isClosed: boolean;
  readonly source: NewsItem | Bulletin;
  readonly cards: () => readonly CallCard[];
}

/** Whether any item or callout is a call, open or closed: so the address of the list stays while none is open. */
export function hasCalls({ items, bulletins }: Pick<Publication, "items" | "bulletins">): boolean {
  return (
    items.some(({ facts }) => facts?.deadline !== undefined) || bulletins.some((each) => callouts(each).length > 0)
  );
}

/** The list of calls. */
export function callListRoutes(site: LocalizedSite): readonly PageRoute<CallsView>[] {
  const { items } = site.publication;
  const calls = [
    ...shown(site, items).flatMap((item) => callOfItem(site, item)),
    ...shownBulletins(site).flatMap((bulletin) => callsOfBulletin(site, bulletin)),
  ].toSorted((a, b) => compareMoments(endOf(a.deadline), endOf(b.deadline)));
  const open = calls.filter(({ isClosed }) => !isClosed);
  const closed = calls.filter(({ isClosed }) => isClosed).slice(-NEWEST);
  const sources = [...open, ...closed].map(({ source }) => source);
  const at = pageAddresses(site, site.addresses.calls);
  const { title } = site.messages.calls;
  return [
    pageRoute<CallsView>(at, {
      kind: "calls",
      dependencies: { mentions: sources.filter(isItem), bulletins: sources.filter(isBulletin) },
      view: () => ({
        kind: "calls",
        ...viewPage(site, at, { title, description: describeSite(site, title) }),
        title,
        open: open.flatMap(({ cards }) => cards()),
        closed: closed.toReversed().flatMap(({ cards }) => cards()),
      }),
    }),
  ];
}

function isItem(source: NewsItem | Bulletin): source is NewsItem {
  return "bulletin" in source;
}

function isBulletin(source: NewsItem | Bulletin): source is Bulletin {
  return !isItem(source);
}

function callOfItem(site: LocalizedSite, item: NewsItem): readonly Call[] {
  const { facts: { deadline } = {}, isClosed = false } = item;
  return deadline === undefined ? [] : [{ deadline, isClosed, source: item, cards: () => [site.cardOf(item)] }];
}

/** A callout that is a call, by its place in the list. */
type CalloutCall = Pick<Call, "deadline" | "isClosed"> & { readonly index: number };

/** The callouts of a bulletin that are calls. */
function callouts({ texts }: Bulletin): readonly CalloutCall[] {
  const [original] = texts.values();
  return (original?.callouts ?? []).flatMap(({ declared }, index) => {
    const deadline = deadlineIn(declared?.facts ?? []);
    return deadline === undefined ? [] : [{ deadline, isClosed: declared?.isClosed === true, index }];
  });
}

function callsOfBulletin(site: LocalizedSite, bulletin: Bulletin): readonly Call[] {
  return callouts(bulletin).map((call) => ({
    ...call,
    source: bulletin,
    cards: () => cardsOfCallout(site, bulletin, call),
  }));
}

/** A callout by its first text, or else by the name of its kind, with a link to its bulletin. */
function cardsOfCallout(
  site: LocalizedSite,
  bulletin: Bulletin,
  { deadline, isClosed, index }: CalloutCall,
): readonly CallCard[] {
  const view = viewCallouts(site, bulletin)[index];
  if (view?.type !== "custom") return [];
  const { label, facts, languageNote } = view;
  const [words] = facts.flatMap(({ kind, values }) => (kind === "text" ? values : []));
  const [apply] = facts.flatMap(({ kind, name, values }) =>
    kind === "links" && name === "apply" ? values.flatMap(({ href: url }) => url ?? []) : [],
  );
  const call = viewCall(site, {
    facts: { deadline, ...defined({ apply }) },
    ...(isClosed ? { isClosed } : {}),
  });
  return [
    {
      title: words ?? label,
      hasLongTitle: false,
      href: href(site, site.addresses.bulletin(site.language, bulletin.period)),
      topics: [],
      countries: [],
      ...(words === undefined ? {} : { genre: label.text }),
      ...defined({ call, languageNote }),
    },
  ];
}
