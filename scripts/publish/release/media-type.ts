/** The media type of a file by the end of its path, with the character set where it is text. */
export function mediaTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return BY_NAME.get(name) ?? BY_EXTENSION.get(name.slice(name.lastIndexOf(".") + 1)) ?? "application/octet-stream";
}

/** Files whose name says more than their extension. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ["feed.xml", "application/atom+xml; charset=utf-8"],
  ["rss.xml", "application/rss+xml; charset=utf-8"],
  ["feed.json", "application/feed+json; charset=utf-8"],
]);

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
