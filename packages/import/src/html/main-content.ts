import type { Day, Month } from "../../../../scripts/i18n/index.ts";
import type { SourcePicture } from "../source.ts";
import { findAll, has, isElement, lineOf, parseHtml, remove } from "./document.ts";
import { readLinkedData } from "./json-ld.ts";
import { findAuthors } from "./page-authors.ts";
import { findPageDate } from "./page-date.ts";
import { findPageKind, type PageKind } from "./page-kind.ts";
import { findShownDate, saysOnly } from "./shown-date.ts";
import { type BlockKeys, blocksIn, describe, removeUsual, standsAlone } from "./usual-blocks.ts";

/** The metadata of a page or of a mail. */
export interface PageDetails {
  readonly kind: PageKind;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly language?: string | undefined;
  readonly address?: string | undefined;
  /** The base of its relative addresses, if it is not its own address. */
  readonly base?: string | undefined;
  readonly date?: Day | Month | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: SourcePicture | undefined;
  /** The addresses of the page in other languages. */
  readonly translations: readonly string[];
  /** The markup of its main part. */
  readonly main: string;
  /** The texts beside the text of an article, in an inner `aside` or `header`. */
  readonly beside: readonly string[];
  /** The parts that can be compared with other pages. */
  readonly blocks: BlockKeys;
  /** Parts that were left out since other pages have them too. */
  readonly usual: readonly string[];
}

/** The data about a page besides its markup. */
export interface PageOptions {
  /** The time zone of the publication (IANA). */
  readonly timeZone: string;
  /** Its path from the folder. */
  readonly file?: string;
  /** Its title, if that is known. Then a heading with other words is a part of the text. */
  readonly title?: string;
  /** The blocks that nearly all pages have. */
  readonly usual?: BlockKeys;
}

/** Elements around the text of a page or of a mail, which every page repeats. */
const AROUND =
  "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], #templatePreheader, #templateFooter, .mcnPreviewText, #canspamBarWrapper";

/** Reads the details that pages give to search engines and networks, and their main part, without blocks that most pages repeat. */
export function readPage(html: string, options: PageOptions): PageDetails {
  const { timeZone, file = "", usual = new Set() } = options;
  const document = parseHtml(html);
  const metas = metasIn(document);
  const links = findAll(document, "link");
  const link = (rel: string): readonly DomElement[] => links.filter((each) => relsOf(each).includes(rel));
  const data = readLinkedData(document);
  const language = document.documentElement.getAttribute("lang") ?? undefined;
  const address = link("canonical")[0]?.getAttribute("href") ?? metas.get("og:url");
  const host = hostOf(address);
  const main = findMain(document);
  const blocks = blocksIn(main, host);
  const known = { document, main, data, metas, language };
  const authors = findAuthors(known);
  const day = findPageDate({
    ...known,
    timeZone,
    authors: authors.authors,
    paths: [file, ...(address === undefined ? [] : [pathOf(address)])],
  });
  const isArticle = data.isArticle || metas.get("og:type") === "article";
  const kind = findPageKind({ document, main, file, host, isArticle, isDated: day.isOwn });
  const isOfSite = (heading: DomElement) => blocks.some(({ element, key }) => element === heading && usual.has(key));
  const found = findTitle(document, main, metas, usual, isOfSite);
  const { title = found.title } = options;
  const { ending } = found;
  const heading = title === found.title ? found.heading : undefined;
  const dates = datesShown(day.shown, language);
  const said = [title, ...dates, ...authors.authors];
  if (heading !== undefined) remove(heading);
  for (const element of [...day.shown, ...authors.shown].slice(0, MOST_SHOWN)) removeSaid(element, main, said);
  const left = removeUsual(main, blocks, usual);
  const summary = metas.get("description") ?? metas.get("og:description");
  const picture = pictureOf(metas);
  const facts = { title: ending, image: picture?.url, summary };
  const isUsual = (fact: keyof typeof facts) => facts[fact] !== undefined && usual.has(factKey(fact, facts[fact]));
  const beside = main === document.body ? [] : removeBeside(main, [...said, summary ?? ""]);
  for (const element of findAll(main, AROUND)) remove(element);
  return {
    kind,
    title,
    language,
    address,
    date: day.date,
    authors: authors.authors,
    beside,
    base: findAll(document, "base")[0]?.getAttribute("href") ?? undefined,
    summary: isUsual("summary") ? undefined : summary,
    categories: [metas.get("article:section")].flatMap((name) => name ?? []),
    ...(picture === undefined || isUsual("image") ? {} : { image: picture }),
    translations: link("alternate").flatMap((each) =>
      each.hasAttribute("hreflang") ? [each.getAttribute("href") ?? ""] : [],
    ),
    main: main.innerHTML,
    blocks: new Set([
      ...blocks.map(({ key }) => key),
      ...FACTS.flatMap((fact) => (facts[fact] === undefined ? [] : [factKey(fact, facts[fact])])),
    ]),
    usual: [...left, ...FACTS.flatMap((fact) => (isUsual(fact) ? (facts[fact] ?? []) : []))],
  };
}

/** The metadata of a page besides its blocks that may belong to the whole site. */
const FACTS = ["title", "image", "summary"] as const;

function factKey(fact: (typeof FACTS)[number], text: string): string {
  return `${fact}\n${text}`;
}

/** How many elements show the date and the authors of a page, at most. */
const MOST_SHOWN = 20;

/** Removes an element that only repeats known data, with its ancestors that contain nothing else. An element within a sentence stays. */
function removeSaid(element: DomElement, main: DomElement, said: readonly string[]): void {
  let outer: DomElement | undefined;
  for (let each: DomNode | null = element; isElement(each) && each !== main; each = each.parentNode) {
    if (has(each, "img") || !saysOnly(lineOf(each), said)) break;
    outer = each;
  }
  if (outer !== undefined && standsAlone(outer)) remove(outer);
}

/** The contents of `meta` elements by their names in lower case. If several have one name, the first counts. */
function metasIn(document: DomDocument): ReadonlyMap<string, string> {
  const metas = findAll(document, "meta").flatMap((each) => {
    const name = each.getAttribute("property") ?? each.getAttribute("name") ?? each.getAttribute("itemprop");
    const content = each.getAttribute("content")?.trim();
    return name && content ? [[name.trim().toLowerCase(), content] as const] : [];
  });
  return new Map(metas.toReversed());
}

function relsOf(link: DomElement): readonly string[] {
  return (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : undefined;
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}

/** The element with the text: the article with its heading or most of its words, else the main part, else the whole page. */
function findMain(document: DomDocument): DomElement {
  const main = document.querySelector("main") ?? document.querySelector("[role=main]");
  const articles = findAll(main ?? document, "article");
  const [only] = articles;
  const isMost = (article: DomElement) =>
    main === null || main === undefined || 2 * lineOf(article).length >= lineOf(main).length;
  const article =
    articles.length > 1 ? withHeading(document, articles) : only !== undefined && isMost(only) ? only : undefined;
  return article ?? main ?? document.body;
}

/** The article with the only main heading of a page: the others are of related pages. */
function withHeading(document: DomDocument, articles: readonly DomElement[]): DomElement | undefined {
  const headings = findAll(document, "h1");
  return headings.length === 1 ? articles.find((each) => findAll(each, "h1").length === 1) : undefined;
}

/** The first title that is not the title of the whole site, with the heading that shows it. */
function findTitle(
  document: DomDocument,
  main: DomElement,
  metas: ReadonlyMap<string, string>,
  usual: BlockKeys,
  isOfSite: (heading: DomElement) => boolean,
): { readonly title: string; readonly heading?: DomElement | undefined; readonly ending?: string | undefined } {
  const whole = lineOf(document.querySelector("title"));
  const [ending = ""] = /\s+[|–—·:»-]+\s+[^|–—·»]+$/.exec(whole) ?? [];
  const own = usual.has(factKey("title", ending.trim())) ? whole.slice(0, -ending.length) : whole;
  const first = main.querySelector("h1") ?? undefined;
  const shown = first === undefined || isOfSite(first) ? "" : lineOf(first);
  const title = shown || metas.get("og:title")?.replaceAll(/\s+/g, " ") || own;
  const heading = [first, main.querySelector("h2"), main.querySelector("h3")].find(
    (each) => each !== undefined && each !== null && title !== "" && lineOf(each) === title,
  );
  return { title, heading: heading ?? undefined, ending: ending === "" ? undefined : ending.trim() };
}

/** The words of the dates that elements show. */
function datesShown(elements: readonly DomElement[], language: string | undefined): readonly string[] {
  return elements.map(lineOf).flatMap((line) => [findShownDate(line, language)?.written ?? line]);
}

function pictureOf(metas: ReadonlyMap<string, string>): SourcePicture | undefined {
  const url = metas.get("og:image") ?? metas.get("twitter:image");
  return url === undefined ? undefined : { url, alt: metas.get("og:image:alt") };
}

/** Removes the elements beside the text of an article, and returns their texts that occur nowhere else. The pictures of its head stay. */
function removeBeside(main: DomElement, said: readonly string[]): readonly string[] {
  const texts: string[] = [];
  for (const element of findAll(main, "aside, header")) {
    const isHead = element.nodeName === "HEADER";
    const pictures = isHead ? findAll(element, "img").filter((image) => !isAround(image, element)) : [];
    const text = isHead ? lineOf(element) : describe(element);
    if (text !== "" && !saysOnly(text, said)) texts.push(text);
    for (const picture of pictures) element.parentNode?.insertBefore(picture, element);
    remove(element);
  }
  return texts;
}

/** Whether a picture is in a menu of the head. */
function isAround(image: DomElement, head: DomElement): boolean {
  for (let around = image.parentNode; around !== null && around !== head; around = around.parentNode)
    if (isElement(around) && around.nodeName === "NAV") return true;
  return false;
}
