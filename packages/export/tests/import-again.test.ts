import assert from "node:assert/strict";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { ROOT, readTree, temporaryFolder } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";

const PUBLICATIONS = ["sample", "periods", "own-model", "two-series", "arabic"];

for (const name of PUBLICATIONS) {
  test(`what export wrote of the publication ${name} becomes content that has the same export, byte for byte`, async (t) => {
    const { folder, run } = await exportOf(t, `tests/fixtures/publications/${name}`);
    assert.match(
      await run("import", "markdown", "exported"),
      /^\d+ files of an export of Dateline.* 0 not imported\.$/m,
    );
    await run("validate");
    await run("export", "again");
    const [before, after] = [await readTree(path.join(folder, "exported")), await readTree(path.join(folder, "again"))];
    assert.deepEqual([...after.keys()], [...before.keys()]);
    assert.ok([...before.keys()].filter((file) => file.endsWith("/index.md")).length > 2);
    for (const [file, bytes] of before) assert.ok(after.get(file)?.equals(bytes), file);
  });
}

test("an export that is imported again changes no file that was edited or removed since", async (t) => {
  const { folder, run } = await exportOf(t, "tests/fixtures/publications/own-model");
  const content = path.join(folder, "content");
  assert.match(await run("import", "markdown", "exported", "--dry-run"), /12 files .* 12 written/);
  assert.deepEqual([...(await readTree(content)).keys()], []);
  // Text that an editor has written before is kept, too.
  await writeFile(path.join(content, "topics.yaml"), "justice:\n  label: Courts\n");
  assert.match(await run("import", "markdown", "exported"), /12 files .* 11 written, 0 unchanged, 1 edited or removed/);
  const [edited, removed] = ["bulletins/2026-05/bulletin.en.md", "pages/about.en.md"];
  await writeFile(path.join(content, edited), `${await readFile(path.join(content, edited), "utf8")}\nMore.\n`);
  await rm(path.join(content, removed));
  const before = await readTree(content);
  assert.match(await run("import", "markdown", "exported"), / 0 written, 9 unchanged, 3 edited or removed/);
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  for (const file of ["topics.yaml", edited, removed]) assert.ok(report.includes(`- \`${file}\``), file);
  assert.deepEqual(await readTree(content), before);
});

test("an export that is imported into a publication with other news becomes items, at their addresses", async (t) => {
  const { folder, run } = await exportOf(t, SAMPLE);
  const content = path.join(folder, "content");
  for (const file of ["publication.yaml", "topics.yaml"])
    await copyFile(path.join(ROOT, SAMPLE, file), path.join(content, file));
  await mkdir(path.join(content, "bulletins/2019-01"), { recursive: true });
  await writeFile(
    path.join(content, "bulletins/2019-01/other.en.md"),
    "---\ntitle: Other news\n---\nOf another source.\n",
  );
  assert.match(await run("import", "markdown", "exported"), /topics\.yaml/);
  await run("import", "markdown", "exported");
  await run("validate");
  await run("export", "again");
  const [before, after] = [await readTree(path.join(folder, "exported")), await readTree(path.join(folder, "again"))];
  const items = [...before.keys()].filter((file) => /\/\d{4}\/\d{2}\/[^/]+\/index\.md$/.test(file));
  assert.ok(items.length > 50);
  const bodyOf = (text: Buffer | undefined) => String(text).split("\n---\n").slice(1).join("\n---\n").trim();
  for (const file of items) assert.equal(bodyOf(after.get(file)), bodyOf(before.get(file)), file);
});

/** A folder with an export of a publication, and an empty folder for content. Its commands must succeed; they return their output. */
async function exportOf(t: TestContext, publication: string) {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, "content"));
  const run = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
    assert.equal(code, 0, `${args.join(" ")}\n${stdout}${stderr}`);
    return stdout;
  };
  await run("export", "exported", "--content", path.join(ROOT, publication));
  return { folder, run };
}
