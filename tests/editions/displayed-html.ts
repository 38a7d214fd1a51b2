import assert from "node:assert/strict";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { anyLine } from "../support/text.ts";

/** Texts that are markup to a reader that parses HTML. */
const MARKUP = [
  "<script>alert(1)</script>",
  "<b>bold</b>",
  "&lt;i&gt;",
  "AT&amp;T",
  "a &copy b",
  "1 <2",
  "<!-- x",
  "&#60;b>",
];
/** Any text, and often one that is markup. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: anyLine },
  { weight: 1, arbitrary: fc.constantFrom(...MARKUP) },
);

/** The visible text of HTML in a program. Fails for elements that no edition has. */
export function displayedHtml(html: string): string {
  let shown = "";
  const parser = new Parser({
    onopentagname: (name) => assert.doesNotMatch(name, /^(?:script|style|i|iframe)$/),
    ontext(text) {
      shown += text;
    },
    oncomment: (comment) => assert.match(comment, /^\[if mso\]|^<!\[endif\]$/),
  });
  parser.end(html);
  return shown;
}
