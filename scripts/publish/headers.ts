import { isHashed } from "./release/role.ts";

/** A header of HTTP: its name and its value. */
export type Header = readonly [name: string, value: string];

/** The sources of a directive of Content Security Policy Level 3. */
type Policy = readonly (readonly [directive: string, sources: string])[];

/** What a page may load and do: its own files and nothing else, no inline script or style, no frame around it. */
const PAGE_POLICY: Policy = [
  ["default-src", "'none'"],
  ["img-src", "'self'"],
  ["style-src", "'self'"],
  ["font-src", "'self'"],
  ["script-src", "'self'"],
  ["connect-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'self'"],
  ["frame-ancestors", "'none'"],
];

/** E-mail editions have their styles on elements, as mail programs need them; and pictures, and nothing else. */
const EMAIL_POLICY: Policy = [
  ["default-src", "'none'"],
  ["img-src", "'self'"],
  ["style-src", "'self' 'unsafe-inline'"],
  ["script-src", "'none'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'none'"],
];

/** Capabilities of browsers that no page of a bulletin needs. */
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

/** The headers of every answer that is no e-mail edition. */
export const SECURITY_HEADERS = headersWith(PAGE_POLICY);

/** The headers of an e-mail edition: {@link SECURITY_HEADERS} but for its policy. */
export const EMAIL_HEADERS = headersWith(EMAIL_POLICY);

/** For files that never change under their name: a year, without asking again. */
export const CACHE_FOREVER = "public, max-age=31536000, immutable";
/** For everything else: five minutes, then ask whether it has changed. */
export const CACHE_BRIEFLY = "public, max-age=300, must-revalidate";

/** The `Cache-Control` of a file, by its path from the root of the site. */
export function cacheControlOf(path: string): string {
  return isHashed(path) ? CACHE_FOREVER : CACHE_BRIEFLY;
}

function headersWith(policy: Policy): readonly Header[] {
  return [
    [POLICY_HEADER, policy.map((directive) => directive.join(" ")).join("; ")],
    ["Strict-Transport-Security", "max-age=31536000"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", REFUSED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ];
}
