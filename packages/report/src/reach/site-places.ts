import { type Address, outputFile, rootFile } from "../../../../scripts/content/index.ts";
import type { Redirects, TreeFile } from "../../../../scripts/release/index.ts";

/** What readers ask a site for: pages, files to download, and feeds and calendars that programs fetch again and again. */
export type PlaceKind = "page" | "download" | "feed";

/** A page or file of the site. */
export interface Place {
  readonly kind: PlaceKind;
  readonly address: Address;
}

/** The place that a target of a request leads to; undefined for what the site does not have, and for files that pages load. */
export type FindPlace = (target: string) => Place | undefined;

/**
 * Finds the places of a site by the targets of requests. A former address is the present one.
 * @param path the path that the site has on its host, without a slash at the end
 * @param more addresses that the host has besides the files, such as those of PDFs
 */
export function placeFinder(
  path: string,
  files: readonly Pick<TreeFile, "path" | "type">[],
  redirects: Redirects,
  more: readonly Address[],
): FindPlace {
  const places = new Map([
    ...files.flatMap((file) => placeOf(file) ?? []).map((place) => [place.address, place] as const),
    ...more.map((address) => [address, { kind: "download", address }] as const),
  ]);
  const byTarget = new Map<string, Place>();
  const name = (address: string, place: Place) => {
    for (const each of spellingsOf(address)) byTarget.set(path + each, place);
  };
  for (const [address, place] of places) name(address, place);
  // Where a host has no redirects, a page at the former address leads to the present one.
  for (const [from, to] of redirects) {
    const place = places.get(rootFile(to.slice(1)));
    if (place !== undefined) name(from, place);
  }
  return (target) => {
    const asked = pathOf(target);
    return byTarget.get(asked) ?? (asked.includes("%") ? byTarget.get(decodePath(asked)) : undefined);
  };
}

/** What a file of the site is to readers; undefined if it is neither page nor download nor feed. */
export function placeOf({ path, type }: Pick<TreeFile, "path" | "type">): Place | undefined {
  const kind = kindOf(path, type);
  return kind === undefined ? undefined : { kind, address: rootFile(path.replace(/(^|\/)index\.html$/, "$1")) };
}

function kindOf(path: string, type: string): PlaceKind | undefined {
  if (path.endsWith(".html")) return NO_PAGE.test(path) ? undefined : "page";
  if (FETCHED.test(type)) return "feed";
  return DOWNLOADED.test(type) ? "download" : undefined;
}

/** The pages for what is not there, and the desk. */
const NO_PAGE = /(?:^|\/)4\d\d\.html$|^admin\//;
const FETCHED = /^application\/(?:atom|rss|feed)\+|^text\/calendar/;
const DOWNLOADED = /^(?:application\/pdf|audio\/)/;

/** How hosts and readers write an address: with the name of the file, and without the slash at the end. */
function spellingsOf(address: string): readonly string[] {
  if (!address.endsWith("/")) return [address];
  return [address, `/${outputFile(rootFile(address.slice(1)))}`, ...(address === "/" ? [] : [address.slice(0, -1)])];
}

/** The path of a target, which may be a whole URL (RFC 9112 §3.2.2). */
function pathOf(target: string): string {
  const end = target.search(/[?#]/);
  const path = end === -1 ? target : target.slice(0, end);
  return path.startsWith("/") ? path : path.replace(/^https?:\/\/[^/]*/i, "");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
