import { asHtml, escapeHtml } from "./html.ts";
import type { Body, BodyPart, Html } from "./types.ts";

/** Where the relative addresses of a body lead. They are asked only for what `body.links` names, in its order. */
export interface LinkResolver {
  /** The final address for a relative `href`, with the fragment that `href` has. */
  readonly link: (href: string) => string;
  /** Where `#…` leads in a rendering that stands elsewhere, such as a feed. Left out, it stays as it is. */
  readonly fragment?: (href: string) => string;
  readonly image: (href: string) => BodyPicture;
}

/** An image as the browser is told of it; width and height in CSS pixels keep its place while it loads. */
export interface BodyPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Candidates in modern formats, best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** How wide the image is shown, for the choice among candidates (`sizes`). */
  readonly sizes?: string;
}

/** The final HTML of a body. */
export function resolveLinks(body: Pick<Body, "parts">, resolve: LinkResolver): Html {
  return asHtml(body.parts.map((part) => formatPart(part, resolve)).join(""));
}

function formatPart(part: BodyPart, resolve: LinkResolver): string {
  if (typeof part === "string") return part;
  if (part.kind === "link") return `<a href="${escapeHtml(addressOf(part.href, resolve))}"${titleOf(part)}>`;
  return formatPicture(part, resolve.image(part.href));
}

function addressOf(href: string, { link, fragment }: LinkResolver): string {
  if (!href.startsWith("#")) return link(href);
  return fragment === undefined ? href : fragment(href);
}

function formatPicture(part: Extract<BodyPart, { readonly kind: "image" }>, picture: BodyPicture): string {
  const { src, width, height, sources } = picture;
  const image = `<img src="${escapeHtml(src)}" width="${width}" height="${height}" alt="${escapeHtml(part.alt)}"${titleOf(part)} loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const sizes = picture.sizes === undefined ? "" : ` sizes="${escapeHtml(picture.sizes)}"`;
  const candidates = sources.map(
    ({ type, srcset }) => `<source type="${escapeHtml(type)}" srcset="${escapeHtml(srcset)}"${sizes}>`,
  );
  return `<picture>${candidates.join("")}${image}</picture>`;
}

function titleOf({ title }: { readonly title?: string }): string {
  return title === undefined ? "" : ` title="${escapeHtml(title)}"`;
}
