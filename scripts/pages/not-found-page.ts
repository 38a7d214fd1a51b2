import { type Address, pageAt } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { parseOldAddress } from "../schema/former/former-names.ts";
import { viewTopicMark } from "../site/cards.ts";
import type { Link, TopicMark } from "../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { shown } from "../site/visible.ts";
import { sayReason } from "../site/withdrawal.ts";
import { type Page, viewPage } from "./page-view.ts";

/** The page for an address that does not exist (HTTP status 404) or no longer exists (410). */
export interface NotFoundView extends Page {
  readonly kind: "not-found";
  /** The large number above the title, which readers recognise. */
  readonly number?: "404";
  readonly title: string;
  readonly text: string;
  /** The topics with items. */
  readonly topics: readonly TopicMark[];
  readonly search?: Link;
}

/** The pages for 404 and 410. Search engines do not list them. */
export function notFoundRoutes(site: LocalizedSite): readonly PageRoute<NotFoundView>[] {
  const { addresses, messages } = site;
  const { notFound, withdrawn } = messages;
  return [
    notFoundRoute(site, addresses.notFound, { number: "404", title: notFound.title, text: notFound.text }),
    notFoundRoute(site, addresses.withdrawn, { title: withdrawn.title, text: withdrawn.text }),
    ...withdrawnHere(site).map(([address, reason]) => {
      const text = `${withdrawn.text} ${sayReason(site, reason)}`;
      return notFoundRoute(site, () => address, { title: withdrawn.title, text });
    }),
  ];
}

/** The withdrawn addresses of pages in a language, with the reasons. */
function withdrawnHere({ language, publication, addresses }: LocalizedSite): readonly (readonly [Address, string])[] {
  const { masthead, languages, firstLanguage } = publication;
  const languageOf = (address: Address) =>
    languages.slice(1).find((tag) => address.startsWith(addresses.home(tag))) ?? firstLanguage;
  return Object.entries(masthead.withdrawn ?? {}).flatMap(([typed, reason]) => {
    const address = parseOldAddress(typed);
    const page = address === undefined ? undefined : pageAt(address);
    return page === undefined || languageOf(page) !== language ? [] : [[page, reason] as const];
  });
}

function notFoundRoute(
  site: LocalizedSite,
  addressOf: (language: LanguageTag) => Address,
  own: Pick<NotFoundView, "number" | "title" | "text">,
): PageRoute<NotFoundView> {
  const at: PageAddresses = { ...pageAddresses(site, addressOf), visibility: "unlisted" };
  const kind = "not-found";
  const search = site.features.tools.find(({ name }) => name === "search");
  const topics = site.publication.topics.filter(({ items }) => shown(site, items).length > 0);
  return pageRoute<NotFoundView>(at, {
    kind,
    dependencies: { values: [...topics.map(({ record }) => record.key), own.text] },
    view: () => ({
      kind,
      ...viewPage(site, at, { title: own.title, description: own.text }),
      ...own,
      topics: topics.map(({ record }) => viewTopicMark(site, record)),
      ...defined({ search }),
    }),
  });
}
