import type { Header } from "../headers.ts";
import { EMAIL_HEADERS, OPENER_HEADER, POLICY_HEADER, SECURITY_HEADERS } from "../headers.ts";
import type { FeedType } from "../release/media-type.ts";
import { isText, MEDIA_TYPES } from "../release/media-type.ts";
import { ADMIN_ADDRESS } from "../release/role.ts";

/** What the configuration of a host depends on. */
export interface HostOptions {
  /** The path of the site on its host: empty, or such as `/bulletin`. */
  readonly basePath: string;
  /** The file names of feeds, with media types that their endings do not tell. */
  readonly feeds: readonly FeedType[];
  /** The headers of every response except email editions and the web editor. */
  readonly pageHeaders: readonly Header[];
  /** The headers of the web editor, if the site has one. */
  readonly adminHeaders?: readonly Header[];
}

/** Writes the configuration of a host. */
export type FormatHost = (options: HostOptions) => string;

/** The headers that are the same for all pages. */
export function headersOfEveryPage({ adminHeaders }: HostOptions): readonly Header[] {
  const others = adminHeaders === undefined ? [POLICY_HEADER] : [POLICY_HEADER, OPENER_HEADER];
  return SECURITY_HEADERS.filter(([name]) => !others.includes(name));
}

export const EMAIL_POLICY_VALUE = headerIn(EMAIL_HEADERS, POLICY_HEADER);

/** The value of a header; empty if there is none. */
export function headerIn(headers: readonly Header[], wanted: string): string {
  return headers.find(([name]) => name === wanted)?.[1] ?? "";
}

/** The media types of texts, which are worth compressing and have a character set; each once. */
export function textTypes(feeds: readonly FeedType[]): readonly string[] {
  return [...new Set([...feeds.map(({ mediaType }) => mediaType), ...MEDIA_TYPES.values()])].filter(isText);
}

/** A regular expression for the address of the web editor. */
export function adminAddress(basePath: string): string {
  return `^${escapePattern(basePath)}${ADMIN_ADDRESS}`;
}

/** A regular expression for addresses under the path of a language, whose tag is its first group. */
export function languageAddress(basePath: string): string {
  return `^${escapePattern(basePath)}/([a-z]{2,3}(?:-[a-z0-9]+)*)/`;
}

export function escapePattern(text: string): string {
  return text.replace(/[^\w/-]/g, "\\$&");
}

export function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
