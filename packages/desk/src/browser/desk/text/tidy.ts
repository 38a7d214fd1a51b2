import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { schema } from "./schema.ts";
import { settle } from "./settle.ts";

const { nodes } = schema;

/** The notes that were removed with their last reference, by their labels: they are restored with it, after a cut and a paste. */
type GoneNotes = ReadonlyMap<string, Node>;

const key = new PluginKey<GoneNotes>("tidy");

/** After each edit: adjacent lists are merged, tables are completed, and a note without a reference is removed. */
export const tidy: Plugin<GoneNotes> = new Plugin<GoneNotes>({
  key,
  state: {
    init: () => new Map<string, Node>(),
    apply(tr, gone) {
      const added: unknown = tr.getMeta(key);
      return added instanceof Map ? new Map([...gone, ...added]) : gone;
    },
  },
  appendTransaction(transactions, before, after) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    if (transactions.some((each) => each.getMeta("history$") !== undefined)) return null; // An undo restores the previous state.
    const tr = after.tr;
    joinLists(before.doc, tr);
    wholeTables(before.doc, tr);
    keepNotes(before, tr);
    return tr.docChanged ? tr : null;
  },
});

/** Merges two lists of one kind that have become adjacent at the top of the text. */
function joinLists(before: Node, tr: Transaction): void {
  const known = new Set(
    before.children.flatMap((node, index) => (isSameList(before.maybeChild(index - 1), node) ? [node] : [])),
  );
  const firsts = new Set(
    before.children.flatMap((node, index) => (isSameList(node, before.maybeChild(index + 1)) ? [node] : [])),
  );
  const places: number[] = [];
  tr.doc.forEach((node, at, index) => {
    const previous = tr.doc.maybeChild(index - 1);
    const wereNeighbours = known.has(node) || (previous !== null && firsts.has(previous));
    if (isSameList(previous, node) && !wereNeighbours) places.push(at);
  });
  for (const at of places.reverse()) tr.join(at);
}

function isSameList(one: Node | null, other: Node | null): boolean {
  return one?.type === other?.type && one?.type.isInGroup("list") === true;
}

function wholeTables(before: Node, tr: Transaction): void {
  const old = new Set(before.children);
  const offsets: { readonly at: number; readonly table: Node }[] = [];
  tr.doc.descendants((node, at) => {
    if (node.type === nodes.table && !old.has(node) && !isWhole(node)) offsets.push({ at, table: node });
    return !node.inlineContent && node.type !== nodes.table;
  });
  for (const { at, table } of offsets.reverse()) {
    const whole = settle(table);
    if (whole !== undefined) tr.replaceWith(at, at + table.nodeSize, whole);
  }
}

function isWhole({ children }: Node): boolean {
  const columns = children[0]?.childCount ?? 0;
  return children.every(
    (row, index) =>
      row.childCount === columns && row.children.every(({ type }) => (type === nodes.table_head) === (index === 0)),
  );
}

/** Removes the notes whose last reference the edit has removed, and restores notes whose reference is back. */
function keepNotes(before: EditorState, tr: Transaction): void {
  const [was, is] = [labelsOf(before.doc), labelsOf(tr.doc)];
  const gone = new Map<string, Node>();
  const places: number[] = [];
  const noted = new Set<string>();
  tr.doc.forEach((node, at) => {
    if (node.type !== nodes.note) return;
    const label = String(node.attrs["label"]);
    noted.add(label);
    if (!was.has(label) || is.has(label)) return;
    gone.set(label, node);
    places.push(at);
  });
  for (const at of places.reverse()) tr.delete(at, at + (tr.doc.nodeAt(at)?.nodeSize ?? 0));
  if (gone.size > 0) tr.setMeta(key, gone);
  for (const label of is) {
    const note = was.has(label) || noted.has(label) ? undefined : key.getState(before)?.get(label);
    if (note !== undefined) tr.insert(tr.doc.content.size, note);
  }
}

/** The labels of all references. */
function labelsOf(doc: Node): ReadonlySet<string> {
  const labels = new Set<string>();
  doc.descendants(({ type, attrs }) => {
    if (type === nodes.note_reference) labels.add(String(attrs["label"]));
  });
  return labels;
}
