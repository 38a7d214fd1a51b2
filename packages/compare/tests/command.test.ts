import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { run } from "../../../tests/support/command.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";

test("compare shows what the content has that a revision of git does not, and the other way round", async (t) => {
  const folder = await temporaryFolder(t);
  const content = Object.fromEntries(
    Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text]),
  );
  await writeTree(folder, content);
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "."],
    [...author, "commit", "--quiet", "-m", "One"],
  ])
    assert.equal((await run(["git", "-C", folder, ...args])).code, 0);
  await writeTree(folder, {
    [`content/${ITEM}`]: (SMALL_PUBLICATION[ITEM] ?? "").replace("It is **blue**.", "It is *red*."),
  });
  await rm(path.join(folder, "content/pages/about.en.md"));
  const compared = await runCommand(["compare", "HEAD"], { cwd: folder });
  assert.equal(compared.code, 0, compared.stdout + compared.stderr);
  assert.match(compared.stdout, /^### `\/2026\/05\/new-crane\/` A new crane/m);
  assert.match(compared.stdout, /^- It is <del>blue<\/del><ins>red<\/ins>\.$/m);
  assert.match(compared.stdout, /^- `\/about\/`$/m);
  assert.match(await readFile(path.join(folder, "compare.html"), "utf8"), /<h1>What readers will notice<\/h1>/);

  const same = await runCommand(["compare", ".cache/compare/new", ".cache/compare/new"], { cwd: folder });
  assert.match(same.stdout, /Nothing: both versions show the same\./);
  const wrong = await runCommand(["compare", "nowhere"], { cwd: folder });
  assert.equal(wrong.code, 2);
  assert.equal(wrong.stderr, "`nowhere` has no meaning here. Write the folder of a site, or a revision of git.\n");
});
