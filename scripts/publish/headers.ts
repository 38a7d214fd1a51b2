import { isHashed } from "./role.ts";

/** A header of HTTP: its name and its value. */
export type Header = readonly [name: string, value: string];

/**
 * What a page may load and do: its own files and nothing else, no inline script or style, no frame around it
 * (Content Security Policy Level 3).
 */
const CONTENT_SECURITY_POLICY: readonly (readonly [directive: string, sources: string])[] = [
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

/** The headers of every answer. */
export const SECURITY_HEADERS: readonly Header[] = [
  ["Content-Security-Policy", CONTENT_SECURITY_POLICY.map((directive) => directive.join(" ")).join("; ")],
  ["Strict-Transport-Security", "max-age=31536000"],
  ["X-Content-Type-Options", "nosniff"],
  ["X-Frame-Options", "DENY"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Permissions-Policy", REFUSED_FEATURES.map((feature) => `${feature}=()`).join(", ")],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];

/** For files that never change under their name: a year, without asking again. */
export const CACHE_FOREVER = "public, max-age=31536000, immutable";
/** For everything else: five minutes, then ask whether it has changed. */
export const CACHE_BRIEFLY = "public, max-age=300, must-revalidate";

/** The `Cache-Control` of a file, by its path from the root of the site. */
export function cacheControlOf(path: string): string {
  return isHashed(path) ? CACHE_FOREVER : CACHE_BRIEFLY;
}
