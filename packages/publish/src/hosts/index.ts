import { defined } from "../../../../scripts/diagnostics/index.ts";
import { type FeedType, headersOfPages, type SiteHeaders } from "../../../../scripts/release/index.ts";
import { formatCaddy } from "./caddy.ts";
import { formatCloudfront, formatCloudfrontAdmin, formatCloudfrontEmail, formatCloudfrontOpen } from "./cloudfront.ts";
import type { FormatHost, HostOptions } from "./host.ts";
import { formatNetlify } from "./netlify.ts";
import { formatNginx } from "./nginx.ts";

/** The hosts for which headers can be written, in the order of the help. Cloudflare Pages reads the format of Netlify. */
const HOSTS = {
  netlify: formatNetlify,
  nginx: formatNginx,
  caddy: formatCaddy,
  cloudfront: formatCloudfront,
  "cloudfront-email": formatCloudfrontEmail,
  "cloudfront-open": formatCloudfrontOpen,
  "cloudfront-admin": formatCloudfrontAdmin,
} as const satisfies Readonly<Record<string, FormatHost>>;

export type HeaderFormat = keyof typeof HOSTS;

export const HEADER_FORMATS = Object.keys(HOSTS).filter(isHeaderFormat);

export function isHeaderFormat(name: string): name is HeaderFormat {
  return Object.hasOwn(HOSTS, name);
}

/** The differences between sites. */
export type HostedSite = SiteHeaders & Pick<HostOptions, "isPreview">;

/** The headers as configuration for a host. `basePath` is the path of the site: empty, or `/bulletin`. */
export function formatHeaders(
  format: HeaderFormat,
  basePath: string,
  feeds: readonly FeedType[],
  { adminHeaders, isPreview, ...site }: HostedSite = {},
): string {
  return HOSTS[format]({ basePath, feeds, pageHeaders: headersOfPages(site), ...defined({ adminHeaders, isPreview }) });
}
