import type { Day } from "../../../i18n/day.ts";
import { dayOfMoment } from "../../../i18n/instant.ts";
import type { SourcePicture } from "../source.ts";
import { findAll, lineOf, parseHtml, remove } from "./document.ts";

/** What a page of a site, or a mail, says of itself. */
export interface PageDetails {
  readonly title: string;
  readonly summary?: string | undefined;
  readonly language?: string | undefined;
  readonly address?: string | undefined;
  readonly date?: Day | undefined;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly image?: SourcePicture | undefined;
  /** The addresses of the page in other languages. */
  readonly translations: readonly string[];
  /** The markup of its main part. */
  readonly main: string;
  /** The texts that were beside that of an article, in an `aside` or a `header` inside of it. */
  readonly beside: readonly string[];
}

/** What surrounds the text of a page or of a mail: it comes again in every one. */
const AROUND =
  "nav, header, footer, aside, [role=navigation], [role=banner], [role=contentinfo], #templatePreheader, #templateFooter, .mcnPreviewText, #canspamBarWrapper";

/** Reads the details that pages give to search engines and networks, and their main part. `within` limits what of it is the text. */
export function readPage(html: string, timeZone: string): PageDetails {
  const document = parseHtml(html);
  const meta = (name: string): string | undefined => {
    const [found] = findAll(document, `meta[property="${name}"], meta[name="${name}"]`);
    return found?.getAttribute("content")?.trim() || undefined;
  };
  const link = (rel: string): readonly DomElement[] => findAll(document, `link[rel="${rel}"]`);
  const picture = meta("og:image");
  const moment =
    meta("article:published_time") ?? meta("date") ?? meta("dc.date") ?? meta("DC.date.issued") ?? timeOf(document);
  const main = findMain(document);
  const heading = main.querySelector("h1");
  const title = lineOf(heading) || meta("og:title") || lineOf(document.querySelector("title"));
  if (heading !== null && heading !== undefined && lineOf(heading) === title) remove(heading);
  const beside = main === document.body ? [] : findAll(main, "aside, header").map(lineOf).filter(Boolean);
  for (const element of findAll(main, AROUND)) remove(element);
  return {
    title,
    summary: meta("description") ?? meta("og:description"),
    language: document.documentElement.getAttribute("lang") ?? undefined,
    address: link("canonical")[0]?.getAttribute("href") ?? meta("og:url"),
    date: moment === undefined ? undefined : dayOfMoment(moment, timeZone),
    authors: [meta("author") ?? meta("article:author")].flatMap((name) =>
      name === undefined || /^https?:/.test(name) ? [] : name,
    ),
    categories: [meta("article:section")].flatMap((name) => name ?? []),
    ...(picture === undefined ? {} : { image: { url: picture, alt: meta("og:image:alt") } }),
    translations: link("alternate").flatMap((each) =>
      each.hasAttribute("hreflang") ? [each.getAttribute("href") ?? ""] : [],
    ),
    main: serialize(main),
    beside,
  };
}

function timeOf(document: DomDocument): string | undefined {
  return document.querySelector("time[datetime]")?.getAttribute("datetime") ?? undefined;
}

/** The element with the text: an article if there is one, else the main part, else the whole page. */
function findMain(document: DomDocument): DomElement {
  const articles = findAll(document, "article");
  const main = document.querySelector("main") ?? document.querySelector("[role=main]");
  return (articles.length === 1 ? articles[0] : undefined) ?? main ?? document.body;
}

function serialize(element: DomElement): string {
  return element.innerHTML;
}
