import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { readTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";

const ENVIRONMENTS = [
  { TZ: "Pacific/Kiritimati", LANG: "es_EC.UTF-8", LC_ALL: "es_EC.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
  { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
];

test("the same content gives the same bytes in any time zone and locale of the machine", async (context) => {
  const { folder, build } = await copyProject(context);
  const sites = [];
  for (const [number, env] of ENVIRONMENTS.entries()) {
    await build(["--output", `site-${number}`], env);
    sites.push(await readTree(join(folder, `site-${number}/`)));
  }
  const [first, ...others] = sites;
  assert.ok(first !== undefined && first.size > 100);
  for (const other of others) {
    assert.deepEqual([...other.keys()], [...first.keys()]);
    for (const [file, bytes] of other) assert.ok(bytes.equals(first.get(file) ?? Buffer.of()), file);
  }
});
