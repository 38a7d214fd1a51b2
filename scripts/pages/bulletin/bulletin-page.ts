import { defined } from "../../defined.ts";
import { groupBy } from "../../group-by.ts";
import type { CalendarDate } from "../../i18n/day.ts";
import { typeset } from "../../i18n/typography.ts";
import { type Opening, splitOpening } from "../../markdown/opening.ts";
import { textOf } from "../../markdown/plain.ts";
import type { Bulletin, NewsItem } from "../../model/publication.ts";
import { once } from "../../once.ts";
import { hasEdition } from "../../schema/editions.ts";
import { type Agenda, viewAgenda } from "../../site/agenda.ts";
import { archiveLink, bulletinLink } from "../../site/cards.ts";
import { type BulletinDates, viewDates } from "../../site/dates/bulletin-dates.ts";
import {
  formatIssueNumber,
  formatPeriodDate,
  isNamedBySeries,
  type MastheadTitle,
  mastheadTitleOf,
  titleOf,
} from "../../site/dates/bulletin-title.ts";
import { lastChangeOf, publicationOf } from "../../site/dates/publication-dates.ts";
import type { HeadImage, ItemCard, Labelled, Link, Phrase, TopicMark } from "../../site/parts.ts";
import { viewBoundaries, viewMappedCards } from "../../site/plate.ts";
import { isNewest, pictureImage, posterImage } from "../../site/poster-of-page.ts";
import { viewReadingTime } from "../../site/reading-time.ts";
import { addressesIn, type PageAddresses, type PageRoute, pageRoute } from "../../site/route.ts";
import { findSeries, seriesFeedLinks, seriesLink, seriesLinks } from "../../site/series.ts";
import { draftNoteOf, href, type LocalizedSite, labelOf, languageOf, phraseIn } from "../../site/site-inputs.ts";
import { viewBody } from "../../site/view-body.ts";
import { type Disclosure, viewDisclosure } from "../../site/view-disclosure.ts";
import { type FactView, viewFacts } from "../../site/view-facts.ts";
import { hasPdf, languagesOfBulletin, shown, shownBulletins, textShown } from "../../site/visible.ts";
import { type CalloutView, isVideo, viewCallouts } from "../callouts/index.ts";
import { type Page, viewPage } from "../page-view.ts";
import { periodical, publicationIssue } from "../structured-data/index.ts";
import { type InYear, issuesOfYear, othersInYear, viewInYear } from "../year/bulletin-year.ts";
import { issueDependencies } from "../year/year-issues.ts";
import { type Counted, leadOf, viewContents, viewCounts } from "./bulletin-contents.ts";
import { type Front, isRareFront, LONG, layOutFront } from "./front.ts";
import { type IssueNeighbour, issueNeighbour, yearFacts, yearNeighbour } from "./issue-neighbours.ts";
import { type PeriodSetting, settingOf } from "./period-setting.ts";

/** A bulletin; also the home page, which shows the latest one. */
export interface BulletinView extends Page, BulletinDates, BulletinEditions, PeriodSetting, InYear {
  readonly kind: "bulletin";
  /** Replaces the stylesheet of its kind: a larger one, for parts that few bulletins have. */
  readonly stylesheet?: "bulletin-rare";
  readonly masthead: MastheadTitle;
  /** The series that it is of, with the link to its issues. */
  readonly series?: Link;
  /** On the home page: the newest issue of every other series, with the name of the series if its title lacks it. */
  readonly otherSeries?: readonly { readonly series?: Link; readonly latest: Link }[];
  readonly published?: CalendarDate;
  /** "No. 31". */
  readonly number?: string;
  readonly issueNumber?: number | string;
  /** "11 items · 4 countries · 7 topics · 1 event". */
  readonly strip: readonly Link[];
  /** "24 min read", of all its items. */
  readonly readingTime?: string;
  /** Its first sentence, and the rest, which readers open. */
  readonly introduction?: Introduction;
  /** The first item, if the bulletin specifies no other. */
  readonly lead?: ItemCard;
  /** The items after the lead, in the bulletin's order. */
  readonly items: readonly ItemCard[];
  /** The layout of its items; absent while there are none. */
  readonly front?: Front;
  /** On a page with maps: which meaning their borders do not have. */
  readonly boundaries?: string;
  readonly callouts: readonly CalloutView[];
  readonly agenda: Agenda;
  /** In fields that the publication has declared. */
  readonly facts: readonly FactView[];
  /** The same bulletin on other sites. */
  readonly sources: readonly Link[];
  readonly neighbours: { readonly previous?: IssueNeighbour; readonly next?: IssueNeighbour };
  /** All issues of its year, while there is no next one. */
  readonly archive?: IssueNeighbour;
  /** The topics of its items, with links to the first of their cards. */
  readonly topics: readonly (TopicMark & Counted)[];
  readonly countries: readonly (Link & Counted)[];
}

/** A bulletin's page. */
export interface BulletinRoute extends PageRoute<BulletinView> {
  readonly bulletin: Bulletin;
}

/** Every bulletin that the site shows, newest first. */
export function bulletinRoutes(site: LocalizedSite): readonly BulletinRoute[] {
  const { addresses, language } = site;
  const bulletins = shownBulletins(site);
  const neighbours = neighboursInSeries(bulletins);
  return bulletins.map((bulletin, index) =>
    bulletinRoute(site, bulletin, {
      rank: index,
      newer: undefined,
      older: undefined,
      ...neighbours.get(bulletin),
      address: addresses.bulletin(language, bulletin.period),
      translations: addressesIn(languagesOfBulletin(site, bulletin), (tag) => addresses.bulletin(tag, bulletin.period)),
    }),
  );
}

interface Adjacent {
  readonly newer: Bulletin | undefined;
  readonly older: Bulletin | undefined;
}

/** The bulletins before and after each in its series; of a publication without series, before and after each of all. */
export function neighboursInSeries(newestFirst: readonly Bulletin[]): ReadonlyMap<Bulletin, Adjacent> {
  const runs = groupBy(newestFirst, ({ series }) => series);
  return new Map(
    [...runs.values()].flatMap((run) =>
      run.map((bulletin, index) => [bulletin, { newer: run[index - 1], older: run[index + 1] }] as const),
    ),
  );
}

interface Position extends PageAddresses, Adjacent {
  /** Among all bulletins; the newest has the rank 0. */
  readonly rank: number;
  /** On the home page: the newest issues of the publication, for structured data. */
  readonly issues?: readonly Bulletin[];
  /** On the home page: the newest issue of every other series. */
  readonly others?: readonly Bulletin[];
}

/** The page that shows a bulletin at an address: its own address or the home page. */
export function bulletinRoute(site: LocalizedSite, bulletin: Bulletin, position: Position): BulletinRoute {
  const items = shown(site, bulletin.items);
  const archive = position.newer === undefined ? yearFacts(site, issuesOfYear(site, bulletin)) : [];
  const readingTime = once(() =>
    viewReadingTime(
      site,
      items.map(({ texts, original }) => texts.get(site.language) ?? original),
    ),
  );
  const at = { ...position, archive, modified: lastChangeOf(site, items) };
  const { rank, newer, older, issues, others: otherSeries = [] } = position;
  const adjacent = [newer, older].flatMap((each) => each ?? []);
  const others = issueDependencies(site, [...adjacent, ...othersInYear(site, bulletin)]);
  const route = pageRoute<BulletinView>(at, {
    kind: "bulletin",
    dependencies: {
      bulletins: [bulletin, ...others.bulletins],
      events: bulletin.agenda,
      // A check that lists pages does not read the key, so no words are counted.
      get mentions() {
        return [...items, ...others.mentions];
      },
      get values() {
        const facts = [String(isNewest(rank)), String(hasPdf(site, bulletin)), readingTime()];
        return [...facts, ...at.translations.keys(), ...archive];
      },
      heads: [...(issues ?? []), ...otherSeries],
    },
    view: () => viewBulletin(site, bulletin, items, { ...at, ...defined({ readingTime: readingTime() }) }),
  });
  return { ...route, bulletin };
}

/** With the facts of its year, if it is the last. */
type ViewedAt = Position & { readonly archive: readonly string[] } & Pick<BulletinView, "readingTime">;

function viewBulletin(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[], at: ViewedAt): BulletinView {
  const { addresses, messages, language } = site;
  const { period, number } = bulletin;
  const introduction = viewIntroduction(site, bulletin);
  const isHome = at.issues !== undefined;
  const lead = leadOf(site, bulletin);
  const [leadCard, ...others] = viewMappedCards(
    site,
    items.toSorted((a, b) => Number(b === lead) - Number(a === lead)),
    items.length >= LONG,
  );
  const title = titleOf(site, bulletin);
  const series = findSeries(site, bulletin);
  const masthead = mastheadTitleOf(site, bulletin);
  const page: BulletinView = {
    kind: "bulletin",
    ...viewPage(site, at, {
      title: isHome ? site.chrome.title : title,
      description: describe(site, bulletin, items),
      image: isNewest(at.rank)
        ? posterImage(site, addresses.bulletin(language, period), title)
        : lead && pictureOf(site, site.cardOf(lead)),
      parents: [archiveLink(site)],
      ...(series === undefined ? {} : { feeds: seriesFeedLinks(site, series) }),
    }),
    ...(isHome ? { breadcrumb: [] } : {}),
    ...draftNoteOf(site, bulletin.texts.get(language) ?? [...bulletin.texts.values()][0]),
    ...viewEditions(site, bulletin),
    masthead,
    ...(series === undefined ? {} : { series: seriesLink(site, series) }),
    ...viewOtherSeries(site, at.others ?? []),
    ...settingOf(masthead),
    ...publicationOf(bulletin),
    ...(number === undefined ? {} : { number: formatIssueNumber(site, number), issueNumber: number }),
    ...viewDates(site, bulletin),
    strip: viewCounts(site, bulletin, items),
    ...defined({ introduction, readingTime: at.readingTime }),
    ...(leadCard === undefined ? {} : viewFront(site, leadCard, others, introduction)),
    items: others,
    callouts: viewCallouts(site, bulletin),
    agenda: viewAgenda(site, bulletin.agenda),
    ...viewYear(site, bulletin, at),
    facts: viewFacts(site, (bulletin.texts.get(language) ?? [...bulletin.texts.values()][0])?.custom ?? []),
    sources: viewSources(site, bulletin),
    neighbours: defined({
      previous: at.older && issueNeighbour(site, at.older, messages.navigation.previousBulletin),
      next: at.newer && issueNeighbour(site, at.newer, messages.navigation.nextBulletin),
    }),
    ...viewContents(site, items),
  };
  const issues = at.issues?.map((issue) => ({ ...bulletinLink(site, issue), ...publicationOf(issue) }));
  return {
    ...page,
    ...styleOf(site, page),
    structuredData: issues === undefined ? publicationIssue(page) : periodical(page, issues),
  };
}

function viewFront(
  site: LocalizedSite,
  lead: ItemCard,
  others: readonly ItemCard[],
  introduction: Introduction | undefined,
): Pick<BulletinView, "lead" | "front" | "boundaries"> {
  const front = layOutFront(lead, others, introduction);
  const cards = [
    lead,
    ...[...front.rail, ...front.cells].flatMap(({ card, picture }) => (picture === "none" ? [] : card)),
  ];
  const hasMap = cards.some(({ picture }) => picture?.isMap);
  return { lead, front, ...(hasMap ? { boundaries: viewBoundaries(site) } : {}) };
}

/** The stylesheet with the rules of `assets/css/4-rare.css` and others, if it has a part that needs them. */
function styleOf({ chrome }: LocalizedSite, page: BulletinView): Pick<BulletinView, "stylesheet"> {
  const { lead, items, front, others, callouts, agenda, sources, series, masthead, covers, issued, periodSize } = page;
  const isRare =
    [others, series, masthead.period, covers, issued, chrome.colophon.issns].some((part) => part !== undefined) ||
    !["period-short", "period-medium"].includes(periodSize) ||
    sources.length > 0 ||
    front === undefined ||
    isRareFront(front) ||
    [lead, ...items].some((card) => card?.call?.apply !== undefined) ||
    !callouts.every(isVideo) ||
    agenda.entries.some(({ leaf, status }) => status !== undefined || leaf?.foot === undefined);
  return isRare ? { stylesheet: "bulletin-rare" } : {};
}

/** The part about its year: while there is no next issue, the link to the year replaces it after the previous one. */
function viewYear(
  site: LocalizedSite,
  bulletin: Bulletin,
  { older, newer, archive }: ViewedAt,
): Pick<BulletinView, "yearLink" | "others" | "archive"> {
  const { yearLink, ...others } = viewInYear(site, bulletin);
  if (yearLink === undefined) return others;
  const isLast = older !== undefined && newer === undefined;
  return isLast ? { archive: yearNeighbour(site, yearLink, archive) } : { yearLink };
}

function viewOtherSeries(site: LocalizedSite, newest: readonly Bulletin[]): Pick<BulletinView, "otherSeries"> {
  const otherSeries = newest.map((bulletin) => {
    const [series] = isNamedBySeries(site, bulletin) ? [] : seriesLinks(site, bulletin);
    return { ...defined({ series }), latest: bulletinLink(site, bulletin) };
  });
  return otherSeries.length === 0 ? {} : { otherSeries };
}

function pictureOf(site: LocalizedSite, { picture }: ItemCard): HeadImage | undefined {
  return picture && pictureImage(site, picture);
}

function viewSources(site: LocalizedSite, { texts }: Bulletin): readonly Link[] {
  const sourced = new Map([...texts].filter(([, { sources }]) => sources !== undefined));
  const text = sourced.get(site.language) ?? [...sourced.values()][0];
  return (text?.sources ?? []).map(({ url, title }) => ({
    ...(title === undefined || text === undefined
      ? { text: new URL(url).hostname }
      : phraseIn(site, title, text.language)),
    href: url,
  }));
}

function describe(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[]): string {
  const text = bulletin.texts.get(site.language);
  const introduction = text === undefined ? "" : typeset(textOf(text.introduction), site.language);
  if (introduction !== "") return introduction;
  const titles = items.map((item) => (item.texts.get(site.language) ?? item.original).title);
  return titles.length === 0
    ? `${site.chrome.title}, ${formatPeriodDate(bulletin.period, site.messages.dates)}`
    : titles.join(" · ");
}

/** The editions of a bulletin that its page leads to. */
interface BulletinEditions {
  /** Only if they are built. */
  readonly email?: Link;
  readonly pdf?: Link;
}

function viewEditions(site: LocalizedSite, bulletin: Bulletin): BulletinEditions {
  const { addresses, language, messages } = site;
  const { period } = bulletin;
  return {
    ...(hasEdition(site.publication, "email")
      ? { email: { text: messages.email.edition, href: href(site, addresses.email(language, period)) } }
      : {}),
    // Every language calls the format by these letters.
    ...(hasPdf(site, bulletin) ? { pdf: { text: "PDF", href: href(site, addresses.pdf(language, period)) } } : {}),
  };
}

/** The introduction of a bulletin: its first sentence, and the rest. */
type Introduction = Labelled & Pick<Phrase, "lang" | "dir"> & Opening & { readonly disclosure?: Disclosure };

/** The introduction in the site's language, or in its original's; undefined if there is none. */
function viewIntroduction(site: LocalizedSite, bulletin: Bulletin): Introduction | undefined {
  const written = new Map([...bulletin.texts].filter(([, { introduction }]) => textOf(introduction) !== ""));
  const text = textShown(site, written, [...written.values()][0]);
  const html = text && viewBody(site, text.file, text.introduction);
  if (text === undefined || html === undefined) return undefined;
  const disclosure = viewDisclosure(site, text.authorship);
  const parts = { ...splitOpening(html), ...defined({ disclosure }) };
  return { ...parts, ...languageOf(text.language, site), ...labelOf(text.language, site) };
}
