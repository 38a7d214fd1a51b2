import { site } from "../site.js";

// The breadcrumbs of pages.
export const HOME = [{ text: "Home", href: "/" }];
export const BULLETINS = [...HOME, { text: "Issues", href: "/bulletins/" }];
export const TOPICS = [...HOME, { text: "Topics", href: "/topics/" }];
export const COUNTRIES = [...HOME, { text: "Countries", href: "/countries/" }];
export const AGENDA = [...HOME, { text: "Events", href: "/events/" }];

/** The 404 page. */
export const NOT_FOUND = {
  kind: "not-found",
  url: "/404.html",
  title: "Page not found",
  description: "There is nothing at this address. The page may have been withdrawn, or the link may be incomplete.",
  breadcrumb: HOME,
  unlisted: true,
};

/** The pages with lists, and the latest bulletin as the home page. */
export function listsOf(latest) {
  const list = (kind, title, more = {}) => {
    return { kind, url: `/${kind}/`, title, description: describe(title), breadcrumb: HOME, ...more };
  };
  return [
    { ...latest, url: "/", title: site.title, breadcrumb: [] },
    list("bulletins", "All issues", { feeds: feedLinks("Issues", "/bulletins/") }),
    list("topics", "Topics"),
    list("countries", "Countries"),
    list("events", "Events"),
    list("data", "Open data"),
  ];
}

/** The description of a page without one of its own. */
export const describe = (title) => `${title}. ${site.description}`;

/** The feeds of a page, for the links in its head. */
export function feedLinks(title, url) {
  return [
    { text: `${title} (Atom)`, type: "application/atom+xml", href: `${url}feed.xml` },
    { text: `${title} (RSS)`, type: "application/rss+xml", href: `${url}rss.xml` },
    { text: `${title} (JSON Feed)`, type: "application/feed+json", href: `${url}feed.json` },
  ];
}
