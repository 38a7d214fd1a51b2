import assert from "node:assert/strict";
import { test } from "node:test";
import { EN } from "../src/words/en.ts";
import { WORDS } from "../src/words/index.ts";

test("the words of reports are in each language that Dateline has, with the same placeholders and none empty", () => {
  assert.deepEqual([...WORDS.keys()], ["ar", "de", "en", "es", "fr", "it", "pt", "pt-br"]);
  const expected = textsIn(EN).map(([name, text]) => [name, placeholdersOf(text)]);
  for (const [language, words] of WORDS) {
    const texts = textsIn(words);
    assert.deepEqual(
      texts.map(([name, text]) => [name, placeholdersOf(text)]),
      expected,
      language,
    );
    for (const [name, text] of texts) assert.match(text, /\S/, `${language} ${name}`);
  }
});

/** The texts in an object and its inner objects, in the order of their names. */
function textsIn(value: object): readonly (readonly [name: string, text: string])[] {
  return Object.entries(value)
    .flatMap(([name, each]: readonly [string, unknown]): readonly (readonly [string, string])[] => {
      if (typeof each === "string") return [[name, each]];
      return typeof each === "object" && each !== null
        ? textsIn(each).map(([below, text]) => [`${name}.${below}`, text])
        : [];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
