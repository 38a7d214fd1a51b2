import type { Address } from "../../content/addresses.ts";
import { isAssignedCode } from "../../content/place-code.ts";
import { defined } from "../../defined.ts";
import type { Year } from "../../i18n/day.ts";
import { fill, plural } from "../../i18n/messages.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { describeSite } from "../../site/describe.ts";
import type { Link } from "../../site/parts.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite } from "../../site/site-inputs.ts";
import { vocabulariesWithPages } from "../../site/view-terms.ts";
import { languagesOfItems, shown } from "../../site/visible.ts";
import { type CoverageMap, viewCoverageMap } from "./coverage-map.ts";
import {
  type CountryRow,
  type LanguageRow,
  type TermTable,
  viewCountryRows,
  viewLanguageRows,
  viewTermTables,
} from "./coverage-tables.ts";
import { type CoverageScope, sumOf, type Tally, tallyIn, tallyOf, valuesOfTally, yearsOf } from "./coverage-tally.ts";

/** The coverage of the publication, in all years or in one: a map, and tables of countries, topics, other terms and languages. */
export interface CoverageView extends Page {
  readonly kind: "coverage";
  /** "Coverage", "Coverage in 2021". */
  readonly title: string;
  /** "24 items", "16 countries", "10 topics". */
  readonly figures: readonly string[];
  /** All years, and each year. The page itself is the current one. */
  readonly periods: readonly (Link & { readonly current: boolean })[];
  /** All numbers as a table for spreadsheets. */
  readonly table: Link;
  /** Absent if no country has an outline. */
  readonly map?: CoverageMap;
  readonly countries: readonly CountryRow[];
  /** The topics, and the terms of the publication's own vocabularies. */
  readonly terms: readonly TermTable[];
  readonly languageRows: readonly LanguageRow[];
}

/** The page of all years, and one page of each year. */
export function coverageRoutes(site: LocalizedSite): readonly PageRoute<CoverageView>[] {
  const { addresses, publication } = site;
  const vocabularies = vocabulariesWithPages(site).map(({ name }) => name);
  const tally = tallyOf(shown(site, publication.items), vocabularies);
  const years = yearsOf(tally);
  const codes = [...tally.countries.keys()].sort();
  const route = (at: PageAddresses, scope: CoverageScope) =>
    pageRoute<CoverageView>(at, {
      kind: "coverage",
      dependencies: { values: [...valuesOfTally(scope.tally), ...codes, ...years] },
      view: () => viewCoverage(site, at, scope, years),
    });
  return [
    route(pageAddresses(site, addresses.coverage), { year: undefined, tally, codes }),
    ...years.map((year) => {
      const inYear = publication.items.filter(({ date }) => date.startsWith(year));
      const addressOf = (language: LocalizedSite["language"]): Address => addresses.coverageYear(language, year);
      const translations = addressesIn(languagesOfItems(site, inYear), addressOf);
      const at = { address: addressOf(site.language), translations };
      return route(at, { year, tally: tallyIn(year, tally), codes });
    }),
  ];
}

function viewCoverage(
  site: LocalizedSite,
  at: PageAddresses,
  scope: CoverageScope,
  years: readonly Year[],
): CoverageView {
  const { addresses, language, messages } = site;
  const { year, tally } = scope;
  const { coverage } = messages;
  const title = year === undefined ? coverage.title : fill(coverage.inYear, { year });
  const countries = viewCountryRows(site, scope);
  const map = viewCoverageMap(site, scope, countries);
  const overview = href(site, addresses.coverage(language));
  return {
    kind: "coverage",
    ...viewPage(site, at, {
      title,
      description: describeSite(site, title),
      ...(year === undefined ? {} : { parents: [{ text: coverage.title, href: overview }] }),
    }),
    title,
    figures: viewFigures(site, tally),
    periods: [
      { text: coverage.allYears, href: overview, current: year === undefined },
      ...years.map((each) => ({
        text: each,
        href: href(site, addresses.coverageYear(language, each)),
        current: each === year,
      })),
    ],
    table: { text: "CSV", href: href(site, addresses.coverageTable(language)) },
    ...defined({ map }),
    countries,
    terms: viewTermTables(site, scope, years),
    languageRows: viewLanguageRows(site, tally),
  };
}

function viewFigures(site: LocalizedSite, { all, countries, terms }: Tally): readonly string[] {
  const { bulletin } = site.messages;
  return [
    plural(bulletin.items, sumOf(all)?.items ?? 0, site.plurals),
    plural(bulletin.countries, [...countries.keys()].filter(isAssignedCode).length, site.plurals),
    plural(bulletin.topics, terms.get("topics")?.size ?? 0, site.plurals),
  ];
}
