import type { InventedItem, News } from "../invent/news.ts";
import { formatMonthYear } from "../trees/tree.ts";
import type { Entry } from "./expectation.ts";

/** An entry of a feed: title, summary, and the phrases of its text. */
interface FeedEntry {
  readonly title: string;
  readonly summary: string;
  readonly text: readonly string[];
}

/** The feeds of the latest twelve bulletins with all their items. */
export function bulletinFeeds({ bulletins }: News): Iterable<Entry> {
  return feeds("bulletins/", () =>
    bulletins.slice(0, 12).map(({ month, introduction, items, agenda }) => ({
      title: formatMonthYear(month),
      summary: items.map(({ title }) => title).join(" · "),
      text: [
        introduction,
        ...items.map(entryOf).flatMap(({ title, text }) => [title, ...text]),
        ...agenda.map(({ name }) => name),
      ],
    })),
  );
}

/** A feed in its three formats. */
export function* feeds(folder: string, entriesOf: () => readonly FeedEntry[]): Generator<Entry> {
  const inOrder = () => entriesOf().flatMap(({ title, summary, text }) => [title, summary, ...text]);
  yield [`${folder}feed.xml`, () => ({ kind: "feed", inOrder: inOrder(), anywhere: [] })];
  yield [`${folder}rss.xml`, () => ({ kind: "RSS feed", inOrder: inOrder(), anywhere: [] })];
  yield [
    `${folder}feed.json`,
    () => ({
      kind: "JSON feed",
      inOrder: entriesOf().flatMap(({ title, summary, text }) => [...text, `summary ${summary}`, `title ${title}`]),
      anywhere: [],
    }),
  ];
}

/** The entries of the latest twenty items, or of all items of the two latest bulletins if there are more. */
export function recentOf(items: readonly InventedItem[], { bulletins }: News): readonly FeedEntry[] {
  const recent = new Set(bulletins.slice(0, 2).map(({ month }) => month));
  return items.filter(({ month }, index) => index < 20 || recent.has(month)).map(entryOf);
}

function entryOf({ title, summary, body, sources }: InventedItem): FeedEntry {
  return { title, summary, text: [...body.map(({ text }) => text), ...sources.map(({ name }) => `Sources ${name}`)] };
}
