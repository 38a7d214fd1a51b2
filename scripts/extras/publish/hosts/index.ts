import type { FeedType } from "../../../release/media-type.ts";
import { securityHeaders, webEditorHeaders } from "../headers.ts";
import { formatCaddy } from "./caddy.ts";
import { formatCloudfront, formatCloudfrontAdmin, formatCloudfrontEmail, formatCloudfrontOpen } from "./cloudfront.ts";
import type { FormatHost } from "./host.ts";
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

/** The other sites that pages of a site speak to. */
export interface OtherOrigins {
  /** Where the form for subscribing is posted. */
  readonly form?: string;
  /** What the web editor asks; undefined without one. */
  readonly editor?: readonly string[];
}

/** The headers as configuration for a host. `basePath` is where the site is served: empty, or `/bulletin`. */
export function formatHeaders(
  format: HeaderFormat,
  basePath: string,
  feeds: readonly FeedType[],
  { form, editor }: OtherOrigins = {},
): string {
  const admin = editor === undefined ? {} : { adminHeaders: webEditorHeaders(editor) };
  return HOSTS[format]({ basePath, feeds, pageHeaders: securityHeaders(form), ...admin });
}
