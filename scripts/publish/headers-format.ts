import type { Header } from "./headers.ts";
import { CACHE_BRIEFLY, CACHE_FOREVER, EMAIL_HEADERS, POLICY_HEADER, SECURITY_HEADERS } from "./headers.ts";
import { EMAIL_ADDRESS, HASHED_ADDRESS } from "./release/role.ts";

/** The hosts for which headers can be written, in the order the help names them. */
export const HEADER_FORMATS = ["netlify", "nginx", "caddy", "cloudfront", "cloudfront-email"] as const;

/** One of {@link HEADER_FORMATS}; Cloudflare Pages reads `netlify`. */
export type HeaderFormat = (typeof HEADER_FORMATS)[number];

/** The headers as configuration for a host. `basePath` is where the site is served: empty, or `/bulletin`. */
export function formatHeaders(format: HeaderFormat, basePath: string): string {
  return formatters[format](basePath);
}

const formatters: Readonly<Record<HeaderFormat, (basePath: string) => string>> = {
  netlify: formatNetlify,
  nginx: formatNginx,
  caddy: formatCaddy,
  cloudfront: () => formatCloudfront("dateline", SECURITY_HEADERS),
  "cloudfront-email": () => formatCloudfront("dateline-email", EMAIL_HEADERS),
};

/**
 * `_headers` of Netlify and Cloudflare Pages. Where two rules match, Netlify takes the header of the last one. Cloudflare
 * joins both, unless the last rule removes the header with `!` first; Netlify ignores that line. Pages need no rule for
 * `Cache-Control`: by default both hosts have them revalidated each time.
 */
function formatNetlify(basePath: string): string {
  const hashed = ["assets", "media"].map((folder) => [`${basePath}/${folder}/*`, `  Cache-Control: ${CACHE_FOREVER}`]);
  const emails = ["/:year/:month/email/", "/:language/:year/:month/email/"].map((path) => [
    `${basePath}${path}`,
    `  ! ${POLICY_HEADER}`,
    `  ${POLICY_HEADER}: ${policyOf(EMAIL_HEADERS)}`,
  ]);
  const all = [`${basePath}/*`, ...SECURITY_HEADERS.map(([name, value]) => `  ${name}: ${value}`)];
  return lines([all, ...hashed, ...emails].flat());
}

/** To include in a `server` block. A `location` that has its own `add_header` must include it again. */
function formatNginx(): string {
  return lines([
    `set $dateline_cache "${CACHE_BRIEFLY}";`,
    `if ($uri ~ "${HASHED_ADDRESS}") { set $dateline_cache "${CACHE_FOREVER}"; }`,
    "add_header Cache-Control $dateline_cache;",
    `set $dateline_policy "${policyOf(SECURITY_HEADERS)}";`,
    `if ($uri ~ "${EMAIL_ADDRESS}") { set $dateline_policy "${policyOf(EMAIL_HEADERS)}"; }`,
    `add_header ${POLICY_HEADER} $dateline_policy always;`,
    ...COMMON_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
}

/** To import in a site block. Caddy chooses the order of lines that match, so never more than one matches. */
function formatCaddy(): string {
  return lines([
    "header {",
    ...COMMON_HEADERS.map(([name, value]) => `\t${name} "${value}"`),
    "}",
    ...caddyCondition("hashed", [`path_regexp ${HASHED_ADDRESS}`, "file"], "Cache-Control", [
      CACHE_FOREVER,
      CACHE_BRIEFLY,
    ]),
    ...caddyCondition("email", [`path_regexp ${EMAIL_ADDRESS}`], POLICY_HEADER, [
      policyOf(EMAIL_HEADERS),
      policyOf(SECURITY_HEADERS),
    ]),
  ]);
}

/** One value for requests that all matchers match, another for the rest. The matcher `file` is for files that exist. */
function caddyCondition(
  name: string,
  matchers: readonly string[],
  header: string,
  [matching, others]: readonly [string, string],
): readonly string[] {
  return [
    `@${name} {`,
    ...matchers.map((matcher) => `\t${matcher}`),
    "}",
    `header @${name} ${header} "${matching}"`,
    `@not-${name} {`,
    "\tnot {",
    ...matchers.map((matcher) => `\t\t${matcher}`),
    "\t}",
    "}",
    `header @not-${name} ${header} "${others}"`,
  ];
}

/**
 * The configuration for `aws cloudfront create-response-headers-policy`: one for the default behaviour, one for the behaviour
 * of e-mail editions. It has no `Cache-Control`, since publishing stores that with each object.
 */
function formatCloudfront(name: string, headers: readonly Header[]): string {
  const custom = headers
    .filter(([name]) => !NAMED_BY_CLOUDFRONT.has(name))
    .map(([Header, Value]) => ({
      Header,
      Value,
      Override: true,
    }));
  const value = (wanted: string) => headerIn(headers, wanted);
  const policy = {
    Name: name,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value(POLICY_HEADER) },
      StrictTransportSecurity: {
        Override: true,
        AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value("Strict-Transport-Security"))?.[1] ?? 0),
        IncludeSubdomains: false,
        Preload: false,
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { Override: true, FrameOption: value("X-Frame-Options") },
      ReferrerPolicy: { Override: true, ReferrerPolicy: value("Referrer-Policy") },
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
  return `${JSON.stringify(policy, undefined, 2)}\n`;
}

/** Headers for which CloudFront has fields; it refuses them as custom headers. */
const NAMED_BY_CLOUDFRONT: ReadonlySet<string> = new Set([
  POLICY_HEADER,
  "Strict-Transport-Security",
  "X-Content-Type-Options",
  "X-Frame-Options",
  "Referrer-Policy",
]);

/** The headers that are the same for all pages. */
const COMMON_HEADERS = SECURITY_HEADERS.filter(([name]) => name !== POLICY_HEADER);

function policyOf(headers: readonly Header[]): string {
  return headerIn(headers, POLICY_HEADER);
}

function headerIn(headers: readonly Header[], wanted: string): string {
  return headers.find(([name]) => name === wanted)?.[1] ?? "";
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
