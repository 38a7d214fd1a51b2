import assert from "node:assert/strict";
import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import sharp from "sharp";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLE } from "../support/sample.ts";

const ITEM = "bulletins/2021-10/prison-technology.en.md";

test("a picture is named, put beside its item, and changes nothing else in the item's file", async (t) => {
  const { content, photo } = await prepareFolder(t, "Foto Ñandú 1.JPG");
  const before = await readFile(path.join(content, ITEM), "utf8");
  const add = () =>
    runCommand(["add-picture", photo, "--to", "2021-10/prison-technology", "--alt", "A wall", "--content", content]);
  assert.equal((await add()).code, 0);
  const after = await readFile(path.join(content, ITEM), "utf8");
  assert.deepEqual(
    after.split("\n").filter((line) => !before.split("\n").includes(line)),
    ["image:", "  src: media/foto-nandu-1.jpg", "  alt: A wall"],
  );
  const { code, stdout } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 0, stdout);

  assert.equal((await add()).code, 0);
  assert.match(await readFile(path.join(content, ITEM), "utf8"), /^images:\n {2}- src: media\/foto-nandu-1\.jpg$/m);
});

test("what is missing is said, and nothing is written", async (t) => {
  const { content, photo } = await prepareFolder(t, "photo.jpg");
  const before = await readdir(content, { recursive: true });
  const cases: readonly (readonly [args: readonly string[], RegExp])[] = [
    [[photo, "--to", "2021-10/prison-technology"], /--alt/],
    [[photo, "--to", "2021-10/nothing", "--alt", "A"], /no item `2021-10\/nothing`/],
    [["nothing.jpg", "--to", "2021-10/prison-technology", "--alt", "A"], /no picture `nothing\.jpg`/],
    [["package.json", "--to", "2021-10/prison-technology", "--alt", "A"], /a picture that can be read/],
  ];
  for (const [args, sentence] of cases) {
    const { code, stderr } = await runCommand(["add-picture", ...args, "--content", content]);
    assert.notEqual(code, 0);
    assert.match(stderr, sentence);
  }
  assert.deepEqual(await readdir(content, { recursive: true }), before);
});

async function prepareFolder(
  t: TestContext,
  name: string,
): Promise<{ readonly content: string; readonly photo: string }> {
  const folder = await temporaryFolder(t);
  const [content, photo] = [path.join(folder, "content"), path.join(folder, name)];
  await cp(path.join(ROOT, SAMPLE), content, { recursive: true });
  await sharp({ create: { width: 60, height: 40, channels: 3, background: "#2255aa" } })
    .jpeg()
    .toFile(photo);
  return { content, photo };
}
