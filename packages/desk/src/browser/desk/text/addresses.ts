import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "./schema.ts";

/** Shows bare addresses in a text as links, as on the page. */
export const addressMarks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  state: {
    init: (_, { doc }) =>
      DecorationSet.create(
        doc,
        doc.children.flatMap((node, index) => marksIn(node, startOf(doc, index))),
      ),
    apply(tr, marks, before) {
      if (!tr.docChanged) return marks;
      const known = new Set(before.doc.children);
      let at = 0;
      let moved = marks.map(tr.mapping, tr.doc);
      for (const node of tr.doc.children) {
        if (!known.has(node)) {
          moved = moved.remove(moved.find(at, at + node.nodeSize)).add(tr.doc, [...marksIn(node, at)]);
        }
        at += node.nodeSize;
      }
      return moved;
    },
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

function startOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** Text that begins like an address, without the punctuation after it. The page checks it exactly. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)\]»”"'*_]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\p{L}{2,}/giu;

function marksIn(block: Node, start: number): readonly Decoration[] {
  const marks: Decoration[] = [];
  block.descendants((node, at, parent) => {
    const isPlain = node.marks.every(({ type }) => type !== schema.marks.link && type !== schema.marks.code);
    if (!isPlain || (parent ?? block).type.spec.code === true) return;
    for (const { index, 0: address } of (node.text ?? "").matchAll(ADDRESS)) {
      const from = start + 1 + at + index;
      marks.push(Decoration.inline(from, from + address.length, { class: "text-address" }));
    }
  });
  return marks;
}
