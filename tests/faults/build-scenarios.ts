import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { hasStackTrace } from "./process.ts";
import { clearCache, copyProgram, filesBeside, type ProgramCopy, readSiteId, temporaryFiles } from "./program-copy.ts";
import { below } from "./random.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "./scenario.ts";

/** Builds with faults in the build process, its content and its cache. */
export const BUILD_SCENARIOS: readonly Scenario[] = [
  {
    name: "build-killed",
    description: "SIGKILL of a build at a random moment",
    run: (context) => repeat(context, 100, killBuild),
  },
  {
    name: "builds-concurrent",
    description: "three concurrent builds of two contents into one output",
    run: (context) => repeat(context, 10, buildConcurrently),
  },
  {
    name: "content-changes",
    description: "content files are changed, deleted and replaced during a build",
    run: (context) => repeat(context, 20, changeContent),
  },
  {
    name: "cache-corrupt",
    description: "cached files are truncated, emptied, overwritten or deleted",
    run: (context) => repeat(context, 10, corruptCache),
  },
];

interface BuildFixture extends ProgramCopy {
  readonly context: ScenarioContext;
  readonly failures: string[];
}

async function repeat(
  context: ScenarioContext,
  times: number,
  once: (fixture: BuildFixture, number: number) => Promise<void>,
): Promise<ScenarioResult> {
  const fixture: BuildFixture = { ...(await copyProgram(context.dir)), context, failures: [] };
  const runs = Math.max(1, Math.round(times * context.share));
  for (let number = 1; number <= runs; number += 1) {
    await once(fixture, number);
    expectCompleteSite(fixture, `after ${number}`);
  }
  await expectBuild(fixture, 0, "at the end");
  return { runs, failures: fixture.failures };
}

async function killBuild(fixture: BuildFixture, number: number): Promise<void> {
  const { context, contents, build } = fixture;
  if (context.random() < 0.1) clearCache(fixture.root);
  const run = build(contents[number % 2 === 0 ? 0 : 1]);
  await Promise.race([sleep(context.random() * 2500), run.ended]);
  run.child.kill("SIGKILL");
  await run.ended;
  expectCompleteSite(fixture, `kill ${number}`);
  if (number % 10 === 0) await expectBuild(fixture, number % 20 === 0 ? 1 : 0, `after kill ${number}`);
}

async function buildConcurrently(fixture: BuildFixture, number: number): Promise<void> {
  const { context, contents, build, failures } = fixture;
  if (context.random() < 0.3) clearCache(fixture.root);
  const runs = [0, 1, 0].map(async (which) => {
    await sleep(context.random() * 800);
    return build(contents[which === 0 ? 0 : 1]).ended;
  });
  for (const { code, output } of await Promise.all(runs))
    if (code !== 0) failures.push(`concurrent builds ${number}: exit ${code}, ${output.slice(0, 300)}`);
}

async function changeContent(fixture: BuildFixture, number: number): Promise<void> {
  const { context, root, contents, build, failures } = fixture;
  const bulletins = path.join(root, contents[0], "bulletins");
  const files = readdirSync(bulletins, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(bulletins, name))
    .filter((file) => statSync(file).isFile());
  const file = files[below(context.random, files.length)] ?? "";
  const bytes = readFileSync(file);
  const run = build(contents[0]);
  await sleep(context.random() * 1000);
  if (number % 3 === 0) rmSync(file);
  else if (number % 3 === 1) writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  else {
    writeFileSync(`${file}.new`, "not what it was");
    renameSync(`${file}.new`, file);
  }
  const { code, output } = await run.ended;
  if (code !== 0 && code !== 1) failures.push(`move ${number}: exit ${code}, ${output}`);
  if (hasStackTrace(output)) failures.push(`move ${number}: ${output}`);
  readSiteId(fixture.output); // Throws if the site is incomplete, whatever the build read.
  writeFileSync(file, bytes);
  await expectBuild(fixture, 0, `after move ${number}`);
}

async function corruptCache(fixture: BuildFixture, number: number): Promise<void> {
  const { context, root } = fixture;
  await expectBuild(fixture, number % 2 === 0 ? 0 : 1, `before corruption ${number}`);
  const cache = path.join(root, ".cache");
  const files = readdirSync(cache, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(cache, name))
    .filter((file) => statSync(file).isFile() && !file.includes(`${path.sep}program${path.sep}`));
  const pictures = `${path.sep}images${path.sep}`;
  for (const file of files) if (!file.includes(pictures) || context.random() < 0.05) corruptFile(file, context.random);
  await expectBuild(fixture, number % 2 === 0 ? 0 : 1, `after corruption ${number}`);
}

/** Cached pages are hard links to published ones, so a file is replaced rather than changed in place. */
function corruptFile(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  const kind = below(random, 5);
  rmSync(file);
  if (kind === 0) return;
  writeFileSync(file, bytes);
  if (kind === 1) truncateSync(file, 0);
  if (kind === 2) truncateSync(file, Math.floor(bytes.length / 2));
  if (kind === 3) writeFileSync(file, Buffer.from(bytes).fill(0x78, 0, Math.ceil(bytes.length / 3)));
}

/** Builds without a fault. The build has to succeed, publish the right site, and leave no other files. */
async function expectBuild(fixture: BuildFixture, which: 0 | 1, when: string): Promise<void> {
  const { failures, output, root, ids, contents, build } = fixture;
  const { code, output: log } = await build(contents[which]).ended;
  if (code !== 0) failures.push(`${when}: exit ${code}, ${log.slice(0, 500)}`);
  else if (readSiteId(output) !== ids[which]) failures.push(`${when}: not the site of ${contents[which]}`);
  for (const name of [...filesBeside(output), ...temporaryFiles(root)])
    failures.push(`${when}: ${name} was left behind`);
}

/** The output has to be one of the two sites, complete, or not exist yet. */
function expectCompleteSite({ output, ids, failures }: BuildFixture, when: string): void {
  try {
    const id = readSiteId(output);
    if (id !== undefined && !ids.includes(id)) failures.push(`${when}: a site of neither content`);
  } catch (error) {
    failures.push(`${when}: ${error instanceof Error ? error.message : error}`);
  }
}
