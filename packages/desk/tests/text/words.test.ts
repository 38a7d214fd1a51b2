import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGE_LANGUAGES } from "../../../../scripts/diagnostics/message-language.ts";
import { THEME_DIRS } from "../../../../tests/support/options.ts";
import { TEXT_WORDS } from "../../src/browser/desk/text/words.ts";
import { readEditorTexts } from "../../src/texts.ts";

for (const language of MESSAGE_LANGUAGES) {
  test(`the text field has all its words and no others in ${language}, with the same values as in English`, () => {
    const [own, english] = [readEditorTexts(THEME_DIRS, language).text, readEditorTexts(THEME_DIRS, "en").text];
    assert.deepEqual(Object.keys(own).toSorted(), [...TEXT_WORDS].toSorted());
    for (const word of TEXT_WORDS) {
      assert.notEqual(own[word], "", word);
      assert.deepEqual(valuesIn(own[word]), valuesIn(english[word]), word);
    }
  });
}

function valuesIn(text = ""): readonly string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name);
}
