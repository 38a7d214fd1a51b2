import { yearOfPeriod } from "../../content/period.ts";
import { fill } from "../../i18n/messages.ts";
import type { NewsItem } from "../../model/publication.ts";
import type { Link } from "../../site/parts.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";

/** A link to the page of a year: "All issues of 2021". */
export interface YearLink extends Link {
  readonly year: string;
}

/** Links to the years whose bulletins contain any of the items that the site shows, the newest first. */
export function viewYearLinks(site: LocalizedSite, items: readonly NewsItem[]): readonly YearLink[] {
  const years = [...new Set(items.map(({ bulletin }) => yearOfPeriod(bulletin.period)))].sort().reverse();
  return years.map((year) => ({
    year,
    text: fill(site.messages.bulletin.ofYear, { year }),
    href: href(site, site.addresses.year(site.language, year)),
  }));
}
