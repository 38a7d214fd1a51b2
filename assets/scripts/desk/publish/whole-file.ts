import { readShown } from "../picture.tsx";

/**
 * One HTML file of pages, which anybody can open anywhere: the first one, and after it the articles of the others. Styles, fonts and pictures
 * are in it. A link between the pages leads within the file, and one to a page that is not in it is plain words.
 */
export async function wholeFile(pages: readonly string[]): Promise<Blob> {
  const [whole, ...others] = pages.map((html) => new DOMParser().parseFromString(hideStyles(html), "text/html"));
  if (whole === undefined) throw new Error("There is no page");
  const all = [whole, ...others];
  const sheets = new Map(all.flatMap(sheetsOf));
  const places = new Map(all.map((page, index) => [addressOf(page), index === 0 ? "#" : `#page-${index}`]));
  const main = whole.querySelector("main");
  others.forEach((page, index) => {
    const article = page.querySelector("main article");
    if (article !== null) main?.append(whole.adoptNode(named(article, `page-${index + 1}`)));
  });
  for (const link of whole.querySelectorAll<HTMLAnchorElement>("a[href]")) lead(link, places);
  for (const element of whole.querySelectorAll(NOT_IN_A_FILE)) element.remove();
  for (const picture of [...whole.images]) await embed(picture);
  for (const [address, media] of sheets) {
    const style = whole.createElement("script");
    style.type = "text/css";
    if (media !== "") style.setAttribute("media", media);
    style.textContent = await embeddedSheet(address);
    whole.head.append(style);
  }
  return new Blob([`<!doctype html>\n${showStyles(whole.documentElement.outerHTML)}`], { type: "text/html" });
}

/** The policy of the desk is that of all that it parses, and refuses styles: for that time they are something else. */
function hideStyles(html: string): string {
  return html
    .replaceAll(" style=", " data-style=")
    .replaceAll("<style", '<script type="text/css"')
    .replaceAll("</style>", "</script>");
}

/** There are no other scripts any more. */
function showStyles(html: string): string {
  return html
    .replaceAll(" data-style=", " style=")
    .replaceAll('<script type="text/css"', "<style")
    .replaceAll("</script>", "</style>");
}

/** What does nothing in a file, or asks somebody else. */
const NOT_IN_A_FILE =
  "script:not([type='text/css']), link, form, source, iframe, nav, .skip, header details, meta[http-equiv]";

function sheetsOf(page: Document): readonly (readonly [address: string, media: string])[] {
  return [...page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(({ href, media }) => [href, media]);
}

function addressOf(page: Document): string | undefined {
  return page.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
}

/** An article with this id, and with its own ones before those inside it. */
function named(article: Element, id: string): Element {
  for (const element of article.querySelectorAll("[id]")) element.id = `${id}-${element.id}`;
  for (const link of article.querySelectorAll("a[href^='#']"))
    link.setAttribute("href", `#${id}-${link.getAttribute("href")?.slice(1)}`);
  article.id = id;
  return article;
}

function lead(link: HTMLAnchorElement, places: ReadonlyMap<string | undefined, string>): void {
  if (link.getAttribute("href")?.startsWith("#") === true) return;
  const [, place] = [...places].find(([address]) => address !== undefined && isSamePage(address, link.href)) ?? [];
  if (place !== undefined) link.setAttribute("href", place);
  else if (link.origin === location.origin) link.removeAttribute("href");
}

/** Whether a link leads to a page of the site with this address, also from the desk, which has another host. */
function isSamePage(address: string, link: string): boolean {
  const [page, other] = [new URL(address), new URL(link)];
  return page.pathname === other.pathname && (other.origin === page.origin || other.origin === location.origin);
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
  for (const [written, , inside = ""] of [...text.matchAll(/url\((["']?)([^"')]+)\1\)/g)]) {
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
