import type { InventedBulletin, News } from "../invent/news.ts";
import { formatMonthYear, MASTHEAD } from "../trees/tree.ts";
import { type Entry, type Expectation, page } from "./expectation.ts";
import { describeSite, feedLinks, headOf, startOf, stepTo } from "./head.ts";
import { cardOf, count, countriesIn, rowOfEvent, sumOf, topicsOf } from "./phrases.ts";

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

/** The page that lists all bulletins. */
export function bulletinList({ bulletins }: News): Entry {
  return page("/bulletins/", () => ({
    kind: "bulletins",
    inOrder: bulletins.flatMap(({ month, number, items: members }) => [
      `${formatMonthYear(month)} No. ${number} · ${count(members.length, "item")}`,
      members[0]?.title ?? "",
    ]),
    anywhere: [],
    inHead: headOf("/bulletins/", "All issues", describeSite("All issues"), feedLinks("/bulletins/")),
  }));
}

/** The page of a bulletin, with the bulletins before and after it. */
export function bulletinPage(
  bulletin: InventedBulletin,
  [previous, next]: readonly (InventedBulletin | undefined)[],
): Expectation {
  const { month, number, introduction, items, agenda } = bulletin;
  const [lead, ...others] = items;
  const title = formatMonthYear(month);
  const address = `/${pathOf(bulletin)}/`;
  return {
    kind: "bulletin",
    inOrder: [
      `No. ${number} ${title}`,
      `${sumOf(bulletin)} Email edition`,
      introduction,
      ...(lead === undefined ? [] : cardOf(lead)),
      "In this issue",
      ...topicsOf(items),
      ...countriesIn(items),
      ...others.flatMap(cardOf),
      ...agenda.map(rowOfEvent),
    ],
    anywhere: [
      ...(previous === undefined ? [] : [`Previous issue ${formatMonthYear(previous.month)}`]),
      ...(next === undefined ? [] : [`Next issue ${formatMonthYear(next.month)}`]),
    ],
    inHead: headOf(address, title, startOf(introduction), [
      `datePublished ${month}`,
      `issueNumber ${number}`,
      ...items.map((item) => `headline ${item.title}`),
      stepTo(address, title, 3),
    ]),
  };
}

/** The folder of a bulletin: "2021/10". */
export function pathOf({ month }: InventedBulletin): string {
  return month.replace("-", "/");
}
