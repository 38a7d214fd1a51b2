/** Where the output is served: `https://example.org/news/` has the origin and the path `/news`, a host's root the path "". */
export interface OutputBase {
  readonly origin: string;
  readonly path: string;
}

/** Where an address leads. */
export type Target =
  | { readonly kind: "inside"; readonly file: string; readonly fragment: string }
  /** Another site, or no page at all (`mailto:`). */
  | { readonly kind: "outside" }
  /** Our host, but not the folder we are served from: the folder was forgotten. */
  | { readonly kind: "astray" }
  | { readonly kind: "invalid" };

/** The absolute URL of a file: a folder's for its `index.html`. */
export function urlOf({ origin, path }: OutputBase, file: string): string {
  return `${origin}${path}/${encodeURI(file.replace(/(^|\/)index\.html$/, "$1"))}`;
}

/** Whether an address leads to one place, whichever file it stands in. */
export function isRooted(url: string): boolean {
  return /^(?:\/|[a-z]+:\/\/|mailto:)/i.test(url);
}

/** Where an address leads that stands in a file. */
export function targetOf(base: OutputBase, file: string, url: string): Target {
  return plainTarget(base, url) ?? parsedTarget(base, file, url);
}

/** Of addresses in which nothing is relative or encoded, which are most: a parser would only give them back. */
function plainTarget(base: OutputBase, url: string): Target | undefined {
  const isWhole = url.startsWith(`${base.origin}/`);
  const [, path = "", fragment = ""] = plain.exec(isWhole ? url.slice(base.origin.length) : url) ?? [];
  return path === "" ? undefined : (targetAt(base, path, fragment) ?? { kind: isWhole ? "outside" : "astray" });
}

/** A path whose steps are neither `.` nor `..` nor empty, and a fragment. */
const plain = /^(\/|(?:\/(?!\.\.?(?:[/#]|$))[\w~.-]+)+\/?)(?:#([\w~.-]*))?$/;

function parsedTarget(base: OutputBase, file: string, url: string): Target {
  const from = urlOf(base, file);
  const parsed = url === "" ? undefined : findUrl(url, from);
  if (parsed === undefined) return { kind: "invalid" };
  const { origin, pathname, hash } = parsed;
  if (origin !== base.origin) return { kind: "outside" };
  return targetAt(base, pathname, hash.slice(1)) ?? { kind: findUrl(url) === undefined ? "astray" : "outside" };
}

/**
 * An address as a URL; undefined when it is none. Not by `URL.canParse`: when it has been asked often, that of Node 20 takes a
 * host with é for none, as Latin-1 is no UTF-8.
 */
export function findUrl(url: string, from?: string): URL | undefined {
  try {
    return new URL(url, from);
  } catch {
    return undefined;
  }
}

/** The file that answers for a path of our host; undefined outside the folder we are served from. */
function targetAt(base: OutputBase, pathname: string, fragment: string): Target | undefined {
  if (pathname !== base.path && !pathname.startsWith(`${base.path}/`)) return undefined;
  const path = decode(pathname.slice(base.path.length + 1));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { kind: "inside", file, fragment: decode(fragment) };
}

/** Percent-encoded text; as it is when it is not UTF-8. */
export function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
