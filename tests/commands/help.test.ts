import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { type CommandHelp, formatHelp } from "../../scripts/cli/help-text.ts";
import { SUMMARIES } from "../../scripts/commands/help/summaries.ts";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { ROOT } from "../support/folders.ts";

const FOLDER = `${ROOT}/scripts/cli/help`;
const commands = readdirSync(FOLDER).filter(
  (file) => !["commands.ts", "help-text.ts", "shared-options.ts"].includes(file),
);

for (const file of commands) {
  test(`the help of ${file.replace(".ts", "")} has the same options in every language, and its own words in each`, async () => {
    const [help] = Object.values<CommandHelp>(await import(`${FOLDER}/${file}`));
    assert.ok(help !== undefined);
    const texts = MESSAGE_LANGUAGES.map((language) => formatHelp(help, language));
    const optionsOf = (text: string) => text.match(/^ {2}--[a-z-]+(?: [A-Z]\S*)?/gm);
    for (const text of texts) {
      assert.deepEqual(optionsOf(text), optionsOf(texts[0] ?? ""));
      assert.ok(
        text.split("\n").every((line) => line.length <= 110),
        text,
      );
    }
    const local = [
      help.about,
      help.exit,
      ...Object.values(help.options),
      ...(help.note === undefined ? [] : [help.note]),
    ];
    for (const text of local) assert.equal(new Set(Object.values(text)).size, MESSAGE_LANGUAGES.length, text.en);
  });
}

test("every command for editors with a help text is in the list of commands", () => {
  assert.deepEqual(
    commands.map((file) => file.replace(".ts", "")).filter((name) => name !== "manual" && !(name in SUMMARIES)),
    [],
  );
});
