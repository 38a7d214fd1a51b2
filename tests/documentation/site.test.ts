import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { buildDocumentation, hasErrors } from "../../scripts/documentation/site.ts";
import { openSiteServer } from "../../scripts/serve/server.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("the documentation and the sample are served at an address of this machine, and their links stay there", async (t) => {
  const folder = await temporaryFolder(t);
  const outputDir = path.join(folder, "served");
  const { address, close } = await openSiteServer(outputDir, 0, "");
  t.after(close);
  await writeTree(path.join(folder, "sample"), SMALL_PUBLICATION);
  const reports = await buildDocumentation({
    root: ROOT,
    workDir: path.join(folder, "work"),
    cacheDir: path.join(ROOT, ".cache", "tests"),
    outputDir,
    sampleDir: path.join(folder, "sample"),
    address,
  });
  assert.deepEqual(reports.filter(hasErrors), []);
  const read = async (page: string): Promise<string> => {
    const response = await fetch(new URL(page, address));
    assert.equal(response.status, 200, page);
    return response.text();
  };
  const home = await read("/");
  assert.ok(home.includes(`href="${address}sample/"`), "the front leads to the sample");
  assert.doesNotMatch(home, /dateline-news\.github\.io/);
  assert.match(await read("/sample/"), /<title>The Harbour Letter</);
  assert.match(await read("/start/"), /npm start/);
});

test("`npm run docs` lists its options when it gets an unknown one", async () => {
  const file = path.join(ROOT, "scripts/documentation/build.ts");
  const { code, stderr } = await run([process.execPath, "--import", "tsx", file, "--watch"]);
  assert.equal(code, 2);
  assert.match(
    stderr,
    /--watch[\s\S]* {2}--serve {5}builds them for this machine instead, and shows them until Ctrl-C\n/,
  );
});
