import assert from "node:assert/strict";
import path from "node:path";
import { before, test } from "node:test";
import { findProgram } from "../../../scripts/cli/programs.mjs";
import { run } from "../../../tests/support/command.ts";
import { listTree, ROOT, readTree, temporaryFolder } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";
import { fileScope } from "../../../tests/support/servers.ts";

const scope = fileScope();
let folder = "";
let exported: ReadonlyMap<string, Buffer> = new Map();

before(async () => {
  const temporary = await temporaryFolder({ after: (remove) => scope.after(() => void remove()) });
  folder = path.join(temporary, "export");
  const { code, stdout } = await runCommand(["export", folder, "--content", SAMPLE]);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^Wrote \d+ pages and \d+ media files? into /);
  exported = await readTree(folder);
});

test("every item, bulletin, page and event has a file at its address, in each language", () => {
  const page = String(exported.get("content/2021/10/ecuador-prisons/index.md"));
  assert.match(page, /^---\ntitle: An action plan for Ecuador’s prisons\ndate: 2021-10-14\n/);
  assert.match(page, /\ntags:\n {2}- prisons\n/);
  assert.match(page, /\nimage:\n {2}src: \/2021\/10\/media\/ecuador-prisons\.jpg\n/);
  assert.match(
    page,
    /\nlang: en\ndir: ltr\ntranslationKey: 2021-10\/ecuador-prisons\nurl: \/2021\/10\/ecuador-prisons\/\npermalink: \/2021\/10\/ecuador-prisons\/index\.html\n/,
  );
  assert.match(page, /\]\(\.\.\/\.\.\/\.\.\/2021\/06\/ecuador-new-authorities\/\)/);
  for (const file of [
    "content/es/2021/10/_index.md",
    "content/fr/about/index.md",
    "content/pt/events/annual-programme-meeting/index.md",
    "static/2021/10/media/ecuador-prisons.jpg",
    "data/topics.yaml",
  ])
    assert.ok(exported.has(file), file);
});

test("Hugo builds the export, with a page at every address and no dead link", async () => {
  const hugo = findProgram("hugo", process) ?? assert.fail("no hugo on this machine: install it");
  const { code, stdout, stderr } = await run([hugo, "--destination", "of-hugo"], { cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  await checkSite(exported, path.join(folder, "of-hugo"));
});

test("Eleventy builds the export, with a page at every address and no dead link", async () => {
  const eleventy = path.join(ROOT, "node_modules", "@11ty", "eleventy", "cmd.cjs");
  const { code, stdout, stderr } = await run([process.execPath, eleventy, "--quiet", "--output=of-eleventy"], {
    cwd: folder,
  });
  assert.equal(code, 0, stdout + stderr);
  await checkSite(exported, path.join(folder, "of-eleventy"));
});

test("a folder with files is left as it is, and a dry run writes nothing", async () => {
  const again = await runCommand(["export", folder, "--content", SAMPLE]);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /^There are files in .*: choose a new name or an empty folder\.\n$/);
  const dry = await runCommand(["export", `${folder}-dry`, "--content", SAMPLE, "--dry-run"]);
  assert.equal(dry.code, 0);
  assert.match(dry.stdout, /\/content\/2021\/10\/ecuador-prisons\/index\.md\n/);
  await assert.rejects(listTree(`${folder}-dry`));
});

test("every issue of any period has a title in words, a day of its own and its items, and the home page leads to it", async (t) => {
  const own = path.join(await temporaryFolder(t), "export");
  const content = path.join(ROOT, "tests/fixtures/publications/periods");
  const { code, stdout } = await runCommand(["export", own, "--content", content]);
  assert.equal(code, 0, stdout);
  const files = await readTree(own);
  const heads = (address: string) =>
    String(files.get(`content/${address}`))
      .split("\n---\n", 1)[0]
      ?.replaceAll("\u00a0", " ") ?? "";
  for (const [address, title, day] of [
    ["2022/w26/_index.md", "Week 26, 2022", "2022-06-27"],
    ["2022/w52/_index.md", "Week 52, 2022", "2022-12-26"],
    ["2022/q1/_index.md", "First quarter 2022", "2022-01-01"],
    // These have their own day of publication.
    ["2022/q2/_index.md", "Second quarter 2022", "2022-07-05"],
    ["fr/2022/q2/_index.md", "Deuxième trimestre 2022", "2022-07-05"],
    ["2022/_index.md", '"2022"', "2023-02-01"],
    // It has a text in English alone, and an item in Spanish.
    ["es/2022/06/15/_index.md", "15 de junio de 2022", "2022-06-15"],
  ] as const) {
    assert.ok(heads(address).includes(`\ntitle: ${title}\n`), heads(address));
    assert.ok(heads(address).includes(`\ndate: ${day}\n`), heads(address));
    assert.doesNotMatch(heads(address), /dateText/);
  }
  assert.match(heads("2022/w26/fog/index.md"), /\ndate: 2022-06-(?:2[7-9]|30)\n/);
  assert.match(
    heads("ar/_index.md"),
    /\ntitle: رسالة الميناء\n[\s\S]*\n {2}- title: الأسبوع 52 من عام 2022\n[\s\S]*\ndir: rtl\n/,
  );
  assert.match(
    heads("es/2022/06/15/_index.md"),
    /\ntranslations:\n {2}- lang: en\n {4}href: (?:\.\.\/){4}2022\/06\/15\/\n/,
  );
  const hugo = findProgram("hugo", process) ?? assert.fail("no hugo on this machine: install it");
  const built = await run([hugo, "--destination", "of-hugo"], { cwd: own });
  assert.equal(built.code, 0, built.stdout + built.stderr);
  await checkSite(files, path.join(own, "of-hugo"));
});

/** Every exported page is in the built site, with its title and language; all links lead to files, and the home page to every page. */
async function checkSite(files: ReadonlyMap<string, Buffer>, built: string): Promise<void> {
  const site = await readTree(built);
  const pages = [...files].filter(([file]) => file.endsWith(".md") && file !== "README.md");
  assert.ok(pages.length > 50);
  const read = (file: string) => site.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
  for (const [page, text] of pages) {
    const html = read(page.replace(/^content\//, "").replace(/_?index\.md$/, "index.html"));
    const [, language = ""] = /^lang: (.*)$/m.exec(String(text)) ?? [];
    assert.ok(html.includes(`<html lang="${language}"`), page);
    assert.match(html, /<h1>[^<]+<\/h1>/, page);
  }
  const reached = new Set(["index.html"]);
  for (const file of reached) {
    if (!file.endsWith(".html")) continue;
    for (const [, target = ""] of read(file).matchAll(/(?:href|src)="(?!\w+:)([^"#]+)/g)) {
      const to = path.posix.join(path.posix.dirname(file), target, target.endsWith("/") ? "index.html" : "");
      assert.ok(site.has(to), `${file} → ${target}`);
      reached.add(to);
    }
  }
  assert.equal([...reached].filter((file) => file.endsWith(".html")).length, pages.length);
}

test("declared fields and vocabularies are exported, a translation in its own words", async (t) => {
  const own = path.join(await temporaryFolder(t), "export");
  const content = path.join(ROOT, "tests/fixtures/publications/own-model");
  const { code, stdout } = await runCommand(["export", own, "--content", content]);
  assert.equal(code, 0, stdout);
  const files = await readTree(own);
  const page = String(files.get("content/es/2026/05/border-posts/index.md"));
  assert.match(page, /\ncustom:\n(?: {2}.*\n)+/);
  for (const line of ["amount: 1234567.5", "lesson: Empezar con una sola lista.", "donor: european-union"])
    assert.ok(page.includes(line), line);
  assert.match(String(files.get("content/events/open-day/index.md")), /\ncustom:\n {2}seats: 250\n/);
  assert.match(String(files.get("data/vocabularies/pillars.yaml")), /^security:\n/);
  assert.match(String(files.get("data/publication.yaml")), /\n {6}type: keys-of:pillars\n/);
  assert.match(String(files.get("data/publication.yaml")), /\ncallouts:\n {2}vacancy:\n(?: {4}.*\n)+ {8}type: money\n/);
  const issue = String(files.get("content/es/2026/05/_index.md"));
  assert.match(
    issue,
    /type: vacancy\n {4}post: Intérprete\n {4}places: 2\n/,
    "what a translation leaves out is the original's",
  );
});
