import { pictureOfUrl } from "../../picture-of-url.ts";
import { cleanBlocks } from "./blocks.ts";
import { boundPictures } from "./bound-pictures.ts";
import { Dropped } from "./dropped.ts";
import { cleanLinks } from "./links.ts";
import { buildLists } from "./lists.ts";
import { cleanMarks } from "./marks.ts";
import { placeNotes } from "./notes.ts";
import { cleanTables } from "./tables.ts";
import { styleOf } from "./tree.ts";
import { withoutStyles } from "./without-styles.ts";

/** The parts of a paste that a text accepts. */
export interface CleanPaste {
  readonly body: HTMLElement;
  readonly dropped: Dropped;
  /** Pictures whose bytes are in the paste, in their order. */
  readonly pictures: readonly File[];
}

/**
 * Replaces the styles of HTML from a word processor, a mail or a web page by elements, and drops parts that a text can't have. Footnotes
 * become `sup[data-note]` and, at the end, `aside[data-note]`.
 */
export function cleanPaste(html: string): CleanPaste {
  const { body } = new DOMParser().parseFromString(withoutStyles(boundPictures(html)), "text/html");
  const dropped = new Dropped();
  dropInvisible(body, dropped);
  const pictures = takePictures(body, dropped);
  placeNotes(body);
  cleanLinks(body, dropped);
  buildLists(body);
  cleanMarks(body);
  cleanTables(body, dropped);
  cleanBlocks(body);
  return { body, dropped, pictures };
}

const INVISIBLE =
  "script, style, meta, link, title, template, noscript, colgroup, button, input, [hidden], [aria-hidden='true']";
const COMMENTS =
  ".MsoCommentReference, .msocomanchor, .msocomtxt, .msocomoff, [data-style*='mso-element:comment-list']";
const MEDIA = "video, audio, iframe, embed, object";
const FORMS = "input:not([type=hidden]), select, textarea";
const DRAWINGS = "svg, canvas, math";

function dropInvisible(body: HTMLElement, dropped: Dropped): void {
  for (const node of comments(body)) node.remove();
  dropped.add("comments", body.querySelectorAll("a.msocomanchor, a[href^='#_msocom']").length);
  dropped.add("deletions", removeAll(body, "del[datetime], del[cite], [data-style*='mso-element:para-del']"));
  dropped.add("media", removeAll(body, MEDIA));
  dropped.add("forms", removeAll(body, FORMS));
  dropped.add("drawings", removeAll(body, DRAWINGS));
  removeAll(body, INVISIBLE);
  removeAll(body, `${COMMENTS}, a[href^='#_msocom']`);
  for (const styled of body.querySelectorAll("[data-style]")) {
    if (/(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(styleOf(styled))) styled.remove();
  }
}

/** Removes the pictures. Pictures of other places are not in the clipboard, and the picture of an emoji is replaced by its description. */
function takePictures(body: HTMLElement, dropped: Dropped): readonly File[] {
  return [...body.querySelectorAll("img")].flatMap((picture) => {
    const isLetter = /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(picture.alt) && !/^\d/.test(picture.alt);
    const isSpacer = picture.width === 1 || picture.height === 1;
    const file = isLetter || isSpacer ? undefined : fileIn(picture);
    if (!isLetter && !isSpacer && file === undefined) dropped.add("pictures");
    picture.replaceWith(isLetter ? picture.alt : "");
    return file === undefined ? [] : [file];
  });
}

/** The file of a picture that has all its bytes. */
function fileIn(picture: HTMLImageElement): File | undefined {
  // Its `src` would be parsed as an address, all megabytes of it.
  return pictureOfUrl(picture.getAttribute("src") ?? "", picture.alt || "picture");
}

function comments(body: HTMLElement): readonly Comment[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Comment) found.push(node);
  return found;
}

/** Removes elements, and returns how many. */
function removeAll(body: HTMLElement, selector: string): number {
  const found = body.querySelectorAll(selector);
  for (const each of found) each.remove();
  return found.length;
}
