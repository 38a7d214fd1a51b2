import { checkHref } from "../../../../scripts/content/browser.ts";
import { decodePercent, type Message, memoize } from "../../../../scripts/diagnostics/browser.ts";
import { message } from "../message.ts";
import type { Note, Resolve } from "../source.ts";
import type { CleanHtml } from "./clean.ts";
import { nameInDataUrl } from "./data-url.ts";
import { findAll, has, isElement, lineOf, moveChildren, remove, unwrap } from "./document.ts";

/** Where the links and pictures of a text lead in the publication. */
export interface Targets {
  /** The relative link to the content file that an address has become; undefined for other addresses. */
  readonly linkTo: (url: string) => string | undefined;
  /** The path of a picture from the text's file; undefined if there is none. */
  readonly pictureAt: (url: string) => string | undefined;
}

/** The addresses of the pictures in a cleaned text. A small picture that links to a large one counts as the large one. */
export function picturesIn({ body }: CleanHtml, resolve: Resolve): readonly string[] {
  return [...new Set(findAll(body, "img").flatMap((image) => findPicture(image, resolve) ?? []))];
}

/** The addresses of the links in a cleaned text. */
export function linksIn({ body }: CleanHtml, resolve: Resolve): readonly string[] {
  return [...new Set(findAll(body, "a").flatMap((link) => resolve(link.getAttribute("href") ?? "") ?? []))];
}

/**
 * Replaces the targets of links and pictures. Without a target, a link becomes text and a picture is removed; returns the affected
 * references.
 */
export function applyTargets({ body, document }: CleanHtml, resolve: Resolve, targets: Targets): readonly Note[] {
  const notes: Message[] = [];
  const captionIn = memoize(captionOf);
  for (const image of findAll(body, "img")) notes.push(...applyPicture(image, resolve, targets, captionIn));
  for (const link of findAll(body, "a")) notes.push(...applyLink(link, resolve, targets));
  for (const figure of findAll(body, "figure")) if (!has(figure, "img")) unwrapFigure(document, figure);
  return notes.map((each) => [each]);
}

function applyPicture(
  image: DomElement,
  resolve: Resolve,
  { pictureAt }: Targets,
  captionIn: (figure: DomElement) => string,
): readonly Message[] {
  const url = findPicture(image, resolve);
  const written = image.getAttribute("src") ?? "";
  if (url === undefined) {
    remove(image);
    return written === "" ? [] : [message("import-picture-unread", { picture: shorten(written) })];
  }
  const described = (image.getAttribute("alt") ?? "").trim() || captionAround(image, captionIn);
  const file = pictureAt(url);
  if (file === undefined) {
    removePicture(image);
    return []; // The code that searched for it reports why there is none.
  }
  if (described === "") {
    removePicture(image);
    return [message("import-picture-undescribed", { picture: shorten(shownPicture(url)), line: `![…](${file})` })];
  }
  const link = image.parentNode;
  image.setAttribute("src", file);
  image.setAttribute("alt", described.replaceAll(/\s+/g, " "));
  if (isElement(link) && link.nodeName === "A" && isPictureAddress(link.getAttribute("href"))) unwrap(link);
  return [];
}

/** The address of a picture for messages: of a file of the source or a picture in it only the name, since nobody else can open it. */
export function shownPicture(url: string): string {
  if (url.startsWith("data:")) return nameInDataUrl(url);
  return url.startsWith("file:") ? url.slice(url.lastIndexOf("/") + 1) : url;
}

/** Removes a picture, and the link around it if nothing else is in it. */
function removePicture(image: DomElement): void {
  const parent = image.parentNode;
  remove(image);
  if (isElement(parent) && parent.nodeName === "A" && lineOf(parent) === "" && !has(parent, "img")) remove(parent);
}

function applyLink(link: DomElement, resolve: Resolve, { linkTo }: Targets): readonly Message[] {
  const written = link.getAttribute("href")?.trim();
  const isEmpty = lineOf(link) === "" && !has(link, "img");
  if (written === undefined || written === "" || isEmpty) {
    unwrap(link);
    return written === undefined || written === "" ? [] : [message("import-link-empty", { address: shorten(written) })];
  }
  const url = resolve(written);
  const isWithin = written.startsWith("#");
  const href = (url === undefined ? undefined : linkTo(url)) ?? url;
  if (!isWithin && href !== undefined && checkHref(href, "link").kind !== "refused") {
    link.setAttribute("href", href);
    link.removeAttribute("title");
    return isTracking(href) ? [message("import-link-tracking", { address: shorten(href) })] : [];
  }
  unwrap(link);
  return [message(isWithin ? "import-link-within" : "import-link-text", { address: shorten(written) })];
}

/** Redirects of mailing services. */
function isTracking(href: string): boolean {
  const [, host = "", path = ""] = /\/\/([^/]*)\/(.*)/s.exec(href) ?? [];
  return (
    /list-manage|mailchi|sendgrid|mandrillapp|createsend|mailjet|sendinblue|brevo/i.test(host) &&
    /^(?:track|ls\/click|lnk|t\/|mk\/)/i.test(path)
  );
}

/** A thumbnail that links to its large picture becomes the large picture, unless only the thumbnail is in the folder. */
function findPicture(image: DomElement, resolve: Resolve): string | undefined {
  const link = image.parentNode;
  const large = isElement(link) && link.nodeName === "A" ? link.getAttribute("href") : null;
  const lazy = ["data-src", "data-lazy-src", "data-original"].flatMap((name) => image.getAttribute(name) ?? [])[0];
  const source = lazy ?? image.getAttribute("src") ?? largestOf(image.getAttribute("srcset") ?? "");
  const [shown, led] = [source, isPictureAddress(large) ? large : undefined].map((written) =>
    written === undefined ? undefined : resolve(written),
  );
  return led === undefined || (isLocal(shown) && !isLocal(led)) ? shown : led;
}

/** The last picture of a `srcset`, where the largest usually is. */
function largestOf(sizes: string): string | undefined {
  return sizes.split(/,\s+/).at(-1)?.trim().split(/\s/)[0] || undefined;
}

function isLocal(url: string | undefined): boolean {
  return url?.startsWith("file:") === true;
}

function isPictureAddress(href: string | null): href is string {
  return href !== null && /\.(?:avif|gif|jpe?g|png|webp|tiff?)(?:[?#].*)?$/is.test(href);
}

function captionAround(image: DomElement, captionIn: (figure: DomElement) => string): string {
  let parent = image.parentNode;
  while (parent !== null && parent.nodeName !== "FIGURE") parent = parent.parentNode;
  return isElement(parent) ? captionIn(parent) : "";
}

/** The caption of a figure for its picture. In a figure with several pictures, each needs its own description. */
function captionOf(figure: DomElement): string {
  return findAll(figure, "img").length > 1 ? "" : lineOf(figure.querySelector("figcaption"));
}

/** A figure whose picture went keeps its caption as a paragraph. */
function unwrapFigure(document: DomDocument, figure: DomElement): void {
  for (const caption of findAll(figure, "figcaption")) {
    const paragraph = document.createElement("p");
    moveChildren(caption, paragraph);
    caption.parentNode?.replaceChild(paragraph, caption);
  }
  unwrap(figure);
}

/** Returns the absolute addresses of references; undefined if a reference has none, or has a scheme that content may not have. */
export function resolverOf(base: string | undefined): Resolve {
  return (reference) => {
    // Only a page of the web gives its scheme to an address without one.
    const isBare = reference.trim().startsWith("//") && !/^https?:/i.test(base ?? "");
    const written = isBare ? `https:${reference.trim()}` : reference.trim();
    if (!URL.canParse(written, base)) return undefined;
    const url = new URL(written, base);
    return /^(?:https?|mailto|tel|file|data):$/.test(url.protocol) ? url.href : undefined;
  };
}

/** An address for a text that the source does not have. Nothing can resolve it, and reports have the name alone. */
export function addressOfMissing(name: string): string {
  return `${MISSING}${encodeURIComponent(name)}`;
}

const MISSING = "unknown:";

/** An address as the source has it, on one short line. */
function shorten(url: string): string {
  const written = url.startsWith(MISSING) ? decodePercent(url.slice(MISSING.length)) : url;
  return written.length > 120 ? `${written.slice(0, 119)}…` : written;
}
