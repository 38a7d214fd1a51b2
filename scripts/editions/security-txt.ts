import { type Address, rootFile } from "../content/addresses.ts";
import type { Moment } from "../i18n/moment.ts";
import type { Route, SitePages } from "../site/route.ts";
import { url } from "../site/site-inputs.ts";

/** The contact for reports of vulnerabilities of the site (RFC 9116). */
export interface SecurityTextView {
  readonly kind: "security-txt";
  readonly address: Address;
  readonly contact: string;
  /** In UTC (RFC 3339). */
  readonly expires: string;
  /** The publication's languages, BCP 47. */
  readonly languages: readonly string[];
  /** The file's own URL. */
  readonly canonical: string;
}

/** The file `/.well-known/security.txt`, once for all languages, if the publication has a `contact`. */
export function securityTextRoutes([first]: readonly SitePages[]): readonly Route<SecurityTextView>[] {
  const contact = first?.site.publication.masthead.contact?.security;
  if (first === undefined || contact === undefined) return [];
  const { site } = first;
  const [kind, address] = ["security-txt", rootFile(".well-known/security.txt")] as const;
  const expires = expiryOf(site.asOf);
  const { languages } = site.publication;
  const view = () => ({
    kind,
    address,
    contact: `mailto:${contact}`,
    expires,
    languages,
    canonical: url(site, address),
  });
  return [{ kind, address, dependencies: { values: [expires] }, view, text: () => formatSecurityText(view()) }];
}

/**
 * The beginning of the month, ten months after the month of the build: less than a year ahead, as RFC 9116 recommends (§2.5.5), and the
 * same in all builds of a month.
 */
function expiryOf(asOf: Moment): string {
  const months = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 + MONTHS_VALID;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${year}-${String(month).padStart(2, "0")}-01T00:00:00Z`;
}

const MONTHS_VALID = 10;

function formatSecurityText({ contact, expires, languages, canonical }: SecurityTextView): string {
  return `Contact: ${contact}
Expires: ${expires}
Preferred-Languages: ${languages.join(", ")}
Canonical: ${canonical}
`;
}
