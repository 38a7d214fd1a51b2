import type { Bulletin, NewsItem } from "../content/model/publication.ts";
import { yearOf } from "../i18n/day.ts";
import { formatMonth, formatMonthTitle, nameOfMonth } from "../i18n/format-date.ts";
import { fill, plural } from "../i18n/messages.ts";
import { textOf } from "../markdown/plain.ts";
import { viewBody } from "../site/body.ts";
import { viewAgendaEntry, viewCards, viewCountryLink, viewTopicMark } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { draftNoteOf, href, labelOf, languageOf } from "../site/context.ts";
import { viewHead, viewLanguages } from "../site/head.ts";
import { lastChangeOf } from "../site/last-change.ts";
import { archiveLink, bulletinLink, neighboursOf } from "../site/links.ts";
import type { HeadImage, ItemCard, Link, Neighbour } from "../site/parts.ts";
import type { PageAddresses } from "../site/place.ts";
import { addressIn, pageRoute } from "../site/place.ts";
import { isNewest, pictureImage, posterImage } from "../site/poster.ts";
import type { PageRoute } from "../site/route.ts";
import { languagesOfBulletin, shown, shownBulletins, textShown } from "../site/visible.ts";
import { viewCallouts } from "./callouts/index.ts";
import type { BulletinView } from "./view.ts";

/** A bulletin's page. */
export interface BulletinRoute extends PageRoute<BulletinView> {
  readonly bulletin: Bulletin;
}

/** Every bulletin that the site shows, newest first. */
export function bulletinRoutes(site: LocalizedSite): readonly BulletinRoute[] {
  const bulletins = shownBulletins(site);
  return bulletins.map((bulletin, index) =>
    bulletinRoute(site, bulletin, {
      rank: index,
      newer: bulletins[index - 1],
      older: bulletins[index + 1],
      address: site.addresses.bulletin(site.language, bulletin.month),
      translations: addressIn(languagesOfBulletin(site, bulletin), (tag) =>
        site.addresses.bulletin(tag, bulletin.month),
      ),
    }),
  );
}

/** The latest bulletin once more, as the home page; none in a publication without bulletins. */
export function homeRoutes(site: LocalizedSite): readonly PageRoute<BulletinView>[] {
  const { addresses, publication } = site;
  const [latest, previous] = shownBulletins(site);
  if (latest === undefined) return [];
  return [
    bulletinRoute(site, latest, {
      rank: 0,
      newer: undefined,
      older: previous,
      address: addresses.home(site.language),
      translations: addressIn(publication.languages, addresses.home),
    }),
  ];
}

interface Position extends PageAddresses {
  /** Among all bulletins, the newest being 0. */
  readonly rank: number;
  readonly newer: Bulletin | undefined;
  readonly older: Bulletin | undefined;
}

function bulletinRoute(site: LocalizedSite, bulletin: Bulletin, position: Position): BulletinRoute {
  const items = shown(site, bulletin.items);
  const at = { ...position, modified: lastChangeOf(site, items) };
  const { rank, newer, older } = position;
  const route = pageRoute<BulletinView>(at, {
    kind: "bulletin",
    dependencies: {
      bulletins: [bulletin],
      mentions: items,
      events: bulletin.agenda,
      values: [newer?.month, older?.month, String(isNewest(rank)), ...at.translations.keys()],
    },
    view: () => viewBulletin(site, bulletin, items, at),
  });
  return { ...route, bulletin };
}

function viewBulletin(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[], at: Position): BulletinView {
  const { addresses, messages, language } = site;
  const { month, number } = bulletin;
  const { address, rank, newer, older } = at;
  const isHome = address === addresses.home(language);
  const lead = items.find((item) => item === bulletin.lead);
  const title = formatMonthTitle(month, messages.dates);
  return {
    kind: "bulletin",
    email: { text: messages.email.edition, href: href(site, addresses.email(language, month)) },
    address,
    chrome: site.chrome,
    head: viewHead(site, at, {
      title: isHome ? site.chrome.title : title,
      description: describe(site, bulletin, items),
      image: isNewest(rank)
        ? posterImage(site, addresses.bulletin(language, month), title)
        : lead && pictureOf(site, site.cardOf(lead)),
    }),
    breadcrumb: isHome ? [] : [{ text: messages.navigation.home, href: site.chrome.home }, archiveLink(site)],
    languages: viewLanguages(site, at),
    ...draftNoteOf(site, bulletin.texts.get(language) ?? [...bulletin.texts.values()][0]),
    month: capitalized(nameOfMonth(month, messages.dates)),
    year: yearOf(month),
    datetime: month,
    ...(number === undefined ? {} : { number: fill(messages.bulletin.number, { number }), issueNumber: number }),
    strip: viewStrip(site, bulletin, items),
    ...viewIntroduction(site, bulletin),
    ...(lead === undefined ? {} : { lead: site.cardOf(lead) }),
    items: viewCards(
      site,
      items.filter((item) => item !== lead),
    ),
    callouts: viewCallouts(site, bulletin),
    agenda: bulletin.agenda.map((event) => viewAgendaEntry(site, event)),
    neighbours: neighboursOf(
      older && neighbourBulletin(site, older, messages.navigation.previousBulletin),
      newer && neighbourBulletin(site, newer, messages.navigation.nextBulletin),
    ),
    topics: topicsOf(items).map((topic) => viewTopicMark(site, topic)),
    countries: countriesOf(items).map((code) => viewCountryLink(site, code)),
  };
}

function pictureOf(site: LocalizedSite, { picture }: ItemCard): HeadImage | undefined {
  return picture && pictureImage(site, picture);
}

function neighbourBulletin(site: LocalizedSite, bulletin: Bulletin, label: string): Neighbour {
  const { text, href } = bulletinLink(site, bulletin.month);
  return { href, label, title: { text } };
}

/** The first letter as a title has it: months are written small in many languages. */
function capitalized(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function viewIntroduction(site: LocalizedSite, bulletin: Bulletin): Pick<BulletinView, "introduction"> {
  const said = new Map([...bulletin.texts].filter(([, { introduction }]) => textOf(introduction) !== ""));
  const text = textShown(site, said, [...said.values()][0]);
  const html = text && viewBody(site, text.file, text.introduction);
  if (text === undefined || html === undefined) return {};
  return { introduction: { html, ...languageOf(text.language, site), ...labelOf(text.language, site) } };
}

function describe(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[]): string {
  const text = bulletin.texts.get(site.language);
  const introduction = text === undefined ? "" : textOf(text.introduction);
  if (introduction !== "") return introduction;
  const titles = items.map((item) => (item.texts.get(site.language) ?? item.original).title);
  return titles.length === 0
    ? `${site.chrome.title}, ${formatMonth(bulletin.month, site.messages.dates)}`
    : titles.join(" · ");
}

/** "11 items · 4 countries · 7 topics · 1 event", each a link; what there is none of is left out. */
function viewStrip(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[]): readonly Link[] {
  const { messages } = site;
  const entries = [
    {
      count: items.length,
      forms: messages.bulletin.items,
      to: items.length > 1 || bulletin.lead === undefined ? "#items" : "#lead",
    },
    {
      count: countriesOf(items).length,
      forms: messages.bulletin.countries,
      to: "#countries",
    },
    { count: topicsOf(items).length, forms: messages.bulletin.topics, to: "#topics" },
    { count: bulletin.agenda.length, forms: messages.bulletin.events, to: "#agenda" },
  ];
  return entries
    .filter(({ count }) => count > 0)
    .map(({ count, forms, to }) => ({ text: plural(forms, count, site.plurals), href: to }));
}

function topicsOf(items: readonly NewsItem[]): readonly NewsItem["topic"][] {
  return [...new Set(items.map(({ topic }) => topic))];
}

function countriesOf(items: readonly NewsItem[]): readonly NewsItem["countries"][number][] {
  return [...new Set(items.flatMap(({ countries }) => countries))];
}
