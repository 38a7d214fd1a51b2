/** A file name with a media type, such as a feed's. */
export interface FeedType {
  readonly file: string;
  /** Without the character set, which is UTF-8. */
  readonly mediaType: string;
}

/** The media type of a file by its name, with the character set for text. */
export function mediaTypeOf(path: string, feeds: readonly FeedType[]): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const feed = feeds.find(({ file }) => file === name);
  const type = feed?.mediaType ?? MEDIA_TYPES.get(name.slice(name.lastIndexOf(".") + 1));
  return type === undefined ? "application/octet-stream" : withCharset(type);
}

/** A media type with the character set if it is text. All text files of a site are in UTF-8. */
export function withCharset(type: string): string {
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether a media type is text, so that it has a character set and is worth compressing. */
export function isText(type: string): boolean {
  return /^text\/|[/+](?:json|xml)$/.test(type);
}

/**
 * The media types of files that a build writes, and of others that a project may copy into its site; by file extension. Types are in the
 * IANA registry, except the type of icons, which has no other name in use.
 */
export const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ["avif", "image/avif"],
  ["csv", "text/csv"],
  ["css", "text/css"],
  ["epub", "application/epub+zip"],
  ["gif", "image/gif"],
  ["html", "text/html"],
  ["ics", "text/calendar"],
  ["ico", "image/x-icon"],
  ["jpeg", "image/jpeg"],
  ["jpg", "image/jpeg"],
  ["js", "text/javascript"],
  ["json", "application/json"],
  ["m4a", "audio/mp4"],
  ["mjs", "text/javascript"],
  ["mp3", "audio/mpeg"],
  ["mp4", "video/mp4"],
  ["ogg", "audio/ogg"],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["tbx", "application/xml"],
  ["txt", "text/plain"],
  ["vtt", "text/vtt"],
  ["wasm", "application/wasm"],
  ["webm", "video/webm"],
  ["webmanifest", "application/manifest+json"],
  ["webp", "image/webp"],
  ["woff2", "font/woff2"],
  ["xml", "application/xml"],
  ["zip", "application/zip"],
]);
