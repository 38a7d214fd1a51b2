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

/** Finds where addresses lead. It remembers the answers, since most pages share most of their links. */
export function targetFinder(base: OutputBase): (file: string, url: string) => Target {
  const known = new Map<string, Target>();
  return (file, url) => {
    if (url.startsWith("#")) return { kind: "inside", file, fragment: decode(url.slice(1)) };
    if (!url.startsWith("/") && !/^[a-z]+:/i.test(url)) return findTarget(base, file, url);
    const remembered = known.get(url);
    if (remembered !== undefined) return remembered;
    const target = findTarget(base, file, url);
    known.set(url, target);
    return target;
  };
}

function findTarget(base: OutputBase, file: string, url: string): Target {
  const from = urlOf(base, file);
  if (url === "" || !URL.canParse(url, from)) return { kind: "invalid" };
  const { origin, pathname, hash } = new URL(url, from);
  if (origin !== base.origin) return { kind: "outside" };
  if (pathname !== base.path && !pathname.startsWith(`${base.path}/`)) {
    return { kind: URL.canParse(url) ? "outside" : "astray" };
  }
  const path = decode(pathname.slice(base.path.length + 1));
  const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return { kind: "inside", file: target, fragment: decode(hash.slice(1)) };
}

/** Percent-encoded text; as it is when it is not UTF-8. */
function decode(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
