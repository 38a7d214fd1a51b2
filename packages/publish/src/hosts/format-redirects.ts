import type { Redirects } from "../../../../scripts/release/index.ts";
import { lines } from "./host.ts";

/** Writes redirects with status 301 (RFC 9110 §15.4.2) and withdrawn addresses with 410 (§15.5.11) as the configuration of a host. */
type FormatRules = (rules: Rules) => string;

interface Rules {
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly Place[];
  /** The path of the site on its host. */
  readonly basePath: string;
}

/** An address in the site, and in requests (RFC 3986 §2.1). */
interface Place {
  readonly path: string;
  readonly from: string;
}

/** A redirect, and its target, in the form of answers. */
interface Redirect extends Place {
  readonly to: string;
}

const HOSTS = {
  /** `_redirects` of Netlify. Without `!` the page that is there for other hosts would answer. */
  "netlify-redirects": ({ redirects, withdrawn }) =>
    lines([
      ...redirects.map(({ from, to }) => `${from} ${to} 301!`),
      ...withdrawn.map(({ from }) => `${from} ${from} 410!`),
    ]),
  /**
   * `_redirects` of Cloudflare Pages, which reads 2,000 of them, and applies them before pages. It has no rule for 410: the page contains
   * the notice.
   */
  "cloudflare-redirects": ({ redirects }) => lines(redirects.map(({ from, to }) => `${from} ${to} 301`)),
  /** To include in a `server` block. */
  "nginx-redirects": ({ redirects, withdrawn, basePath }) =>
    lines([
      ...redirects.map(({ path, to }) => `location = "${path}" { return 301 "${to}"; }`),
      ...withdrawn.map(({ path }) => `location = "${path}" { error_page 410 @dateline_withdrawn; return 410; }`),
      ...(withdrawn.length === 0
        ? []
        : [`location @dateline_withdrawn { try_files $uri $uri/index.html ${basePath}/410.html =410; }`]),
    ]),
  /** To import in a site block. */
  "caddy-redirects": ({ redirects, withdrawn, basePath }) =>
    lines([
      ...redirects.map(({ path, to }) => `redir ${path} ${to} 301`),
      ...(withdrawn.length === 0 ? [] : caddyWithdrawn(withdrawn, basePath)),
    ]),
  /** To import into a key value store of CloudFront, which `cloudfront-function` reads. */
  "cloudfront-redirects": ({ redirects, withdrawn }) => {
    const data = [
      ...redirects.map(({ from, to }) => ({ key: from, value: to })),
      ...withdrawn.map(({ from }) => ({ key: from, value: GONE })),
    ];
    return `${JSON.stringify({ data }, undefined, 1)}\n`;
  },
  /** A function of CloudFront (cloudfront-js-2.0) for viewer requests and viewer responses; the store is associated with it. */
  "cloudfront-function": () => CLOUDFRONT_FUNCTION,
} as const satisfies Readonly<Record<string, FormatRules>>;

function caddyWithdrawn(withdrawn: readonly Place[], basePath: string): readonly string[] {
  return [
    `@dateline-withdrawn path ${withdrawn.map(({ path }) => path).join(" ")}`,
    "handle @dateline-withdrawn {",
    `\ttry_files {path} {path}/index.html ${basePath}/410.html`,
    "\tfile_server {",
    "\t\tstatus 410",
    "\t}",
    "}",
  ];
}

/** The value in the store of CloudFront that replaces the target address. */
const GONE = "410";

const CLOUDFRONT_FUNCTION = `import cf from "cloudfront";

const answers = cf.kvs();

async function handler({ request, response }) {
  const answer = (await answers.exists(request.uri)) ? await answers.get(request.uri) : undefined;
  if (response !== undefined)
    return answer === "${GONE}" ? { ...response, statusCode: 410, statusDescription: "Gone" } : response;
  if (answer === undefined || answer === "${GONE}") return request;
  const location = { value: answer };
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location } };
}
`;

export type RedirectFormat = keyof typeof HOSTS;

export const REDIRECT_FORMATS = Object.keys(HOSTS).filter(isRedirectFormat);

export function isRedirectFormat(name: string): name is RedirectFormat {
  return Object.hasOwn(HOSTS, name);
}

/** The addresses without a page. They are from the root of the site and decoded. */
export interface MovedAndWithdrawn {
  readonly redirects: Redirects;
  readonly withdrawn?: readonly string[];
}

/** Redirects and withdrawn addresses as configuration for a host. `basePath` is the path of the site: empty, or `/bulletin`. */
export function formatRedirects(
  format: RedirectFormat,
  basePath: string,
  { redirects, withdrawn = [] }: MovedAndWithdrawn,
): string {
  const placeOf = (address: string): Place => ({
    path: `${basePath}${address}`,
    from: encodeURI(`${basePath}${address}`),
  });
  const rules = {
    redirects: [...redirects].map(([from, to]) => ({ ...placeOf(from), to: encodeURI(`${basePath}${to}`) })),
    withdrawn: withdrawn.map(placeOf),
    basePath,
  };
  const isEmpty = rules.redirects.length + rules.withdrawn.length === 0;
  return isEmpty && format !== "cloudfront-function" ? "" : HOSTS[format](rules);
}
