import assert from "node:assert/strict";
import { test } from "node:test";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/index.ts";
import { parseLanguageTag } from "../../../scripts/i18n/index.ts";
import { loadMessages } from "../../../scripts/pipeline/load-messages.ts";
import { sayWithdrawnIn } from "../../../scripts/site/withdrawal.ts";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import { readEditorTexts } from "../src/texts.ts";

test("the desk shows the notice of a withdrawal word for word as the page will have it", () => {
  for (const language of MESSAGE_LANGUAGES) {
    const tag = parseLanguageTag(language) ?? assert.fail();
    const { messagesByLanguage } = loadMessages(THEME_DIRS, { languages: [tag] });
    const notice = sayWithdrawnIn(messagesByLanguage);
    const { desk } = readEditorTexts(THEME_DIRS, language);
    for (const reason of ["error", "rights", "request"])
      assert.equal(desk[`manage.notice.${reason}`], notice(reason, tag), `${language}: ${reason}`);
  }
});
