import {
  CACHE_FOREVER,
  EMAIL_HEADERS,
  type FeedType,
  type Header,
  mediaTypeOf,
  OPEN_HEADER,
} from "../../../../scripts/release/index.ts";
import { type HostOptions, headerIn, lines } from "./host.ts";

/**
 * `_headers` of Netlify and Cloudflare Pages. If two rules match, Netlify uses the header of the last one. Cloudflare combines both, unless
 * the last rule removes the header with `!` first; Netlify ignores that line. Pages need no rule for `Cache-Control`: by default both hosts
 * have them revalidated each time. Both hosts compress texts themselves.
 */
export function formatNetlify({ basePath, feeds, pageHeaders, adminHeaders, isPreview }: HostOptions): string {
  const unlisted: readonly Header[] = isPreview === true ? [["X-Robots-Tag", "noindex"]] : [];
  const all = [`${basePath}/*`, ...[...pageHeaders, ...unlisted].map(formatHeader)];
  const hashed = ["assets", "media"].map((folder) => [
    `${basePath}/${folder}/*`,
    formatHeader(["Cache-Control", CACHE_FOREVER]),
  ]);
  const emails = BULLETINS.map((folder) => otherHeaders(`${basePath}${folder}/email/`, EMAIL_HEADERS, pageHeaders));
  const admin = adminHeaders === undefined ? [] : otherHeaders(`${basePath}/admin/`, adminHeaders, pageHeaders);
  const data = ["/data/*", "/:language/data/*"].map((path) => [`${basePath}${path}`, formatHeader([OPEN_HEADER, "*"])]);
  return lines([all, ...hashed, ...emails, admin, ...data, ...namedFiles(basePath, feeds)].flat());
}

/** The folders of bulletins: `/2022`, `/2022/06`, `/2022/06/15`, and the same under a language. */
const BULLETINS = ["/:a", "/:a/:b", "/:a/:b/:c", "/:a/:b/:c/:d"];
/** The folders for files of the same name: a rule of Netlify may have `*` only at its end. */
const FOLDERS = ["", "/:a", "/:a/:b", "/:a/:b/:c"];
const CALENDARS = ["calendar.ics", "event.ics"];
const TABLES = [
  "/data/items.csv",
  "/data/coverage.csv",
  "/:language/data/coverage.csv",
  "/data/terms.csv",
  "/data/terms.tbx",
];

/** Rules for the media types that the hosts do not derive from the extension. */
function namedFiles(basePath: string, feeds: readonly FeedType[]): readonly (readonly string[])[] {
  const names = [...feeds.map(({ file }) => file), ...CALENDARS];
  const typeOf = (path: string) => formatHeader(["Content-Type", mediaTypeOf(path, feeds)]);
  const files = names.flatMap((name) =>
    FOLDERS.map((folder) => [`${basePath}${folder}/${name}`, formatHeader([OPEN_HEADER, "*"]), typeOf(name)]),
  );
  return [...files, ...TABLES.map((path) => [`${basePath}${path}`, typeOf(path)])];
}

/** A rule for a page with other headers than most. */
function otherHeaders(path: string, headers: readonly Header[], pageHeaders: readonly Header[]): readonly string[] {
  const others = headers.filter(([name, value]) => headerIn(pageHeaders, name) !== value);
  return [path, ...others.flatMap(([name, value]) => [`  ! ${name}`, formatHeader([name, value])])];
}

function formatHeader([name, value]: Header): string {
  return `  ${name}: ${value}`;
}
