import { yearOfPeriod } from "../../content/period.ts";
import { fill } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import type { Link } from "../../site/parts.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { shownBulletins } from "../../site/visible.ts";
import { viewIssues, type YearIssue } from "./year-issues.ts";

/** The part of a bulletin's page about the others of its year. */
export interface InYear {
  /** "All issues of 2021"; absent for the bulletin of a year, which has that address. */
  readonly yearLink?: Link;
  /** In the bulletin of a year: "Other issues of 2021", the newest first. */
  readonly others?: { readonly title: string; readonly issues: readonly YearIssue[] };
}

/** A link to the year of a bulletin, or the other bulletins of the year if it is the bulletin of a whole year. */
export function viewInYear(site: LocalizedSite, bulletin: Bulletin): InYear {
  const { ofYear, othersOfYear } = site.messages.bulletin;
  const year = yearOfPeriod(bulletin.period);
  const to = href(site, site.addresses.year(site.language, year));
  if (!isOfYear(bulletin)) return { yearLink: { text: fill(ofYear, { year }), href: to } };
  const others = othersInYear(site, bulletin);
  if (others.length === 0) return {};
  return { others: { title: fill(othersOfYear, { year }), issues: viewIssues(site, others) } };
}

/** The other bulletins of the year if this is the bulletin of a whole year; none for any other. */
export function othersInYear(site: LocalizedSite, bulletin: Bulletin): readonly Bulletin[] {
  return isOfYear(bulletin) ? issuesOfYear(site, bulletin).filter((other) => other !== bulletin) : [];
}

/** All bulletins of the year of this one, the newest first. */
export function issuesOfYear(site: LocalizedSite, bulletin: Bulletin): readonly Bulletin[] {
  const year = yearOfPeriod(bulletin.period);
  return shownBulletins(site).filter(({ period }) => yearOfPeriod(period) === year);
}

function isOfYear({ period }: Bulletin): boolean {
  return period.length === yearOfPeriod(period).length;
}
