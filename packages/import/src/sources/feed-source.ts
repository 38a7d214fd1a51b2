import { parseFeed } from "feedsmith";
import { readXml, XmlError } from "../../../../scripts/cli/index.ts";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { dayOfMoment } from "../../../../scripts/i18n/index.ts";
import { openText } from "../convert.ts";
import { plainLine } from "../html/document.ts";
import { message } from "../message.ts";
import { readText } from "../read-source-file.ts";
import { ImportError, type Source, type SourceItem, type SourceOptions } from "../source.ts";

/** A feed in RSS, Atom, RDF or JSON Feed. It has the newest items only, as a feed does. */
export const feed: Source = {
  name: "feed",
  expects: "FILE-or-URL",
  async read(from, options) {
    const text = /^https?:\/\//i.test(from) ? await options.fetchText(from) : readText(from);
    if (!text.trimStart().startsWith("{")) checkXml(from, text);
    const all = entriesOf(from, text);
    const entries = hasSummariesOnly(all)
      ? all.map(withoutText)
      : all.map((each) => (isCutOff(each) ? withoutText(each) : each));
    const count = entries.filter(({ summary, html = "" }) => summary !== undefined && html.trim() === "").length;
    return {
      items: entries.map((entry) => itemOf(entry, options)),
      notes: count === 0 ? [] : [[message("import-feed-summaries", { count, of: entries.length })]],
    };
  },
};

/**
 * The feed library repairs text that is not well-formed, so the loss would go unnoticed. It takes quadratic time in the length of a name.
 */
function checkXml(from: string, text: string): void {
  let [isName, length] = [false, 0];
  try {
    readXml([text.trimStart()], {
      open(name) {
        isName = /^(?:author|managingeditor|webmaster)$/i.test(name);
        length = 0;
      },
      text(piece) {
        length += piece.length;
        if (isName && length > LONGEST_NAME)
          throw new ImportError(message("import-feed-name", { source: from, most: LONGEST_NAME }));
      },
      close: () => {},
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ImportError(message("import-feed-xml", { source: from, line: error.line, reason: error.reason }));
  }
}

/** In UTF-16 code units: no author has a longer one. */
const LONGEST_NAME = 2000;

/**
 * Whether a feed has summaries in place of texts. Only RSS leaves this open: its `description` may be either. In a feed of summaries, each
 * is one short line, which has no paragraphs, with a link to the text.
 */
function hasSummariesOnly(entries: readonly Entry[]): boolean {
  return (
    entries.length > 0 &&
    entries.every(({ html = "", isDescription, link }) => {
      const isLine = !/<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|figure)\b/i.test(onlyParagraphOf(html));
      return isDescription === true && link !== undefined && isLine && plainLine(html).length <= LONGEST_SUMMARY;
    })
  );
}

/** In UTF-16 code units: WordPress cuts off after 55 words, and others after 300 to 500 characters. */
const LONGEST_SUMMARY = 600;

/** Whether a description ends with the mark of a truncated text. */
function isCutOff({ html = "", isDescription }: Entry): boolean {
  const brief = plainLine(html);
  const isShort = isDescription === true && brief.length <= LONGEST_SUMMARY;
  return isShort && (CUT_OFF.test(brief) || /\[(?:…|\.{3})\]/.test(brief));
}

function onlyParagraphOf(html: string): string {
  return /^\s*<p\b[^<>]*>((?:(?!<p\b).)*)<\/p>\s*$/is.exec(html)?.[1] ?? html;
}

/** An entry whose text is its summary. */
function withoutText(entry: Entry): Entry {
  return { ...entry, summary: entry.html, html: undefined, isDescription: false };
}

/** The common parts of the formats. */
interface Entry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly html?: string | undefined;
  /** Whether its text is a `description` of RSS, which may be a summary. */
  readonly isDescription?: boolean;
  /** A text in each format. The types of the library allow other values, for writing feeds. */
  readonly moment?: unknown;
  readonly language?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly categories: readonly (string | undefined)[];
}

function entriesOf(from: string, text: string): readonly Entry[] {
  const parsed = parse(from, text);
  switch (parsed.format) {
    case "rss": {
      const { language, items = [] } = parsed.feed;
      return items.map(({ guid, link, title, description, content, pubDate, dc, authors = [], categories = [] }) => ({
        id: guid?.value,
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        language,
        title: title ?? dc?.titles?.[0],
        ...describedBy(content?.encoded, description ?? dc?.descriptions?.[0]),
        moment: pubDate ?? dc?.dates?.[0],
        authors: dc?.creators ?? authors.map((author) => (typeof author === "string" ? nameIn(author) : undefined)),
        categories: [...categories.map(({ name }) => name), ...(dc?.subjects ?? [])],
      }));
    }
    case "atom": {
      const { xml, entries = [] } = parsed.feed;
      return entries.map((entry) => ({
        id: entry.id,
        link: (entry.links?.find(({ rel = "alternate" }) => rel === "alternate") ?? entry.links?.[0])?.href,
        title: htmlOf(entry.title),
        summary: htmlOf(entry.summary),
        html: htmlOf(entry.content),
        moment: entry.published ?? entry.updated,
        language: entry.xml?.lang ?? xml?.lang,
        authors: (entry.authors ?? []).map(({ name }) => name),
        categories: (entry.categories ?? []).map(({ label, term }) => label ?? term),
      }));
    }
    case "rdf": {
      const { dc, items = [] } = parsed.feed;
      return items.map((item) => ({
        id: item.rdf?.about ?? item.link,
        link: item.link,
        title: item.title ?? item.dc?.titles?.[0],
        moment: item.dc?.dates?.[0],
        ...describedBy(item.content?.encoded, item.description ?? item.dc?.descriptions?.[0]),
        language: item.dc?.languages?.[0] ?? dc?.languages?.[0],
        authors: item.dc?.creators ?? [],
        categories: item.dc?.subjects ?? [],
      }));
    }
    case "json": {
      const { language, items = [] } = parsed.feed;
      return items.map((item) => ({
        id: item.id,
        link: item.url,
        title: item.title === undefined ? undefined : escapeText(item.title),
        summary: item.summary === undefined ? undefined : escapeText(item.summary),
        moment: item.date_published,
        html: item.content_html ?? (item.content_text === undefined ? undefined : paragraphs(item.content_text)),
        language: item.language ?? language,
        categories: item.tags ?? [],
        authors: (item.authors ?? []).map(({ name }) => name),
      }));
    }
  }
}

/** The text of an entry of RSS; its description is another summary, or all that there is. */
function describedBy(
  text: string | undefined,
  description: string | undefined,
): Pick<Entry, "summary" | "html" | "isDescription"> {
  return text === undefined ? { html: description, isDescription: true } : { summary: description, html: text };
}

function parse(from: string, text: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text);
  } catch {
    throw new ImportError(message("import-feed-other", { source: from }));
  }
}

function itemOf(entry: Entry, { timeZone }: SourceOptions): SourceItem {
  const { id, link, title = "", summary, html = "", moment, language, authors, categories } = entry;
  const brief = summary === undefined ? "" : plainLine(summary);
  // Many programs cut the text off and call it a summary.
  const isStart = html.trim() !== "" && plainLine(html).startsWith(brief.replace(CUT_OFF, "").trimEnd());
  const isSummary = html.trim() === "" && brief !== "";
  const { pictures, links } = isSummary
    ? openText({ kind: "html", text: summary ?? "", ...defined({ base: link?.trim() }) })
    : { pictures: [], links: [] };
  const [picture] = pictures;
  return {
    id: id ?? link ?? `${title} ${moment}`,
    ...defined({ address: link?.trim(), image: picture === undefined ? undefined : { url: picture } }),
    name: link === undefined ? undefined : lastStep(link),
    language,
    title: plainLine(title),
    summary: brief === "" || isStart ? undefined : brief,
    date: typeof moment === "string" ? dayOfMoment(moment, timeZone) : undefined,
    authors: authors.flatMap((name) => (name === undefined || name.trim() === "" ? [] : plainLine(name))),
    categories: [
      ...new Set(categories.flatMap((name) => (name === undefined || name.trim() === "" ? [] : plainLine(name)))),
    ],
    content: { kind: "html", text: html, ...defined({ base: link?.trim() }) },
    unfinished: html.trim() === "" ? [[message(isSummary ? "import-summary-alone" : "import-no-text")]] : [],
    notes: [
      ...links
        .filter((address) => address !== link?.trim())
        .map((address) => [message("import-summary-link", { address })]),
      ...pictures.slice(1).map((other) => [message("import-summary-picture", { picture: other })]),
    ],
  };
}

/** The end of a truncated text, with the link to the full one. */
const CUT_OFF =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\[&hellip;\])(?:\s*(?:read more|continue reading|leer más|seguir leyendo|ler mais|lire la suite)\b.{0,100})?$/i;

/** `ana@example.org (Ana Ruiz)`, as RSS writes authors. */
function nameIn(author: string): string {
  return /\(([^()]+)\)\s*$/.exec(author)?.[1] ?? author;
}

function htmlOf(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | string | undefined,
): string | undefined {
  if (text === undefined || typeof text === "string") return text;
  const { value, type = "text" } = text;
  return value === undefined ? undefined : type === "text" ? escapeText(value) : value;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((each) => `<p>${escapeText(each)}</p>`)
    .join("");
}

function lastStep(link: string): string | undefined {
  return URL.canParse(link) ? new URL(link).pathname.split("/").filter(Boolean).at(-1) : undefined;
}
