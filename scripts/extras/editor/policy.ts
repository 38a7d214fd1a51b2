import type { Header, Policy } from "../../release/headers.ts";
import { headersWith, OPENER_HEADER, PAGE_POLICY } from "../../release/headers.ts";

/** The editor at /admin/ runs Decap CMS, which compiles code, writes styles, and shows pictures that are not saved yet. */
const ADMIN_POLICY: Policy = [
  ...PAGE_POLICY.filter(([directive]) => !["img-src", "style-src", "script-src", "connect-src"].includes(directive)),
  ["img-src", "'self' blob: data:"],
  ["style-src", "'self' 'unsafe-inline'"],
  ["script-src", "'self' 'unsafe-eval'"],
  ["connect-src", "'self' blob:"],
  ["frame-src", "'self'"],
];

/** The headers of the editor on this machine: {@link SECURITY_HEADERS} with another policy. */
export const ADMIN_HEADERS = headersWith(ADMIN_POLICY);

/**
 * The headers of the editor of a published site. It asks the service that has the repository, `https://api.github.com`, and hears from
 * the window in which editors log in.
 */
export function webEditorHeaders(origins: readonly string[]): readonly Header[] {
  const policy = ADMIN_POLICY.map(([directive, sources]): Policy[number] => [
    directive,
    directive === "connect-src" ? [sources, ...origins].join(" ") : sources,
  ]);
  return headersWith(policy).map(([name, value]) => [
    name,
    name === OPENER_HEADER ? "same-origin-allow-popups" : value,
  ]);
}

/** The desk runs nothing but its own scripts. It shows pictures that are not saved yet, and pages in a frame. */
const DESK_POLICY: Policy = [
  ...PAGE_POLICY.filter(([directive]) => directive !== "img-src"),
  ["img-src", "'self' blob:"],
  ["frame-src", "'self'"],
];

/** The headers of the desk. */
export const DESK_HEADERS = headersWith(DESK_POLICY);

/** No script runs in the frame of the desk. It shows pages of the site, and emails, which have styles of their own. */
const FRAME_POLICY: Policy = [
  ["default-src", "'none'"],
  ["img-src", "'self' blob:"],
  ["media-src", "'self'"],
  ["style-src", "'self' 'unsafe-inline'"],
  ["font-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'self'"],
];

/** The headers of that frame, which the desk alone may show. */
export const FRAME_HEADERS: readonly Header[] = headersWith(FRAME_POLICY).map(([name, value]) => [
  name,
  name === "X-Frame-Options" ? "SAMEORIGIN" : value,
]);
