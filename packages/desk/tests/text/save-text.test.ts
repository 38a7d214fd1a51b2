import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { history, undo } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, type Transaction } from "prosemirror-state";
import { type OpenedText, openText } from "../../src/browser/desk/text/open-text.ts";
import { saveText } from "../../src/browser/desk/text/save-text.ts";
import { schema } from "../../src/browser/desk/text/schema.ts";
import { tidy } from "../../src/browser/desk/text/tidy.ts";
import { anyMarkdown, anyTyping } from "./any-markdown.ts";
import { meaningOf } from "./meaning.ts";

test("a text that is opened and saved has the same bytes", () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      const opened = openText(markdown);
      assert.equal(saveText(opened, opened.doc), markdown);
      const copy = schema.nodeFromJSON(opened.doc.toJSON());
      assert.equal(saveText(opened, copy), markdown);
    }),
    { numRuns: 300 },
  );
});

test("a word that is changed changes its block alone", () => {
  fc.assert(
    fc.property(anyMarkdown, fc.nat(), (markdown, choice) => {
      const opened = openText(markdown);
      const word = pick(wordsIn(opened.doc), choice);
      fc.pre(word !== undefined);
      const saved = saveText(
        opened,
        edit(opened.doc, (tr) => tr.insertText("palabra", word.from, word.to)),
      );
      const { before, after } = around(opened, word.block);
      assert.ok(saved.startsWith(before), "before");
      assert.ok(saved.endsWith(after), "after");
    }),
    { numRuns: 300 },
  );
});

test("what is typed is read as it was typed, and the rest means the same", () => {
  fc.assert(
    fc.property(anyMarkdown, fc.nat(), anyTyping, (markdown, choice, typed) => {
      const opened = openText(markdown);
      const word = pick(wordsIn(opened.doc), choice);
      fc.pre(word !== undefined);
      const doc = edit(opened.doc, (tr) => tr.insertText(typed, word.from));
      assert.deepEqual(meaningOf(openText(saveText(opened, doc)).doc), meaningOf(doc));
    }),
    { numRuns: 300 },
  );
});

const EDITS: Readonly<Record<string, (tr: Transaction, place: Word) => unknown>> = {
  bold: (tr, { from, to }) => tr.addMark(from, to, schema.mark("strong")),
  "italics of a part": (tr, { from, to }) => tr.addMark(from + 1, to, schema.mark("em")),
  link: (tr, { from, to }) => tr.addMark(from, to, schema.mark("link", { href: "../a b/(c.md", title: null })),
  "new paragraph": (tr, { block }) =>
    tr.insert(startOf(tr.doc, block), schema.node("paragraph", null, schema.text("1. Nuevo _párrafo_"))),
  "new list": (tr, { block }) =>
    tr.insert(
      startOf(tr.doc, block),
      schema.node("bullet_list", null, [
        schema.node("list_item", null, schema.node("paragraph", null, schema.text("a"))),
      ]),
    ),
  "block less": (tr, { block }) => tr.delete(startOf(tr.doc, block), startOf(tr.doc, block + 1)),
  split: (tr, { from, to }) => tr.split(Math.round((from + to) / 2)),
  "block moved to the end": (tr, { block }) => {
    const [start, end] = [startOf(tr.doc, block), startOf(tr.doc, block + 1)];
    const moved = tr.doc.slice(start, end);
    return tr.insert(tr.doc.content.size, moved.content).delete(start, end);
  },
};

for (const [name, make] of Object.entries(EDITS)) {
  test(`${name}: the text says what the field shows`, () => {
    fc.assert(
      fc.property(anyMarkdown, fc.nat(), (markdown, choice) => {
        const opened = openText(markdown);
        const word = pick(wordsIn(opened.doc), choice);
        fc.pre(word !== undefined);
        fc.pre(opened.doc.child(word.block).type !== schema.nodes.note); // Its references would stay.
        const doc = edit(opened.doc, (tr) => make(tr, word));
        assert.deepEqual(meaningOf(openText(saveText(opened, doc)).doc), meaningOf(doc));
      }),
      { numRuns: 150 },
    );
  });
}

test("a list that gets other marks stays apart from the one that has always followed it", () => {
  const opened = openText("- a\n\n* b\n\n- c\n");
  const list = schema.node("bullet_list", null, [
    schema.node("list_item", null, schema.node("paragraph", null, schema.text("new"))),
  ]);
  const doc = edit(opened.doc, (tr) => tr.insert(startOf(tr.doc, 1), list));
  const saved = saveText(opened, doc);
  assert.equal(saved, "- a\n\n* new\n\n- b\n\n* c\n");
  assert.deepEqual(meaningOf(openText(saved).doc), meaningOf(doc));
});

test("what is typed and undone leaves the bytes as they were", () => {
  fc.assert(
    fc.property(anyMarkdown, fc.nat(), anyTyping, (markdown, choice, typed) => {
      const opened = openText(markdown);
      const word = pick(wordsIn(opened.doc), choice);
      fc.pre(word !== undefined);
      let state = EditorState.create({ doc: opened.doc, plugins: [history(), tidy] });
      state = state.apply(state.tr.insertText(typed, word.from, word.to));
      undo(state, (tr) => {
        state = state.apply(tr);
      });
      assert.equal(saveText(opened, state.doc), markdown);
    }),
    { numRuns: 150 },
  );
});

interface Word {
  readonly from: number;
  readonly to: number;
  /** The index of its block at the top, from 0. */
  readonly block: number;
}

/** The words of blocks that have formats. */
function wordsIn(doc: Node): readonly Word[] {
  const words: Word[] = [];
  doc.forEach((node, offset, block) => {
    if (node.type === schema.nodes.source) return;
    node.descendants((child, at) => {
      for (const { index, 0: word } of (child.text ?? "").matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        const from = offset + 1 + at + index;
        words.push({ from, to: from + word.length, block });
      }
    });
  });
  return words;
}

function pick<Each>(all: readonly Each[], choice: number): Each | undefined {
  return all[choice % Math.max(1, all.length)];
}

function edit(doc: Node, make: (tr: Transaction) => unknown): Node {
  const { tr } = EditorState.create({ doc });
  make(tr);
  return tr.doc;
}

function startOf(doc: Node, block: number): number {
  return doc.children.slice(0, block).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** The bytes before and after a block. */
function around({ start, blocks }: OpenedText, index: number): { readonly before: string; readonly after: string } {
  const whole = (from: number, to?: number) =>
    blocks
      .slice(from, to)
      .map(({ source, gap }) => source + gap)
      .join("");
  return { before: start + whole(0, index), after: (blocks[index]?.gap ?? "") + whole(index + 1) };
}
