import TurndownService, { type Rule } from "turndown";
import { encodeDestination } from "../../../../scripts/content/browser.ts";
import { childrenOf, findAll, findCaptioned, INLINE, isElement, lineOf } from "./document.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { NOTE_NUMBER } from "./footnotes.ts";

/** Whether emphasis is kept: Markdown can't express all emphasis of HTML, such as half a word that ends with a bracket. */
export type Emphasis = "with emphasis" | "without emphasis";

/** Writes a cleaned text as Markdown, in the notations that Dateline reads. */
export function writeMarkdown(body: DomElement, emphasis: Emphasis): string {
  const service = new TurndownService({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    hr: "---",
    br: "\\",
  });
  service.escape = escapeMarkdown;
  service.addRule("table", TABLE);
  service.addRule("cell", { filter: ["td", "th", "tr", "thead", "tbody", "tfoot"], replacement: (content) => content });
  service.addRule("figure", FIGURE);
  service.addRule("image", { filter: "img", replacement: (_, image) => imageOf(image, image.getAttribute("title")) });
  service.addRule("link", LINK);
  service.addRule("emphasis", emphasisRule(["em", "i"], "*", emphasis));
  service.addRule("strong", emphasisRule(["strong", "b"], "**", emphasis));
  service.addRule("strikethrough", emphasisRule(["del", "s", "strike"], "~~", emphasis));
  service.addRule("item", LIST_ITEM);
  service.addRule("note", NOTE);
  service.addRule("note reference", NOTE_REFERENCE);
  numberItems(body);
  return `${withoutNeedlessEscapes(separateParagraphs(service.turndown(body))).trim()}\n`;
}

/** Old texts have two line breaks between paragraphs. */
function separateParagraphs(markdown: string): string {
  return markdown
    .replaceAll(/(?:\\\n[ \t]*){2,}/g, "\n\n")
    .replaceAll(/(?<=^|\n\n)(?:\\\n)+/g, "")
    .replaceAll(/\\(?=\n\n|$)/g, (mark, at: number, all: string) => (all[at - 1] === "\\" ? mark : ""))
    .replaceAll(/\n{3,}/g, "\n\n");
}

/**
 * Each part of a text is escaped on its own, as if a line began with it: the colon behind a bold word, too. Behind a letter it means
 * nothing. Lines of code keep theirs.
 */
function withoutNeedlessEscapes(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split("\n").map((line) => {
    const [opened] = /^`{3,}/.exec(line.trim()) ?? [];
    if (opened !== undefined && (fence === undefined || line.trim() === fence)) {
      fence = fence === undefined ? opened : undefined;
      return line;
    }
    const letter = fence !== undefined || line.includes("`") ? -1 : line.search(/\p{L}/u);
    if (letter === -1) return line;
    return (
      line.slice(0, letter) +
      line.slice(letter).replaceAll(/\\([\s\S])/g, (written, mark: string) => (/[:>-]/.test(mark) ? mark : written))
    );
  });
  return lines.join("\n");
}

const LIST_ITEM: Rule = {
  filter: "li",
  replacement(content, item) {
    const mark = item.parentNode?.nodeName === "OL" ? `${item.getAttribute("value")}. ` : "- ";
    const text = trimLines(content).replaceAll(/\n(?!\n|$)/g, `\n${" ".repeat(mark.length)}`);
    return `${mark}${text}${item.nextSibling === null ? "" : "\n"}`;
  },
};

const NOTE_REFERENCE: Rule = {
  filter: (node) => node.nodeName === "WBR" && node.hasAttribute(NOTE_NUMBER),
  replacement: (_, reference) => `[^${reference.getAttribute(NOTE_NUMBER)}]`,
};

/** Text after the first line of a note belongs to it if it is indented. */
const NOTE: Rule = {
  filter: (node) => node.nodeName === "SECTION" && node.hasAttribute(NOTE_NUMBER),
  replacement(content, note) {
    const text = trimLines(content).replaceAll(/\n(?!\n|$)/g, "\n    ");
    return `\n\n[^${note.getAttribute(NOTE_NUMBER)}]: ${text}\n\n`;
  },
};

/** Gives each item of a numbered list its number. */
function numberItems(body: DomElement): void {
  for (const list of findAll(body, "ol")) {
    const first = Number(list.getAttribute("start") ?? "1");
    let number = Number.isSafeInteger(first) && first >= 0 && first < 1_000_000 ? first : 1;
    for (const item of childrenOf(list)) {
      if (!isElement(item) || item.nodeName !== "LI") continue;
      item.setAttribute("value", String(number));
      number += 1;
    }
  }
}

/** A mark must be next to letters on its inner side; beside punctuation it would be text (CommonMark §6.2). */
function emphasisRule(names: readonly string[], mark: string, emphasis: Emphasis): Rule {
  return {
    filter: names,
    replacement(content, element) {
      if (isAllOfHeading(element)) return content;
      const [before = ""] = /^[\s\p{P}]*/u.exec(content) ?? [];
      const end = Math.max(before.length, endOfWords(content));
      const [inner, after] = [content.slice(before.length, end), content.slice(end)];
      const isWhole =
        emphasis === "with emphasis" && inner !== "" && !/\n|[*~]{2}/.test(inner) && !/[\\([]$/.test(before);
      return isWhole ? `${before}${mark}${inner}${mark}${after}` : content;
    },
  };
}

/** Whether an element contains its whole heading: headings are bold anyway. */
function isAllOfHeading(element: DomElement): boolean {
  let around: DomNode | null = element.parentNode;
  while (around !== null && isElement(around) && INLINE.test(around.nodeName)) around = around.parentNode;
  return around !== null && /^H[1-6]$/.test(around.nodeName) && lineOf(around) === lineOf(element);
}

const LINK: Rule = {
  filter: (node) => node.nodeName === "A" && node.hasAttribute("href"),
  replacement(content, link) {
    const text = onOneLine(content).replaceAll("\\ ", " ");
    return text === "" ? "" : `[${text}](${encodeDestination(link.getAttribute("href") ?? "")})`;
  },
};

const FIGURE: Rule = {
  filter: "figure",
  replacement(content, figure) {
    const captioned = findCaptioned(figure);
    if (captioned === undefined) return `\n\n${content}\n\n`;
    const { image, caption } = captioned;
    return `\n\n${imageOf(image, caption === "" ? image.getAttribute("title") : caption)}\n\n`;
  },
};

function imageOf(image: DomElement, caption: string | null): string {
  const title =
    caption === null || caption.trim() === ""
      ? ""
      : ` "${caption
          .replaceAll(/\s+/g, " ")
          .trim()
          .replaceAll(/[\\"&<]/g, "\\$&")}"`;
  return `![${escapeMarkdown(image.getAttribute("alt") ?? "")}](${encodeDestination(image.getAttribute("src") ?? "")}${title})`;
}

/** A table with a row of headings. A row is one line: paragraphs and list items in a cell are separated by line breaks. */
const TABLE: Rule = {
  filter: "table",
  replacement(_, table) {
    const rows = findAll(table, "tr").map((row) => findAll(row, "td, th").map((cell) => cellOf(cell)));
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    // Only the headings need all columns. Rows that were filled up would make a text of the columns times the rows.
    const [first = [], ...more] = rows;
    const [head, ...others] = [Array.from({ length: width }, (__, index) => first[index] ?? ""), ...more].map(
      formatRow,
    );
    const caption = lineOf(table.querySelector("caption"));
    const ruler = `|${" --- |".repeat(width)}`;
    return `\n\n${caption === "" ? "" : `${escapeMarkdown(caption)}\n\n`}${[head, ruler, ...others].join("\n")}\n\n`;
  },
};

function cellOf(cell: DomElement): string {
  return writeMarkdown(cell, "with emphasis")
    .replaceAll("\\\n", "\n")
    .split("\n")
    .map((line) => line.trim().replace(/^(?:(?:-|\d+\.)(?: |$))+/, ""))
    .filter((line) => line !== "")
    .join("<br>");
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function onOneLine(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** A text without the empty lines around it. */
function trimLines(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === "\n") start += 1;
  while (end > start && text[end - 1] === "\n") end -= 1;
  return text.slice(start, end);
}

/**
 * Where the white space and the punctuation at the end of a text begin, including the backslash of escapes. A regular expression for both
 * would search from every position again.
 */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s:.,;!?]/.test(text[end - 1] ?? "")) end -= 1;
  let escapes = end;
  while (text[escapes - 1] === "\\") escapes -= 1;
  return end < text.length && (end - escapes) % 2 === 1 ? end - 1 : end;
}
