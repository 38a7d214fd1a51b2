import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { ROOT } from "../../../../tests/support/folders.ts";
import { openText } from "../../src/browser/desk/text/open-text.ts";
import { saveText } from "../../src/browser/desk/text/save-text.ts";
import { schema } from "../../src/browser/desk/text/schema.ts";

const FIXTURES = path.join(ROOT, "tests/fixtures");

const bodies = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((file) => /^(?:publications|releases)\b.*\.md$/.test(file))
  .toSorted()
  .map((file) => ({
    file,
    text: readFileSync(path.join(FIXTURES, file), "utf8").replace(/^---\r?\n[\s\S]*?\n---\r?\n/, ""),
  }))
  .filter(({ text }) => text.trim() !== "");

test("every text of the fixtures has the same bytes after it was open in the field, with line ends of either kind", () => {
  assert.ok(bodies.length > 100);
  for (const { file, text } of bodies) {
    for (const own of [text, text.replace(/\r?\n/g, "\r\n")]) {
      const opened = openText(own);
      assert.equal(saveText(opened, schema.nodeFromJSON(opened.doc.toJSON())), own, file);
    }
  }
});

test("a word that is changed in a text of the fixtures changes one line", () => {
  let count = 0;
  for (const { file, text } of bodies) {
    const opened = openText(text);
    for (const [index, block] of opened.doc.children.entries()) {
      const place = block.type === schema.nodes.source ? undefined : wordIn(block);
      if (place === undefined) continue;
      const start = opened.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 1);
      const { tr } = EditorState.create({ doc: opened.doc });
      const saved = saveText(opened, tr.insertText("palabra", start + place.from, start + place.to).doc);
      const [before, after] = [text.split("\n"), saved.split("\n")];
      assert.equal(after.length, before.length, file);
      assert.equal(after.filter((line, at) => line !== before[at]).length, 1, file);
      count += 1;
    }
  }
  assert.ok(count > 100, `${count}`);
});

/** The last word of a block that begins a text. */
function wordIn(block: Node): { readonly from: number; readonly to: number } | undefined {
  let found: { readonly from: number; readonly to: number } | undefined;
  block.descendants((node, at) => {
    const word = /\p{L}{3,}/u.exec(node.text ?? "");
    if (word !== null) found = { from: at + word.index, to: at + word.index + word[0].length };
  });
  return found;
}
