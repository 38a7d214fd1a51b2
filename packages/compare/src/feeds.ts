import type { ReadSite, SiteEntry } from "./read-site.ts";

/** The visible changes for subscribers of a feed. */
export interface FeedChange {
  /** The address of the page that the feed belongs to. */
  readonly address: string;
  readonly came: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  /** Entries with a changed id: feed readers show them again as unread. */
  readonly again: readonly string[];
}

/** Compares the feeds that both sites have, by the ids of their entries. */
export function compareFeeds(before: ReadSite, after: ReadSite): readonly FeedChange[] {
  return [...after.feeds].flatMap(([file, now]) => {
    const old = before.feeds.get(file);
    if (old === undefined) return [];
    const change = compareEntries(old, now);
    const isSame = Object.values(change).every((titles) => titles.length === 0);
    return isSame ? [] : [{ address: `/${file.replace(/feed\.json$/, "")}`, ...change }];
  });
}

function compareEntries(before: readonly SiteEntry[], after: readonly SiteEntry[]): Omit<FeedChange, "address"> {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const now = new Map(after.map((entry) => [entry.id, entry]));
  const came = after.filter(({ id }) => !old.has(id));
  const gone = before.filter(({ id }) => !now.has(id));
  const goneTitles = new Set(gone.map(({ title }) => title));
  const again = came.filter(({ title }) => goneTitles.has(title));
  const againTitles = new Set(again.map(({ title }) => title));
  const titles = (entries: readonly SiteEntry[]): readonly string[] => entries.map(({ title }) => title);
  return {
    came: titles(came).filter((title) => !againTitles.has(title)),
    gone: titles(gone).filter((title) => !againTitles.has(title)),
    changed: titles(after.filter(({ id, text }) => old.has(id) && old.get(id)?.text !== text)),
    again: titles(again),
  };
}
