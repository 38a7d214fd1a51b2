import { decodePercent } from "../decode-percent.ts";
import { memoize } from "../memoize.ts";

/** Where the output is served. `https://example.org/news/` has the path `/news`; at the root of a host the path is empty. */
export interface OutputBase {
  readonly origin: string;
  readonly path: string;
}

/** Where a URL leads. */
export type Target =
  | { readonly kind: "internal"; readonly file: string; readonly fragment: string }
  /** Another site, or no page (`mailto:`). */
  | { readonly kind: "external" }
  /** A path of our host outside the base path: the base path is missing. */
  | { readonly kind: "outside-base" }
  | { readonly kind: "invalid" };

/** The absolute URL of a file; for an `index.html`, the URL of its folder. */
export function urlOf({ origin, path }: OutputBase, file: string): string {
  return `${origin}${path}/${encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))}`;
}

/** Whether a URL has the same target in every file: a path from the root of the host, or a URL with a scheme. */
export function isAbsolute(url: string): boolean {
  return /^(?:\/|[a-z]+:\/\/|mailto:)/i.test(url);
}

/** Where a URL leads from a file. */
export function targetOf(base: OutputBase, file: string, url: string): Target {
  return plainTarget(base, url) ?? parsedTarget(base, file, url);
}

/** Handles URLs without relative or encoded parts, which are most, faster than the URL parser does. */
function plainTarget(base: OutputBase, url: string): Target | undefined {
  const isWhole = url.startsWith(`${base.origin}/`);
  const [, path = "", fragment = ""] = plain.exec(isWhole ? url.slice(base.origin.length) : url) ?? [];
  return path === "" ? undefined : (targetAt(base, path, fragment) ?? { kind: isWhole ? "external" : "outside-base" });
}

/** A path whose steps are neither `.` nor `..` nor empty, and a fragment. */
const plain = /^(\/|(?:\/(?!\.\.?(?:[/#]|$))[\w~.-]+)+\/?)(?:#([\w~.-]*))?$/;

function parsedTarget(base: OutputBase, file: string, url: string): Target {
  const from = urlOf(base, file);
  const parsed = url === "" ? undefined : findUrl(url, from);
  if (parsed === undefined) return { kind: "invalid" };
  const { origin, pathname, hash } = parsed;
  if (origin !== base.origin) return { kind: "external" };
  return targetAt(base, pathname, hash.slice(1)) ?? { kind: findUrl(url) === undefined ? "outside-base" : "external" };
}

/**
 * Parses a URL; undefined when it is invalid. It does not use `URL.canParse`: in Node 20 the optimized version of that
 * function rejects hosts with letters such as é.
 */
export function findUrl(url: string, from?: string): URL | undefined {
  try {
    return new URL(url, from);
  } catch {
    return undefined;
  }
}

/** Whether a URL is valid without the address of a page. Feeds have one for each entry, nearly all with the same host and a plain path. */
export function isWholeUrl(url: string): boolean {
  const [site] = plainUrl.exec(url) ?? [];
  return site === undefined ? findUrl(url) !== undefined : isUrl(site);
}

/** The scheme and the host of a URL with a path that no parser refuses. */
const plainUrl = /^https?:\/\/[\w.-]+(?=\/[\w~./-]*$)/;

const isUrl = memoize((url: string) => findUrl(url) !== undefined);

/** The file at a path of our host; undefined outside the base path. */
function targetAt(base: OutputBase, pathname: string, fragment: string): Target | undefined {
  if (pathname !== base.path && !pathname.startsWith(`${base.path}/`)) return undefined;
  const path = decodePercent(pathname.slice(base.path.length + 1));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { kind: "internal", file, fragment: decodePercent(fragment) };
}
