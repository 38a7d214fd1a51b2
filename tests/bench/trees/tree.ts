import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { groupBy } from "../../../scripts/group-by.ts";
import type { InventedItem, News } from "../invent/news.ts";

/** Files, each as its path and its text. */
export type Tree = Iterable<readonly [file: string, text: string]>;

/** The data of the publication, the same for every tool. */
export const MASTHEAD = {
  title: "Dateline Benchmark",
  tagline: "Invented news from two continents",
  description: "Twenty years of news that never happened, to see how long a site takes.",
  publisher: { name: "The Benchmark", url: "https://publisher.example.org/" },
  url: "https://bench.example.org/",
} as const;

/** Writes a tree into a folder. */
export function writeTree(dir: string, tree: Tree): void {
  for (const [file, text] of tree) {
    const target = path.join(dir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** The fields of front matter. */
export type Fields = Readonly<Record<string, Value | undefined>>;
type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** A Markdown file with its front matter. */
export function frontMatter(fields: Fields, body: string): string {
  return `---\n${formatFields(fields)}---\n${body}\n`;
}

/** Fields as YAML, without empty ones, and with quotes only where an editor would use them. */
export function formatFields(fields: Fields): string {
  const lines = Object.entries(fields).map(([key, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? "" : `${key}: ${formatValue(value)}\n`,
  );
  return lines.join("");
}

/** Uses JSON for other values, which is valid YAML. */
function formatValue(value: Value): string {
  const isPlain = typeof value === "string" && /^(?:\p{Lu}[\p{L}\p{N} .,;’“”–-]*|\d{4}-\d\d-\d\d\S*)$/u.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** The body of an item; `destination` returns the link to another item, and `media` is the folder of pictures. */
export function bodyOf(
  { body }: InventedItem,
  destination: (month: string, slug: string) => string,
  media: string,
): string {
  const markdown = body.map((block) => block.markdown).join("\n\n");
  return markdown
    .replace(/\]\(item:([\d-]+)\/([a-z0-9-]+)\)/g, (_, month: string, slug: string) => `](${destination(month, slug)})`)
    .replace(/\]\(picture:([a-z0-9-]+)/g, (_, name: string) => `](${media}/${name}.jpg`);
}

/** "October 2021", from a month or a day. */
export function formatMonthYear(month: string): string {
  return `${formatMonth(month)} ${month.slice(0, 4)}`;
}

/** "October". */
export function formatMonth(month: string): string {
  return MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? "";
}

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * The time at which an item was published. Hour and minute give the items of a day their order, for tools that sort by time only.
 */
export function timeOf({ items }: News): (item: InventedItem) => string {
  const places = new Map<InventedItem, number>();
  for (const members of groupBy(items, ({ day }) => day).values()) {
    for (const [place, item] of members.entries()) places.set(item, place);
  }
  return (item) => {
    const minutes = 18 * 60 - (places.get(item) ?? 0);
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
    return `${item.day}T${hour}:${minute}:00Z`;
  };
}

/** The address of an item, the same for every tool. */
export function addressOfItem(month: string, slug: string): string {
  return `/${month.replace("-", "/")}/${slug}/`;
}

/** "14 October". */
export function formatDayShort(day: string): string {
  return `${Number(day.slice(8))} ${formatMonth(day)}`;
}
