import { groupBy } from "../../../scripts/group-by.ts";
import { COUNTRIES, EVENT_KINDS, PLACES, SOURCES, TOPICS } from "./lexicon.ts";
import { type Block, inventBody, inventSentence, inventSentences, inventTitle } from "./prose.ts";
import { type Random, randomFrom } from "./random.ts";

/** An invented publication, independent of any tool. */
export interface News {
  /** Newest first. */
  readonly bulletins: readonly InventedBulletin[];
  /** Newest first. */
  readonly items: readonly InventedItem[];
  /** By start. */
  readonly events: readonly InventedEvent[];
}

export interface InventedBulletin {
  /** `2021-10`. */
  readonly month: string;
  readonly number: number;
  readonly introduction: string;
  /** The lead first, the others newest first. */
  readonly items: readonly InventedItem[];
  readonly agenda: readonly InventedEvent[];
}

export interface InventedItem {
  readonly month: string;
  readonly slug: string;
  /** `2021-10-14`. */
  readonly day: string;
  readonly title: string;
  readonly summary: string;
  readonly topic: string;
  readonly countries: readonly string[];
  readonly place?: string;
  readonly event?: InventedEvent;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
  readonly body: readonly Block[];
  /** The name of the picture in the body, without ending. */
  readonly picture?: string;
}

export interface InventedEvent {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly country: string;
}

const YEARS = { first: 2005, last: 2024 };
/** The months of these years, earliest first. */
export const MONTHS: readonly string[] = Array.from({ length: 12 * (YEARS.last - YEARS.first + 1) }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, "0");
  return `${YEARS.first + Math.floor(index / 12)}-${month}`;
});
const ITEMS_PER_EVENT = 50;

/** Invents news of twenty years, or of the given months, the same for the same number of items and seed. */
export function inventNews(count: number, seed = 1, months = MONTHS): News {
  const random = randomFrom(seed);
  const events = inventEvents(random, Math.max(6, Math.round(count / ITEMS_PER_EVENT)));
  const eventsOf = groupBy(events, ({ start }) => start.slice(0, 7));
  const items: InventedItem[] = [];
  for (let index = 0; index < count; index += 1) {
    items.push(inventItem(random, { index, month: monthOf(random, months, index / count), eventsOf, earlier: items }));
  }
  const newest = items.toSorted(newestFirst);
  const byMonth = [...groupBy(newest, ({ month }) => month)].reverse();
  const bulletins = byMonth.map(([month, members], index) =>
    inventBulletin(random, { month, number: index + 1, newest: members, agenda: eventsOf.get(month) ?? [] }),
  );
  return { bulletins: bulletins.reverse(), items: newest, events };
}

/** The order of archives: newest day first, then by slug. */
function newestFirst(a: InventedItem, b: InventedItem): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** A month: items are spread over all months, with some randomness. */
function monthOf(random: Random, months: readonly string[], share: number): string {
  const index = Math.floor(share * months.length) + random.below(3) - 1;
  return months[Math.max(0, Math.min(months.length - 1, index))] ?? "";
}

interface ItemPlan {
  readonly index: number;
  readonly month: string;
  readonly eventsOf: ReadonlyMap<string, readonly InventedEvent[]>;
  readonly earlier: readonly InventedItem[];
}

function inventItem(random: Random, { index, month, eventsOf, earlier }: ItemPlan): InventedItem {
  const title = inventTitle(random);
  const events = eventsOf.get(month) ?? [];
  const targets = Array.from({ length: earlier.length === 0 ? 0 : random.below(3) }, () => random.pick(earlier));
  return {
    month,
    slug: `${slugOf(title)}-${index}`,
    day: `${month}-${String(random.below(28) + 1).padStart(2, "0")}`,
    title,
    summary: inventSentence(random),
    topic: TOPICS[random.lowBelow(TOPICS.length)]?.[0] ?? "",
    countries: inventCountries(random),
    ...(random.chance(0.6) ? { place: random.pick(PLACES) } : {}),
    ...(events.length > 0 && random.chance(0.25) ? { event: random.pick(events) } : {}),
    sources: random.chance(0.5) ? [random.pick(SOURCES)].map(([name, url]) => ({ name, url })) : [],
    body: inventBody(
      random,
      targets.map((item) => ({ mark: markOf(item), title: item.title })),
    ),
  };
}

/** The placeholder for a link to an item in a body: `item:2021-10/some-slug`. */
function markOf({ month, slug }: InventedItem): string {
  return `item:${month}/${slug}`;
}

/** The main country, then the others in the order in which sites show them: by name. */
function inventCountries(random: Random): readonly string[] {
  const codes = Array.from({ length: random.below(4) }, () => COUNTRIES[random.lowBelow(COUNTRIES.length)]?.[0] ?? "");
  const [main, ...others] = new Set(codes);
  return main === undefined ? [] : [main, ...others.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))];
}

function nameOf(code: string): string {
  return COUNTRIES.find(([known]) => known === code)?.[1] ?? code;
}

function inventBulletin(
  random: Random,
  {
    newest,
    ...facts
  }: Pick<InventedBulletin, "month" | "number" | "agenda"> & { readonly newest: readonly InventedItem[] },
): InventedBulletin {
  const lead = random.pick(newest);
  const items = [lead, ...newest.filter((item) => item !== lead)];
  return { ...facts, introduction: inventSentences(random, 3), items };
}

function inventEvents(random: Random, count: number): readonly InventedEvent[] {
  const events = Array.from({ length: count }, (_, index): InventedEvent => {
    const place = random.pick(PLACES);
    const name = `${random.pick(EVENT_KINDS)} on ${random.pick(TOPICS)[1].toLowerCase()} in ${place}`;
    const start = random.below(24) + 1;
    const month = monthOf(random, MONTHS, index / count);
    const [from, to] = [start, start + random.below(4)].map((day) => `${month}-${String(day).padStart(2, "0")}`);
    return {
      key: `${slugOf(name)}-${index}`,
      name,
      description: inventSentence(random),
      start: from ?? "",
      end: to ?? "",
      place,
      country: random.pick(COUNTRIES)[0],
    };
  });
  return events.toSorted((a, b) => (a.start === b.start ? (a.key < b.key ? -1 : 1) : a.start < b.start ? -1 : 1));
}

function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036F’]/g, "");
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
}
