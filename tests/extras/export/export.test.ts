import assert from "node:assert/strict";
import path from "node:path";
import { before, test } from "node:test";
import { findProgram } from "../../../scripts/cli/programs.mjs";
import { run } from "../../support/command.ts";
import { listTree, ROOT, readTree, temporaryFolder } from "../../support/folders.ts";
import { runCommand } from "../../support/run-command.ts";
import { SAMPLE } from "../../support/sample.ts";
import { fileScope } from "../../support/servers.ts";

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
    /\nlang: en\ntranslationKey: 2021-10\/ecuador-prisons\nurl: \/2021\/10\/ecuador-prisons\/\npermalink: \/2021\/10\/ecuador-prisons\/index\.html\n/,
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
  await checkSite("of-hugo");
});

test("Eleventy builds the export, with a page at every address and no dead link", async () => {
  const eleventy = path.join(ROOT, "node_modules", "@11ty", "eleventy", "cmd.cjs");
  const { code, stdout, stderr } = await run([process.execPath, eleventy, "--quiet", "--output=of-eleventy"], {
    cwd: folder,
  });
  assert.equal(code, 0, stdout + stderr);
  await checkSite("of-eleventy");
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

/** Every exported page is in the built site, and every relative link of it leads to a file there. */
async function checkSite(built: string): Promise<void> {
  const site = await readTree(path.join(folder, built));
  const pages = [...exported.keys()].filter((file) => file.endsWith(".md") && file !== "README.md");
  assert.ok(pages.length > 100);
  let links = 0;
  for (const page of pages) {
    const file = page.replace(/^content\//, "").replace(/_?index\.md$/, "index.html");
    const html = site.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
    for (const [, target = ""] of html.matchAll(/(?:href|src)="(\.\.\/[^"#]*)/g)) {
      const to = path.posix.join(path.posix.dirname(file), target, target.endsWith("/") ? "index.html" : "");
      assert.ok(site.has(to), `${file} → ${target}`);
      links += 1;
    }
  }
  assert.ok(links > 10, `${links} links`);
  assert.ok(site.has("2021/10/media/ecuador-prisons.jpg"));
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
