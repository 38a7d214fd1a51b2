import { isObject, RecordError } from "../release/file-tree.ts";
import { lines } from "./host.ts";

/** Former addresses and the present ones, both from the root of the site and decoded. */
export type Redirects = ReadonlyMap<string, string>;

/** The file of a built site that lists its redirects; a site without any has none. */
export const REDIRECTS_FILE = "redirects.json";

/** Parses `redirects.json`. Throws a {@link RecordError} for any other text. */
export function parseRedirects(text: string): Redirects {
  const value: unknown = JSON.parse(text);
  const entries = isObject(value) ? Object.entries(value) : [];
  const redirects = entries.flatMap(([from, to]): readonly (readonly [string, string])[] =>
    typeof to === "string" ? [[from, to]] : [],
  );
  if (!isObject(value) || redirects.length < entries.length) throw new RecordError("a list of redirects");
  return new Map(redirects);
}

/** Writes redirects with status 301 (RFC 9110 §15.4.2) as the configuration of a host. */
type FormatRedirects = (redirects: readonly Rule[]) => string;

/** One redirect: where from, as the site names it and as requests have it (RFC 3986 §2.1), and where to. */
interface Rule {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const HOSTS = {
  /** `_redirects` of Netlify. Without `!` the page that is there for other hosts would answer. */
  "netlify-redirects": (rules) => lines(rules.map(({ from, to }) => `${from} ${to} 301!`)),
  /** `_redirects` of Cloudflare Pages, which reads 2,000 of them, and takes them before pages. */
  "cloudflare-redirects": (rules) => lines(rules.map(({ from, to }) => `${from} ${to} 301`)),
  /** To include in a `server` block. */
  "nginx-redirects": (rules) => lines(rules.map(({ path, to }) => `location = "${path}" { return 301 "${to}"; }`)),
  /** To import in a site block. */
  "caddy-redirects": (rules) => lines(rules.map(({ path, to }) => `redir ${path} ${to} 301`)),
  /** To import into a key value store of CloudFront, which `cloudfront-function` reads. */
  "cloudfront-redirects": (rules) =>
    `${JSON.stringify({ data: rules.map(({ from, to }) => ({ key: from, value: to })) }, undefined, 1)}\n`,
  /** A function of CloudFront (cloudfront-js-2.0) for viewer requests; the store is associated with it. */
  "cloudfront-function": () => CLOUDFRONT_FUNCTION,
} as const satisfies Readonly<Record<string, FormatRedirects>>;

const CLOUDFRONT_FUNCTION = `import cf from "cloudfront";

const redirects = cf.kvs();

async function handler({ request }) {
  if (!(await redirects.exists(request.uri))) return request;
  const location = { value: await redirects.get(request.uri) };
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location } };
}
`;

export type RedirectFormat = keyof typeof HOSTS;

export const REDIRECT_FORMATS = Object.keys(HOSTS).filter(isRedirectFormat);

export function isRedirectFormat(name: string): name is RedirectFormat {
  return Object.hasOwn(HOSTS, name);
}

/** The redirects as configuration for a host. `basePath` is where the site is served: empty, or `/bulletin`. */
export function formatRedirects(format: RedirectFormat, basePath: string, redirects: Redirects): string {
  const rules = [...redirects].map(([from, to]) => {
    const path = `${basePath}${from}`;
    return { path, from: encodeURI(path), to: encodeURI(`${basePath}${to}`) };
  });
  return rules.length === 0 && format !== "cloudfront-function" ? "" : HOSTS[format](rules);
}
