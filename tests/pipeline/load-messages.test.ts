import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

test("a project's file replaces single messages and country names, and the others stay", async (t) => {
  const { folder, dateline } = await start(t, {
    "theme/messages/en.yaml": 'bulletin:\n  allBulletins: Every issue\n  items: { one: "{count} piece" }\n',
    "theme/messages/countries/en.yaml": "PT: Lusitania\n",
    "theme/messages/es.yaml": "# Nothing yet\n",
  });
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  const page = await readFile(path.join(folder, "_site/bulletins/index.html"), "utf8");
  assert.match(page, /<h1[^>]*>Every issue</);
  assert.match(page, />Skip to content</);
});

test("a wrong message is reported in the project's file, at its line", async (t) => {
  const { dateline } = await start(t, {
    "theme/messages/en.yaml": 'navigation:\n  hom: Start\nitem:\n  updated: "Changed"\nsearch: none\n',
    "theme/messages/countries/en.yaml": "UK: Britain\nPT:\n",
  });
  const { code, stdout } = await dateline("validate");
  assert.equal(code, 1);
  assert.match(stdout, /^theme\/messages\/en\.yaml$/m);
  assert.match(stdout, /^ +2:3 +error .*`hom`.*Did you mean `home`\?/m);
  assert.match(stdout, /^ +4:12 +error .*\{date\}/m);
  assert.match(stdout, /^ +5:9 +error /m);
  assert.match(stdout, /^theme\/messages\/countries\/en\.yaml$/m);
  assert.match(stdout, /code `UK`/);
  assert.match(stdout, /`PT`/);
  assert.doesNotMatch(stdout, /templates\/messages/);
});

test("a file that can't be parsed is reported alone", async (t) => {
  const { dateline } = await start(t, { "theme/messages/en.yaml": "navigation: { home: Start\n" });
  const { code, stdout } = await dateline("validate");
  assert.equal(code, 1);
  assert.match(stdout, /1 error in 1 file/);
});

test("the messages that a new language lacks are listed by name", async (t) => {
  const { dateline } = await start(t, {
    "content/publication.yaml": (SMALL_PUBLICATION["publication.yaml"] ?? "").replace("[en, es]", "[en, ia]"),
    "theme/messages/en.yaml": "inLanguage: { ia: in Interlingua }\n",
    "theme/messages/ia.yaml": "name: interlingua\nnavigation:\n  home: Initio\n",
    "theme/messages/countries/ia.yaml": await readFile(path.join(ROOT, "templates/messages/countries/en.yaml"), "utf8"),
  });
  const { code, stdout } = await dateline("validate");
  assert.equal(code, 1);
  const lines = Array.from(
    stdout.matchAll(/error +\d+ texts? in this language (?:is|are) missing: (.*)/g),
    ([, names = ""]) => names,
  );
  const missing = lines.flatMap((names) => Array.from(names.matchAll(/`([\w.]+)`/g), ([, name]) => name));
  for (const name of ["inLanguage.en", "dates.patterns.day", "navigation.bulletins", "bulletin.issues.other"]) {
    assert.ok(missing.includes(name), `${name} is not in ${missing.join(", ")}\n${stdout}`);
  }
  assert.ok(!missing.includes("navigation.home"));
  assert.doesNotMatch(stdout, /Invalid input/);
});

async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(folder, files);
  return { folder, dateline: (...args: readonly string[]) => runCommand(args, { cwd: folder }) };
}
