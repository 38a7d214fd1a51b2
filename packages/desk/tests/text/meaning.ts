import type { Node } from "prosemirror-model";
import { schema } from "../../src/browser/desk/text/schema.ts";
import { settle } from "../../src/browser/desk/text/settle.ts";

/** What a document says, without what Markdown can't say, and without the indent of a block that is edited as text. */
export function meaningOf(doc: Node): readonly unknown[] {
  return doc.children.flatMap((node) => {
    const settled = settle(node);
    if (settled?.type === schema.nodes.source) return { source: settled.textContent.trimStart() };
    return settled?.toJSON() ?? [];
  });
}
