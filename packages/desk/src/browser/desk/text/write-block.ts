import type { Node } from "prosemirror-model";
import { needsBlank } from "./settle.ts";
import { type Writing, writeInlines } from "./write-inlines.ts";

/** Writes a settled block in Markdown, without a line end after it. */
export function writeBlock(block: Node, writing: Writing): string {
  switch (block.type.name) {
    case "heading":
      return writeHeading(block, writing);
    case "blockquote":
      return writeBlocks(block, writing, true)
        .split("\n")
        .map((line) => (line === "" ? ">" : `> ${line}`))
        .join("\n");
    case "bullet_list":
    case "ordered_list":
      return writeList(block, writing);
    case "code_block":
      return writeCodeBlock(block);
    case "horizontal_rule":
      return "***";
    case "table":
      return writeTable(block, writing);
    case "note":
      return writeNote(block, writing);
    case "source":
      return block.textContent;
    default:
      return writeInlines(block, writing);
  }
}

/** A block that is not a paragraph begins on a new line, where its indentation counts from the note's. */
function writeNote(note: Node, writing: Writing): string {
  const text = writeBlocks(note, writing, true);
  const mark = `[^${note.attrs["label"]}]:`;
  return note.firstChild?.type.name === "paragraph"
    ? indented(`${mark} `, 4, text)
    : indented("", 4, `${mark}\n${text}`);
}

function writeHeading(heading: Node, writing: Writing): string {
  const text = writeInlines(heading, writing).replace(/#+$/, (end, at: number, all: string) =>
    all[at - 1] === "\\" ? end : `\\${end}`,
  );
  return `${"#".repeat(Number(heading.attrs["level"]))} ${text}`.replace(/[ \t]+$/, "");
}

function writeBlocks({ children }: Node, writing: Writing, isLoose: boolean): string {
  let written = "";
  let bullet = writing.bullet;
  let delimiter = writing.delimiter;
  children.forEach((child, index) => {
    const before = children[index - 1];
    // Two lists side by side are one, unless they have other marks.
    const isBeside = before?.type === child.type;
    bullet = isBeside && child.type.name === "bullet_list" ? otherBullet(bullet) : writing.bullet;
    delimiter = isBeside && child.type.name === "ordered_list" ? otherDelimiter(delimiter) : writing.delimiter;
    const gap = index === 0 ? "" : isLoose || needsBlank(before, child) ? "\n\n" : "\n";
    written += gap + writeBlock(child, { ...writing, bullet, delimiter });
  });
  return written;
}

/** A different list mark. */
export function otherBullet(bullet: Writing["bullet"]): Writing["bullet"] {
  return bullet === "-" ? "*" : "-";
}

/** A different delimiter of list numbers. */
export function otherDelimiter(delimiter: Writing["delimiter"]): Writing["delimiter"] {
  return delimiter === "." ? ")" : ".";
}

function writeList(list: Node, writing: Writing): string {
  const isLoose = list.attrs["loose"] === true;
  const start = Number(list.attrs["start"] ?? 1);
  const items = list.children.map((item, index) => {
    const mark = list.type.name === "bullet_list" ? writing.bullet : `${start + index}${writing.delimiter}`;
    const text = writeBlocks(item, writing, isLoose);
    const isCode = item.firstChild?.type.name === "code_block";
    const first = `${mark}${isCode ? " " : writing.pad}`;
    return text === "" ? mark : indented(first, first.length, text);
  });
  return items.join(isLoose ? "\n\n" : "\n");
}

function indented(first: string, depth: number, text: string): string {
  const space = " ".repeat(depth);
  const lines = text.split("\n").map((line, index) => (index === 0 || line === "" ? line : space + line));
  return (first + lines.join("\n")).replace(/[ \t]+$/, "");
}

function writeCodeBlock({ textContent, attrs }: Node): string {
  const info = String(attrs["info"]);
  const mark = info.includes("`") ? "~" : "`";
  const runs = textContent.match(mark === "~" ? /~{3,}/g : /`{3,}/g) ?? [];
  const fence = mark.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}${info}\n${textContent === "" ? "" : `${textContent}\n`}${fence}`;
}

function writeTable({ children }: Node, writing: Writing): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = children.map((row) => line(row.children.map((cell) => writeInlines(cell, writing, true))));
  const [head = ""] = rows;
  const marks = (children[0]?.children ?? []).map(({ attrs }) => ALIGNED[String(attrs["align"])] ?? "---");
  return [head, line(marks), ...rows.slice(1)].join("\n");
}

const ALIGNED: Readonly<Record<string, string>> = { left: ":--", right: "--:", center: ":-:" };
