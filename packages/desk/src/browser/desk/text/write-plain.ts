import type { Node } from "prosemirror-model";
import { type BlockContext, parseInPlace } from "../../../../../../scripts/content/browser.ts";
import { readBlocks } from "./read-blocks.ts";
import { settle } from "./settle.ts";
import { writeBlock } from "./write-block.ts";
import type { Writing } from "./write-inlines.ts";

/** The default notation of a text, in the context of these definitions. */
export function writingIn({ references }: BlockContext): Writing {
  const names = new Set(Object.keys(references).map((name) => name.toLowerCase()));
  return {
    escaping: "light",
    em: "*",
    strong: "**",
    withEntities: false,
    bullet: "-",
    delimiter: ".",
    pad: " ",
    names: (name) => names.has(name.trim().replace(/\s+/g, " ").toLowerCase()),
  };
}

/** Writes a settled block in the first notation that is read with the same meaning; undefined if there is none. */
export function writePlain(node: Node, writing: Writing, context: BlockContext): string | undefined {
  for (const way of WAYS) {
    const text = writeBlock(node, { ...writing, ...way });
    if (readsAs(text, node, context)) return text;
  }
  return undefined;
}

/** From the most readable to the safest. */
const WAYS: readonly Partial<Writing>[] = [
  {},
  { em: "_" },
  { em: "_", strong: "__" },
  { strong: "__" },
  { withEntities: true },
  { em: "_", withEntities: true },
  { escaping: "full" },
  { escaping: "full", em: "_" },
  { escaping: "full", withEntities: true },
  { escaping: "full", em: "_", withEntities: true },
];

/** Whether Markdown has the same meaning as a settled block. */
export function readsAs(text: string, node: Node, context: BlockContext): boolean {
  const { tokens, comments } = parseInPlace(text, context);
  if (comments.length > 0) return false;
  const [block, ...others] = readBlocks(tokens);
  return others.length === 0 && block?.node !== undefined && settle(block.node)?.eq(node) === true;
}
