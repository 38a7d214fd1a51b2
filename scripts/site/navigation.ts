import type { MenuSection } from "../content/schema/menu.ts";
import { isMenuSection } from "../content/schema/menu.ts";
import { pageLink } from "./page-tree.ts";
import type { Link, NavigationLink } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, phrase } from "./site-inputs.ts";
import { subscribePage } from "./view-subscription.ts";

/** The entries of the menu: those that `publication.yaml` names, or all sections. */
export function viewNavigation(site: SiteContext): readonly NavigationLink[] {
  const { menu } = site.publication.masthead;
  const usual = site.features.sections.filter(({ isUsual }) => isUsual).map(({ name }) => name);
  return (menu ?? [...SECTIONS, ...usual]).flatMap((entry): readonly NavigationLink[] => {
    if (typeof entry === "object") return [{ ...phrase(site, entry.title), href: entry.url, isOutside: true }];
    if (isMenuSection(entry)) return viewSection(site, entry);
    return site.publication.pages.filter(({ name }) => name === entry).flatMap((page) => pageLink(site, page));
  });
}

/** The sections that every site has. */
const SECTIONS = ["bulletins", "topics", "countries", "events"] as const;

function viewSection(site: SiteContext, section: MenuSection): readonly Link[] {
  const { addresses, features, language, messages } = site;
  const own = SECTIONS.find((name) => name === section);
  if (own !== undefined) return [{ text: messages.navigation[own], href: href(site, addresses[own](language)) }];
  return features.sections.filter(({ name }) => name === section).map(({ text, href: to }) => ({ text, href: to }));
}

/** What readers can do: what features let them, and subscribe. */
export function viewTools(site: SiteContext): readonly Link[] {
  return [
    ...site.features.tools.map(({ text, href: to }) => ({ text, href: to })),
    ...(site.publication.masthead.subscribe === undefined ? [] : [subscribePage(site)]),
  ];
}
