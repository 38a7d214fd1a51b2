import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { cpuTime } from "../support/cpu-time.ts";

test("texts that are made to be slow are parsed in linear time", () => {
  const repeat = (text: string) => text.repeat(Math.ceil(100_000 / text.length));
  const slow = [
    "[",
    "![",
    "[a](<b",
    "[a](b",
    "[a]({{b",
    "[a]({{b}}",
    "[a](b$\u007Bc}d",
    "{{b}}",
    "*a ",
    "**a *b ",
    "_",
    "*a_ ",
    "a**b",
    "~~a ",
    "`a ``b ",
    "> ",
    "- ",
    "1. ",
    "<",
    "<!-- ",
    "&#x41;",
    "|a",
    "[a]: b\n",
    "[a](b.md) ",
    "[a](b.md)\n",
    "# a\n",
    "a\n===\n",
    "\\",
    "[a](\\",
    '[a](b "',
    "<https://a.b/c> ",
    "*_",
    "[![a](b)](c) ",
    "[a](b c.d) ",
    "[a](b c.d",
    "[a]({{",
    "[a][b]",
    "[[a]",
    "[g]()",
    "[^",
    "[^1]",
    "[^1]: a\n",
    "[^1]: a[^1]\n\n",
    "[^1]: [^1]: ",
    "[^1]\n\n> [^1]: a\n",
    "## \n",
    "> a\n>> b\n>>> c\n",
    "|a|\n|-|\n|[a](b.md)|\n\n",
  ];
  const texts = [
    ...slow.map(repeat),
    ...slow.map((text) => `[^1]\n\n[^1]: a\n\n${repeat(text)}`),
    `${"[".repeat(5e4)}a${"](x)".repeat(25e3)}`,
    `${"![".repeat(2e4)}${"](x)".repeat(25e3)}`,
  ];
  for (const text of texts) {
    const start = cpuTime();
    parseBody(text);
    assert.ok(cpuTime() - start < 5000, text.slice(0, 20));
  }
});
