import type { FeedType } from "./media-type.ts";
import { ADMIN_ADDRESS, EMAIL_ADDRESS, isHashed } from "./role.ts";

/** An HTTP header: name and value. */
export type Header = readonly [name: string, value: string];

/** Directives of a content security policy (CSP Level 3) with their sources. */
export type Policy = readonly (readonly [directive: string, sources: string])[];

/** A page may load files of its own site only. It may have no inline script or style, and no other page may frame it. */
export const PAGE_POLICY: Policy = [
  ["default-src", "'none'"],
  ["img-src", "'self'"],
  ["media-src", "'self'"],
  ["style-src", "'self'"],
  ["font-src", "'self'"],
  ["script-src", "'self'"],
  ["connect-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
  ["frame-ancestors", "'none'"],
];

/** Email editions may load images and have inline styles, which mail programs need, and nothing else. */
const EMAIL_POLICY: Policy = [
  ["default-src", "'none'"],
  ["img-src", "'self'"],
  ["style-src", "'self' 'unsafe-inline'"],
  ["script-src", "'none'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'none'"],
];

/** Browser features that no page needs. */
const REFUSED_FEATURES = [
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "microphone",
  "payment",
  "usb",
];

/** The header whose value depends on the page. */
export const POLICY_HEADER = "Content-Security-Policy";

/** The header that specifies which windows may access each other. */
export const OPENER_HEADER = "Cross-Origin-Opener-Policy";

/** HTTP Strict Transport Security (RFC 6797). */
const TLS_HEADER = "Strict-Transport-Security";

/** The headers of every response except email editions and the desk, for a site without a form of a mailing service. */
export const SECURITY_HEADERS = headersWith(PAGE_POLICY);

/**
 * {@link SECURITY_HEADERS} for a site whose forms are posted to a mailing service, `https://lists.example.org`. Every bulletin and item
 * has the form, so all pages have the same policy.
 */
function securityHeaders(formOrigin: string | undefined): readonly Header[] {
  if (formOrigin === undefined) return SECURITY_HEADERS;
  return headersWith(
    PAGE_POLICY.map(([directive, sources]) => [
      directive,
      directive === "form-action" ? `${sources} ${formOrigin}` : sources,
    ]),
  );
}

/** The headers of an email edition: {@link SECURITY_HEADERS} with another policy. */
export const EMAIL_HEADERS = headersWith(EMAIL_POLICY);

/** The differences between the headers of sites. */
export interface SiteHeaders {
  /** The other site to which the form for subscribing is posted. */
  readonly form?: string;
  /** The headers of the desk, if the site has one. */
  readonly adminHeaders?: readonly Header[];
  /** Whether the right of text and data mining is reserved. */
  readonly isReserved?: boolean;
}

/** The headers of every response of a site except email editions and the desk. */
export function headersOfPages({ form, isReserved = false }: SiteHeaders): readonly Header[] {
  return [...securityHeaders(form), ...(isReserved ? [RESERVATION] : [])];
}

/** The headers of the file at an address, from the root of the site. */
export function headersAt(address: string, site: SiteHeaders): readonly Header[] {
  const ofPages = headersOfPages(site);
  const own = EMAIL.test(address) ? EMAIL_HEADERS : ADMIN.test(address) ? site.adminHeaders : undefined;
  return own === undefined ? ofPages : [...own, ...ofPages.filter((header) => header === RESERVATION)];
}

const ADMIN = new RegExp(`^${ADMIN_ADDRESS}`);
const EMAIL = new RegExp(EMAIL_ADDRESS);

/**
 * Headers for a server on this machine, which has no certificate: with HSTS, a browser that has once seen it behind a proxy with a
 * certificate would request every server on this machine by `https:` for a year.
 */
export function withoutTls(headers: readonly Header[]): readonly Header[] {
  return headers.filter(([name]) => name !== TLS_HEADER);
}

/** The reservation of the right of text and data mining (TDM Reservation Protocol, section "TDM Header Field in HTTP Responses"). */
export const RESERVATION: Header = ["TDM-Reservation", "1"];

/** The header that lets pages of other sites read a file, with the value `*`. */
export const OPEN_HEADER = "Access-Control-Allow-Origin";

/** A regular expression for the addresses of files for other programs: data, feeds and calendars. */
export function openAddress(feeds: readonly FeedType[]): string {
  const names = feeds.map(({ file }) => file.replaceAll(".", "\\.")).join("|");
  return `/data/|/(${names})$|\\.ics$`;
}

/** For files that never change under their name: a year without revalidation. */
export const CACHE_FOREVER = "public, max-age=31536000, immutable";
/** For all other files: five minutes, then revalidate. */
export const CACHE_BRIEFLY = "public, max-age=300, must-revalidate";

/** The `Cache-Control` of a file, by its path from the root of the site. */
export function cacheControlOf(path: string): string {
  return isHashed(path) ? CACHE_FOREVER : CACHE_BRIEFLY;
}

/** The headers of every response with this policy. */
export function headersWith(policy: Policy): readonly Header[] {
  return [
    [POLICY_HEADER, policy.map((directive) => directive.join(" ")).join("; ")],
    [TLS_HEADER, "max-age=31536000"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", REFUSED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
    [OPENER_HEADER, "same-origin"],
  ];
}
