import type { Tree } from "./file-tree.ts";
import type { Redirects } from "./redirects-file.ts";
import { roleOf } from "./role.ts";

/**
 * The addresses of a release that readers, mails and programs may keep: pages, feeds, calendars and data. Redirects, error pages, the desk,
 * assets and lists for search engines are not included.
 */
export function publishedAddresses(release: Tree, redirects: Redirects): readonly string[] {
  return release
    .filter(({ path, type }) => isKept(path) || (roleOf({ path, type }) === "listing" && FEED.test(type)))
    .map(({ path }) => `/${path.replace(/(?:^|(?<=\/))index\.html$/, "")}`)
    .filter((address) => !redirects.has(address) && !redirects.has(address.replace(/\/$/, "")));
}

/** Feeds, whose media types name their formats before the suffix (RFC 6839). */
const FEED = /^application\/(?!manifest\+)[\w.-]+\+(?:xml|json)(?:;|$)/;

function isKept(path: string): boolean {
  if (/(?:^|\/)4\d\d\.html$/.test(path) || path.startsWith("admin/")) return false;
  return /\.(?:html|ics)$/.test(path) || /(?:^|\/)data\/[^/]+$/.test(path) || path.endsWith("/email.txt");
}
