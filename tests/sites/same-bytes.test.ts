import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { runProgram } from "../support/command.ts";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";

const ENVIRONMENTS = [
  { TZ: "Pacific/Kiritimati", LANG: "es_EC.UTF-8", LC_ALL: "es_EC.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
  { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
];

test("the same content gives the same bytes in any time zone and locale of the machine", async (context) => {
  const folder = await temporaryFolder(context);
  const content = join(folder, "content");
  await cp(join(ROOT, SAMPLE), content, { recursive: true });
  const sites = [];
  for (const [number, env] of ENVIRONMENTS.entries()) {
    const output = join(folder, `site-${number}/`);
    const { code, stdout, stderr } = await runProgram(["build", "--content", content, "--output", output], { env });
    assert.equal(code, 0, stdout + stderr);
    sites.push(await readTree(output));
  }
  const [first, ...others] = sites;
  assert.ok(first !== undefined && first.size > 100);
  for (const other of others) {
    assert.deepEqual([...other.keys()], [...first.keys()]);
    for (const [file, bytes] of other) assert.ok(bytes.equals(first.get(file) ?? Buffer.of()), file);
  }
});
