import { asHtml, escapeHtml } from "./html.ts";
import type { Body, BodyPart, Html, NotePart } from "./types.ts";

/** Gives the final addresses of a body's links. Called only for the links in `body.links`, in their order. */
export interface LinkResolver {
  /** The final address for a relative `href`, including its fragment. */
  readonly link: (href: string) => string;
  /** The address for `#…` in a text that is shown on another page, such as in a feed. Without it, fragments are not changed. */
  readonly fragment?: (href: string) => string;
  readonly image: (href: string) => BodyPicture;
  /** How footnotes are linked. Where it is left out, as in a feed, they have numbers and no links. */
  readonly notes?: NoteNames;
}

/** The attributes of an image. Width and height, in CSS pixels, reserve its space while it loads. */
export interface BodyPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Files in modern formats, best first. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** The attribute `sizes`: how wide the image is shown. */
  readonly sizes?: string;
}

/** The final HTML of a body. */
export function resolveLinks(body: Pick<Body, "parts">, resolve: LinkResolver): Html {
  return asHtml(body.parts.map((part) => formatPart(part, resolve)).join(""));
}

function formatPart(part: BodyPart, resolve: LinkResolver): string {
  if (typeof part === "string") return part;
  if (part.kind === "link") return `<a href="${escapeHtml(addressOf(part.href, resolve))}"${titleOf(part)}>`;
  if (part.kind === "image") return formatPicture(part, resolve.image(part.href));
  return formatNotePart(part, resolve.notes);
}

function addressOf(href: string, { link, fragment }: LinkResolver): string {
  if (href.startsWith("/")) return href; // The address is in a text with an error.
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

/** The names of a body's footnotes on a page. */
interface NoteNames {
  /** Prefix of the ids, so that ids of several bodies on one page differ: `n-quito-`. */
  readonly prefix: string;
  /** The accessible name of all notes: "Footnotes". */
  readonly title: string;
  /** The accessible name of a reference: "Footnote 1". */
  readonly reference: (number: number) => string;
  /** The accessible name of the way back from a note: "Back to the text from footnote 1"; "1-2" from its second reference. */
  readonly back: (number: string) => string;
}

/**
 * The markup of a part of a footnote, with the roles of DPUB-ARIA 1.1. A second reference to the same note has a different id, and the note
 * has a second link back.
 */
function formatNotePart(part: NotePart, names: NoteNames | undefined): string {
  if (names === undefined) return formatUnlinked(part);
  if (part.kind === "notes")
    return `<div class="notes" role="doc-endnotes" aria-label="${escapeHtml(names.title)}">\n<ol>\n`;
  const note = escapeHtml(`${names.prefix}${part.note}`);
  const reference = `${note}-ref${part.use === 1 ? "" : `-${part.use}`}`;
  switch (part.kind) {
    case "note-reference":
      return `<sup><a id="${reference}" href="#${note}" role="doc-noteref" aria-label="${escapeHtml(names.reference(part.note))}">${part.note}</a></sup>`;
    case "note":
      return `<li id="${note}">`;
    case "note-return":
      return ` <a href="#${reference}" role="doc-backlink" aria-label="${escapeHtml(names.back(`${part.note}${part.use === 1 ? "" : `-${part.use}`}`))}">\u{2191}</a>`;
  }
}

function formatUnlinked(part: NotePart): string {
  switch (part.kind) {
    case "notes":
      return "<hr>\n<div>\n<ol>\n";
    case "note-reference":
      return `<sup>${part.note}</sup>`;
    case "note":
      return "<li>";
    case "note-return":
      return "";
  }
}
