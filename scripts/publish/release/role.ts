import type { TreeFile } from "./file-tree.ts";

/**
 * What a file is to its readers, which decides when it is put in place: pages link to assets, and entries (home pages, feeds,
 * the calendar, the site map, the release) link to pages.
 */
export type Role = "asset" | "page" | "entry";

/** The file that says which release is in place: the last to be switched. */
export const RELEASE_FILE = "release.json";

/** The role of a file, by its path from the root of the site and its media type. */
export function roleOf({ path, type }: Pick<TreeFile, "path" | "type">): Role {
  if (HOME.test(path) || ENTRY.test(path) || FEED_TYPE.test(type)) return "entry";
  return path.endsWith(".html") ? "page" : "asset";
}

/** Whether a file never changes under its name, because the name holds a hash of the bytes. */
export function isHashed(path: string): boolean {
  return HASHED.test(path);
}

/** {@link isHashed} for servers: matches addresses, with the base path or without. */
export const HASHED_ADDRESS = String.raw`/(assets|media)/.+\.[0-9a-f]{8}(-[0-9]+)?\.[a-z0-9]+$`;

/** The e-mail editions of bulletins, likewise. */
export const EMAIL_ADDRESS = String.raw`/[0-9]{4}/[0-9]{2}/email/(index\.html)?$`;

const HASHED = new RegExp(`^${HASHED_ADDRESS.slice(1)}`);
/** The home page of the first language, and of the others by their tag. */
const HOME = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?index\.html$/;
const ENTRY = /(?:^|\/)(?:sitemap\.xml|calendar\.ics|robots\.txt|release\.json)$|^sitemap\//;
/** The media type of a feed names its format before the suffix (RFC 6839), as in `application/atom+xml`. */
const FEED_TYPE = /^application\/(?!manifest\+)[\w.-]+\+(?:xml|json)(?:;|$)/;
