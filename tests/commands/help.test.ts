import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS_OF_PACKAGES } from "../../packages/index.ts";
import type { CommandHelp } from "../../scripts/cli/help-text.ts";
import { formatHelp } from "../../scripts/cli/help-text.ts";
import { SUMMARIES } from "../../scripts/commands/help/summaries.ts";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { readSources } from "../repository/sources.ts";
import { ROOT } from "../support/folders.ts";

/** The files of help texts: command → path from scripts/. */
const HELP = new Map(
  readSources("program").flatMap(({ file }) => {
    const [, command] = /^(?:scripts\/commands\/help|packages\/.+)\/([\w-]+)-help\.ts$/.exec(file) ?? [];
    return command === undefined ? [] : [[command, file] as const];
  }),
);

for (const [command, file] of HELP) {
  test(`the help of ${command} has the same options in every language, and its own words in each`, async () => {
    const [help] = Object.values<CommandHelp>(await import(`${ROOT}/${file}`));
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
  const listed = new Set([...Object.keys(SUMMARIES), ...COMMANDS_OF_PACKAGES]);
  assert.deepEqual(
    [...HELP.keys()].filter((name) => name !== "manual" && !listed.has(name)),
    [],
  );
});
