import { type Address, outputFile, rootFile } from "../../../../scripts/content/index.ts";
import { decodePercent } from "../../../../scripts/diagnostics/index.ts";
import type { Redirects, TreeFile } from "../../../../scripts/release/index.ts";

/** The files that readers request: pages, downloads, and feeds and calendars that programs fetch repeatedly. */
export type PlaceKind = "page" | "download" | "feed";

/** A page or file of the site. */
export interface Place {
  readonly kind: PlaceKind;
  readonly address: Address;
}

/** The place of a request's target; undefined for missing files, and for files that pages load. */
export type FindPlace = (target: string) => Place | undefined;

/**
 * Finds the places of a site by the targets of requests. A former address counts as the present one.
 * @param path the path of the site on its host, without a slash at the end
 * @param more addresses on the host besides the files, such as PDFs
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
  // If a host has no redirects, a page at the former address redirects to the present one.
  for (const [from, to] of redirects) {
    const place = places.get(rootFile(to.slice(1)));
    if (place !== undefined) name(from, place);
  }
  return (target) => {
    const asked = pathOf(target);
    return byTarget.get(asked) ?? (asked.includes("%") ? byTarget.get(decodePercent(asked)) : undefined);
  };
}

/** The kind of a file of the site for readers; undefined if it is neither page nor download nor feed. */
export function placeOf({ path, type }: Pick<TreeFile, "path" | "type">): Place | undefined {
  const kind = kindOf(path, type);
  return kind === undefined ? undefined : { kind, address: rootFile(path.replace(/(^|\/)index\.html$/, "$1")) };
}

function kindOf(path: string, type: string): PlaceKind | undefined {
  if (path.endsWith(".html")) return NO_PAGE.test(path) ? undefined : "page";
  if (FETCHED.test(type)) return "feed";
  return DOWNLOADED.test(type) ? "download" : undefined;
}

/** The error pages, and the desk. */
const NO_PAGE = /(?:^|\/)4\d\d\.html$|^admin\//;
const FETCHED = /^application\/(?:atom|rss|feed)\+|^text\/calendar/;
const DOWNLOADED = /^(?:application\/pdf|audio\/)/;

/** The possible spellings of an address by hosts and readers: with the name of the file, and without the slash at the end. */
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
