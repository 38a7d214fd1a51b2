import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { type Cleanup, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

const SERIES = {
  ...CONTENT,
  "content/publication.yaml": `${CONTENT["content/publication.yaml"].replace("frequency: monthly\n", "")}series:
  letter: { periods: week, frequency: weekly, title: { en: Weekly letter, es: Carta semanal } }
  digest: { periods: month, frequency: monthly, title: { en: Digest, es: Letter } }
`,
};

async function importFiles(t: Cleanup, files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...SERIES, ...files });
  const { code, stdout, stderr } = await runCommand(["import", ...args, "--no-pictures"], { cwd: folder });
  const written = await readTree(path.join(folder, "content"));
  const aside = [...(await readTree(folder))].filter(([file]) => file.includes("set-aside"));
  return {
    folder,
    code,
    stdout,
    stderr,
    items: [...written.keys()].filter((file) => file.startsWith("bulletins/")).sort(),
    aside: aside.map(([, text]) => String(text)).join(""),
    report: String((await readTree(folder)).get("import/report.md")),
  };
}

test("an edition goes into the series that is named, and into the first otherwise", async (t) => {
  const html = { "2021-10-14-news.html": "<html lang=en><h2>One</h2><p>Text.</p><h2>Two</h2><p>Text.</p>" };
  const [first, digest] = [
    await importFiles(t, html, "edition", "2021-10-14-news.html"),
    await importFiles(t, html, "edition", "2021-10-14-news.html", "--series", "digest"),
  ];
  assert.deepEqual(first.items, ["bulletins/2021-w41/one.en.md", "bulletins/2021-w41/two.en.md"], first.stderr);
  assert.deepEqual(digest.items, ["bulletins/2021-10/one.en.md", "bulletins/2021-10/two.en.md"]);
  assert.equal((await runCommand(["validate"], { cwd: digest.folder })).code, 0);
  const unknown = await importFiles(t, html, "edition", "2021-10-14-news.html", "--series", "yearly");
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /no series `yearly`. Those in publication.yaml: `letter`, `digest`/);
});

test("a row and a text of Markdown name their series by its key, or else its title; what is none is set aside", async (t) => {
  const rows = [
    "title,date,language,Series,group,text",
    "Key,2021-10-14,en,digest,,One.",
    "Title,2021-10-14,en,CARTA SEMANAL,,Two.",
    "Other,2021-10-14,en,Tutorials,,Three.",
    "Hostile,2021-10-14,en,__proto__,,Six.",
    "Whole,2021-10-14,en,digest,g,Four.",
    "Entero,2021-10-14,es,,g,Cuatro.",
    "Coarse,2021-10,en,letter,,Five.",
  ].join("\n");
  const table = await importFiles(t, { "news.csv": rows }, "csv", "news.csv");
  assert.deepEqual(
    table.items,
    [
      "2021-10/key.en.md",
      "2021-10/whole.en.md",
      "2021-10/whole.es.md",
      "2021-w41/hostile.en.md",
      "2021-w41/other.en.md",
      "2021-w41/title.en.md",
    ].map((file) => `bulletins/${file}`),
  );
  assert.equal(table.aside, "---\nseries: __proto__\n---\n---\nseries: Tutorials\n---\n");
  assert.match(table.report, /Its date `2021-10` names no issue of its series: choose one for it with `--undated`/);

  const markdown = (name: string, series: string) => ({
    [`old/posts/${name}.md`]: `---\ntitle: ${name}\ndate: 2021-10-14\nseries: ${series}\n---\nText.\n`,
  });
  const texts = { ...markdown("one", "Digest"), ...markdown("two", "[letter]"), ...markdown("six", "[a, digest]") };
  const folder = await importFiles(t, texts, "markdown", "old");
  assert.deepEqual(
    folder.items.map((file) => file.replace("bulletins/", "")),
    ["2021-10/one.en.md", "2021-w41/six.en.md", "2021-w41/two.en.md"],
  );
  assert.match(folder.aside, /series:\n {2}- a\n {2}- digest/);
  assert.equal((await runCommand(["validate"], { cwd: folder.folder })).code, 0);
});
