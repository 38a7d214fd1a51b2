import type { EditorFields } from "../../../scripts/model/index.ts";
import {
  type Header,
  headersWith,
  OPENER_HEADER,
  PAGE_POLICY,
  type Policy,
  withoutTls,
} from "../../../scripts/release/index.ts";

/** The desk runs nothing but its own scripts. It shows pictures that are not saved yet. */
const DESK_POLICY: Policy = [
  ...PAGE_POLICY.filter(([directive]) => directive !== "img-src"),
  ["img-src", "'self' blob:"],
  ["frame-src", "'self'"],
];

/** The headers of the desk on this machine: the headers of all pages with another policy. */
export const DESK_HEADERS = withoutTls(headersWith(DESK_POLICY));

/**
 * The headers of the desk of a published site. It sends requests to the service of the repository, `https://api.github.com`, and receives
 * messages from the window in which editors log in.
 */
export function webDeskHeaders(origins: readonly string[]): readonly Header[] {
  const policy = DESK_POLICY.map(([directive, sources]): Policy[number] => [
    directive,
    directive === "connect-src" ? [sources, ...origins].join(" ") : sources,
  ]);
  return headersWith(policy).map(([name, value]) => [
    name,
    name === OPENER_HEADER ? "same-origin-allow-popups" : value,
  ]);
}

/** The origins to which the desk of a published site sends requests, besides the site itself (Fetch Standard). */
export function originsOf({ backend, baseUrl }: EditorFields): readonly string[] {
  return [backend === "github" ? "https://api.github.com" : new URL(baseUrl).origin];
}
