import type { Bulletin } from "../../content/model/publication.ts";
import type { Link } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { href } from "../../site/site-inputs.ts";
import { hasPdf } from "../../site/visible.ts";

/** The editions of a bulletin that its page leads to. */
export interface BulletinEditions {
  readonly email: Link;
  /** Only where it is made. */
  readonly pdf?: Link;
}

export function viewEditions(site: LocalizedSite, bulletin: Bulletin): BulletinEditions {
  const { addresses, language, messages } = site;
  const { period } = bulletin;
  return {
    email: { text: messages.email.edition, href: href(site, addresses.email(language, period)) },
    // Every language calls the format by these letters.
    ...(hasPdf(site, bulletin) ? { pdf: { text: "PDF", href: href(site, addresses.pdf(language, period)) } } : {}),
  };
}
