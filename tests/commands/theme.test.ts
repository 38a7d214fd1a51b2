import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { checkSite } from "../../scripts/index.ts";
import { packageVersion } from "../../scripts/pipeline/package-root.ts";
import { listTree, ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const CARDS = "partials/cards.njk";

test("the files that may be copied are listed, each with the name that copying takes", async (t) => {
  const { folder } = await start(t);
  const { code, stdout } = await runCommand(["theme", "list"], { cwd: folder });
  const names = stdout.trim().split("\n");
  assert.equal(code, 0);
  for (const name of [CARDS, "pages/item.njk", "messages/es.yaml"]) assert.ok(names.includes(name), name);
  assert.deepEqual(names, names.toSorted());
  assert.equal((await runCommand(["theme", "list", CARDS], { cwd: folder })).code, 2);
});

test("a file in the place of the theme folder is told in a sentence by every command", async (t) => {
  const { folder } = await start(t);
  await writeTree(folder, { theme: "somewhere" });
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  for (const command of [
    ["vscode"],
    ["due"],
    ["validate"],
    ["build"],
    ["rename", "page", "about", "us"],
    ["new", "language", "de"],
    ["migrate"],
    ["export", "out"],
    ["mail", "--bulletin", "2026-05", "--eml", "out.eml"],
    ["theme", "status"],
    ["theme", "copy", CARDS],
  ]) {
    const { code, stderr } = await runCommand(command, { cwd: folder });
    if (code === 0) continue; // It needs no theme.
    assert.equal(code, 1, `${command.join(" ")}: ${stderr}`);
    assert.match(stderr, /`theme`/, command.join(" "));
    assert.doesNotMatch(stderr, /\n\s+at /, command.join(" "));
  }
  const before = process.cwd();
  process.chdir(folder);
  try {
    await assert.rejects(checkSite(), /^Error: `theme` is a file/);
  } finally {
    process.chdir(before);
  }
});

test("a copied file takes the place of Dateline's, and its original and version are noted", async (t) => {
  const { folder, theme } = await start(t);
  const { code, stdout } = await theme("copy", CARDS);
  assert.equal(code, 0);
  assert.match(stdout, /^Wrote `theme\/partials\/cards\.njk`, from version `\d+\.\d+\.\d+`\.\n$/);
  assert.deepEqual(await listTree(path.join(folder, "theme")), [
    `originals/${CARDS}`,
    "originals/versions.json",
    CARDS,
  ]);
  await edit(path.join(folder, "theme", CARDS), (text) => text.replaceAll("<article", '<article data-ours=""'));
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  const built = await runCommand(["build", "--output", "site"], { cwd: folder });
  assert.equal(built.code, 0, built.stderr);
  assert.match(await readFile(path.join(folder, "site/index.html"), "utf8"), /<article data-ours/);
});

test("a slot of a theme is on every page or on items, in its place, without a copy of a template", async (t) => {
  const { folder } = await start(t);
  const slots = ["before-masthead", "after-masthead", "before-item", "after-item", "before-colophon", "after-colophon"];
  await writeTree(folder, {
    ...Object.fromEntries(
      slots.map((name) => [`theme/partials/slots/${name}.njk`, `<p>${name} {{ view.kind }}</p>\n`]),
    ),
    "theme/partials/slots/head.njk": '<meta name="owner" content="{{ chrome.title }}">\n',
    ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  });
  const built = await runCommand(["build", "--output", "site"], { cwd: folder });
  assert.equal(built.code, 0, built.stdout + built.stderr);
  assert.match(built.stdout, /^No errors or warnings/m);
  const [item, home] = await Promise.all(
    ["2026/05/new-crane/index.html", "index.html"].map((file) => readFile(path.join(folder, "site", file), "utf8")),
  );
  const shown = (html = "") => Array.from(html.matchAll(/<p>([a-z-]+) \w+<\/p>/g), ([, name]) => name);
  assert.deepEqual(shown(item), slots);
  assert.deepEqual(
    shown(home),
    slots.filter((name) => !name.endsWith("item")),
  );
  assert.match(item ?? "", /<meta name="owner" content="[^"]+">\n<\/head>/);
});

test("a feature's file is copied and takes its place like any other, and interface texts are copied with those of features", async (t) => {
  const { folder, theme } = await start(t);
  assert.equal((await theme("copy", "pages/search.njk", "messages/en.yaml")).code, 0);
  const texts = await readFile(path.join(folder, "theme/messages/en.yaml"), "utf8");
  assert.match(texts, /^navigation:$/m);
  assert.match(texts, /^search:\n {2}title: Search$/m);
  await edit(path.join(folder, "theme/pages/search.njk"), (text) => text.replace("<h1>", '<h1 data-ours="">'));
  await edit(path.join(folder, "theme/messages/en.yaml"), (text) => text.replace("title: Search", "title: Look"));
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  const built = await runCommand(["build", "--output", "site"], { cwd: folder });
  assert.equal(built.code, 0, built.stderr);
  assert.match(await readFile(path.join(folder, "site/search/index.html"), "utf8"), /<h1 data-ours="">Look<\/h1>/);
  assert.match((await theme("status")).stdout, /^theme\/pages\/search\.njk {2}up to date: /m);
});

test("status shows what has changed in Dateline's file since, until that is confirmed", async (t) => {
  const { folder, theme } = await start(t);
  await theme("copy", CARDS);
  await writeTree(path.join(folder, "theme"), {
    "layouts/base.njk": "Ours\n",
    "messages/en.yaml": "navigation: { home: Start }\n",
    "partials/own.njk": "Ours\n",
    "partials/slots/after-item.njk": "Ours\n",
  });
  await edit(path.join(folder, "theme/originals", CARDS), (text) => text.replaceAll("\n", "\r\n")); // As git may do on Windows.
  const untouched = await theme("status");
  assert.equal(untouched.code, 0);
  assert.match(untouched.stdout, /^theme\/partials\/cards\.njk {2}up to date: copied from version `[\d.]+`, /m);
  assert.match(
    untouched.stdout,
    /^theme\/layouts\/base\.njk {2}replaces Dateline's file; it is not known from which version it was copied$/m,
  );
  assert.doesNotMatch(untouched.stdout, /own\.njk|messages|slots|^@@/m);
  await edit(path.join(folder, "theme/originals", CARDS), (text) => text.replace(/^.*\r?\n/, "{# As it was #}\n"));
  const changed = await theme("status");
  assert.equal(changed.code, 1);
  assert.match(changed.stdout, /^theme\/partials\/cards\.njk {2}changed: /m);
  const [first = ""] = (await readFile(path.join(ROOT, "templates", CARDS), "utf8")).split("\n");
  assert.ok(changed.stdout.includes(`\n-{# As it was #}\n+${first}\n`), changed.stdout);
  const confirmed = await theme("confirm", `theme/${CARDS}`);
  assert.deepEqual([confirmed.code, confirmed.stderr], [0, ""]);
  assert.match((await theme("status")).stdout, /^theme\/partials\/cards\.njk {2}up to date: /m);
});

test("merge joins both changes of a file; builds warn before, and refuse what is left in conflict", async (t) => {
  const { folder, theme } = await start(t);
  await theme("copy", CARDS);
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  const [original, own] = ["originals/", ""].map((kind) => path.join(folder, `theme/${kind}${CARDS}`));
  const now = (await readFile(path.join(ROOT, "templates", CARDS), "utf8")).split("\n");
  const earlier = [...now.slice(0, 3), "{# Then #}", ...now.slice(3)].join("\n");
  await writeFile(original ?? "", earlier);
  await writeFile(own ?? "", `${earlier}{# Ours #}\n`);
  const warned = await runCommand(["validate"], { cwd: folder });
  assert.equal(warned.code, 0);
  assert.match(
    warned.stdout,
    /theme\/partials\/cards\.njk\n.*warning {2}Dateline's file has changed since .*`npm run theme -- merge partials\/cards\.njk`/,
  );
  assert.equal((await theme("merge", CARDS)).code, 0);
  assert.equal(await readFile(own ?? "", "utf8"), `${now.join("\n")}{# Ours #}\n`);
  assert.equal((await theme("status")).code, 0);
  assert.doesNotMatch((await runCommand(["validate"], { cwd: folder })).stdout, /theme/);

  await writeFile(original ?? "", earlier);
  await writeFile(own ?? "", earlier.replace("{# Then #}", "{# Mine #}"));
  const { code, stdout } = await theme("merge", CARDS);
  assert.equal(code, 1);
  assert.match(stdout, /1 place was changed in both/);
  const conflict = `<<<<<<< theme/${CARDS}\n{# Mine #}\n||||||| ${packageVersion()}\n{# Then #}\n=======\n>>>>>>> Dateline ${packageVersion()}\n`;
  assert.ok((await readFile(own ?? "", "utf8")).includes(conflict));
  const refused = await runCommand(["build"], { cwd: folder });
  assert.equal(refused.code, 1);
  assert.match(refused.stdout, /error {2}`partials\/cards\.njk` has a conflict/);

  // A copy with conflict markers is never merged: the new markers would be nested in the old ones.
  await writeFile(original ?? "", earlier);
  const left = await readFile(own ?? "", "utf8");
  const again = await theme("merge", CARDS);
  assert.equal(again.code, 1);
  assert.match(again.stdout, /1 place was changed in both/);
  assert.equal(await readFile(own ?? "", "utf8"), left);
});

test("status names a copy whose original Dateline no longer has", async (t) => {
  const { folder, theme } = await start(t);
  await writeTree(path.join(folder, "theme"), {
    "partials/former.njk": "Ours\n",
    "originals/partials/former.njk": "Theirs\n",
    "originals/versions.json": '{ "partials/former.njk": "0.1.0" }\n',
  });
  const { code, stdout } = await theme("status");
  assert.equal(code, 1);
  assert.match(stdout, /^theme\/partials\/former\.njk {2}unused: version `[\d.]+` has no /);
});

test("copy never overwrites, and refuses what is no text of the theme with the nearest name", async (t) => {
  const { folder, theme } = await start(t);
  await writeTree(path.join(folder, "theme"), { [CARDS]: "Ours\n" });
  for (const [args, expectedCode, reason] of [
    [["copy", CARDS], 1, /theme\/partials\/cards\.njk` exists already/],
    [["copy", "partials/card.njk"], 2, /Did you mean `partials\/cards\.njk`\?/],
    [["copy", "../package.json"], 2, /`\.\.\/package\.json` isn't one of/],
    [["copy", "fonts/newsreader-text.woff2"], 2, /`fonts.*` isn't one of/],
    [["copy"], 2, /An argument is missing\. Write a file/],
    [["confirm", "layouts/base.njk"], 2, /Choose one in `theme\/`/],
    [["swizzle"], 2, /`swizzle` has no meaning here\. .*`copy`, `status`, `merge`, `confirm`/],
  ] as const) {
    const { code, stdout, stderr } = await theme(...args);
    assert.deepEqual([code, stdout], [expectedCode, ""], args.join(" "));
    assert.match(stderr, reason);
  }
  assert.deepEqual(await listTree(path.join(folder, "theme")), [CARDS]);
});

test("notes that are no JSON are refused in a sentence", async (t) => {
  const { folder, theme } = await start(t);
  for (const notes of ["<<<<<<< HEAD\n", "[]", '{ "a": 1 }']) {
    await writeTree(path.join(folder, "theme"), { "originals/versions.json": notes });
    const { code, stderr } = await theme("status");
    assert.equal(code, 1);
    assert.match(stderr, /^Unexpected text in theme[/\\]originals[/\\]versions\.json, expected a JSON object/);
  }
});

/** A project with nothing but a theme. */
async function start(t: TestContext) {
  const folder = await temporaryFolder(t);
  const theme = (...args: readonly string[]) => runCommand(["theme", ...args], { cwd: folder });
  return { folder, theme };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, "utf8")));
}
