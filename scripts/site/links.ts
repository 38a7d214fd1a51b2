import type { Bulletin } from "../content/model/publication.ts";
import { formatMonthTitle } from "../i18n/format-date.ts";
import type { LocalizedSite } from "./context.ts";
import { href } from "./context.ts";
import type { Link, Neighbour, Neighbours } from "./parts.ts";

/** Neighbours as far as there are any. */
export function neighboursOf(previous: Neighbour | undefined, next: Neighbour | undefined): Neighbours {
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

/** The link to all bulletins. */
export function archiveLink(site: LocalizedSite): Link {
  return { text: site.messages.navigation.bulletins, href: href(site, site.addresses.bulletins(site.language)) };
}

/** The link to a bulletin: "October 2021". */
export function bulletinLink(site: LocalizedSite, month: Bulletin["month"]): Link {
  return {
    text: formatMonthTitle(month, site.messages.dates),
    href: href(site, site.addresses.bulletin(site.language, month)),
  };
}
