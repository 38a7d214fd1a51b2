import { yearOfPeriod } from "../../content/period.ts";
import { groupBy } from "../../group-by.ts";
import { type Year, yearOf } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { fill, plural } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import { archiveLink, neighbourParts } from "../../site/cards.ts";
import { lastChangeOf } from "../../site/dates/publication-dates.ts";
import { hasFeature } from "../../site/features.ts";
import type { Link, Neighbours } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { languagesOfBulletin, shown, shownBulletins } from "../../site/visible.ts";
import { type Page, viewPage } from "../page-view.ts";
import { issueDependencies, viewIssues, type YearIssue } from "./year-issues.ts";

/** Every bulletin of a year with its headlines. If a year has its own bulletin, it replaces this page. */
export interface YearView extends Page {
  readonly kind: "year";
  readonly year: string;
  /** "12 issues". */
  readonly count: string;
  /** "96 items", "16 countries", "10 topics". */
  readonly figures: readonly string[];
  /** "Coverage in 2021", unless no item is of that year. */
  readonly coverage?: Link;
  /** Newest first. */
  readonly issues: readonly YearIssue[];
  readonly neighbours: Neighbours;
}

/** The page of every year with bulletins that the site shows, unless a bulletin has its address. */
export function yearRoutes(site: LocalizedSite): readonly PageRoute<YearView>[] {
  const years = [...groupBy(shownBulletins(site), ({ period }) => yearOfPeriod(period))].sort(([a], [b]) =>
    a < b ? 1 : -1,
  );
  const covered = new Set(shown(site, site.publication.items).map(({ date }) => yearOf(date)));
  return years.flatMap(([year, bulletins], index) => {
    if (bulletins.some(({ period }) => yearOfPeriod(period).length === period.length)) return [];
    const [newer, older] = [years[index - 1]?.[0], years[index + 1]?.[0]];
    return [
      yearRoute(site, { year, bulletins, isCovered: hasFeature(site, "coverage") && covered.has(year), newer, older }),
    ];
  });
}

interface YearOf {
  readonly year: Year;
  readonly bulletins: readonly Bulletin[];
  /** Whether there is a coverage page for this year. */
  readonly isCovered: boolean;
  readonly newer: Year | undefined;
  readonly older: Year | undefined;
}

function yearRoute(site: LocalizedSite, of: YearOf): PageRoute<YearView> {
  const { year, bulletins, isCovered, newer, older } = of;
  const dependencies = issueDependencies(site, bulletins);
  const languages = languagesOfYear(site, year);
  const at = {
    address: site.addresses.year(site.language, year),
    translations: addressesIn(languages, (language) => site.addresses.year(language, year)),
    modified: lastChangeOf(site, dependencies.mentions),
  };
  return pageRoute<YearView>(at, {
    kind: "year",
    dependencies: { ...dependencies, values: [newer, older, isCovered ? 1 : 0, ...languages] },
    view: () => viewYear(site, at, of),
  });
}

/** The languages that show a bulletin of the year. */
function languagesOfYear(site: LocalizedSite, year: Year): readonly LanguageTag[] {
  const ofYear = site.publication.bulletins.filter(({ period }) => yearOfPeriod(period) === year);
  const shownIn = new Set(ofYear.flatMap((bulletin) => languagesOfBulletin(site, bulletin)));
  return site.publication.languages.filter((language) => shownIn.has(language));
}

function viewYear(site: LocalizedSite, at: PageAddresses, of: YearOf): YearView {
  const { year, bulletins, isCovered, newer, older } = of;
  const { bulletin: words } = site.messages;
  const items = bulletins.flatMap((bulletin) => shown(site, bulletin.items));
  const count = plural(words.issues, bulletins.length, site.plurals);
  const figures = [
    { number: items.length, forms: words.items },
    { number: new Set(items.flatMap(({ countries }) => countries)).size, forms: words.countries },
    { number: new Set(items.flatMap(({ topics }) => topics)).size, forms: words.topics },
  ]
    .filter(({ number }) => number > 0)
    .map(({ number, forms }) => plural(forms, number, site.plurals));
  return {
    kind: "year",
    ...viewPage(site, at, {
      title: year,
      description: `${site.chrome.title}, ${year}: ${[count, ...figures].join(" · ")}`,
      parents: [archiveLink(site)],
    }),
    year,
    count,
    figures,
    ...(isCovered ? { coverage: coverageLink(site, year) } : {}),
    issues: viewIssues(site, bulletins),
    neighbours: neighbourParts(site, { older, newer }, (text) => ({
      text,
      href: href(site, site.addresses.year(site.language, text)),
    })),
  };
}

function coverageLink(site: LocalizedSite, year: Year): Link {
  const { inYear } = site.messages.coverage;
  return { text: fill(inYear, { year }), href: href(site, site.addresses.coverageYear(site.language, year)) };
}
