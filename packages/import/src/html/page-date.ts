import { type Day, isDay, type Month } from "../../../../scripts/i18n/index.ts";
import { childrenOf, findAll, isElement, isWithin, lineOf } from "./document.ts";
import type { LinkedData } from "./json-ld.ts";
import { findDateInPath, findShownDate, LONGEST_LINE, readDate, saysOnly } from "./shown-date.ts";

/** The publication date of a page, if it contains one. */
export interface PageDate {
  readonly date?: Day | Month | undefined;
  /** Whether it is the date of the page itself. A list of pages shows only the dates of others. */
  readonly isOwn: boolean;
  /** The elements that show it. */
  readonly shown: readonly DomElement[];
}

/** Where a date can be. */
interface Places {
  readonly document: DomDocument;
  readonly main: DomElement;
  readonly data: LinkedData;
  /** The contents of its `meta` elements, by their names in lower case. */
  readonly metas: ReadonlyMap<string, string>;
  /** Its path in the folder or on its site. */
  readonly paths: readonly string[];
  readonly language: string | undefined;
  readonly timeZone: string;
  /** Its authors: their names may be beside the date. */
  readonly authors: readonly string[];
}

/**
 * Finds the publication date of a page: metadata is more reliable than its address, and its address is more reliable than its visible text.
 */
export function findPageDate(places: Places): PageDate {
  const { document, main, data, metas, paths, language, timeZone } = places;
  const read = (text: string | null | undefined): Day | Month | undefined =>
    text === null || text === undefined ? undefined : readDate(text, timeZone, language);
  const ofTime = (element: DomElement) => read(element.getAttribute("datetime")) ?? read(lineOf(element));
  const times = [main, document].flatMap((part) => findAll(part, "time").filter((each) => !isWithin(each, ASIDE)));
  const marked = findAll(document, '[itemprop~="datePublished"], [class~="dt-published"], time[pubdate]');
  const told = [
    ...[data.published, ...META_NAMES.map((name) => metas.get(name))].map(read),
    ...marked.map((element) => read(element.getAttribute("content")) ?? ofTime(element)),
    ...times.filter((each) => /publish|posted|entry-date/i.test(each.getAttribute("class") ?? "")).map(ofTime),
  ].find((date) => date !== undefined);
  const inPath = paths.flatMap((path) => findDateInPath(path) ?? []);
  const lines = linesShown(places);
  const date =
    told ??
    inPath.find(isDay) ??
    times
      .filter((each) => !/updat|modif/i.test(each.getAttribute("class") ?? ""))
      .flatMap((each) => ofTime(each) ?? [])[0] ??
    lines[0]?.date ??
    inPath[0];
  const shown = [
    ...times.filter((each) => ofTime(each) === date),
    ...lines.filter((line) => line.date === date).map(({ element }) => element),
  ];
  return {
    date,
    isOwn: told !== undefined || inPath.some(isDay) || (lines[0] !== undefined && times.length === 0),
    shown,
  };
}

/** Elements about other pages. */
const ASIDE = /^(?:NAV|ASIDE|FOOTER)$/;

/** Names of `meta` elements with the publication date of a page, the most reliable first. */
const META_NAMES = [
  "article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "dcterms.created",
  "citation_publication_date",
  "citation_date",
  "publish_date",
  "publish-date",
  "publication_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "date",
];

/** The lines that consist of a date, in elements with such a name, and before the text begins. */
function linesShown({ main, language, authors }: Places) {
  const named = findAll(main, '[class*="date" i], [class*="posted" i], [class*="byline" i], [class*="meta" i]');
  return [...named, ...linesBeforeText(main)].flatMap((element) => {
    const line = lineOf(element);
    const found = line.length > LONGEST_LINE || isWithin(element, ASIDE) ? undefined : findShownDate(line, language);
    if (found === undefined) return [];
    const place = /^\p{Lu}[\p{L} .'’-]{1,30}, (?:le |a |el )?/u.exec(line)?.[0] ?? "";
    return saysOnly(line, [found.written, ...authors]) || line === `${place}${found.written}`
      ? [{ element, date: found.date }]
      : [];
  });
}

/** How many lines a page has before its text, at most. */
const MOST_LINES = 12;

/** The blocks without blocks in them that come before the first long one. */
function linesBeforeText(main: DomElement): readonly DomElement[] {
  const lines: DomElement[] = [];
  const visit = (element: DomElement): "go on" | "end" => {
    const inner = childrenOf(element)
      .filter(isElement)
      .filter(({ nodeName }) => BLOCK.test(nodeName));
    if (inner.length > 0) return inner.every((each) => visit(each) === "go on") ? "go on" : "end";
    if (/^H\d$/.test(element.nodeName)) return "go on";
    if (lineOf(element).length > LONGEST_LINE || lines.length >= MOST_LINES) return "end";
    lines.push(element);
    return "go on";
  };
  visit(main);
  return lines;
}

const BLOCK = /^(?:ARTICLE|SECTION|HEADER|DIV|P|UL|OL|LI|DL|DD|DT|H[1-6]|TABLE|FIGURE|BLOCKQUOTE|MAIN|SPAN|TIME)$/;
