import assert from "node:assert/strict";
import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";

/** The imported files of the unchanged export: an issue has a title in each language. */
const SOUND = [...Object.keys(SMALL_PUBLICATION), "bulletins/2026-05/bulletin.es.md"];

/** A page of an export with a key and further fields. */
function page(key: string, more = "", body = "Words.\n"): string {
  return `---\ntitle: Hostile\nlang: en\nurl: /hostile/\ntranslationKey: ${key}\n${more}---\n${body}`;
}

const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>';

/** Files that an attacker has put into an export. None of them becomes content, and the report lists each. */
const HOSTILE: Readonly<Record<string, string | Buffer>> = {
  ...Object.fromEntries(
    [
      "../../evil",
      "/etc/evil",
      "2026-05/../../../evil",
      "pages/../evil",
      "'events/..\\..\\evil'",
      '"pages/a\\0b"',
      "events/__proto__",
      "__proto__",
      "2026-99/evil",
      // On some disks these names mean other files.
      "2026-05/New-Crane",
      "pages/About",
      "pages/con",
    ].map((key, index) => [`content/key-${index}/index.md`, page(key)]),
  ),
  "content/fields/index.md": page("2026-05/fields", "__proto__: { polluted: true }\nconstructor: { prototype: 1 }\n"),
  "content/itself/index.md": page("2026-05/itself", "custom: &a { b: *a }\n"),
  "content/list/index.md": page("2026-05/list", "sources: &a [*a]\n"),
  "content/script/index.md": page("2026-05/script", "", "[a](javascript:alert(1))\n"),
  "content/slug/index.md": "---\ntitle: a\nlang: en\nurl: /2026/05/..%2f/\ntranslationKey: 2026-05/slug\n---\n",
  "content/language/index.md": "---\ntitle: a\nlang: de\nurl: /a/\ntranslationKey: 2026-05/a\n---\n",
  "content/bytes/index.md": Buffer.from([0, 1, 2, 255]),
  "content/empty/index.md": "",
  "content/fence/index.md": "---\n",
  "data/places.yaml": "- [",
  "data/terms.yaml": "&a [*a]\n",
  "data/Topics.yaml": "ships: { label: Ships }\n",
  "data/vocabularies/constructor/a.yaml": "a: { label: A }\n",
  "static/media/a.svg": SCRIPT,
  "static/2026/05/media/a.svg": SCRIPT,
  "static/2026/05/media/a.png": SCRIPT,
  "static/2026/05/media/A.jpg": SCRIPT,
  "static/2026/05/media/a.pdf": "%PDF-1.4\n1 0 obj<</S/JavaScript/JS(a)>>endobj\n%%EOF",
  "static/2026/05/media/a.php": "<?php\n",
  // Each is the second file for a content file that the export has.
  "content/zz/index.md": page("2026-05/new-crane"),
  "static/about.en.md": "---\ntitle: Hostile\n---\n",
};

/** Text that a page shows literally is content like any other. */
const HARMLESS = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> {{ 7 }}\n";

test("whatever somebody has put into an export, nothing of it becomes content, and the report names each file", async (t) => {
  const { folder, run } = await exportOf(t);
  await writeTree(path.join(folder, "exported"), {
    ...HOSTILE,
    "content/html/index.md": page("2026-05/html", "", HARMLESS),
  });
  await mkdir(path.join(folder, "secret"));
  await writeTree(path.join(folder, "secret"), { "a.md": page("2026-05/secret"), "a.png": "x" });
  for (const [from, to] of [
    ["secret", "exported/content/linked"],
    ["secret/a.md", "exported/content/linked.md"],
    ["secret/a.png", "exported/static/2026/05/media/linked.png"],
  ] as const)
    await symlink(path.join(folder, from), path.join(folder, to));
  const before = await readTree(path.join(folder, "secret"));
  const html = "bulletins/2026-05/html.en.md";
  const all = [...SOUND, html].toSorted();
  assert.match(await run("import", "markdown", "exported"), / 9 written, .* 0 edited or removed /);
  assert.deepEqual([...(await readTree(path.join(folder, "content"))).keys()].toSorted(), all);
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  const skipped = report.split("\n").filter((line) => line.startsWith("- “"));
  assert.equal(skipped.length, Object.keys(HOSTILE).length, report);
  assert.ok(!report.includes("edited since"), "no editor has edited one");
  assert.deepEqual(await readTree(path.join(folder, "secret")), before);
  assert.equal(Reflect.get({}, "polluted"), undefined);
  // The second run finds all as the first left it.
  const written = await readTree(path.join(folder, "content"));
  assert.match(await run("import", "markdown", "exported"), / 0 written, 9 unchanged, 0 edited or removed /);
  assert.deepEqual(await readTree(path.join(folder, "content")), written);
  await run("validate");
  await run("build");
});

test("an export of another publication is other news: it changes no file that came from the first", async (t) => {
  const { folder, run } = await exportOf(t);
  await run("import", "markdown", "exported");
  const before = await readTree(path.join(folder, "content"));
  const { "publication.yaml": publication = "", ...others } = SMALL_PUBLICATION;
  await writeTree(path.join(folder, "other"), {
    ...others,
    "publication.yaml": publication.replace("Harbour Letter", "Lake Letter").replace("letter.harbour", "letter.lake"),
    "pages/about.en.md": "---\ntitle: About the lake\n---\nIt tells what happens on the lake.\n",
  });
  await run("export", "lake", "--content", "other");
  await run("import", "markdown", "lake");
  const after = await readTree(path.join(folder, "content"));
  for (const [file, bytes] of before) assert.ok(after.get(file)?.equals(bytes), file);
});

test("an export is not written through links of the content folder, and the command says so", async (t) => {
  const { folder } = await exportOf(t);
  await mkdir(path.join(folder, "victim"));
  await symlink(path.join(folder, "victim"), path.join(folder, "content/bulletins"));
  const { code, stderr } = await runCommand(["import", "markdown", "exported"], { cwd: folder });
  assert.equal(code, 1);
  assert.match(stderr, /^`content\/bulletins` is a symbolic link/);
  assert.deepEqual([...(await readTree(path.join(folder, "victim"))).keys()], []);
});

/** A folder with an export of the small publication, and an empty one for content. Its commands must succeed; they return their output. */
async function exportOf(t: TestContext) {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, "content"));
  await writeTree(path.join(folder, "own"), SMALL_PUBLICATION);
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
    assert.equal(code, 0, `${args.join(" ")}\n${stdout}${stderr}`);
    return stdout;
  };
  await run("export", "exported", "--content", "own");
  return { folder, run };
}
