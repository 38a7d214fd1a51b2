import { defined } from "../../../../scripts/diagnostics/index.ts";
import { EMAIL_HEADERS, type Header, POLICY_HEADER, RESERVATION } from "../../../../scripts/release/index.ts";
import { type HostOptions, headerIn } from "./host.ts";

/*
 * Configurations for `aws cloudfront create-response-headers-policy`, one for each behaviour. They have no `Cache-Control` and no
 * `Content-Type`, since publishing stores these with each object. CloudFront compresses texts if a behaviour enables it.
 */

/** The policy of the default behaviour. */
export function formatCloudfront({ pageHeaders }: HostOptions): string {
  return formatPolicy("dateline", pageHeaders);
}

/** The policy of email editions. */
export function formatCloudfrontEmail({ pageHeaders }: HostOptions): string {
  return formatPolicy("dateline-email", [...EMAIL_HEADERS, ...pageHeaders.filter((header) => header === RESERVATION)]);
}

/** The policy of data, feeds and calendars, which other sites may read. */
export function formatCloudfrontOpen({ pageHeaders }: HostOptions): string {
  const list = (...items: readonly string[]) => ({ Quantity: items.length, Items: items });
  return formatPolicy("dateline-open", pageHeaders, {
    AccessControlAllowOrigins: list("*"),
    AccessControlAllowHeaders: list("*"),
    AccessControlAllowMethods: list("GET", "HEAD"),
    AccessControlAllowCredentials: false,
    OriginOverride: true,
  });
}

/** The policy of the desk; the policy of pages if there is none. */
export function formatCloudfrontAdmin({ pageHeaders, adminHeaders = pageHeaders }: HostOptions): string {
  return formatPolicy("dateline-admin", adminHeaders);
}

function formatPolicy(name: string, headers: readonly Header[], cors?: object): string {
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
    ...defined({ CorsConfig: cors }),
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
