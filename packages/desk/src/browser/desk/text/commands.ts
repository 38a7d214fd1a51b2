import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Attrs, Node, NodeType } from "prosemirror-model";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from "prosemirror-state";
import { schema } from "./schema.ts";

const { nodes, marks } = schema;

/** The kinds of blocks that the tools make of a paragraph. */
export type BlockKind = "paragraph" | "heading2" | "heading3";

/** The formats that a toolbar shows as on or off. */
export interface Formats {
  /** Undefined for a block without a tool, such as a `source` block. */
  readonly block: BlockKind | undefined;
  readonly strong: boolean;
  readonly em: boolean;
  readonly code: boolean;
  readonly link: boolean;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly quote: boolean;
  readonly note: boolean;
  readonly table: boolean;
  readonly source: boolean;
}

/** The formats of the selection. */
export function formatsAt(state: EditorState): Formats {
  const { $from } = state.selection;
  const list = listAround(state);
  return {
    block: blockKindOf($from.parent),
    strong: hasMark(state, "strong"),
    em: hasMark(state, "em"),
    code: hasMark(state, "code") || $from.parent.type === nodes.code_block,
    link: linkAt(state) !== undefined,
    bulletList: list?.node.type === nodes.bullet_list,
    orderedList: list?.node.type === nodes.ordered_list,
    quote: isWithin(state, nodes.blockquote),
    note: isWithin(state, nodes.note),
    table: isWithin(state, nodes.table),
    source: $from.parent.type === nodes.source,
  };
}

function blockKindOf({ type, attrs }: Node): BlockKind | undefined {
  if (type === nodes.heading) return Number(attrs["level"]) <= 2 ? "heading2" : "heading3";
  return type === nodes.paragraph ? "paragraph" : undefined;
}

function hasMark({ selection, storedMarks, doc }: EditorState, name: "strong" | "em" | "code"): boolean {
  const { empty, $from, from, to } = selection;
  const type = marks[name];
  if (!empty) return doc.rangeHasMark(from, to, type);
  return type.isInSet(storedMarks ?? $from.marks()) !== undefined;
}

function isWithin({ selection: { $from } }: EditorState, type: NodeType): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return true;
  return false;
}

function listAround({ selection: { $from } }: EditorState): { readonly node: Node; readonly at: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.isInGroup("list")) return { node, at: $from.before(depth) };
  }
  return undefined;
}

export const toggleStrong: Command = toggleMark(marks.strong);
export const toggleEm: Command = toggleMark(marks.em);

/** Makes a paragraph, or a heading of a level. */
export function setBlock(kind: BlockKind): Command {
  return kind === "paragraph"
    ? setBlockType(nodes.paragraph)
    : setBlockType(nodes.heading, { level: kind === "heading2" ? 2 : 3 });
}

/** Makes a list of the selected blocks, a list of the other kind of a list, or paragraphs of a list of this kind. */
export function toggleList(name: "bullet_list" | "ordered_list"): Command {
  const type = nodes[name];
  return (state, dispatch, view) => {
    const list = listAround(state);
    if (list === undefined) return wrapInList(type)(state, dispatch, view);
    if (list.node.type === type) return liftListItem(nodes.list_item)(state, dispatch, view);
    const attrs = { loose: list.node.attrs["loose"] };
    dispatch?.(state.tr.setNodeMarkup(list.at, type, attrs));
    return true;
  };
}

export const indentItem: Command = sinkListItem(nodes.list_item);
export const outdentItem: Command = liftListItem(nodes.list_item);

export const toggleQuote: Command = (state, dispatch, view) =>
  isWithin(state, nodes.blockquote) ? lift(state, dispatch, view) : wrapIn(nodes.blockquote)(state, dispatch, view);

/** Inserts a reference to a new footnote, and the note at the end of the text with the cursor in it. */
export const insertNote: Command = (state, dispatch) => {
  const { $to, to } = state.selection;
  const canHave = $to.parent.type.contentMatch.matchType(nodes.note_reference) !== null;
  if (!canHave || isWithin(state, nodes.note)) return false;
  if (dispatch === undefined) return true;
  const [label = "1"] = freeLabels(state.doc, 1);
  const tr = state.tr.insert(to, nodes.note_reference.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, nodes.note.create({ label }, nodes.paragraph.create()));
  tr.setSelection(TextSelection.create(tr.doc, end + 2));
  dispatch(tr.scrollIntoView());
  return true;
};

/** The lowest numbers that no note has. */
export function freeLabels(doc: Node, count: number): readonly string[] {
  const taken = new Set<string>();
  doc.descendants(({ attrs }) => {
    if (attrs["label"] !== undefined) taken.add(String(attrs["label"]));
  });
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1) if (!taken.has(String(number))) free.push(String(number));
  return free;
}

/** Goes from a reference to its note, or from a note to its first reference. */
export const followNote: Command = (state, dispatch) => {
  const { selection, doc } = state;
  const selected = selection instanceof NodeSelection ? selection.node : undefined;
  if (selected?.type !== nodes.note_reference) return false;
  const { label } = selected.attrs;
  doc.descendants((node, at) => {
    if (node.type !== nodes.note || node.attrs["label"] !== label) return true;
    dispatch?.(state.tr.setSelection(Selection.near(doc.resolve(at + 1))).scrollIntoView());
    return false;
  });
  return true;
};

/** A picture of a text. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly title?: string;
}

/** Inserts a picture as a separate paragraph, or replaces the selected one. */
export function insertPicture({ src, alt, title = "" }: Picture): Command {
  return (state, dispatch) => {
    const image = nodes.image.create({ src, alt, title: title === "" ? null : title });
    const { selection, tr } = state;
    const isImage = selection instanceof NodeSelection && selection.node.type === nodes.image;
    const { $to } = selection;
    if (isImage) tr.replaceSelectionWith(image, false);
    else if ($to.depth === 0) return false;
    else if ($to.parent.type === nodes.paragraph && $to.parent.content.size === 0) tr.insert($to.pos, image);
    else {
      const paragraph = nodes.paragraph.create(null, image);
      tr.insert($to.after(1), paragraph);
      // Continue after it.
      tr.setSelection(TextSelection.create(tr.doc, $to.after(1) + paragraph.nodeSize - 1));
    }
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The picture that is selected. */
export function pictureAt({ selection }: EditorState): Picture | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.image) return undefined;
  const { src, alt, title } = selection.node.attrs;
  return { src: String(src), alt: String(alt), ...(title === null ? {} : { title: String(title) }) };
}

/** A link and its position. */
export interface PlacedLink {
  readonly from: number;
  readonly to: number;
  readonly href: string;
  readonly attrs: Attrs;
}

/** The link that the cursor or the start of the selection is in. */
export function linkAt({ selection: { $from, from, to } }: EditorState): PlacedLink | undefined {
  const { parent } = $from;
  const start = from - $from.parentOffset;
  let found: PlacedLink | undefined;
  parent.forEach((node, offset) => {
    const mark = marks.link.isInSet(node.marks);
    const [nodeStart, nodeEnd] = [start + offset, start + offset + node.nodeSize];
    if (mark === undefined) return;
    if (found?.to === nodeStart && marks.link.create(found.attrs).eq(mark)) found = { ...found, to: nodeEnd };
    else if (found === undefined || (found.to < from && nodeEnd >= from)) {
      found = { from: nodeStart, to: nodeEnd, href: String(mark.attrs["href"]), attrs: mark.attrs };
    }
  });
  return found !== undefined &&
    found.from <= from &&
    found.to >= Math.max(from, Math.min(to, found.to)) &&
    found.to >= from
    ? found
    : undefined;
}

/** Links the selection, the link that it is in, or, if nothing is selected, a text that is inserted. */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const { from, to, empty, $from } = selection;
    if (!$from.parent.inlineContent || !$from.parent.type.allowsMarkType(marks.link)) return false;
    const link = linkAt(state);
    const mark = marks.link.create({ ...link?.attrs, href });
    if (link !== undefined) tr.removeMark(link.from, link.to, marks.link).addMark(link.from, link.to, mark);
    else if (empty)
      tr.replaceSelectionWith(schema.text(text === "" ? href : text, mark.addToSet($from.marks())), false);
    else tr.removeMark(from, to, marks.link).addMark(from, to, mark);
    tr.removeStoredMark(marks.link);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Keeps the text of a link, without the link. */
export const removeLink: Command = (state, dispatch) => {
  const link = linkAt(state);
  if (link === undefined) return false;
  dispatch?.(state.tr.removeMark(link.from, link.to, marks.link));
  return true;
};

/** Enter in a cell: to the cell below, in a new row if there is none. */
export const enterCell: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const { parent, depth } = $from;
  if (parent.type !== nodes.table_cell && parent.type !== nodes.table_head) return false;
  if (dispatch === undefined) return true;
  const column = $from.index(depth - 1);
  const table = $from.node(depth - 2);
  const row = $from.index(depth - 2);
  const after = $from.after(depth - 1);
  const tr = state.tr;
  if (row + 1 === table.childCount) tr.insert(after, emptyRow($from.node(depth - 1)));
  const cell = offsetOfCell(tr.doc.resolve(after).nodeAfter, column);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(after + 1 + cell))).scrollIntoView());
  return true;
};

function emptyRow(row: Node): Node {
  return nodes.table_row.create(
    null,
    row.children.map(({ attrs }) => nodes.table_cell.create(attrs)),
  );
}

function offsetOfCell(row: Node | null, column: number): number {
  return (row?.children ?? []).slice(0, column).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** Backspace in an empty row removes it, in an empty table the table. */
export const removeEmptyRow: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { depth, parent } = $from;
  if (!empty || (parent.type !== nodes.table_cell && parent.type !== nodes.table_head)) return false;
  const [row, table] = [$from.node(depth - 1), $from.node(depth - 2)];
  if (row.textContent !== "" || row.children.some(({ content }) => content.size > 0)) return parent.content.size === 0;
  if (dispatch === undefined) return true;
  const isHead = $from.index(depth - 2) === 0;
  if (isHead && table.textContent !== "") return true;
  const level = table.childCount === 1 || isHead ? depth - 2 : depth - 1;
  const tr = state.tr.delete($from.before(level), $from.after(level));
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min($from.before(level), tr.doc.content.size)), -1)));
  return true;
};

/** Backspace at the start of a heading makes a paragraph of it. */
export const headingToParagraph: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const atStart = empty && $from.parentOffset === 0 && $from.parent.type === nodes.heading;
  return atStart && setBlockType(nodes.paragraph)(state, dispatch, view);
};

/** Backspace at the start of an item takes it out of its list. */
export const leaveItem: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const isFirst = $from.depth > 1 && $from.node(-1).type === nodes.list_item && $from.index(-1) === 0;
  return empty && $from.parentOffset === 0 && isFirst && liftListItem(nodes.list_item)(state, dispatch, view);
};

/** Enter in an empty paragraph at the end of a quote or a note leaves it. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 2 || $from.parent.content.size > 0) return false;
  const around = $from.node(-1);
  if (around.type !== nodes.note || $from.indexAfter(-1) !== around.childCount || around.childCount < 2) return false;
  if (dispatch === undefined) return true;
  const after = $from.after(-1);
  const tr = state.tr.insert(after, nodes.paragraph.create());
  tr.setSelection(TextSelection.create(tr.doc, after + 1));
  dispatch(tr.delete($from.before(), $from.after()).scrollIntoView());
  return true;
};

/** Arrow down at the end of the last block, if nothing can be written after it, makes a paragraph there. */
export const paragraphAfter: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  const { doc } = state;
  const isLast = $head.depth > 0 && $head.indexAfter(0) === doc.childCount;
  const atEnd = $head.pos === $head.end();
  const closed = [nodes.source, nodes.code_block, nodes.table_cell, nodes.table_head, nodes.note];
  const isClosed = closed.some((type) => $head.parent.type === type || isWithin(state, type));
  if (!empty || !isLast || !atEnd || !isClosed) return false;
  if (dispatch === undefined) return true;
  const end = doc.content.size;
  const tr: Transaction = state.tr.insert(end, nodes.paragraph.create());
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

export const insertBreak: Command = chainCommands((state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.contentMatch.matchType(nodes.hard_break) === null) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create(null, null, $from.marks())).scrollIntoView());
  return true;
});
