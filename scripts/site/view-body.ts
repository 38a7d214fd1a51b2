import type { Address } from "../content/addresses.ts";
import { parseContentPath, resolveContentPath } from "../content/content-path.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { fill } from "../i18n/messages.ts";
import { typeset } from "../i18n/typography.ts";
import { partHref } from "../markdown/href.ts";
import { mapTexts } from "../markdown/html.ts";
import { type LinkResolver, resolveLinks } from "../markdown/resolve.ts";
import type { Body, Html } from "../markdown/types.ts";
import { href, type MediaImage, type SiteContext, url } from "./site-inputs.ts";
import { viewImage } from "./view-picture.ts";

/** The `sizes` of pictures in bodies: the width at which the browser shows them. */
const BODY_SIZES = "(min-width: 48rem) 42rem, calc(100vw - 2rem)";

/** A body in which the links to content files have become links to pages; undefined for an empty body. */
export function viewBody(site: SiteContext, file: string, body: Body): Html | undefined {
  const { title, reference, back } = site.messages.footnotes;
  return resolveBody(file, body, {
    notes: {
      prefix: `n-${/([^/.]+)\.[^/]*$/.exec(file)?.[1] ?? ""}-`,
      title,
      reference: (number) => fill(reference, { number }),
      back: (number) => fill(back, { number }),
    },
    link: (link) => resolveLink(site, file, link, (address) => href(site, address)),
    image: (link) => ({ ...viewImage(site, imageOf(site, file, link)), sizes: BODY_SIZES }),
  });
}

/**
 * A body for a feed or an email, which is read outside the site: all URLs are absolute, and pictures have a format that every
 * program shows. Links to headings of the body lead to `page`; footnotes have numbers without links.
 */
export function viewBodyAbroad(site: SiteContext, file: string, body: Body, page: Address): Html | undefined {
  return resolveBody(file, body, {
    link: (link) => resolveLink(site, file, link, (address) => url(site, address)),
    fragment: (fragment) => `${url(site, page)}${fragment}`,
    image: (link) => {
      const { address, width, height } = imageOf(site, file, link);
      return { src: url(site, address), width, height, sources: [] };
    },
  });
}

function resolveBody(file: string, body: Body, resolver: LinkResolver): Html | undefined {
  if (body.parts.length === 0) return undefined;
  const html = resolveLinks(body, resolver);
  return html === "" ? undefined : typesetBody(file, html);
}

/** A body with the no-break spaces of its file's language. */
function typesetBody(file: string, html: Html): Html {
  const path = parseContentPath(file);
  if (path === undefined || !("language" in path)) return html;
  return mapTexts(html, (text) => typeset(text, path.language));
}

function resolveLink(site: SiteContext, file: string, link: string, write: (address: Address) => string): string {
  const { path, fragment } = partHref(link);
  const address = addressOfFile(site, resolveContentPath(file, path) ?? "");
  return `${write(address)}${fragment === undefined ? "" : `#${fragment}`}`;
}

function imageOf(site: SiteContext, file: string, link: string): MediaImage {
  const image = site.media.get(resolveContentPath(file, link) ?? "");
  if (image === undefined) throw new RangeError(`${file}: no image ${link}`);
  return image;
}

/** The address of a content file's page. A rule has checked that it exists. */
function addressOfFile(site: SiteContext, file: string): Address {
  const path = parseContentPath(file);
  const { addresses, publication } = site;
  switch (path?.kind) {
    case "item":
      return addresses.item(path.language, path.period, publication.slugs.get(file) ?? path.slug);
    case "page":
      return pageAddress(site, file, path.language);
    case "bulletin":
      return addresses.bulletin(path.language, path.period);
    case "event":
      return addresses.event(site.language, path.key);
    case "media": {
      const published = site.media.get(file) ?? site.downloads.get(file);
      if (published !== undefined) return published.address;
    }
  }
  throw new RangeError(`no page for ${file}`);
}

function pageAddress({ addresses, publication }: SiteContext, file: string, language: LanguageTag): Address {
  const path = publication.pagePaths.get(file);
  if (path === undefined) throw new RangeError(`no page for ${file}`);
  return addresses.page(language, path);
}
