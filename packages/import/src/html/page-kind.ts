import { findAll, has, isElement, lineOf } from "./document.ts";

/** The kind of a page: a text, a list of other pages, or a redirect. */
export type PageKind =
  | { readonly kind: "text" }
  | { readonly kind: "list" }
  | { readonly kind: "step"; readonly to: string };

/** Other data about a page. */
interface Known {
  readonly document: DomDocument;
  readonly main: DomElement;
  /** Whether it calls itself an article. */
  readonly isArticle: boolean;
  /** Whether it has its own date. */
  readonly isDated: boolean;
  readonly file: string;
  /** The host of its site. */
  readonly host: string | undefined;
}

/** Recognizes pages that are not texts. */
export function findPageKind(known: Known): PageKind {
  const to = findStep(known.document);
  if (to !== undefined) return { kind: "step", to };
  return { kind: isList(known) ? "list" : "text" };
}

/** Where a page leads by itself, as generators write pages for former addresses. */
function findStep(document: DomDocument): string | undefined {
  const refresh = findAll(document, "meta[http-equiv]").find(
    (each) => each.getAttribute("http-equiv")?.toLowerCase() === "refresh",
  );
  const address = /^\s*0?\s*;\s*url\s*=\s*['"]?([^'"]+)/i.exec(refresh?.getAttribute("content") ?? "")?.[1];
  return address !== undefined && lineOf(document.body).length < LONGEST_STEP ? address.trim() : undefined;
}

/** In UTF-16 code units: "This page has moved to…". */
const LONGEST_STEP = 500;

/** Whether most of a page are titles of other pages, or links to them. */
function isList({ main, isArticle, isDated, file, host }: Known): boolean {
  if (isArticle) return false;
  const isInner = (link: DomElement): boolean => isPage(link.getAttribute("href") ?? "", host);
  const articles = findAll(main, "article").filter((each) => findAll(each, "a").some(isInner) && has(each, HEADINGS));
  const headings = findAll(main, HEADINGS);
  const titles = headings.filter((heading) =>
    [...findAll(heading, "a"), linkAround(heading)].some((link) => link !== undefined && isInner(link)),
  );
  if (articles.length >= 2 || (titles.length >= 3 && 2 * titles.length > headings.length)) return true;
  if (isDated) return false;
  const links = findAll(main, "a").filter(isInner);
  const linked = links.reduce((length, link) => length + lineOf(link).length, 0);
  const whole = lineOf(main).length;
  const isNamedSo = LISTS.test(`/${file}`);
  return links.length > 0 && (isNamedSo || linked > whole / 2) && longestOwn(main) < LONGEST_OWN;
}

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** Folders in which sites have their lists. */
const LISTS = /\/(?:tags?|categor(?:y|ies|ias?)|topics?|authors?|archives?|page\/\d+|etiquetas?|temas?)\//i;

/** In UTF-16 code units: a paragraph of a text. */
const LONGEST_OWN = 400;

/** The length of the longest paragraph. */
function longestOwn(main: DomElement): number {
  return Math.max(
    0,
    ...findAll(main, "p")
      .slice(0, 1000)
      .map((paragraph) => lineOf(paragraph).length),
  );
}

function linkAround(element: DomElement): DomElement | undefined {
  const parent = element.parentNode;
  return isElement(parent) && parent.nodeName === "A" ? parent : undefined;
}

/** Whether a link leads to a page of the same site. */
function isPage(href: string, host: string | undefined): boolean {
  const [, scheme = "", own = ""] = /^([a-z][a-z+.-]*:)?(?:\/\/([^/?#]*))?/i.exec(href) ?? [];
  const isOwn = scheme === "" ? own === "" || own === host : /^https?:$/i.test(scheme) && own === host;
  return (
    isOwn &&
    !/^(?:#|$)/.test(href) &&
    !/\.(?!x?html?(?:[?#]|$))[a-z0-9]{2,4}(?:[?#]|$)/i.test(href.replace(/^.*\//, ""))
  );
}
