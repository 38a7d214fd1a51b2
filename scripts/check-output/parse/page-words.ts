import { Parser } from "htmlparser2";

/** The visible content of a page: its words, its pictures and the targets of its links. */
export interface PageWords {
  /** Whether it has its own text, an `<article>` with its `<h1>`, or is a list of others. */
  readonly kind: "text" | "list";
  readonly title: string;
  /** The texts of its blocks (paragraphs, headings, list items, cells), in order and with single spaces between words. */
  readonly blocks: readonly WordBlock[];
  readonly pictures: readonly PageImage[];
  /** The addresses of its links as written, each once. */
  readonly links: readonly string[];
  /** Where a page leads that does nothing else (`<meta http-equiv="refresh">`). */
  readonly refresh?: string;
}

export interface WordBlock {
  readonly text: string;
  /** Whether it belongs to the text of the page, or to its surroundings. The text of a list is its `<main>`, or else the whole page. */
  readonly place: "text" | "around";
}

export interface PageImage {
  readonly src: string;
  readonly alt: string;
}

/** Elements whose text is part of the line that they are in. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|picture|q|s|samp|small|source|span|strong|sub|sup|time|u|var|wbr|img)$/;

const UNSEEN = /^(?:script|style|template|svg|noscript)$/;

/** Reads a page as a reader does. Never throws: any text is HTML. */
export function readPageWords(html: string): PageWords {
  const reader = new WordReader();
  const parser = new Parser(reader);
  parser.write(html);
  parser.end();
  return reader.page();
}

class WordReader {
  #title = "";
  #text = "";
  #unseen = 0;
  #isTitle = false;
  #refresh: string | undefined;
  #articles = 0;
  /** The article that has the `<h1>`. */
  #textArticle: number | undefined;
  /** The open articles and other sections, the innermost last. */
  readonly #open: Section[] = [];
  readonly #blocks: { readonly text: string; readonly within: readonly Section[] }[] = [];
  readonly #pictures: PageImage[] = [];
  readonly #links = new Set<string>();

  page(): PageWords {
    this.#endBlock();
    const article = this.#textArticle;
    const hasMain = this.#blocks.some(({ within }) => within.includes("main"));
    const isText = (within: readonly Section[]): boolean => {
      if (article !== undefined) return within.includes(article);
      return !hasMain || (within.includes("main") && !within.includes("nav"));
    };
    return {
      kind: article === undefined ? "list" : "text",
      title: collapse(this.#title),
      blocks: this.#blocks.map(({ text, within }) => ({ text, place: isText(within) ? "text" : "around" })),
      pictures: this.#pictures,
      links: [...this.#links],
      ...(this.#refresh === undefined ? {} : { refresh: this.#refresh }),
    };
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.test(name)) this.#unseen += 1;
    if (name === "title" && this.#unseen === 0) this.#isTitle = true;
    if (!INLINE.test(name)) this.#endBlock();
    if (name === "main" || name === "nav") this.#open.push(name);
    if (name === "article") {
      this.#articles += 1;
      this.#open.push(this.#articles);
    }
    if (name === "h1") this.#textArticle ??= this.#open.find((section) => typeof section === "number");
    this.#noteReferences(name, attributes);
  }

  ontext(text: string): void {
    if (this.#isTitle) this.#title += text;
    else if (this.#unseen === 0) this.#text += text;
  }

  onclosetag(name: string): void {
    if (name === "title") this.#isTitle = false;
    if (!INLINE.test(name)) this.#endBlock();
    if (name === "main" || name === "nav" || name === "article") this.#open.pop();
    if (UNSEEN.test(name)) this.#unseen -= 1;
  }

  #noteReferences(name: string, attributes: Readonly<Record<string, string>>): void {
    const { href, src = "", alt = "", content = "" } = attributes;
    if (name === "a" && href !== undefined) this.#links.add(href);
    if (name === "img") this.#pictures.push({ src, alt });
    if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh")
      this.#refresh = /^\s*\d+\s*;\s*url=(.*)$/i.exec(content)?.[1];
  }

  #endBlock(): void {
    const text = collapse(this.#text);
    if (text !== "") this.#blocks.push({ text, within: [...this.#open] });
    this.#text = "";
  }
}

/** An article by its number in the page, or another section. */
type Section = number | "main" | "nav";

/** The words of a text as readers see them: a soft hyphen (U+00AD) shows only where a line ends. */
function collapse(text: string): string {
  return text.replaceAll("\u00AD", "").replaceAll(/\s+/g, " ").trim();
}
