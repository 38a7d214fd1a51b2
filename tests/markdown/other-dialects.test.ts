import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/check-body.ts";

const DIALECT = /^leftover-(?:highlight|raised|formula|definition|diagram)$/;

function warnedOf(markdown: string): readonly string[] {
  return parseBody(markdown).faults.flatMap(({ message: { id } }) => (DIALECT.test(id) ? [id] : []));
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const amount = fc
  .tuple(
    fc.constantFrom("$", "US$", "R$ ", "A$", "~", "~$", "≈ ", ""),
    fc.integer({ min: 1, max: 99_999 }),
    fc.constantFrom("", "m", " million", ".50", "€", "$", "%"),
  )
  .map((parts) => parts.join(""));
const between = fc.constantFrom(" to ", "–", "-", " ", "/", ", ", " or ~", " = ", "=", " == ", " (", ") ", ": ", " : ");

test("property: prices, ranges and comparisons are none of the marks of other programs", () => {
  const prose = fc.array(fc.tuple(fc.oneof(amount, word), between), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(word, prose, (first, parts) => {
      const text = `${first} ${parts.flat().join("")}`;
      assert.deepEqual(warnedOf(text), [], text);
    }),
  );
});

const marked = fc.oneof(
  word.map((text) => [`==${text}==`, "leftover-highlight"] as const),
  word.map((text) => [`${text}~2~`, "leftover-raised"] as const),
  word.map((text) => [`${text}^2^`, "leftover-raised"] as const),
  word.map((text) => [`$${text}^2 + 1$`, "leftover-formula"] as const),
  word.map((text) => [`$$\\${text}$$`, "leftover-formula"] as const),
);

test("property: the marks of other programs are told once, wherever they stand, and never in code", () => {
  fc.assert(
    fc.property(word, marked, word, (before, [text, id], after) => {
      assert.deepEqual(warnedOf(`${before} ${text}, ${after}`), [id], text);
      assert.deepEqual(warnedOf(`- **${before}** (${text})`), [id], text);
      assert.deepEqual(warnedOf(`${before} \`${text}\` ${after}\n\n    ${text}`), [], text);
    }),
  );
});

test("property: a definition is told below its term, and no label in bold is one", () => {
  fc.assert(
    fc.property(word, word, (term, text) => {
      for (const end of ["", "\\", "  "])
        assert.deepEqual(warnedOf(`${term}${end}\n: ${text}`), ["leftover-definition"]);
      assert.deepEqual(warnedOf(`**${term}**: ${text}\n*${term}* : ${text}`), []);
    }),
  );
});
