import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";

test("this version of Node knows every flag that a build of many files sets", () => {
  const source = readFileSync(path.join(ROOT, "scripts/pipeline/much-work.ts"), "utf8");
  const flags = Array.from(source.matchAll(/setFlagsFromString\("(--[a-z-]+)/g), ([, flag = ""]) => flag);
  const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  assert.ok(flags.length > 2);
  assert.deepEqual(
    flags.filter((flag) => !known.includes(`${flag.replace("--no-", "--")} (`)),
    [],
  );
});
