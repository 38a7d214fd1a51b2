import { readShown } from "../picture.tsx";
import { HIDDEN_SHEET, HIDDEN_STYLE, hideStyles, htmlOf, isSamePage, SCRIPTS } from "./one-file.ts";

/** A page for the file. */
export interface PageOfFile {
  readonly html: string;
  /** The text before its article, such as its publication date. */
  readonly note?: string;
}

/**
 * One HTML file of pages, which can be opened anywhere: the first one, and after it the articles of the others. Styles, fonts and pictures
 * are embedded. A link between the pages leads within the file, and a link to a page or a part that is not in it becomes plain words.
 * `notes` are above all, such as unpublished parts; they and the notes of pages are in this language.
 */
export async function wholeFile(
  pages: readonly PageOfFile[],
  notes: readonly string[],
  language: string,
): Promise<Blob> {
  const [whole, ...others] = pages.map(({ html }) => new DOMParser().parseFromString(hideStyles(html), "text/html"));
  if (whole === undefined) throw new Error("There is no page");
  const all = [whole, ...others];
  const sheets = new Map(all.flatMap(sheetsOf));
  const places = new Map(all.map((page, index) => [addressOf(page), index === 0 ? "#" : `#page-${index}`]));
  const main = whole.querySelector("main");
  others.forEach((page, index) => {
    const article = page.querySelector("main article");
    if (article === null) return;
    const draft = page.querySelector("p.draft-note");
    const { note } = pages[index + 1] ?? {};
    if (note !== undefined) article.prepend(noteIn(page, note, language));
    if (draft !== null) article.prepend(draft);
    main?.append(whole.adoptNode(named(article, `page-${index + 1}`)));
  });
  whole.body.prepend(...notes.map((note) => noteIn(whole, note, language)));
  for (const element of whole.querySelectorAll(NOT_IN_A_FILE)) element.remove();
  for (const link of whole.querySelectorAll<HTMLAnchorElement>("a[href]")) lead(link, places);
  for (const picture of whole.images) await embed(picture);
  for (const [address, media] of sheets) whole.head.append(hiddenSheet(whole, await embeddedSheet(address), media));
  return new Blob([`<!doctype html>\n${htmlOf(whole.documentElement)}`], { type: "text/html" });
}

function noteIn(page: Document, text: string, language: string): Element {
  const note = page.createElement("p");
  note.className = "draft-note";
  note.lang = language;
  note.textContent = text;
  note.setAttribute(HIDDEN_STYLE, "margin:0;padding:.5rem 1rem;font-weight:bold");
  return note;
}

/** A style sheet in a page whose styles are hidden. */
function hiddenSheet(page: Document, text: string, media: string): Element {
  const sheet = page.createElement("script");
  sheet.setAttribute("type", HIDDEN_SHEET);
  if (media !== "") sheet.setAttribute("media", media);
  sheet.textContent = text;
  return sheet;
}

/** Elements without effect in a file, or with requests to other servers. */
const NOT_IN_A_FILE = `${SCRIPTS}, link, form, source, iframe, nav, .skip, header details, meta[http-equiv]`;

function sheetsOf(page: Document): readonly (readonly [address: string, media: string])[] {
  return [...page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href, media }) => [href, media]);
}

function addressOf(page: Document): string | undefined {
  return page.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
}

/** An article with this id, and with unique ids for its inner elements. */
function named(article: Element, id: string): Element {
  for (const element of article.querySelectorAll("[id]")) element.id = `${id}-${element.id}`;
  for (const link of article.querySelectorAll("a[href^='#']"))
    link.setAttribute("href", `#${id}-${link.getAttribute("href")?.slice(1)}`);
  article.id = id;
  return article;
}

function lead(link: HTMLAnchorElement, places: ReadonlyMap<string | undefined, string>): void {
  const href = link.getAttribute("href") ?? "";
  if (href.startsWith("#")) {
    const { ownerDocument: page } = link;
    if (href !== "#" && page.getElementById(decodeURIComponent(href.slice(1))) === null) link.removeAttribute("href");
    return;
  }
  const { origin } = location;
  const [, place] =
    [...places].find(([address]) => address !== undefined && isSamePage(address, link.href, origin)) ?? [];
  if (place !== undefined) link.setAttribute("href", place);
  else if (link.origin === origin) link.removeAttribute("href");
}

async function embed(picture: HTMLImageElement): Promise<void> {
  for (const name of ["srcset", "sizes", "loading"]) picture.removeAttribute(name);
  const blob = await readShown(picture.src);
  if (blob === undefined) picture.remove();
  else picture.src = await dataUrlOf(blob);
}

/** A stylesheet with its fonts; an empty one if it can't be had, since the words are worth more than their looks. */
async function embeddedSheet(address: string): Promise<string> {
  const sheet = await readShown(address);
  let text = (await sheet?.text()) ?? "";
  for (const [written, , inside = ""] of text.matchAll(/url\((["']?)([^"')]+)\1\)/g)) {
    const file = inside.startsWith("data:") ? undefined : await readShown(new URL(inside, address).href);
    if (file !== undefined) text = text.replaceAll(written, `url("${await dataUrlOf(file)}")`);
  }
  return text;
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
