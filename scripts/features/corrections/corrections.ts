import { type Address, addressWithin, LONGEST_LIST } from "../../content/addresses.ts";
import { groupBy } from "../../group-by.ts";
import { type Day, type Year, yearOf } from "../../i18n/day.ts";
import { capitalize, formatDayShort } from "../../i18n/format-date.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { NEWEST } from "../../pages/divided-list.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import {
  type ChangeNotice,
  type ChangeNoticeView,
  changeNotices,
  dependenciesOf,
  hasChangeNotices,
  viewChangeNotice,
} from "../../site/change-notices.ts";
import { viewFeedLinks } from "../../site/feed-links.ts";
import type { Link } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";

/**
 * Corrections, updates and withdrawals after publication, the newest year first. With very many notices the page has the newest ones, and
 * each year has a separate page.
 */
export interface CorrectionsView extends Page {
  readonly kind: "corrections";
  readonly title: string;
  readonly introduction: string;
  /** The pages of the years, newest first; none where all notices are on this page. */
  readonly parts: readonly Link[];
  readonly years: readonly { readonly year: string; readonly notices: readonly ChangeRow[] }[];
  /** Withdrawals whose day is not written down. */
  readonly undated: readonly ChangeRow[];
}

/** A notice of a change, in the list. */
interface ChangeRow extends ChangeNoticeView {
  readonly day?: Day;
  /** "20 October". */
  readonly date?: string;
}

/** The page of corrections, if there are any; also the pages of its years, if it is too long for one page. */
export function correctionsRoutes(site: LocalizedSite): readonly PageRoute<CorrectionsView>[] {
  if (!hasChangeNotices(site, site.language)) return [];
  const { addresses, publication, messages } = site;
  const notices = changeNotices(site);
  const languages = publication.languages.filter((language) => hasChangeNotices(site, language));
  const title = messages.item.corrections;
  const [latest] = notices;
  const isDivided = notices.length > LONGEST_LIST;
  const years = isDivided ? yearsOf(notices) : [];
  const listed = isDivided ? notices.filter(({ day }, index) => index < NEWEST || day === undefined) : notices;
  const at = { translations: addressesIn(languages, addresses.corrections), modified: latest?.day };
  const address = addresses.corrections(site.language);
  return [
    listRoute(site, { at: { ...at, address }, title, notices: listed, years: years.map(([year]) => year) }),
    ...years.map(([year, members]) => {
      const addressOf = (language: LanguageTag): Address => addressWithin(addresses.corrections(language), year);
      const modified = members[0]?.day;
      return listRoute(site, {
        at: { address: addressOf(site.language), translations: new Map(), modified },
        title: `${title}${messages.list.comma} ${year}`,
        notices: members,
        years: [],
      });
    }),
  ];
}

/** A page of notices of changes. */
interface ChangeList {
  readonly at: PageAddresses;
  readonly title: string;
  /** Newest first. */
  readonly notices: readonly ChangeNotice[];
  /** The years that have a separate page. */
  readonly years: readonly Year[];
}

function listRoute(site: LocalizedSite, list: ChangeList): PageRoute<CorrectionsView> {
  return pageRoute<CorrectionsView>(list.at, {
    kind: "corrections",
    dependencies: { ...dependenciesOf(list.notices), values: list.years },
    view: () => viewList(site, list),
  });
}

/** The years of the notices, newest first. */
function yearsOf(notices: readonly ChangeNotice[]): readonly (readonly [Year, readonly ChangeNotice[]])[] {
  const years = groupBy(notices, ({ day }) => (day === undefined ? undefined : yearOf(day)));
  return [...years].flatMap(([year, members]) => (year === undefined ? [] : [[year, members] as const]));
}

function viewList(site: LocalizedSite, { at, title, notices, years }: ChangeList): CorrectionsView {
  const { addresses, language, messages } = site;
  const all = addresses.corrections(language);
  const introduction = messages.corrections.text;
  const parents = at.address === all ? [] : [{ text: messages.item.corrections, href: href(site, all) }];
  const feeds = at.address === all ? viewFeedLinks(site, all, title) : [];
  return {
    kind: "corrections",
    ...viewPage(site, at, { title, description: introduction, parents, feeds }),
    title,
    introduction,
    parts: years.map((year) => ({ text: year, href: href(site, addressWithin(all, year)) })),
    years: yearsOf(notices).map(([year, members]) => ({
      year,
      notices: members.map((notice) => viewRow(site, notice)),
    })),
    undated: notices.filter(({ day }) => day === undefined).map((notice) => viewRow(site, notice)),
  };
}

function viewRow(site: LocalizedSite, notice: ChangeNotice): ChangeRow {
  const { day } = notice;
  const date = day === undefined ? undefined : capitalize(formatDayShort(day, site.messages.dates));
  return { ...viewChangeNotice(site, notice), ...(day === undefined || date === undefined ? {} : { day, date }) };
}
