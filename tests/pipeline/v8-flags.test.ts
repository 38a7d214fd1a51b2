import assert from "node:assert/strict";
import { createRequire, syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { OnProgress } from "../../scripts/pipeline/build-progress.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { NODE, run } from "../support/command.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { wordsIn } from "../support/words.ts";

test("this version of Node has every flag that commands set for many files and for few, so it writes no warning", async () => {
  const program = `
    import { tuneForBuild, tuneForChecking, tuneForFewTexts, tuneForTexts } from "./scripts/pipeline/workers/v8-flags.ts";
    tuneForChecking();
    tuneForTexts(100_000);
    const onProgress = tuneForFewTexts(tuneForBuild());
    onProgress("reading", { done: 0, of: 1 });
    onProgress("rendering", { done: 0, of: 100_000 });
    process.stdout.write("set");`;
  const { stdout, stderr } = await run([...NODE, "--input-type=module", "--eval", program]);
  assert.equal(stdout, "set");
  assert.equal(stderr, "");
});

test("whoever loads the library or the Eleventy plugin keeps the flags of its process; commands set those of theirs", async (t) => {
  const flags = watchFlags(t);
  const folder = await temporaryFolder(t);
  const contentDir = path.join(folder, "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const options = optionsFor({
    contentDir,
    outputDir: path.join(folder, "site"),
    cacheDir: path.join(folder, "cache"),
  });

  const { buildSite } = await import("../../scripts/index.ts");
  assert.deepEqual((await buildSite(options)).diagnostics, []);
  const { openPluginBuild } = await import("../../scripts/pipeline/plugin-build.ts");
  const plugin = openPluginBuild(options, ownerOf(process), { words: wordsIn("en"), warn: assert.fail });
  const directories = { input: "", output: path.join(folder, "of-eleventy") };
  const searched = { areThere: () => false, pagesIn: () => undefined };
  await plugin.before({ directories, runMode: "build", outputMode: "fs" }, searched);
  assert.deepEqual([...flags], []);

  const { code, stdout, stderr } = await runCommand(["build"], { cwd: folder });
  assert.equal(code, 0, stdout + stderr);
  assert.ok(flags.includes("--always-sparkplug"));
});

test("a build tells the number of its texts and pages before it has them, and only many set a flag more", async (t) => {
  const flags = watchFlags(t);
  const { tuneForBuild } = await import("../../scripts/pipeline/workers/v8-flags.ts");
  const told: unknown[] = [];
  const onProgress: OnProgress = tuneForBuild((...step) => told.push(step));
  for (const phase of ["reading", "rendering"] as const) {
    const before = flags.length;
    onProgress(phase, { done: 0, of: 20_000 });
    assert.equal(flags.length, before);
    onProgress(phase, { done: 0, of: 20_001 });
    onProgress(phase, { done: 200, of: 20_001 });
    assert.deepEqual(flags.slice(before), ["--heap-growing-percent=50"]);
  }
  assert.equal(told.length, 6);
});

test("a command leaves out V8's last compiler for few texts, on versions with another, and not for many pages", async (t) => {
  const flags = watchFlags(t);
  const { tuneForFewTexts } = await import("../../scripts/pipeline/workers/v8-flags.ts");
  const onProgress = tuneForFewTexts();
  onProgress("reading", { done: 0, of: 10_000 });
  onProgress("reading", { done: 10_000, of: 10_000 });
  assert.deepEqual([...flags], []);
  onProgress("reading", { done: 0, of: 1 });
  onProgress("rendering", { done: 0, of: 20 });
  const isOld = Number.parseInt(process.versions.v8, 10) < 12;
  assert.deepEqual([...flags], isOld ? [] : ["--no-turbofan"]);
  onProgress("rendering", { done: 0, of: 20_000 });
  assert.deepEqual([...flags], isOld ? [] : ["--no-turbofan", "--turbofan"]);
});

test("a check leaves out V8's last compiler, on versions with another, but for more than twenty thousand texts", async (t) => {
  const flags = watchFlags(t);
  const { tuneForChecking, tuneForTexts } = await import("../../scripts/pipeline/workers/v8-flags.ts");
  const isOld = Number.parseInt(process.versions.v8, 10) < 12;
  tuneForChecking();
  assert.equal(flags.includes("--no-turbofan"), !isOld);
  tuneForTexts(10_000);
  assert.equal(flags.includes("--turbofan"), false);
  tuneForTexts(20_001);
  assert.equal(flags.includes("--turbofan"), !isOld);
});

/** The flags that are set after this call; they have no effect in this process. */
function watchFlags(t: TestContext): readonly string[] {
  const v8 = createRequire(import.meta.url)("node:v8");
  const flags: string[] = [];
  t.mock.method(v8, "setFlagsFromString", (flag: string) => flags.push(flag));
  syncBuiltinESMExports();
  t.after(syncBuiltinESMExports);
  return flags;
}
