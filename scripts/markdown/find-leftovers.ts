import { shorten } from "./href.ts";
import { locateComments } from "./locate-in-body.ts";
import { type MessageId, message } from "./message.ts";
import type { BodyFault } from "./types.ts";
import type { Parsed, Token } from "./walk-tokens.ts";

/** The messages about leftovers: each shows the written text. */
type LeftoverId = Extract<MessageId, `leftover-${string}` | "comment-left-out">;

/** Text that another program, a template or a draft leaves behind, and that readers would see. Each pattern stays within its line. */
interface LeftoverPattern {
  readonly id: LeftoverId;
  /** An error if no author can intend it; otherwise a warning. */
  readonly severity: BodyFault["severity"];
  readonly pattern: RegExp;
  /** Whether it begins a line: after a word in bold, the same means something else. */
  readonly isAtStart?: boolean;
}

const HTML_NAMES =
  "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|dd|del|details|div|dl|dt|em|embed|" +
  "fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|o:p|" +
  "object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|" +
  "th|thead|time|title|tr|u|ul|video|wbr";

const PATTERNS: readonly LeftoverPattern[] = [
  { id: "leftover-comment", severity: "error", pattern: /<!--.{0,200}?$/ },
  { id: "leftover-tag", severity: "warning", pattern: new RegExp(`</?(?:${HTML_NAMES})(?:\\s[^<>]{0,300})?/?>`, "i") },
  { id: "leftover-template", severity: "warning", pattern: /\{\{.{1,200}?\}\}|\{%.{1,200}?%\}|<%.{1,200}?%>/ },
  {
    id: "leftover-template",
    severity: "warning",
    pattern: /\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40})(?: [^\]]{0,200})?\]/,
  },
  { id: "leftover-note", severity: "warning", pattern: /\b(?:TODO|XXX):|\bFIXME\b|\b[Ll]orem ipsum\b|^XXX\b/ },
  {
    id: "leftover-spaced-link",
    severity: "warning",
    pattern: /\[[^[\]]{1,200}\] \((?:$|https?:\S{1,300}|\.{0,2}\/[^()\s]{1,300}\))/,
  },
  { id: "leftover-bullet", severity: "warning", pattern: /^[•·▪◦‣●■] ?(?=\S)/ },
  // Markdown extensions of other programs.
  { id: "leftover-highlight", severity: "warning", pattern: /(?<![=\w])==(?![\s=])[^=]{0,200}(?<!\s)==(?![=\w])/ },
  {
    id: "leftover-raised",
    severity: "warning",
    pattern:
      /(?<![\p{L}\d])[\p{L}\d()]{0,12}[\p{L})](?:~[\p{L}\d+−-]{1,8}~(?!~)|\^[\p{L}\d+−-]{1,8}\^)|\d\^[\d+−-]{1,8}\^/u,
  },
  // Prices have no letter, power or index between two signs that are directly around them.
  {
    id: "leftover-formula",
    severity: "warning",
    pattern:
      /(?<![\w$\\])\${1,2}(?=[A-Za-z\\\d])(?=[^$]{0,200}(?:\\[A-Za-z]|[\p{L}\d)}][\^_][\p{L}\d{\\])|[A-Za-z](?:\$| ?[=<>≤≥]))[^$]{0,199}[^\s$]\${1,2}(?![\w${(])/u,
  },
  { id: "leftover-definition", severity: "warning", pattern: /^: +[\p{L}\d](?:.{0,200}\S)?/u, isAtStart: true },
];

/** One of these characters or words is in every leftover. */
const MAY_BE_LEFTOVER = /[<{[•·▪◦‣●■$~^]|==|(?:^|\n) *: |todo|fixme|xxx|lorem/i;

/** Finds leftovers in the text that readers see, not in code. One of each kind is reported on a line. */
export function findLeftovers(parsed: Parsed): readonly BodyFault[] {
  const inTexts = linesOfText(parsed).flatMap((piece) => faultsIn(parsed, piece));
  const seen = new Set(inTexts.flatMap(({ message: { id }, line }) => (id === "leftover-comment" ? line : [])));
  const unseen = findUnseenStarts(parsed).filter(({ line }) => !seen.has(line));
  const inTitles = findCommentsInTitles(parsed);
  return [
    ...findConflictMarkers(parsed),
    ...findTasks(parsed),
    ...findDiagrams(parsed),
    ...findFormulas(parsed),
    ...findComments(parsed),
    ...inTitles,
    ...unseen,
    ...inTexts,
  ];
}

/**
 * Comments that begin in text that readers don't see and have no end there, so that the following text would be shown: in a footnote
 * without a reference, and in a cell beyond the head of its table.
 */
function findUnseenStarts(parsed: Parsed): readonly BodyFault[] {
  if (!parsed.source.includes("<!--")) return [];
  const inCells = rowsOf(parsed).flatMap(({ line, cells }) => {
    const text = parsed.lines[line] ?? "";
    const at = text.lastIndexOf("<!--");
    const isUnseen = at >= 0 && !text.includes("-->", at) && !cells.some((cell) => cell.includes("<!--"));
    return isUnseen ? [{ line, written: text.slice(at) }] : [];
  });
  return [...parsed.openComments, ...inCells].map(({ line, written }) =>
    faultAt(parsed, line, written, "leftover-comment", "error"),
  );
}

/** The rows of tables, with the texts of the visible cells. */
function rowsOf({ tokens }: Parsed): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { readonly line: number; readonly cells: string[] }[] = [];
  let isOpen = false;
  for (const { type, map, content } of tokens) {
    if (type === "tr_open" && map !== null) rows.push({ line: map[0], cells: [] });
    if (type === "tr_open" || type === "tr_close") isOpen = type === "tr_open";
    if (isOpen && type === "inline") rows.at(-1)?.cells.push(content);
  }
  return rows;
}

/**
 * The text in quotation marks after an address is shown as written (CommonMark §6.3): it contains no comments. One is reported for each
 * block.
 */
function findCommentsInTitles(parsed: Parsed): readonly BodyFault[] {
  const { tokens, source } = parsed;
  if (!source.includes("<!--")) return [];
  const { lines } = parsed;
  let [start, end] = [0, 1];
  return tokens.flatMap(({ type, map, children }) => {
    if (map !== null) [start, end] = map; // A cell of a table has no line numbers; its row has.
    const isDefinition = type === "reference_definition";
    const texts = isDefinition ? [lines.slice(start, end).join("\n")] : (children ?? []).flatMap(titleIn);
    const first = texts.find((text) => text.includes("<!--"));
    const [comment] = /<!--[^\n]*?(?:-->|$)/m.exec(first ?? "") ?? [];
    if (comment === undefined) return [];
    const within = lines.slice(start, end).findIndex((line) => line.includes(comment));
    return faultAt(parsed, start + Math.max(0, within), comment, "leftover-comment-in-title", "error");
  });
}

/** The title of a link or picture, if it is written there and not in a definition. */
function titleIn(token: Token): readonly string[] {
  const title = token.attrGet("title");
  return title === null || token.meta?.["label"] !== undefined ? [] : [String(title)];
}

/** The first comment of a text. Comments that only cut a text for lists of other systems are intended. */
function findComments(parsed: Parsed): readonly BodyFault[] {
  const places = parsed.comments.length === 0 ? [] : locateComments(parsed);
  for (const { start, end } of places) {
    const line = parsed.lines[start.line] ?? "";
    const written = line.slice(start.column, end.line === start.line ? end.column : undefined);
    if (!isCut(written)) return [faultAt(parsed, start.line, written, "comment-left-out", "warning")];
  }
  return [];
}

/** Whether a comment only cuts a text for lists of other systems. */
export function isCut(comment: string): boolean {
  return CUT.test(comment);
}

/** The marks after the excerpt of a text in WordPress, Hugo, Jekyll, Docusaurus and their like. */
const CUT = /^<!--\s*(?:more|excerpt|truncate|end[ _-]?excerpt|break|teaser)\b[^>]*-->$/i;

/** A piece of text that may contain leftovers. */
interface TextPiece {
  /** From 0. */
  readonly line: number;
  readonly text: string;
  /** Whether it is the first on its line. */
  readonly isAtStart: boolean;
}

/** The pieces of text that may contain leftovers. */
function linesOfText({ tokens }: Parsed): readonly TextPiece[] {
  let row = 0;
  const found: TextPiece[] = [];
  for (const block of tokens) {
    if (block.map !== null) row = block.map[0];
    if (block.type !== "inline" || !MAY_BE_LEFTOVER.test(block.content)) continue;
    let line = row;
    (block.children ?? []).forEach(({ type, content, markup }, index, siblings) => {
      if (endsLine({ type, markup })) line += 1;
      if (type !== "text" || !MAY_BE_LEFTOVER.test(content)) return;
      const before = siblings[index - 1];
      const isAtStart = before === undefined || endsLine(before);
      const text = siblings[index + 1]?.type === "link_open" ? content.replace(MEDIUM, "") : content;
      found.push({ line, text, isAtStart });
    });
  }
  return found;
}

/** Whether a token is the end of a line of the source: the break within a cell of a table is a tag. */
function endsLine({ type, markup }: Pick<Token, "type" | "markup">): boolean {
  return type === "softbreak" || (type === "hardbreak" && markup === "");
}

/** The labels that editors write before a link to a recording: `[video] [series]`, `[video playlist]`. */
const MEDIUM = /(?:\[[\p{L} ]{1,30}\] ?){1,5}$/u;

function faultsIn(parsed: Parsed, { line, text, isAtStart }: TextPiece): readonly BodyFault[] {
  return PATTERNS.flatMap(({ id, severity, pattern, isAtStart: isOfStart }) => {
    const [written] = isOfStart === true && !isAtStart ? [] : (pattern.exec(text) ?? []);
    return written === undefined ? [] : faultAt(parsed, line, written, id, severity);
  });
}

/** `line` from 0. Text that the source writes differently, with an escape, is located by its line alone. */
function faultAt(
  { lines }: Parsed,
  line: number,
  written: string,
  id: LeftoverId,
  severity: BodyFault["severity"],
): BodyFault {
  const source = lines[line] ?? "";
  const at = Math.max(0, source.indexOf(written));
  const length = Math.max(1, Math.min(written.length, source.length - at));
  const words = message(id, { written: shorten(written) });
  return { rule: "body-leftover", severity, message: words, line: line + 1, column: at + 1, length };
}

/** The lines that git writes around two versions; in Markdown they are quotations and a heading. */
const CONFLICT_MARKER = /^(?:<{7} .*|={7}|>{7} .*)$/;

function findConflictMarkers(parsed: Parsed): readonly BodyFault[] {
  if (!parsed.source.includes("<<<<<<< ")) return [];
  const { lines, tokens } = parsed;
  if (!lines.some((line) => line.startsWith("<<<<<<< "))) return [];
  const code = tokens.flatMap(({ type, map }) => (type === "fence" && map !== null ? [map] : []));
  return lines.flatMap((text, line) => {
    const isCode = code.some(([start, end]) => line >= start && line < end);
    return CONFLICT_MARKER.test(text) && !isCode ? faultAt(parsed, line, text, "leftover-conflict", "error") : [];
  });
}

/** The boxes of a list of tasks, which only some programs show as such. */
function findTasks(parsed: Parsed): readonly BodyFault[] {
  if (!/\[[ xX]\] /.test(parsed.source)) return []; // As in most texts, whose blocks need not be looked at.
  return parsed.tokens.flatMap((block, index) => {
    const [box] = /^\[[ xX]\](?= )/.exec(block.type === "inline" ? block.content : "") ?? [];
    if (box === undefined || !isInItem(parsed.tokens, index) || block.map === null) return [];
    return faultAt(parsed, block.map[0], box, "leftover-task", "warning");
  });
}

/** The languages of diagrams that some programs draw from a block of code. */
const DIAGRAMS: ReadonlySet<string> = new Set(["mermaid", "plantuml", "graphviz"]);

function findDiagrams(parsed: Parsed): readonly BodyFault[] {
  if (!parsed.source.includes("```") && !parsed.source.includes("~~~")) return [];
  return parsed.tokens.flatMap(({ type, info, map }) => {
    const [language = ""] = type === "fence" ? info.trim().split(/\s/) : [];
    if (map === null || !DIAGRAMS.has(language.toLowerCase())) return [];
    return faultAt(parsed, map[0], language, "leftover-diagram", "warning");
  });
}

/** Formulas on separate lines, between two lines that contain only their delimiters. */
function findFormulas(parsed: Parsed): readonly BodyFault[] {
  if (!parsed.source.includes("$$")) return [];
  return parsed.tokens.flatMap(({ type, content, map }) => {
    const isFormula = type === "inline" && map !== null && /^\$\$ *\n[\s\S]*\n *\$\$$/.test(content);
    return isFormula ? faultAt(parsed, map[0], "$$", "leftover-formula", "warning") : [];
  });
}

/** Whether a block is the first of a list's item: its paragraph comes after the start of the item. */
function isInItem(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 2]?.type === "list_item_open";
}
