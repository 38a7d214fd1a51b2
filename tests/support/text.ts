import fc from "fast-check";
import { findForbiddenCharacter, findZeroWidth } from "../../scripts/markdown/hidden-characters.ts";

/**
 * Any line that content may have as a title: without hidden characters, the start of a comment, and space at its ends. Characters with
 * a special meaning in some format are frequent.
 */
export const anyLine: fc.Arbitrary<string> = fc
  .string({
    minLength: 1,
    maxLength: 120,
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.constantFrom(..."&<>\"'`\\;,:=?_%[](){}#@ -/\u00a0".split("")) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "]]>",
          "<![CDATA[",
          "</script>",
          "<!-",
          "-->",
          "&amp;",
          "&#0;",
          "\\n",
          "{{",
          "{%",
          "=?UTF-8?Q?",
          "👩‍👧",
          "مرحبا",
          "ש",
          "🏴",
          "é",
          "\u200f",
        ),
      },
    ),
  })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/[\n\t]|<!--/.test(text) && findHidden(text) === undefined);

/** A character that is refused in a line with others that can be seen. */
function findHidden(text: string): unknown {
  return findForbiddenCharacter(text) ?? findZeroWidth(text);
}
