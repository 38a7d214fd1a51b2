import {
  ADMIN_ADDRESS,
  CACHE_BRIEFLY,
  CACHE_FOREVER,
  EMAIL_ADDRESS,
  EMAIL_HEADERS,
  type FeedType,
  HASHED_ADDRESS,
  type Header,
  isText,
  MEDIA_TYPES,
  OPEN_HEADER,
  OPENER_HEADER,
  openAddress,
  POLICY_HEADER,
} from "../../../../scripts/release/index.ts";

/** The options of the configuration of a host. */
export interface HostOptions {
  /** The path of the site on its host: empty, or such as `/bulletin`. */
  readonly basePath: string;
  /** The file names of feeds, with media types that do not follow from their extensions. */
  readonly feeds: readonly FeedType[];
  /** The headers of every response except email editions and the desk. */
  readonly pageHeaders: readonly Header[];
  /** The headers of the desk, if the site has one. */
  readonly adminHeaders?: readonly Header[];
  /** Whether the site is a preview: then search engines are asked not to list it, including feeds and PDFs. */
  readonly isPreview?: boolean;
}

/** Writes the configuration of a host. */
export type FormatHost = (options: HostOptions) => string;

/** The headers that are the same for all pages. */
export function headersOfEveryPage({ pageHeaders, adminHeaders }: HostOptions): readonly Header[] {
  const others = adminHeaders === undefined ? [POLICY_HEADER] : [POLICY_HEADER, OPENER_HEADER];
  return pageHeaders.filter(([name]) => !others.includes(name));
}

/** A header whose value depends on the address. */
export interface VaryingHeader {
  /** Its name in a configuration. */
  readonly name: string;
  readonly header: string;
  /** Its value at most addresses; empty if only some have it. */
  readonly value: string;
  readonly cases: readonly HeaderCase[];
  /** Whether the error page has it, too. */
  readonly isOnErrors: boolean;
}

interface HeaderCase {
  readonly name: string;
  /** A regular expression. */
  readonly address: string;
  readonly value: string;
  /** Whether it applies to existing files only, and not to missing files with such a name. */
  readonly isOfFile?: boolean;
}

/** The headers that differ between pages, hashed files, files for other programs, email editions and the desk. */
export function varyingHeaders({ basePath, feeds, pageHeaders, adminHeaders }: HostOptions): readonly VaryingHeader[] {
  const hashed = { name: "hashed", address: HASHED_ADDRESS, value: CACHE_FOREVER, isOfFile: true };
  const open = { name: "open", address: openAddress(feeds), value: "*" };
  const email = { name: "email", address: EMAIL_ADDRESS, value: headerIn(EMAIL_HEADERS, POLICY_HEADER) };
  const admin = (header: string): readonly HeaderCase[] => {
    if (adminHeaders === undefined) return [];
    const address = `^${escapePattern(basePath)}${ADMIN_ADDRESS}`;
    return [{ name: "admin", address, value: headerIn(adminHeaders, header) }];
  };
  const ofPages = (name: string, header: string, cases: readonly HeaderCase[]): VaryingHeader => {
    return { name, header, value: headerIn(pageHeaders, header), cases, isOnErrors: true };
  };
  return [
    { name: "cache", header: "Cache-Control", value: CACHE_BRIEFLY, cases: [hashed], isOnErrors: false },
    { name: "origin", header: OPEN_HEADER, value: "", cases: [open], isOnErrors: false },
    ofPages("policy", POLICY_HEADER, [email, ...admin(POLICY_HEADER)]),
    ...(adminHeaders === undefined ? [] : [ofPages("opener", OPENER_HEADER, admin(OPENER_HEADER))]),
  ];
}

/** The value of a header; empty if there is none. */
export function headerIn(headers: readonly Header[], wanted: string): string {
  return headers.find(([name]) => name === wanted)?.[1] ?? "";
}

/** The media types of texts, which are worth compressing and have a character set; each once. */
export function textTypes(feeds: readonly FeedType[]): readonly string[] {
  return [...new Set([...feeds.map(({ mediaType }) => mediaType), ...MEDIA_TYPES.values()])].filter(isText);
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
