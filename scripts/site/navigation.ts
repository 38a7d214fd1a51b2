import type { Address } from "../content/addresses.ts";
import type { MenuSection } from "../content/schema/menu.ts";
import { isMenuSection } from "../content/schema/menu.ts";
import { pageLink } from "./page-tree.ts";
import type { Link, NavigationLink } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, phrase } from "./site-inputs.ts";
import { subscribePage } from "./view-subscription.ts";
import { hasCoverage } from "./visible.ts";

/** The entries of the menu: those that `publication.yaml` names, or all sections. */
export function viewNavigation(site: SiteContext): readonly NavigationLink[] {
  const { menu } = site.publication.masthead;
  const entries = menu ?? ["bulletins", "topics", "countries", "events", ...(hasCoverage(site) ? ["coverage"] : [])];
  return entries.flatMap((entry): readonly NavigationLink[] => {
    if (typeof entry === "object") return [{ ...phrase(site, entry.title), href: entry.url, isOutside: true }];
    if (isMenuSection(entry)) return [sectionLink(site, entry)];
    return site.publication.pages.filter(({ name }) => name === entry).flatMap((page) => pageLink(site, page));
  });
}

function sectionLink(site: SiteContext, section: MenuSection): Link {
  const { addresses, language, messages } = site;
  const at = (text: string, address: Address) => ({ text, href: href(site, address) });
  switch (section) {
    case "bulletins":
      return at(messages.navigation.bulletins, addresses.bulletins(language));
    case "topics":
      return at(messages.navigation.topics, addresses.topics(language));
    case "countries":
      return at(messages.navigation.countries, addresses.countries(language));
    case "events":
      return at(messages.navigation.events, addresses.events(language));
    case "coverage":
      return at(messages.coverage.title, addresses.coverage(language));
    case "data":
      return at(messages.data.title, addresses.data(language));
  }
}

/** What readers can do: what features let them, and subscribe. */
export function viewTools(site: SiteContext): readonly Link[] {
  return [
    ...site.features.tools.map(({ text, href: to }) => ({ text, href: to })),
    ...(site.publication.masthead.subscribe === undefined ? [] : [subscribePage(site)]),
  ];
}
