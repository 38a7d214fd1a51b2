import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { readLanguageFacts } from "../../scripts/change/scaffold/language/cldr.ts";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

test("a new language lists what is missing, and is built when every text is translated", async (t) => {
  const { folder, dateline } = await start(t, "[en, nl, es]");
  const created = await dateline("new", "language", "nl");
  assert.equal(created.code, 0, created.stderr);
  assert.match(
    created.stdout,
    /^Wrote `theme\/messages\/nl\.yaml`\.\nWrote `theme\/messages\/countries\/nl\.yaml`\.\n/,
  );
  const begun = await dateline("validate");
  assert.equal(begun.code, 1);
  for (const name of ["inLanguage.nl", "navigation.home", "bulletin.issues.one", "bulletin.issues.other"])
    assert.match(begun.stdout, new RegExp(`missing[^\\n]*\`${name.replaceAll(".", "\\.")}\``), name);
  const file = path.join(folder, "theme/messages/nl.yaml");
  await writeFile(file, translate(await readFile(file, "utf8")));
  const { code, stdout } = await dateline("build");
  assert.equal(code, 0, stdout);
  const page = await readFile(path.join(folder, "_site/nl/events/index.html"), "utf8");
  assert.match(page, /<html[^>]* lang="nl"/);
  assert.match(page, /mei\s2026/);
  assert.match(page, />Dutch for Skip to content</);
  assert.match(await readFile(path.join(folder, "_site/nl/countries/index.html"), "utf8"), />Portugal</);
});

test("a language that CLDR lacks has only what is known without it", async (t) => {
  const { folder, dateline } = await start(t, "[en, es]");
  const { code, stdout } = await dateline("new", "language", "GN");
  assert.equal(code, 0);
  assert.match(stdout, /^Add `gn` to `languages` in publication\.yaml\.$/m);
  const [messages, countries] = await Promise.all(
    ["messages/gn.yaml", "messages/countries/gn.yaml"].map((file) =>
      readFile(path.join(folder, "theme", file), "utf8"),
    ),
  );
  assert.match(messages ?? "", /^name: avañe’ẽ$/m);
  assert.match(messages ?? "", /^ {2}months: # \[January, /m);
  assert.match(countries ?? "", /^PT: # Portugal$/m);
});

test("a language of Dateline begins with its texts as comments, to replace single ones", async (t) => {
  const { folder, dateline } = await start(t, "[en, es]");
  assert.equal((await dateline("new", "language", "es")).code, 0);
  const file = path.join(folder, "theme/messages/es.yaml");
  const text = await readFile(file, "utf8");
  assert.match(text, /^(?:#.*\n|\n)+$/);
  await writeFile(file, text.replace(/^# (navigation:| {2}bulletins:)/gm, "$1").replace("Números", "Ediciones"));
  assert.equal((await dateline("build")).code, 0);
  const page = await readFile(path.join(folder, "_site/es/index.html"), "utf8");
  assert.match(page, />Ediciones</);
  assert.match(page, />Países</);
});

test("files of a language are never overwritten, and a wrong tag is refused", async (t) => {
  const { folder, dateline } = await start(t, "[en, es]");
  await writeTree(folder, { "theme/messages/countries/nl.yaml": "" });
  for (const [args, expected, reason] of [
    [["nl"], 1, /theme\/messages\/countries\/nl\.yaml` exists already/],
    [["dutch"], 2, /`dutch` has no meaning here\. Write a language tag/],
    [[], 2, /An argument is missing\. Write a language tag/],
    [["nl", "be"], 2, /`be` at the end/],
  ] as const) {
    const { code, stderr } = await dateline("new", "language", ...args);
    assert.equal(code, expected, args.join(" "));
    assert.match(stderr, reason);
  }
  assert.deepEqual(await listTree(path.join(folder, "theme")), ["messages/countries/nl.yaml"]);
});

test("CLDR gives the plural forms, lists, dates and numbers of a language", () => {
  assert.deepEqual(factsOf("pl").pluralForms, ["one", "few", "many", "other"]);
  assert.deepEqual(factsOf("ca").pluralForms, ["one", "other"]);
  assert.deepEqual(factsOf("ar").pluralForms, ["zero", "one", "two", "few", "many", "other"]);
  const catalan = factsOf("ca").messages;
  assert.deepEqual([catalan.get("dates.months")].flat().slice(9, 11), ["d’octubre", "de novembre"]);
  assert.equal(catalan.get("dates.patterns.rangeInMonth"), "{startDay}–{endDay} {endMonth} del {endYear}");
  assert.equal(
    catalan.get("dates.patterns.rangeInYear"),
    "{startDay} {startMonth} – {endDay} {endMonth} del {endYear}",
  );
  assert.deepEqual([catalan.get("dates.monthsShort")].flat().slice(9, 11), ["oct.", "nov."]);
  assert.equal(factsOf("ko").messages.get("dates.patterns.rangeInMonth"), undefined);
  const dutch = factsOf("nl");
  assert.equal(dutch.regionName("EU"), "Europese Unie");
  assert.equal(dutch.messages.get("list.last"), "{first} en {second}");
  const chinese = factsOf("zh");
  assert.equal(chinese.messages.get("dates.patterns.day"), "{year}年{month}月{day}日");
  assert.equal(chinese.messages.get("list.comma"), "、");
  const swedish = factsOf("sv");
  assert.equal(swedish.messages.get("numbers.thousands"), " ");
  assert.equal(swedish.messages.get("coverage.share"), "{count} %");
});

function factsOf(text: string) {
  const tag = parseLanguageTag(text);
  assert.ok(tag !== undefined);
  return readLanguageFacts(tag, parseLanguageTag("en") ?? assert.fail());
}

/** Fills in every text that is a comment. */
function translate(yaml: string): string {
  return yaml.replaceAll(/^( *[^#\s]+:) # (.*)$/gm, (_, key: string, english: string) =>
    english.startsWith("[") ? `${key} ${english}` : `${key} ${JSON.stringify(`Dutch for ${english}`)}`,
  );
}

async function start(t: TestContext, languages: string) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(path.join(folder, "content"), {
    "publication.yaml": (SMALL_PUBLICATION["publication.yaml"] ?? "").replace("[en, es]", languages),
  });
  return { folder, dateline: (...args: readonly string[]) => runCommand(args, { cwd: folder }) };
}
