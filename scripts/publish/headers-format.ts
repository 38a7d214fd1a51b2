import { CACHE_BRIEFLY, CACHE_FOREVER, SECURITY_HEADERS } from "./headers.ts";
import { HASHED_ADDRESS } from "./role.ts";

/** The hosts for which headers can be written, in the order the help names them. */
export const HEADER_FORMATS = ["netlify", "nginx", "caddy", "cloudfront"] as const;

/** One of {@link HEADER_FORMATS}; Cloudflare Pages reads `netlify`. */
export type HeaderFormat = (typeof HEADER_FORMATS)[number];

/** The headers in the words of a host. `basePath` is where the site is served: empty, or `/bulletin`. */
export function formatHeaders(format: HeaderFormat, basePath: string): string {
  return writers[format](basePath);
}

const writers: Readonly<Record<HeaderFormat, (basePath: string) => string>> = {
  netlify: formatNetlify,
  nginx: formatNginx,
  caddy: formatCaddy,
  cloudfront: formatCloudfront,
};

/**
 * `_headers` of Netlify and Cloudflare Pages. They disagree on what two rules for one header mean, so there is one for
 * `Cache-Control`: pages keep the hosts' own, which is to ask each time.
 */
function formatNetlify(basePath: string): string {
  const hashed = ["assets", "media"].flatMap((folder) => [
    `${basePath}/${folder}/*`,
    `  Cache-Control: ${CACHE_FOREVER}`,
  ]);
  return lines([`${basePath}/*`, ...SECURITY_HEADERS.map(([name, value]) => `  ${name}: ${value}`), ...hashed]);
}

/** To be included in a `server` block. A `location` with an `add_header` of its own has to include it once more. */
function formatNginx(): string {
  return lines([
    `set $dateline_cache "${CACHE_BRIEFLY}";`,
    `if ($uri ~ "${HASHED_ADDRESS}") { set $dateline_cache "${CACHE_FOREVER}"; }`,
    "add_header Cache-Control $dateline_cache;",
    ...SECURITY_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
}

/** To be imported in a site block. */
function formatCaddy(): string {
  return lines([
    "header {",
    ...SECURITY_HEADERS.map(([name, value]) => `\t${name} "${value}"`),
    `\tCache-Control "${CACHE_BRIEFLY}"`,
    "}",
    `@hashed path_regexp ${HASHED_ADDRESS}`,
    `header @hashed Cache-Control "${CACHE_FOREVER}"`,
  ]);
}

/**
 * The configuration that `aws cloudfront create-response-headers-policy` takes. `Cache-Control` is not in it: publishing
 * stores it with each object.
 */
function formatCloudfront(): string {
  const custom = SECURITY_HEADERS.filter(([name]) => !NAMED_BY_CLOUDFRONT.has(name)).map(([Header, Value]) => ({
    Header,
    Value,
    Override: true,
  }));
  const value = (wanted: string) => SECURITY_HEADERS.find(([name]) => name === wanted)?.[1] ?? "";
  const policy = {
    Name: "dateline",
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value("Content-Security-Policy") },
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

/** Headers that CloudFront has a field of its own for, and refuses among the custom ones. */
const NAMED_BY_CLOUDFRONT: ReadonlySet<string> = new Set([
  "Content-Security-Policy",
  "Strict-Transport-Security",
  "X-Content-Type-Options",
  "X-Frame-Options",
  "Referrer-Policy",
]);

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
