import { Mark, type MarkType, type Node } from "prosemirror-model";
import { schema } from "./schema.ts";

/**
 * A block in a form that Markdown can represent: without white space at the edges of lines and of marks, without empty paragraphs, with
 * complete tables. Undefined if nothing is left. Two blocks have the same meaning if they are equal after this step.
 */
export function settle(block: Node): Node | undefined {
  switch (block.type.name) {
    case "paragraph": {
      const inlines = settleInlines(block);
      return inlines.length === 0 ? undefined : block.type.create(block.attrs, inlines);
    }
    case "heading":
      return block.type.create(block.attrs, settleInlines(block));
    case "code_block":
    case "horizontal_rule":
      return block;
    case "source": {
      const text = block.textContent.replace(/^(?:[ \t]*\n)+|[ \t\n]+$/g, "");
      return text === "" ? undefined : block.type.create(null, schema.text(text));
    }
    case "table":
      return settleTable(block);
    case "bullet_list":
    case "ordered_list":
      return settleList(block);
    default:
      return block.type.create(block.attrs, settleChildren(block));
  }
}

function settleChildren(parent: Node): readonly Node[] {
  const children = parent.children.flatMap((child) => settle(child) ?? []);
  return children.length === 0 ? [schema.node("paragraph")] : children;
}

function settleList(list: Node): Node {
  const items = list.children.map((item) => item.type.create(item.attrs, settleChildren(item)));
  const apart = items.some(({ children }) =>
    children.some((child, index) => index > 0 && needsBlank(children[index - 1], child)),
  );
  const hasText = items.some(({ children }) =>
    children.some(({ type, content }) => isParagraph(type) && content.size > 0),
  );
  // Only a blank line between two things can set them apart.
  const isSeveral = items.length > 1 || items.some(({ childCount }) => childCount > 1);
  const isLoose = isSeveral && hasText && (list.attrs["loose"] === true || apart);
  return list.type.create({ ...list.attrs, loose: isLoose }, items);
}

function isParagraph(type: Node["type"]): boolean {
  return type === schema.nodes.paragraph;
}

/** Whether a block must be separated from the previous one in an item by a blank line. */
export function needsBlank(before: Node | undefined, { type, attrs, firstChild }: Node): boolean {
  if (before === undefined) return false;
  const isClosed = ["heading", "code_block", "horizontal_rule"].includes(before.type.name);
  if (isParagraph(type)) return !isClosed;
  if (isClosed) return type.name === "source";
  const isText = isParagraph(before.type);
  if (type.name === "bullet_list" || type.name === "ordered_list") {
    const hasStart = firstChild !== null && firstChild.content.size > 2;
    return !isText || !hasStart || (type.name === "ordered_list" && attrs["start"] !== 1);
  }
  if (type.name === "table" || type.name === "note" || type.name === "source") return true;
  return type === before.type;
}

/** All rows have as many cells as the first, which is the head, and the alignment of cells follows the head. */
function settleTable(table: Node): Node {
  const [first] = table.children;
  const columns = first?.childCount ?? 0;
  const aligns = first?.children.map(({ attrs }) => String(attrs["align"] ?? "")) ?? [];
  const rows = table.children.map((row, index) => {
    const type = index === 0 ? "table_head" : "table_cell";
    const cells = Array.from({ length: columns }, (_, column) => {
      const cell = row.maybeChild(column);
      return schema.node(type, { align: aligns[column] || null }, cell === null ? [] : settleInlines(cell));
    });
    return row.type.create(null, cells);
  });
  return table.type.create(null, rows);
}

/** A text between spaces, a space, or another inline. */
interface Piece {
  readonly node: Node;
  /** Whether Markdown drops it at the edge of a line. */
  readonly isSpace: boolean;
  /** Whether a mark can't begin or end with it. */
  readonly isBlank: boolean;
}

function settleInlines(block: Node): readonly Node[] {
  const hasBreaks = block.type.contentMatch.matchType(schema.nodes.hard_break) !== null;
  const isCell = block.type === schema.nodes.table_cell || block.type === schema.nodes.table_head;
  const pieces = block.children.flatMap((inline) => splitInline(inline, { hasBreaks, isCell }));
  while (pieces[0]?.isSpace === true) pieces.shift();
  while (pieces.at(-1)?.isSpace === true) pieces.pop();
  return joined(withMarkedSpaces(withoutSpacesBesideBreaks(pieces)));
}

/** Spaces with different marks are separate pieces, so that several can be between a break and a text. */
function withoutSpacesBesideBreaks(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    if (isBreak(piece.node)) while (isSpaceAlone(kept.at(-1))) kept.pop();
    if (!isSpaceAlone(piece) || !isBreak(kept.at(-1)?.node)) kept.push(piece);
  }
  return kept;
}

function isSpaceAlone(piece: Piece | undefined): boolean {
  return piece?.isSpace === true && !isBreak(piece.node);
}

function isBreak(node: Node | undefined): boolean {
  return node?.type === schema.nodes.hard_break;
}

/** No-break spaces at the edges of a cell are dropped. A reference to a note is a separate link. */
function splitInline(
  node: Node,
  { hasBreaks, isCell }: { readonly hasBreaks: boolean; readonly isCell: boolean },
): readonly Piece[] {
  const { text } = node;
  const marks = text === undefined ? schema.marks.code.removeFromSet(node.marks) : node.marks;
  if (isBreak(node))
    return [{ node: hasBreaks ? node.mark(marks) : schema.text(" ", marks), isSpace: true, isBlank: true }];
  if (node.type === schema.nodes.note_reference) {
    return [{ node: node.mark(schema.marks.link.removeFromSet(marks)), isSpace: false, isBlank: false }];
  }
  if (text === undefined) return [{ node: node.mark(marks), isSpace: false, isBlank: false }];
  const plain = text.replace(/\r\n?|\n/g, " ").replaceAll("\0", "\uFFFD");
  if (schema.marks.code.isInSet(marks)) return [{ node: schema.text(plain, marks), isSpace: false, isBlank: false }];
  return (plain.match(/[ \t]+|[^\S \t]+|\S+/g) ?? []).map((each) => {
    const isBlank = !/\S/.test(each);
    return { node: schema.text(each, marks), isSpace: isBlank && (isCell || /^[ \t]/.test(each)), isBlank };
  });
}

/** A space has the marks that the text before and after it have in common: Markdown has no marks with spaces at their edges. */
function withMarkedSpaces(pieces: readonly Piece[]): readonly Node[] {
  let before: readonly Mark[] = [];
  return pieces.map(({ node, isBlank }, index) => {
    if (!isBlank) {
      before = node.marks;
      return node;
    }
    const own = node.marks.filter(({ type }) => !SPACELESS.has(type));
    const candidates = before.filter(({ type }) => SPACELESS.has(type));
    const after = candidates.length === 0 ? undefined : pieces.slice(index).find((piece) => !piece.isBlank);
    const shared = candidates.filter((mark) => mark.isInSet(after?.node.marks ?? []));
    return node.mark(shared.reduce((marks, mark) => mark.addToSet(marks), Mark.setFrom(own)));
  });
}

const SPACELESS: ReadonlySet<MarkType> = new Set([schema.marks.strong, schema.marks.em, schema.marks.strike]);

function joined(nodes: readonly Node[]): readonly Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (last?.text !== undefined && node.text !== undefined && sameMarks(last.marks, node.marks)) {
      all.splice(-1, 1, schema.text(last.text + node.text, node.marks));
    } else all.push(node);
  }
  return all;
}

function sameMarks(first: readonly Mark[], second: readonly Mark[]): boolean {
  return first.length === second.length && first.every((mark, index) => second[index]?.eq(mark) === true);
}
