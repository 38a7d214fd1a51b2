import type { Mark, Node } from "prosemirror-model";
import { type Escaping, escapeDestination, escapeLineStart, escapeText, escapeTitle } from "./escape.ts";
import { schema } from "./schema.ts";

/** How Markdown is written. */
export interface Writing {
  readonly escaping: Escaping;
  readonly em: "*" | "_";
  readonly strong: "**" | "__";
  /** Whether letters beside marks are written as entities where Markdown would not see the marks otherwise. */
  readonly withEntities: boolean;
  readonly bullet: "-" | "*" | "+";
  readonly delimiter: "." | ")";
  /** The spaces between the mark of an item and its text. */
  readonly pad: string;
  /** Whether a text in brackets has a definition. */
  readonly names: (name: string) => boolean;
}

/** A part of a line; `side` means that it is a mark. */
interface Part {
  text: string;
  readonly side?: "open" | "close";
}

/** Writes the inlines of a settled block, over several lines if they have breaks. */
export function writeInlines(block: Node, writing: Writing, inTable = false): string {
  const parts = withSpacesOutside(partsOf(block.children, writing));
  if (writing.withEntities) writeEntities(parts);
  const text = parts.map((part) => part.text).join("");
  // A row has one line, so that a cell writes its breaks as HTML does.
  if (inTable)
    return text.replace(/\\\n/g, "<br>").replace(/\|/g, (_, at: number) => (isEscaped(text, at) ? "|" : "\\|"));
  return text.split("\n").map(escapeLineStart).join("\n");
}

/** Moves spaces at the edges of marks out of them, if a mark was cut in two. */
function withSpacesOutside(parts: readonly Part[]): Part[] {
  const moved = parts.map((part) => ({ ...part }));
  moved.forEach((part, index) => {
    if (part.side !== undefined) return;
    const first = lastMark(moved, index, "open", -1);
    const last = lastMark(moved, index, "close", 1);
    const [start = ""] = first === undefined ? [] : (/^\s+/.exec(part.text) ?? []);
    const [end = ""] = last === undefined ? [] : (/\s+$/.exec(part.text.slice(start.length)) ?? []);
    part.text = part.text.slice(start.length, part.text.length - end.length);
    if (first !== undefined) first.text = start + first.text;
    if (last !== undefined) last.text += end;
  });
  return moved;
}

/** The last of the marks beside a part that open or close with it. */
function lastMark(parts: readonly Part[], index: number, side: "open" | "close", step: 1 | -1): Part | undefined {
  let found: Part | undefined;
  for (let at = index + step; parts[at]?.side === side && /^\s*[*_~]/.test(parts[at]?.text ?? ""); at += step)
    found = parts[at];
  return found;
}

function isEscaped(text: string, at: number): boolean {
  const [backslashes = ""] = /\\*$/.exec(text.slice(0, at)) ?? [];
  return backslashes.length % 2 === 1;
}

function partsOf(inlines: readonly Node[], writing: Writing): Part[] {
  const parts: Part[] = [];
  let open: readonly Mark[] = [];
  const closeTo = (kept: readonly Mark[]): void => {
    for (const mark of open.slice(kept.length).reverse()) parts.push({ text: closing(mark, writing), side: "close" });
    open = kept;
  };
  inlines.forEach((inline, index) => {
    const marks = inline.marks.filter(({ type }) => type !== schema.marks.code);
    const lasting = (mark: Mark): number => lengthOf(mark, inlines, index);
    const longest = Math.max(0, ...marks.filter((mark) => !mark.isInSet(open)).map(lasting));
    // A mark that ends before a mark which begins here is closed now, and opened again inside it.
    const first = open.findIndex((mark) => !mark.isInSet(marks) || lasting(mark) < longest);
    closeTo(first < 0 ? open : open.slice(0, first));
    const auto = open.length === 0 ? autolink(inline, inlines[index - 1], inlines[index + 1]) : undefined;
    if (auto !== undefined) {
      parts.push({ text: auto });
      return;
    }
    const added = marks.filter((mark) => !mark.isInSet(open));
    for (const mark of added.sort((one, other) => lasting(other) - lasting(one))) {
      parts.push({ text: opening(mark, writing), side: "open" });
      open = [...open, mark];
    }
    parts.push({ text: writeInline(inline, inlines[index - 1], inlines[index + 1], writing) });
  });
  closeTo([]);
  return parts;
}

/** The number of inlines that a mark covers. */
function lengthOf(mark: Mark, inlines: readonly Node[], from: number): number {
  const end = inlines.findIndex((inline, index) => index >= from && !mark.isInSet(inline.marks));
  return (end < 0 ? inlines.length : end) - from;
}

/** `<https://…>`, for a link that shows its own address. */
function autolink(inline: Node, before: Node | undefined, after: Node | undefined): string | undefined {
  const [mark] = inline.marks;
  const { text } = inline;
  if (inline.marks.length !== 1 || mark?.type !== schema.marks.link || text === undefined) return undefined;
  if (mark.attrs["title"] !== null || [before, after].some((each) => each !== undefined && mark.isInSet(each.marks)))
    return undefined;
  const href = String(mark.attrs["href"]);
  const isAddress = href === text && /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i.test(href);
  const isMailbox = href === `mailto:${text}` && /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text);
  return isAddress || isMailbox ? `<${text}>` : undefined;
}

function opening({ type }: Mark, { em, strong }: Writing): string {
  return { link: "[", em, strong, strike: "~~" }[type.name] ?? "";
}

function closing(mark: Mark, writing: Writing): string {
  const { href, title } = mark.attrs;
  return mark.type === schema.marks.link
    ? `](${escapeDestination(String(href))}${escapeTitle(title)})`
    : opening(mark, writing);
}

function writeInline(inline: Node, before: Node | undefined, after: Node | undefined, writing: Writing): string {
  const { attrs, text = "" } = inline;
  switch (inline.type.name) {
    case "hard_break":
      return "\\\n";
    case "note_reference":
      return `[^${attrs["label"]}]`;
    case "image":
      return `![${writeAlt(String(attrs["alt"]))}](${escapeDestination(String(attrs["src"]))}${escapeTitle(attrs["title"])})`;
    default:
      if (schema.marks.code.isInSet(inline.marks)) return writeCode(text);
      return escapeText(text, writing.escaping, {
        before: before?.text?.at(-1) ?? "",
        after: after?.text?.[0] ?? (after?.type === schema.nodes.note_reference ? "[" : ""),
        names: writing.names,
      });
  }
}

function writeAlt(alt: string): string {
  const text = alt.replace(/\s+/g, " ").trim();
  return escapeText(text, "light", { before: "", after: "", names: () => true }).replace(
    /\](?!\\)/g,
    (each, at: number, all) => (all[at - 1] === "\\" ? each : `\\${each}`),
  );
}

/** A text between more backticks than it has in a row. */
function writeCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const needsPad = /^`|`$/.test(text) || (/^ .* $/.test(text) && /[^ ]/.test(text));
  return needsPad ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** A mark between a letter and a punctuation mark is none (CommonMark §6.2), but between an entity and one it is. */
function writeEntities(parts: Part[]): void {
  parts.forEach((part, index) => {
    if (part.side === undefined || !/^[*_~]/.test(part.text)) return;
    const isOpen = part.side === "open";
    const outer = parts[index + (isOpen ? -1 : 1)];
    const beside = [...(outer?.text ?? "")].at(isOpen ? -1 : 0);
    if (outer === undefined || outer.side !== undefined || beside === undefined || !/[\p{L}\p{N}]/u.test(beside))
      return;
    const entity = `&#${beside.codePointAt(0)};`;
    const rest = isOpen ? outer.text.slice(0, -beside.length) : outer.text.slice(beside.length);
    outer.text = isOpen ? rest + entity : entity + rest;
  });
}
