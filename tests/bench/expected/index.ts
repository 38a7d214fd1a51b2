import { TOPICS } from "../invent/lexicon.ts";
import type { News } from "../invent/news.ts";
import { MASTHEAD } from "../trees/tree.ts";
import { bulletinList, bulletinPage, homePage, pathOf } from "./bulletins.ts";
import { openData } from "./data.ts";
import { email, emailText } from "./emails.ts";
import { calendar, eventPages } from "./events.ts";
import { type Expectation, type Expectations, page } from "./expectation.ts";
import { bulletinFeeds, feeds, recentOf } from "./feeds.ts";
import { itemPages } from "./items.ts";
import { subjectPages } from "./subjects.ts";

/**
 * The expectations for the site of a publication. JSON members are expected in alphabetical order, in which `words.ts` returns
 * them, since each tool writes them in its own order.
 */
export function expectationsOf(news: News): Expectations {
  const { bulletins, items, events } = news;
  return new Map<string, () => Expectation>([
    ...homePage(news),
    ...bulletins.flatMap((bulletin, index) => [
      page(`/${pathOf(bulletin)}/`, () => bulletinPage(bulletin, [bulletins[index + 1], bulletins[index - 1]])),
      page(`/${pathOf(bulletin)}/email/`, () => email(bulletin)),
      [`${pathOf(bulletin)}/email.txt`, () => emailText(bulletin)] as const,
      ...itemPages(bulletin, news),
    ]),
    bulletinList(news),
    ...bulletinFeeds(news),
    ...subjectPages(news),
    ...eventPages(news),
    ...openData(news),
    ["404.html", () => ({ kind: "not found", inOrder: ["Page not found", ...labelsOf(items)], anywhere: [] })],
    ...feeds("", () => recentOf(items, news)),
    ["robots.txt", () => ({ kind: "robots", inOrder: [`Sitemap: ${MASTHEAD.url}sitemap.xml`], anywhere: [] })],
    ["sitemap.xml", () => ({ kind: "sitemap", inOrder: [], anywhere: [] })],
    ["calendar.ics", () => calendar("calendar", `Events · ${MASTHEAD.title}`, events)],
  ]);
}

/** The labels of the topics that have items. */
function labelsOf(items: News["items"]): readonly string[] {
  return TOPICS.flatMap(([key, label]) => (items.some(({ topic }) => topic === key) ? label : []));
}
