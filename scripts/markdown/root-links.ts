import { defined } from "../defined.ts";
import { asHtml } from "./html.ts";
import { encodeHref } from "./parser.ts";
import { formatAbsolute } from "./render-body.ts";
import type { Body, BodyPart } from "./types.ts";

/** A body whose addresses from the root are of a site. `parts` are still made when they are first needed. */
export function withRootLinks(body: Body, site: string): Body {
  if (body.links.every(({ kind }) => kind !== "root")) return body;
  const { text, words, links, headings, faults } = body;
  return {
    ...defined({ text }),
    words,
    links: links.map((link) =>
      link.kind === "root" ? { ...link, kind: "absolute", href: addressAt(site, link.href) } : link,
    ),
    ...defined({ headings }),
    faults,
    get parts(): readonly BodyPart[] {
      return body.parts.map((part) => {
        if (typeof part === "string" || part.kind !== "link" || !part.href.startsWith("/")) return part;
        const { href, kind, ...title } = part;
        return asHtml(formatAbsolute(addressAt(site, href), title, ""));
      });
    },
  };
}

/** The full address, at a site, of an address from the root, whatever the folder of the site's own. */
export function addressAt(site: string, fromRoot: string): string {
  return encodeHref(`${new URL(site).origin}${fromRoot}`);
}
