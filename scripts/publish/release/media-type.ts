/** A file name with a media type, such as that of a feed. */
export interface FeedType {
  readonly file: string;
  /** Without the character set, which is UTF-8. */
  readonly mediaType: string;
}

/** The media type of a file by its name, with the character set for text. */
export function mediaTypeOf(path: string, feeds: readonly FeedType[]): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const feed = feeds.find(({ file }) => file === name);
  if (feed !== undefined) return `${feed.mediaType}; charset=utf-8`;
  return BY_EXTENSION.get(name.slice(name.lastIndexOf(".") + 1)) ?? "application/octet-stream";
}

const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["csv", "text/csv; charset=utf-8"],
  ["css", "text/css; charset=utf-8"],
  ["gif", "image/gif"],
  ["html", "text/html; charset=utf-8"],
  ["ics", "text/calendar; charset=utf-8"],
  ["ico", "image/x-icon"],
  ["jpg", "image/jpeg"],
  ["js", "text/javascript; charset=utf-8"],
  ["json", "application/json; charset=utf-8"],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["svg", "image/svg+xml; charset=utf-8"],
  ["txt", "text/plain; charset=utf-8"],
  ["wasm", "application/wasm"],
  ["webmanifest", "application/manifest+json; charset=utf-8"],
  ["webp", "image/webp"],
  ["woff2", "font/woff2"],
  ["xml", "application/xml; charset=utf-8"],
]);
