import { InputRule } from "prosemirror-inputrules";
import { addressOf } from "./link-dialog.ts";
import { schema } from "./schema.ts";

const { link } = schema.marks;

/** A link in typed Markdown, and not a picture. An address may have parentheses in pairs. */
const TYPED = /(^|[^!\\])\[([^[\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)$/;

/** Converts typed Markdown to a link: `[words](address)`. Invalid addresses are not changed. */
export const typedLink = new InputRule(
  TYPED,
  ({ doc, tr }, [, before = "", words = "", address = ""], start, end) => {
    const [from, href] = [start + before.length, addressOf(address)];
    if (href === undefined || !doc.resolve(from).parent.type.allowsMarkType(link)) return null;
    return tr
      .delete(from + 1 + words.length, end)
      .delete(from, from + 1)
      .addMark(from, from + words.length, link.create({ href }))
      .removeStoredMark(link);
  },
  { inCodeMark: false },
);
