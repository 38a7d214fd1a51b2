import { plainWords, writtenPattern } from "../../content/plain-words.ts";
import type { Fix } from "../../rules/fixes/fix.ts";
import type { MessageId } from "./message.ts";

const MENDED: MessageId = "term-to-avoid";

/** A form that a translation must not have, if the termbase has exactly one replacement. */
export const rightTerm: Fix = ({ message: { id, values }, ...mistake }) => {
  if (id !== MENDED || typeof values["found"] !== "string") return undefined;
  const [text, ...others] = [values["right"] ?? []].flat();
  if (typeof text !== "string" || others.length > 0) return undefined;
  if (mistake.field === undefined) {
    const { line, column, written } = mistake;
    // Words that continue on the next line are left to an editor, and so is a form that Markdown would read as marks.
    if (plainWords(written) !== plainWords(values["found"]) || MARKS.test(text)) return undefined;
    return { kind: "characters", line, column, length: written.length, text };
  }
  const { field, value } = mistake;
  if (typeof value !== "string") return undefined;
  const pattern = new RegExp(writtenPattern(values["found"]), "gu");
  return { kind: "set", field, value: value.replace(pattern, () => text) };
};

/** Characters with a special meaning in a line of Markdown, or where a special construct begins. */
const MARKS = /[\\`*_[\]<>|~]|&.*;|^([-+#:]|\d+[.)])|!$/;
