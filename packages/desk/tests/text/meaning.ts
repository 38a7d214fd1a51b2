import type { Node } from "prosemirror-model";
import { schema } from "../../src/browser/desk/text/schema.ts";
import { settle } from "../../src/browser/desk/text/settle.ts";

/** The meaning of a document, without parts that Markdown can't express, and without the indentation of source blocks. */
export function meaningOf(doc: Node): readonly unknown[] {
  return doc.children.flatMap((node) => {
    const settled = settle(node);
    if (settled?.type === schema.nodes.source) return { source: settled.textContent.trimStart() };
    return settled?.toJSON() ?? [];
  });
}
