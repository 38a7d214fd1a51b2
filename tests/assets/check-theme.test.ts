import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { checkTheme } from "../../scripts/assets/check-theme.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { wordsIn } from "../support/words.ts";

/** A file without effect → its suggestion, undefined for none. */
const WITHOUT_EFFECT: Readonly<Record<string, string | undefined>> = {
  "Partials/cards.njk": "partials/cards.njk",
  "includes/own.njk": "partials/own.njk",
  "cards.njk": "partials/cards.njk",
  "css/dark/own.css": "css/own.css",
  "fonts/own.ttf": undefined,
  "font/own.woff2": "fonts/own.woff2",
  "i18n/en.yaml": "messages/en.yaml",
  "layouts/bas.njk": "layouts/base.njk",
  "layouts/partials/cards.njk": "partials/cards.njk",
  "messages/countries/ens.yaml": "messages/countries/en.yaml",
  "messages/en.yml": "messages/en.yaml",
  "messages/fr.yaml": undefined,
  "pages/greeting.njk": undefined,
  "pages/item.html": "pages/item.njk",
  "pages/itm.njk": "pages/item.njk",
  "partials/callouts/vacansy.njk": "partials/callouts/vacancy.njk",
  "partials/card.njk": "partials/cards.njk",
  "partials/unnamed.njk": undefined,
  "scripts/serch.ts": "scripts/search.ts",
  "styles/own.css": "css/own.css",
};

/** Files that replace Dateline's, add something, or belong to the project's own Eleventy templates. */
const IN_USE = [
  "README.md",
  "_includes/cards.njk",
  "css/1-tokens.css",
  "css/own.css",
  "fonts/own.woff2",
  "icons/icon.svg",
  "layouts/own.njk",
  "messages/countries/es.yaml",
  "messages/en.yaml",
  "originals/partials/cards.njk",
  "originals/versions.json",
  "own.css",
  "page/hello.njk",
  "pages/item.njk",
  "partials/callouts/quote.njk",
  "partials/callouts/vacancy.njk",
  "partials/cards.njk",
  "partials/own/part.njk",
  "press/kit.njk",
  "scripts/search.ts",
  "scripts/search/own.ts",
  "search.njk",
];

const TEXTS: Readonly<Record<string, string>> = {
  "pages/item.njk": '{% extends "own.njk" %}{%- from "own/part.njk" import part %}',
  "page/hello.njk": "---\npermalink: /hello/\n---\n",
  "search.njk": "---\npermalink: /find/\n---\n",
};

test("a file that takes no place of Dateline's and adds nothing is a warning with the name that was meant", async (t) => {
  const found = await check(t, Object.keys(WITHOUT_EFFECT));
  assert.deepEqual(
    found.map(({ ref, suggestion }) => [ref.file, suggestion]),
    Object.entries(WITHOUT_EFFECT)
      .map(([name, meant]) => [`theme/${name}`, meant])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
  const errors = found.filter(({ severity }) => severity === "error").map(({ ref }) => ref.file);
  assert.deepEqual(errors, ["theme/Partials/cards.njk", "theme/cards.njk", "theme/includes/own.njk"]);
});

test("nothing is said of files that have an effect", async (t) => {
  assert.deepEqual(await check(t, IN_USE), []);
});

test("the messages say what is expected in each folder", async (t) => {
  const found = await check(t, ["fonts/own.ttf", "messages/fr.yaml", "pages/itm.njk", "partials/unnamed.njk"]);
  assert.deepEqual(
    found.map((each) => messageOf(each, wordsIn("en"))),
    [
      "`fonts/own.ttf` has no effect: the names in this folder end in `.woff2`.",
      "`messages/fr.yaml` has no effect: the publication has the languages `en`, `es`.",
      "`pages/itm.njk` has no effect: give it the name of one of Dateline's files. Did you mean `pages/item.njk`?",
      "`partials/unnamed.njk` has no effect: give it the name of one of Dateline's files, or of one that a template of the theme includes.",
    ],
  );
});

test("build warns of files without effect, and uses stylesheets beside css/", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(folder, { "theme/partials/card.njk": "", "theme/own.css": "h1 { letter-spacing: 1px }\n" });
  const { code, stdout } = await runCommand(["build"], { cwd: folder });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^theme\/partials\/card\.njk\n +warning .*Did you mean `partials\/cards\.njk`\? +theme-file$/m);
  const page = await readFile(path.join(folder, "_site", "index.html"), "utf8");
  const [, sheet = ""] = /href="(\/assets\/theme\.[^"]+)"/.exec(page) ?? [];
  assert.match(await readFile(path.join(folder, "_site", sheet), "utf8"), /letter-spacing:1px/);
});

async function check(t: TestContext, names: readonly string[]) {
  const dir = path.join(await temporaryFolder(t), "theme");
  await writeTree(dir, Object.fromEntries(names.map((name) => [name, TEXTS[name] ?? ""])));
  const languages = ["en", "es"].flatMap((tag) => parseLanguageTag(tag) ?? []);
  const found = checkTheme(dir, THEME_DIRS, { languages, callouts: ["vacancy"] });
  return found.map((each) => ({ ...each, ref: { file: path.posix.relative(path.dirname(dir), each.ref.file) } }));
}
