import type { InventedBulletin, News } from "../invent/news.ts";
import { addressOfItem, formatMonthYear, MASTHEAD } from "../trees/tree.ts";
import { type Entry, type Expectation, page } from "./expectation.ts";
import { describeSite, feedLinks, headOf, startOf, stepTo, urlOf } from "./head.ts";
import { cardOf, count, countriesIn, rowOfEvent, splitIntroduction, sumOf, topicOf, topicsOf } from "./phrases.ts";

/** The home page, which shows the latest bulletin. */
export function* homePage({ bulletins }: News): Generator<Entry> {
  const [latest, previous] = bulletins;
  if (latest === undefined) return;
  yield page("/", () => ({
    ...bulletinPage(latest, [previous]),
    kind: "home",
    inHead: headOf("/", MASTHEAD.title, startOf(latest.introduction), ["Periodical", MASTHEAD.tagline]),
  }));
}

/** The maximum number of bulletins in Dateline's list; earlier bulletins are on pages of years, which only Dateline has. */
const LISTED = 60;

/** The page that lists the newest bulletins. */
export function bulletinList({ bulletins }: News): Entry {
  return page("/bulletins/", () => ({
    kind: "bulletins",
    // Dateline shows covers, with the number before the title; the other tools have rows.
    inOrder: bulletins
      .slice(0, LISTED)
      .flatMap(({ month, items: [lead] }) => [formatMonthYear(month), lead?.title ?? ""]),
    anywhere: bulletins
      .slice(0, LISTED)
      .flatMap(({ number, items: members }) => [`No. ${number}`, count(members.length, "item")]),
    inHead: headOf("/bulletins/", "All issues", describeSite("All issues"), feedLinks("/bulletins/")),
  }));
}

/** From this number of items on, Dateline shows the items after the ninth as headlines by topic. The other tools show all in full. */
const LONG = 15;
const IN_FULL = 9;

/** The page of a bulletin, with the bulletins before and after it. */
export function bulletinPage(
  bulletin: InventedBulletin,
  [previous, next]: readonly (InventedBulletin | undefined)[],
): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const [lead, ...others] = items;
  const full = items.length < LONG ? others : others.slice(0, IN_FULL - 1);
  const title = formatMonthYear(month);
  const address = `/${pathOf(bulletin)}/`;
  return {
    kind: "bulletin",
    inOrder: [
      `${title} No. ${number}`,
      sumOf(bulletin),
      "Email edition",
      ...(lead === undefined ? [] : cardOf(lead)),
      ...introductionOf(introduction),
      ...full.flatMap(cardOf),
      ...topicsOf(items).map((topic) => `${topic} ${items.filter((item) => topicOf(item) === topic).length}`),
      ...countriesIn(items),
      ...agenda.toReversed().map(rowOfEvent),
    ],
    anywhere: [
      ...others.slice(full.length).map((item) => item.title),
      ...(previous === undefined ? [] : [`Previous issue ${formatMonthYear(previous.month)}`]),
      ...(next === undefined ? [] : [`Next issue ${formatMonthYear(next.month)}`]),
    ],
    inHead: headOf(address, title, startOf(introduction), [
      `datePublished ${month}`,
      `issueNumber ${number}`,
      ...items.map((item) => `id ${urlOf(addressOfItem(item.month, item.slug))} type NewsArticle`),
      stepTo(address, title, 3),
    ]),
  };
}

/** "In this issue", the first sentence, and the rest behind "Read on". */
function introductionOf(introduction: string): readonly string[] {
  const { first, rest } = splitIntroduction(introduction);
  return [`In this issue ${first} Read on ${rest}`];
}

/** The folder of a bulletin: "2021/10". */
export function pathOf({ month }: InventedBulletin): string {
  return month.replace("-", "/");
}
