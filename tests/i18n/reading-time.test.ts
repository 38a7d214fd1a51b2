import assert from "node:assert/strict";
import { test } from "node:test";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { readingMinutes } from "../../scripts/i18n/reading-time.ts";
import { countWords } from "../../scripts/markdown/count-words.ts";

test("a text takes as long as readers of its language need, in whole minutes, at least one", () => {
  assert.deepEqual(
    [1, 228, 500, 2280].map((words) => minutesIn("en", words)),
    [1, 1, 2, 10],
  );
  assert.equal(minutesIn("ar", 1380), 10);
  assert.equal(minutesIn("pt-br", 1810), 10);
  assert.equal(minutesIn("qu", 1840), 10);
});

test("a word is what stands between spaces and marks; of scripts without spaces, a character", () => {
  assert.equal(countWords("L’an 1,234.5 – well-known: “c’est ça”."), 5);
  assert.equal(countWords("نُشر في العدد"), 3);
  assert.equal(countWords("新しい港です。"), 6);
  assert.equal(countWords("– … ."), 0);
});

function minutesIn(language: string, words: number): number {
  return readingMinutes(words, parseLanguageTag(language) ?? assert.fail(language));
}

test("words of Latin letters are counted as those of all scripts are", () => {
  for (let code = 0; code < 0x2100; code += 1) {
    const character = String.fromCodePoint(code);
    for (const text of [
      character,
      `a${character}`,
      `${character}a`,
      `a${character}1`,
      `a.${character}`,
      `${character}’b`,
    ])
      assert.equal(countWords(`${text} 新`), countWords(text) + 1, `U+${code.toString(16)} in ${text}`);
  }
});
