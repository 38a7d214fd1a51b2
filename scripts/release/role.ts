import type { TreeFile } from "./file-tree.ts";

/**
 * The role of a file, which decides when it is published: pages link to assets, and listings (home pages, feeds, the calendar,
 * sitemaps, the release) link to pages.
 */
export type Role = "asset" | "page" | "listing";

/** The file that describes the release in place; it is replaced last. */
export const RELEASE_FILE = "release.json";

/** The role of a file, by its path from the root of the site and its media type. */
export function roleOf({ path, type }: Pick<TreeFile, "path" | "type">): Role {
  if (HOME.test(path) || LISTING.test(path) || FEED_TYPE.test(type)) return "listing";
  return path.endsWith(".html") ? "page" : "asset";
}

/** Whether a file never changes under its name, because the name contains a hash of its bytes. */
export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** {@link isHashed} as a regular expression for servers: matches addresses with or without the base path. */
export const HASHED_ADDRESS = String.raw`/(assets|media)/.+\.[0-9a-f]{8}(-[0-9]+)?\.[a-z0-9]+$`;

/** A pattern for the email editions of bulletins. */
export const EMAIL_ADDRESS = String.raw`/[0-9]{4}/([^/]+/){0,2}email/(index\.html)?$`;

/** The page of the desk, from the root of the site. */
export const ADMIN_ADDRESS = String.raw`/admin/(index\.html)?$`;

const HASHED = new RegExp(`^${HASHED_ADDRESS.slice(1)}`);
/** The home page of the first language, and home pages of the others under their language tag. */
const HOME = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?index\.html$/;
const LISTING =
  /(?:^|\/)(?:sitemap\.xml|calendar\.ics|robots\.txt|release\.json)$|^sitemap\/|^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?search\/.+\.json$/;
/** The media type of a feed contains its format before the suffix (RFC 6839), as in `application/atom+xml`. */
const FEED_TYPE = /^application\/(?!manifest\+)[\w.-]+\+(?:xml|json)(?:;|$)/;
