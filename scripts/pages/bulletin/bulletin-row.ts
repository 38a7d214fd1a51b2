import { defined } from "../../defined.ts";
import { plural } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import { formatIssueNumber, isNamedBySeries, mastheadTitleOf } from "../../site/dates/bulletin-title.ts";
import type { Phrase } from "../../site/parts.ts";
import { findSeries } from "../../site/series.ts";
import { href, type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { shown } from "../../site/visible.ts";

/** The data of a bulletin in every list. */
export interface BulletinRow {
  readonly href: string;
  /** "October 2021"; in a list of one year "October"; or its own title. */
  readonly title: string;
  /** See {@link MastheadTitle}. */
  readonly datetime?: string;
  /** Beside its own title: "Special issue · December 2021". */
  readonly period?: string;
  readonly number?: string;
  /** The title of its series, in a list of several. */
  readonly series?: Phrase;
  /** "11 items". */
  readonly count: string;
}

/** The bulletin as a row, under the title that the list gives it. */
export function viewBulletinRow(site: LocalizedSite, bulletin: Bulletin, title: string): BulletinRow {
  const { items, number } = bulletin;
  const series = isNamedBySeries(site, bulletin) ? undefined : findSeries(site, bulletin);
  const { datetime, period } = mastheadTitleOf(site, bulletin);
  return {
    href: href(site, site.addresses.bulletin(site.language, bulletin.period)),
    title,
    ...defined({ datetime, period }),
    ...defined({ series: series === undefined ? undefined : phrase(site, series.title) }),
    ...(number === undefined ? {} : { number: formatIssueNumber(site, number) }),
    count: plural(site.messages.bulletin.items, shown(site, items).length, site.plurals),
  };
}
