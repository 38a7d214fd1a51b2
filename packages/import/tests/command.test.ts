import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { listTree, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { fileScope } from "../../../tests/support/servers.ts";
import { manyPosts, wordpressExport } from "./exports.ts";
import { OLD_PICTURE, startOldSite } from "./old-site.ts";

const PUBLICATION = `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
frequency: monthly
`;

const scope = fileScope();
let site = "";
let folder = "";

before(async () => {
  site = await startOldSite(scope);
  folder = await temporaryFolder({ after: (remove) => scope.after(() => void remove()) });
  const special = [
    { id: 5, name: "gallery", title: "Gallery", html: '[gallery ids="1,2"]', day: "2021-05-05", language: "en" },
    { id: 6, name: "about", title: "About", html: "About us.", day: "2020-05-05", type: "page" },
    { id: 7, name: "hafen", title: "Hafen", html: "Neues.", day: "2020-05-05", language: "de" },
    { id: 8, name: "undated", title: "Undated", html: "Some day.", day: "0000-00-00" },
    { id: 9, name: "secret", title: "", html: "Not yet.", day: "2021-05-06", status: "draft" },
  ];
  await writeTree(folder, {
    "content/publication.yaml": PUBLICATION,
    "old.xml": wordpressExport(site, [...manyPosts(site), ...special]),
  });
});

function importOld(...args: readonly string[]) {
  return runCommand(["import", "wordpress", "old.xml", "--allow-host", new URL(site).host, ...args], { cwd: folder });
}

test("the first run asks for the topics of the categories, and writes no item", async () => {
  const { code, stdout } = await importOld();
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^Wrote `import\/topics\.yaml` with 4 categories: give each its topic there, and run the same command again\.\n$/,
  );
  assert.deepEqual(await listTree(path.join(folder, "content")), ["publication.yaml"]);
  const mapping = await readFile(path.join(folder, "import/topics.yaml"), "utf8");
  assert.match(
    mapping,
    /^Barcos: barcos\nObras en el muelle: obras-en-el-muelle\nShips: ships\nWorks on the quay: works-on-the-quay\n/m,
  );
  const edited = mapping
    .replace(/^Barcos: .*/m, "Barcos: ships")
    .replace(/^Obras.*/m, "Obras en el muelle: none")
    .replace(/^Works.*/m, "Works on the quay: works");
  await writeFile(path.join(folder, "import/topics.yaml"), edited);
});

test("a dry run tells the same as a run, and writes nothing", async () => {
  const { code, stdout } = await importOld("--dry-run");
  assert.equal(code, 0);
  assert.match(stdout, /^202 items in 100 issues: 202 written, /m);
  assert.deepEqual(await listTree(path.join(folder, "content")), ["publication.yaml"]);
});

test("two hundred posts in two languages become items with pictures, topics and links, which validate accepts", async () => {
  const { code, stdout } = await importOld();
  assert.equal(code, 0, stdout);
  assert.equal(
    stdout,
    "202 items in 100 issues: 202 written, 0 unchanged, 0 edited or removed since the last import. 2 drafts. 2 not imported.\nOpen `import/report.html` in a browser to check the texts one by one, with the originals beside them.\nWrote `import/report.md`.\n",
  );
  const files = await readTree(path.join(folder, "content"));
  assert.equal(
    String(files.get("bulletins/2012-02/harbour-report-1.en.md")),
    `---
title: "Harbour report 1: ships & quays"
date: 2012-02-02
topic: works
byline: Ana Ruiz
---
The crane lifted *11* tonnes.\\
Second line of it.

![Crane](media/crane.jpg "A picture of the quay")

See [the report before](../2012-01/harbour-report-0.en.md).

### tonnes

| A | B |
| --- | --- |
| 1 | 2 |
`,
  );
  assert.match(
    String(files.get("bulletins/2012-02/harbour-report-1.es.md")),
    /^---\ntitle: "Informe del puerto 1: barcos y muelles"\nslug: informe-del-puerto-1\n---\n[\s\S]*\(\.\.\/2012-01\/harbour-report-0\.es\.md\)/,
  );
  assert.match(
    String(files.get("bulletins/2012-01/harbour-report-0.en.md")),
    /image:\n {2}src: media\/crane\.jpg\n {2}alt: The blue crane at the north quay\n/,
  );
  assert.equal(
    String(files.get("topics.yaml")),
    "ships:\n  label:\n    en: Ships\n    es: Barcos\nworks:\n  label:\n    en: Works on the quay\n",
  );
  assert.ok(files.get("bulletins/2012-01/media/crane.jpg")?.equals(OLD_PICTURE));
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
});

test("the report says which pictures need a description, and where each old address is now", async () => {
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  assert.match(
    report,
    /^ {2}- The main picture has no description: add `image: \{ src: media\/quay\.png, alt: … \}`, /m,
  );
  assert.match(
    report,
    /^- \S+\/es\/2012\/02\/informe-del-puerto-1\/ → `bulletins\/2012-02\/harbour-report-1\.es\.md`$/m,
  );
});

test("the report is in the language of the command, and a run in another language finds nothing edited", async () => {
  const { stdout } = await importOld("--lang", "fr");
  assert.equal(
    stdout,
    "202 articles dans 100 numéros\u00A0: 0 écrit, 202 inchangés, 0 modifié ou supprimé depuis la dernière importation. 2 brouillons. 2 non importés.\nOuvrez `import/report.html` dans un navigateur pour vérifier les textes un à un, avec les originaux à côté.\nFichier écrit\u00A0: `import/report.md`.\n",
  );
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  assert.match(report, /^# Importation\n\n202 articles /);
  assert.match(
    report,
    /^## Brouillons\n\n[^#]*secret\.en\.md`\n {2}- Son état était `draft`\.\n {2}- Il n’a pas de titre\.$/m,
  );
});

test("another run changes nothing, not even what was edited or removed in the meantime", async () => {
  const edited = path.join(folder, "content/bulletins/2012-04/harbour-report-3.en.md");
  await writeFile(edited, (await readFile(edited, "utf8")).replace("Second line", "An edited line"));
  await rm(path.join(folder, "content/bulletins/2012-06/harbour-report-5.es.md"));
  const before = await readTree(path.join(folder, "content"));
  const { stdout } = await importOld();
  assert.match(
    stdout,
    /^202 items in 100 issues: 1 written, 199 unchanged, 2 edited or removed since the last import\./,
  );
  const after = await readTree(path.join(folder, "content"));
  const changed = [...after].filter(([file, bytes]) => before.get(file)?.equals(bytes) !== true).map(([file]) => file);
  // The link to the item that was removed leads to its old address again.
  assert.deepEqual(changed, ["bulletins/2012-07/harbour-report-6.es.md"]);
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
});

test("a run after a stopped one ends with the same files", async () => {
  const whole = await readTree(path.join(folder, "content"));
  const state = path.join(folder, "import/state.jsonl");
  const lines = (await readFile(state, "utf8")).split("\n");
  // As if it had been killed after it wrote a file and before it recorded it: the line with the digest is missing.
  const at = lines.findIndex((line) => line.includes("harbour-report-60.en.md") && !line.includes('"sha256":""'));
  await writeFile(state, `${lines.slice(0, at).join("\n")}\n{"item":"http`);
  const later = new Set(lines.slice(at + 1).flatMap((line) => /"file":"([^"]+)"/.exec(line)?.[1] ?? []));
  const earlier = lines.slice(0, at).join("\n");
  for (const file of later) if (!earlier.includes(file)) await rm(path.join(folder, "content", file), { force: true });
  const { code } = await importOld();
  assert.equal(code, 0);
  assert.deepEqual(await readTree(path.join(folder, "content")), whole);
});

test("wrong usage and what can't be read end with a sentence", async () => {
  const usage = await runCommand(["import", "drupal", "x"], { cwd: folder });
  assert.equal(usage.code, 2);
  assert.match(usage.stderr, /^`drupal` has no meaning here\. .*: `wordpress FILE\.xml`, `feed FILE-or-URL`, /);
  const gone = await runCommand(["import", "feed", "http://127.0.0.1:9/feed.xml"], { cwd: folder });
  assert.equal(gone.code, 1);
  assert.match(
    gone.stderr,
    /^`http:\/\/127\.0\.0\.1:9\/feed\.xml` could not be read\. The server could not be reached: `[^\n`]+`\n$/,
  );
  const missing = await runCommand(["import", "feed", "gone.xml", "--lang", "es"], { cwd: folder });
  assert.equal(missing.code, 1);
  assert.equal(missing.stderr, "No existe el archivo `gone.xml`: indique el que se va a importar.\n");
});
