import type { NewsItem } from "../content/model/publication.ts";
import { groupBy } from "../group-by.ts";
import type { Year } from "../i18n/day.ts";
import { monthNumber, monthOf } from "../i18n/day.ts";
import { formatMonth } from "../i18n/format-date.ts";
import { compareText, fill, formatList, plural } from "../i18n/messages.ts";
import { viewCards, viewCountryLink, viewTopicMark } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { href } from "../site/context.ts";
import { viewFeedLinks } from "../site/feed-links.ts";
import { lastChangeOf } from "../site/last-change.ts";
import { neighboursOf } from "../site/links.ts";
import type { Head, Link, Neighbour } from "../site/parts.ts";
import type { PageAddresses } from "../site/place.ts";
import { addressIn, pageRoute } from "../site/place.ts";
import { posterImage } from "../site/poster.ts";
import type { PageRoute } from "../site/route.ts";
import { languagesOfItems } from "../site/visible.ts";
import { viewArchivePage } from "./bulletins.ts";
import type { Subject } from "./subject-index.ts";
import type { Activity, SubjectView, SubjectYearView } from "./view.ts";

/** The page of every topic and country. */
export function subjectRoutes(site: LocalizedSite, subjects: readonly Subject[]): readonly PageRoute<SubjectView>[] {
  return subjects.map((subject) => {
    const { kind, items, languages, address } = subject;
    const at = {
      address: address(site.language),
      translations: addressIn(languages, address),
      modified: lastChangeOf(site, items),
    };
    return pageRoute(at, {
      kind,
      dependencies: { mentions: items, values: languages },
      view: () => viewSubject(site, at, subject),
    });
  });
}

function viewSubject(site: LocalizedSite, at: PageAddresses, subject: Subject): SubjectView {
  const { kind, title, hue, description, years, address } = subject;
  const [latest] = years;
  const count = plural(site.messages.bulletin.items, subject.items.length, site.plurals);
  return {
    kind,
    ...viewArchivePage(site, at, {
      title: title.text,
      description: description?.text ?? `${title.text}: ${count}`,
      parents: [indexLink(site, kind)],
      feeds: viewFeedLinks(site, address(site.language), title.text),
      image: viewPoster(site, subject),
    }),
    title,
    ...(hue === undefined ? {} : { hue }),
    ...(description === undefined ? {} : { description }),
    figures: viewFigures(site, subject),
    activity: [...years].map(([year, items]) => viewActivity(site, subject, year, items)),
    ...(latest === undefined ? {} : { latest: { year: latest[0], items: viewCards(site, latest[1]) } }),
    related: viewRelated(site, subject),
  };
}

/** Countries have no poster: most of them have few items. */
function viewPoster(site: LocalizedSite, { kind, title, address }: Subject): Head["image"] {
  return kind === "topic" ? posterImage(site, address(site.language), title.text) : undefined;
}

function viewFigures(site: LocalizedSite, { kind, items }: Subject): SubjectView["figures"] {
  const { figures } = site.messages.topic;
  const oldest = items.at(-1);
  if (oldest === undefined) return [];
  const others =
    kind === "topic" ? new Set(items.flatMap(({ countries }) => countries)) : new Set(items.map(({ topic }) => topic));
  return [
    { value: String(items.length), label: figures.items },
    ...(others.size === 0
      ? []
      : [{ value: String(others.size), label: kind === "topic" ? figures.countries : figures.topics }]),
    { value: formatMonth(monthOf(oldest.day), site.messages.dates), label: figures.since },
  ];
}

/** The other kind of subject that these items have, most items first. */
function viewRelated(site: LocalizedSite, { kind, items }: Pick<Subject, "kind" | "items">): SubjectView["related"] {
  const links =
    kind === "topic"
      ? items.flatMap(({ countries }) => countries.map((code): Link & { hue?: string } => viewCountryLink(site, code)))
      : items.map(({ topic }): Link & { hue?: string } => viewTopicMark(site, topic));
  return [...groupBy(links, (link) => link.href).values()]
    .flatMap(([link, ...others]) => (link === undefined ? [] : [{ link, count: others.length + 1 }]))
    .sort((a, b) => b.count - a.count || compareText(a.link.text, b.link.text))
    .map(({ link, count }) => ({ ...link, count: plural(site.messages.bulletin.items, count, site.plurals) }));
}

function viewActivity(site: LocalizedSite, subject: Subject, year: Year, items: readonly NewsItem[]): Activity {
  const { messages, language } = site;
  const counts = groupBy(items, ({ day }) => monthNumber(day));
  return {
    year,
    href: href(site, subject.yearAddress(language, year)),
    count: plural(messages.bulletin.items, items.length, site.plurals),
    months: messages.dates.monthsShort.map((name, index) => {
      const count = counts.get(index + 1)?.length ?? 0;
      return { name, count, text: plural(messages.bulletin.items, count, site.plurals) };
    }),
    most: subject.most,
  };
}

/** The page of every year that a topic or a country has items in. */
export function subjectYearRoutes(
  site: LocalizedSite,
  subjects: readonly Subject[],
): readonly PageRoute<SubjectYearView>[] {
  return subjects.flatMap((subject) => {
    const years = [...subject.years];
    return years.map(([year, items], index) =>
      subjectYearRoute(site, subject, { year, items, newer: years[index - 1]?.[0], older: years[index + 1]?.[0] }),
    );
  });
}

interface SubjectYear {
  readonly year: Year;
  readonly items: readonly NewsItem[];
  readonly newer: Year | undefined;
  readonly older: Year | undefined;
}

function subjectYearRoute(site: LocalizedSite, subject: Subject, of: SubjectYear): PageRoute<SubjectYearView> {
  const { year, items, newer, older } = of;
  const languages = languagesOfItems(site, subject.allYears.get(year) ?? []);
  const at = {
    address: subject.yearAddress(site.language, year),
    translations: addressIn(languages, (language) => subject.yearAddress(language, year)),
    modified: lastChangeOf(site, items),
  };
  return pageRoute(at, {
    kind: `${subject.kind}-year`,
    dependencies: { mentions: items, values: [subject.most, newer, older, ...languages] },
    view: () => viewYear(site, at, subject, of),
  });
}

function viewYear(
  site: LocalizedSite,
  at: PageAddresses,
  subject: Subject,
  { year, items, newer, older }: SubjectYear,
): SubjectYearView {
  const { kind, title: name, hue } = subject;
  const { inYear, countryInYear } = site.messages.topic;
  const title =
    kind === "topic" ? fill(inYear, { topic: name.text, year }) : fill(countryInYear, { country: name.text, year });
  const own: Link & { readonly hue?: string } = {
    ...name,
    href: href(site, subject.address(site.language)),
    ...(hue === undefined ? {} : { hue }),
  };
  const count = plural(site.messages.bulletin.items, items.length, site.plurals);
  const related = viewRelated(site, { kind, items }).map(({ text }) => text);
  return {
    kind: `${kind}-year`,
    ...viewArchivePage(site, at, {
      title,
      description: [`${title}: ${count}`, formatList(related, site.messages.list)]
        .filter((part) => part !== "")
        .join(". "),
      parents: [indexLink(site, kind), own],
      image: viewPoster(site, subject),
    }),
    title,
    subject: own,
    year,
    activity: viewActivity(site, subject, year, items),
    items: viewCards(site, items),
    neighbours: neighboursOf(
      neighbourYear(site, subject, older, site.messages.navigation.previous),
      neighbourYear(site, subject, newer, site.messages.navigation.next),
    ),
  };
}

function neighbourYear(
  site: LocalizedSite,
  subject: Subject,
  year: Year | undefined,
  label: string,
): Neighbour | undefined {
  if (year === undefined) return undefined;
  return { href: href(site, subject.yearAddress(site.language, year)), label, title: { text: year } };
}

function indexLink(site: LocalizedSite, kind: Subject["kind"]): Link {
  const { addresses, language, messages } = site;
  return kind === "topic"
    ? { text: messages.navigation.topics, href: href(site, addresses.topics(language)) }
    : { text: messages.navigation.countries, href: href(site, addresses.countries(language)) };
}
