import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findNearest, nearestOf } from "../../scripts/diagnostics/suggestion.ts";

const topics = ["prisons", "human-trafficking", "illegal-mining", "drugs", "poison", "migración"];

test("a mistyped word leads to the most similar candidate", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["prison", "prisons"],
    ["prisosn", "prisons"],
    ["Prisons", "prisons"],
    ["human trafficking", "human-trafficking"],
    ["human_traficking", "human-trafficking"],
    ["human", "human-trafficking"],
    ["durgs", "drugs"],
    ["migracion", "migración"],
    ["MIGRACIÓN", "migración"],
    ["mining", undefined],
    ["elephants", undefined],
    ["", undefined],
    ["  ", undefined],
  ];
  for (const [typed, expected] of cases) assert.equal(findNearest(typed, topics), expected, typed);
});

test("two letters are too few to guess from, unless only case or marks differ", () => {
  assert.equal(findNearest("xe", ["EC", "XK"]), undefined);
  assert.equal(findNearest("ec", ["EC", "XK"]), "EC");
  assert.equal(findNearest("ECU", ["CU", "EC"]), "EC");
});

test("a typed beginning leads to the shortest candidate that begins so", () => {
  assert.equal(findNearest("human", ["human-rights-day", "human-trafficking", "human-rights"]), "human-rights");
});

test("several words of a longer key lead to it, in their order and whole", () => {
  const events = ["annual-programme-meeting", "annual-report", "meeting"];
  assert.equal(findNearest("annual-meeting", events), "annual-programme-meeting");
  assert.equal(findNearest("Annual Programme", events), "annual-programme-meeting");
  assert.equal(findNearest("meeting annual", events), undefined);
  assert.equal(findNearest("annual-assembly", events), undefined);
});

test("a very long text has no suggestion", () => {
  const long = "a".repeat(101);
  assert.equal(findNearest(long, [long]), undefined);
});

const word = fc.string({ unit: fc.constantFrom(..."abcdé -_S"), minLength: 1, maxLength: 14 });

test("a candidate that is typed exactly, but for case, is found among others", () => {
  fc.assert(
    fc.property(fc.array(word), fc.stringMatching(/^[a-z]{1,14}$/), (others, wanted) => {
      const found = findNearest(wanted, [...others, wanted.toUpperCase()]);
      assert.equal(found?.trim().toUpperCase(), wanted.toUpperCase());
    }),
  );
});

const mistakes: Readonly<Record<string, (letters: string) => string>> = {
  none: (letters) => letters,
  extra: (letters) => `${letters}x`,
  wrong: (letters) => `${letters.slice(0, 2)}x`,
  swapped: (letters) => `${letters.slice(0, 1)}${letters.slice(2)}${letters.slice(1, 2)}`,
};

test("a word with a mistake in every three letters is found, whatever its mistakes are", () => {
  const anyFour = fc.array(fc.constantFrom(...Object.values(mistakes)), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(anyFour, (mistype) => {
      const typed = ["abc", "def", "ghi", "jkl"].map((letters, index) => mistype[index]?.(letters)).join("");
      assert.equal(findNearest(typed, ["abcdefghijkl", "abd", "zzzzzzzzzzzz"]), "abcdefghijkl", typed);
    }),
  );
});

test("the order of the candidates does not change the result", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word), word, (candidates, typed) => {
      assert.equal(findNearest(typed, candidates), findNearest(typed, [...candidates].reverse()));
    }),
  );
});

test("of two words of one length, each is near the other or neither is", () => {
  const sixLetters = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(sixLetters, sixLetters, (a, b) => {
      assert.equal(findNearest(a, [b]) === undefined, findNearest(b, [a]) === undefined);
    }),
  );
});

test("no text makes it throw, and the answer is one of the candidates", () => {
  const anyText = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(anyText, fc.array(anyText), (typed, candidates) => {
      const found = findNearest(typed, candidates);
      assert.ok(found === undefined || candidates.includes(found));
    }),
  );
});

test("of many candidates the most similar are listed, in their own order", () => {
  assert.deepEqual(nearestOf("poisons", topics, 2), ["prisons", "poison"]);
  assert.deepEqual(nearestOf("x", topics, 99), topics);
  assert.equal(nearestOf("x".repeat(10_000), topics, 1).length, 1);
});
