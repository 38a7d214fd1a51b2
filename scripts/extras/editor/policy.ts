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
