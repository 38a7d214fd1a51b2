import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS_OF_PACKAGES } from "../../packages/index.ts";
import { formatHelp } from "../../scripts/cli/help-text.ts";
import { MANUAL_HELP } from "../../scripts/commands/help.ts";
import { SUMMARIES } from "../../scripts/commands/summaries.ts";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { readHelp } from "../../scripts/documentation/commands-pages.ts";
import { ROOT } from "../support/folders.ts";

/** The help texts by the names of their commands. */
const HELP = new Map([...(await readHelp(ROOT)), ["manual", MANUAL_HELP] as const]);

for (const [command, help] of HELP) {
  test(`the help of ${command} has the same options in every language, and its own words in each`, () => {
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

test("every command for editors has a help text", () => {
  assert.deepEqual(
    [...Object.keys(SUMMARIES), ...COMMANDS_OF_PACKAGES].filter((name) => !HELP.has(name)),
    [],
  );
});

test("every command for editors with a help text is in the list of commands", () => {
  const listed = new Set([...Object.keys(SUMMARIES), ...COMMANDS_OF_PACKAGES]);
  assert.deepEqual(
    [...HELP.keys()].filter((name) => name !== "manual" && !listed.has(name)),
    [],
  );
});
