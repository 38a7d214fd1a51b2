import { findAll, isWithin, lineOf } from "./document.ts";
import type { LinkedData } from "./json-ld.ts";
import { findShownDate } from "./shown-date.ts";

/** The authors of a page: from its metadata, else from its visible text. */
export function findAuthors({
  document,
  main,
  data,
  metas,
  language,
}: {
  readonly document: DomDocument;
  readonly main: DomElement;
  readonly data: LinkedData;
  readonly metas: ReadonlyMap<string, string>;
  readonly language: string | undefined;
}): { readonly authors: readonly string[]; readonly shown: readonly DomElement[] } {
  const isAside = (element: DomElement) => isWithin(element, /^(?:NAV|ASIDE|FOOTER|BLOCKQUOTE)$/);
  const told = [
    metas.get("author") ?? metas.get("article:author") ?? metas.get("dc.creator") ?? metas.get("dcterms.creator"),
  ].flatMap((name) => (name === undefined || /^https?:/.test(name) ? [] : name));
  const marked = findAll(document, '[itemprop~="author"]').map(nameIn);
  const linked = findAll(main, 'a[rel~="author"]')
    .filter((each) => !isAside(each))
    .map(nameIn);
  const shown = findAll(
    main,
    ".byline, .by-line, .post-author, .entry-author, .article-author, .p-author, .author",
  ).filter((each) => !isAside(each));
  const named = shown.map((element) => namesInLine(lineOf(element), language));
  const [authors = []] = [data.authors, told, marked, linked, named.find(({ length }) => length > 0) ?? []]
    .map((names) => [...new Set(names.filter(isName))])
    .filter(({ length }) => length > 0);
  return { authors, shown };
}

function nameIn(element: DomElement): string {
  return element.getAttribute("content")?.trim() || lineOf(element.querySelector('[itemprop~="name"]') ?? element);
}

/** `By Ana Ruiz and Bo Li | 3 January 2019` */
function namesInLine(line: string, language: string | undefined): readonly string[] {
  const date = findShownDate(line, language)?.written ?? "";
  const names = (date === "" ? line : line.replace(date, ""))
    .replace(
      /^(?:(?:written|posted|published|escrito|escrita|publicado|publicada|publié|écrit|rédigé|texto?) )?(?:by|por|par)\s*:?\s+/i,
      "",
    )
    .replace(/(?:^[\s|·•,–—-]+|[\s|·•,–—-]+$|\s(?:on|el|le|em|in)[\s|·•,–—-]*$)/gi, "");
  return isName(names) ? names.split(/ (?:and|&|y|e|et) /) : [];
}

/** In UTF-16 code units: several long names. */
const LONGEST = 120;

function isName(text: string): boolean {
  return text.length <= LONGEST && /^[^\d|:]*\p{L}[^\d|:]*$/u.test(text);
}
