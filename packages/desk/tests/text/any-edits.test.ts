import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { deleteSelection, joinBackward, lift, selectParentNode, splitBlock } from "prosemirror-commands";
import { history } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import {
  enterCell,
  headingToParagraph,
  indentItem,
  insertBreak,
  insertNote,
  insertPicture,
  leaveItem,
  outdentItem,
  removeEmptyRow,
  removeLink,
  setBlock,
  setLink,
  toggleEm,
  toggleList,
  toggleQuote,
  toggleStrong,
} from "../../src/browser/desk/text/commands.ts";
import { openText } from "../../src/browser/desk/text/open-text.ts";
import { saveText } from "../../src/browser/desk/text/save-text.ts";
import { schema } from "../../src/browser/desk/text/schema.ts";
import { tidy } from "../../src/browser/desk/text/tidy.ts";
import { anyMarkdown, anyTyping } from "./any-markdown.ts";
import { meaningOf } from "./meaning.ts";

/** The results of tools and keys at a selection. */
const COMMANDS: Readonly<Record<string, Command>> = {
  toggleStrong,
  toggleEm,
  toggleQuote,
  insertNote,
  indentItem,
  outdentItem,
  insertBreak,
  enterCell,
  removeEmptyRow,
  headingToParagraph,
  leaveItem,
  splitBlock,
  joinBackward,
  lift,
  selectParentNode,
  removeLink,
  deleteSelection,
  bulletList: toggleList("bullet_list"),
  orderedList: toggleList("ordered_list"),
  heading: setBlock("heading2"),
  subheading: setBlock("heading3"),
  paragraph: setBlock("paragraph"),
  link: setLink("../x y.md", "enlace"),
  picture: insertPicture({ src: "a b.jpg", alt: "Un *muro* [x]" }),
};

/** The name of a command, or a text to type. */
const anyAct = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(COMMANDS)) },
  anyTyping.map((text) => ({ text })),
);

function commandOf(act: string | { readonly text: string }): Command {
  if (typeof act === "string") return COMMANDS[act] ?? (() => false);
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(act.text));
    return true;
  };
}

const anyEdit = fc.record({
  act: anyAct,
  from: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
});

test("after any edits, the text says what the field shows", () => {
  fc.assert(
    fc.property(anyMarkdown, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (markdown, edits) => {
      const opened = openText(markdown);
      let state = EditorState.create({ doc: opened.doc, plugins: [history(), tidy] });
      for (const { act, from, length } of edits) {
        const size = state.doc.content.size + 1;
        const [start, end] = [
          state.doc.resolve(from % size),
          state.doc.resolve(Math.min(size - 1, (from % size) + length)),
        ];
        state = state.apply(state.tr.setSelection(TextSelection.between(start, end)));
        commandOf(act)(state, (tr) => {
          state = state.apply(tr);
        });
        state.doc.check();
      }
      fc.pre(hasAllNotes(state.doc) && !editsSources(opened.doc, state.doc));
      assert.deepEqual(meaningOf(openText(saveText(opened, state.doc)).doc), meaningOf(state.doc));
    }),
    {
      numRuns: 300,
      examples: [
        // A link over a line break and the first of the two spaces after it: the other space is a separate text.
        [
          "~~~ info\n[^1]: \n  \\\n",
          [
            { act: "paragraph", from: 0, length: 0 },
            { act: { text: " " }, from: 0, length: 0 },
            { act: "link", from: 743623224, length: 2 },
          ],
        ],
        // A block that is inserted into a comment with empty lines.
        ["<!--\n\n\n<!-- c -->\n", [{ act: "picture", from: 0, length: 0 }]],
      ],
    },
  );
});

/** Whether each reference has its note: without it, it is text, and a fault. */
function hasAllNotes(doc: Node): boolean {
  const labels = new Set<string>();
  const references: string[] = [];
  doc.descendants(({ type, attrs }) => {
    if (type === schema.nodes.note) labels.add(String(attrs["label"]));
    if (type === schema.nodes.note_reference) references.push(String(attrs["label"]));
  });
  return references.every((label) => labels.has(label));
}

/** Whether a source block was edited: it may have any content then. */
function editsSources(before: Node, after: Node): boolean {
  const sources = (doc: Node) =>
    doc.children.filter(({ type }) => type === schema.nodes.source).map(({ textContent }) => textContent);
  return JSON.stringify(sources(before)) !== JSON.stringify(sources(after));
}
