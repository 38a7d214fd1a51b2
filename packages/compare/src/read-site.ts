import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type PageWords, readPageWords } from "../../../scripts/cli/index.ts";
import { listFiles } from "../../../scripts/release/index.ts";

/** A built site, as a reader finds it. Paths are from its root, with forward slashes. */
export interface ReadSite {
  readonly dir: string;
  readonly files: ReadonlySet<string>;
  /** Pages that show something. */
  readonly pages: ReadonlyMap<string, PageWords>;
  /** Pages and rules that only lead elsewhere: address → address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The address at which it is published, with a slash at its end; undefined in a site without feeds. */
  readonly base: string | undefined;
  /** The entries of each feed. All formats of a feed have the same, so only JSON Feed is read. */
  readonly feeds: ReadonlyMap<string, readonly SiteEntry[]>;
  /** The withdrawn addresses, according to its open data. */
  readonly withdrawn: ReadonlySet<string>;
}

/** An entry of a feed. */
export interface SiteEntry {
  readonly id: string;
  readonly title: string;
  /** Its whole text, to detect changes. */
  readonly text: string;
}

/** Reads a built site. */
export function readSite(dir: string): ReadSite {
  const files = listFiles(dir).toSorted();
  const pages = new Map<string, PageWords>();
  const redirects = new Map(
    files.includes("_redirects") ? parseRedirects(readFileSync(join(dir, "_redirects"), "utf8")) : [],
  );
  const feeds = new Map<string, readonly SiteEntry[]>();
  for (const file of files) {
    if (file.endsWith(".html")) {
      const words = readPageWords(readFileSync(join(dir, file), "utf8"));
      if (words.refresh === undefined) pages.set(file, words);
      else redirects.set(addressOf(file), words.refresh);
    } else if (/(?:^|\/)feed\.json$/.test(file)) feeds.set(file, parseFeed(readFileSync(join(dir, file), "utf8")));
  }
  const base = files.includes("feed.json") ? baseOf(readFileSync(join(dir, "feed.json"), "utf8")) : undefined;
  const data = ["data/items.json", "data/events.json"].filter((file) => base !== undefined && files.includes(file));
  const withdrawn = data.flatMap((file) => parseWithdrawn(readFileSync(join(dir, file), "utf8"), base ?? ""));
  return { dir, files: new Set(files), pages, redirects, feeds, base, withdrawn: new Set(withdrawn) };
}

/** The address of an output file: `/2021/10/` of `2021/10/index.html`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The output file of an address, without its fragment and query. */
export function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/, "").replace(/^\//, "");
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Lines such as `/old/ /new/ 301`. */
function parseRedirects(text: string): readonly (readonly [string, string])[] {
  return text.split("\n").flatMap((line) => {
    const [from = "", to] = line.trim().split(/\s+/);
    return to === undefined || !from.startsWith("/") ? [] : [[from, to] as const];
  });
}

function parseFeed(text: string): readonly SiteEntry[] {
  const { items }: { readonly items?: unknown } = JSON.parse(text);
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown) => {
    const { id, title }: { readonly id?: unknown; readonly title?: unknown } = {
      ...(typeof item === "object" ? item : {}),
    };
    return { id: String(id), title: String(title ?? ""), text: JSON.stringify(item) };
  });
}

/** The addresses of the items or events in a file of the open data that were withdrawn. */
function parseWithdrawn(text: string, base: string): readonly string[] {
  const data: { readonly items?: unknown; readonly events?: unknown } = JSON.parse(text);
  const entries: readonly unknown[] = [data.items, data.events].flatMap((list) => (Array.isArray(list) ? list : []));
  const withdrawn = entries.filter((entry) => typeof entry === "object" && entry !== null && "withdrawn" in entry);
  return withdrawn
    .flatMap(textsIn)
    .flatMap((url) => (url.startsWith(base) && url !== base ? `/${url.slice(base.length)}` : []));
}

/** All texts in a value of JSON. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function baseOf(feed: string): string | undefined {
  const { home_page_url: home }: { readonly home_page_url?: unknown } = JSON.parse(feed);
  return typeof home === "string" ? home : undefined;
}
