/** Packages import `release/` only through this file. */

export {
  type Digest,
  digestOf,
  digestTree,
  findDigest,
  formatFiles,
  isObject,
  parseFiles,
  parseRecord,
  RecordError,
  type Tree,
  type TreeFile,
  treeOf,
} from "./file-tree.ts";
export {
  CACHE_BRIEFLY,
  CACHE_FOREVER,
  cacheControlOf,
  EMAIL_HEADERS,
  type Header,
  headersOfPages,
  headersWith,
  OPEN_HEADER,
  OPENER_HEADER,
  openAddress,
  PAGE_POLICY,
  POLICY_HEADER,
  type Policy,
  RESERVATION,
  SECURITY_HEADERS,
  type SiteHeaders,
  withoutTls,
} from "./headers.ts";
export { findRelease, listFiles, parseRelease, type Release, readRelease, treeOfRelease } from "./manifest.ts";
export { type FeedType, isText, MEDIA_TYPES, mediaTypeOf, withCharset } from "./media-type.ts";
export { checkUnoccupied, findLinkTarget, OccupiedError, ownerOf, switchLink } from "./output-dir.ts";
export { publishedAddresses } from "./published-addresses.ts";
export { parseRedirects, parseWithdrawn, REDIRECTS_FILE, type Redirects, WITHDRAWN_FILE } from "./redirects-file.ts";
export { ADMIN_ADDRESS, EMAIL_ADDRESS, HASHED_ADDRESS, isHashed, RELEASE_FILE, roleOf } from "./role.ts";
