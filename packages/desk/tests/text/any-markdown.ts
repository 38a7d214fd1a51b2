import fc from "fast-check";

/** Pieces of a line, with all that Markdown reads as a mark. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("casa", "Ecuador", "ñandú", "2021", "a", "مدينة", "日本") },
  { weight: 6, arbitrary: fc.constant(" ") },
  fc.constantFrom(
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~~",
    "[",
    "]",
    "](x.md)",
    "![",
    "[^1]",
    "[x]",
    "[y][x]",
    "\\",
    "\\*",
    "!",
  ),
  fc.constantFrom(
    "*a*",
    "**b c**",
    "_d_",
    "`e f`",
    "[g](h.md)",
    "![i](j.jpg)",
    "[k](<l m> 'n')",
    "***o***",
    "~~p~~",
    "<q>",
  ),
  fc.constantFrom(
    "&amp;",
    "&nbsp;",
    "\u00A0",
    "<",
    ">",
    "<https://a.org>",
    "https://a.org/b_c",
    "www.a.org",
    "a@b.org",
    "|",
    "#",
  ),
  fc.constantFrom(
    ".",
    ",",
    "(",
    ")",
    "“",
    "-",
    "+",
    "=",
    "1.",
    ":",
    "<!-- c -->",
    "<b>",
    "😀",
    "\t",
    "{",
    "}",
    "$",
    "'",
    '"',
  ),
);

const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

const start = fc.oneof(
  { weight: 5, arbitrary: fc.constant("") },
  fc.constantFrom(
    "# ",
    "## ",
    "#### ",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "2) ",
    "-   ",
    "> ",
    "> > ",
    "  - ",
    "    ",
    "   ",
    "\t",
    "  * ",
    "   1. ",
  ),
  fc.constantFrom(
    "[^1]: ",
    "[^2]: ",
    "[x]: ",
    "[x]: https://a.org ",
    "```",
    "~~~ info",
    "---",
    "***",
    "===",
    "<!--",
    "-->",
    "    - ",
  ),
  fc.constantFrom(
    "| a | b |\n|---|:-:|\n| c ",
    "a | b\n--|--\n",
    "- [ ] ",
    "> - ",
    "- > ",
    "- # ",
    "- ```\n  x\n  ```\n  ",
  ),
);

const lineEnd = fc.oneof(
  { weight: 4, arbitrary: fc.constant("\n") },
  { weight: 4, arbitrary: fc.constant("\n\n") },
  fc.constantFrom("\\\n", "  \n", "\n\n\n", "\n \n", "\n>\n", "\n    "),
);

/** A Markdown text that a user could write, and worse. */
export const anyMarkdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(start, line, lineEnd), { maxLength: 10 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([lines, end, isCut]) => {
    const text = lines.flat().join("");
    return (isCut ? text.replace(/\n+$/, "") : text).replaceAll("\n", end);
  });

/** Typed text with all special characters of Markdown. */
export const anyTyping: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join("").replaceAll("\t", " "));
