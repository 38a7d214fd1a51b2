import { readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BuildContext, findSite, forgetCache, leftAside, leftovers, openBuildContext } from "./build-context.ts";
import type { Campaign, Harm, Outcome } from "./campaign.ts";
import { showsStack } from "./process.ts";
import { below } from "./random.ts";

/** Building, with harm done to the build, to what it reads and to what it keeps. */
export const BUILDING: readonly Campaign[] = [
  { name: "build-killed", what: "SIGKILL of a build at a random moment", run: (harm) => eachTime(harm, 100, killOnce) },
  {
    name: "builds-meet",
    what: "three builds of two contents into one place at once",
    run: (harm) => eachTime(harm, 10, meet),
  },
  {
    name: "content-moves",
    what: "files of the content are changed, deleted and replaced during a build",
    run: (harm) => eachTime(harm, 20, moveContent),
  },
  {
    name: "cache-corrupt",
    what: "whatever is kept between builds is cut, emptied, overwritten or gone",
    run: (harm) => eachTime(harm, 10, corruptCache),
  },
];

interface Scene extends BuildContext {
  readonly harm: Harm;
  readonly failures: string[];
}

async function eachTime(
  harm: Harm,
  times: number,
  once: (scene: Scene, number: number) => Promise<void>,
): Promise<Outcome> {
  const scene: Scene = { ...(await openBuildContext(harm.dir)), harm, failures: [] };
  const tried = Math.max(1, Math.round(times * harm.share));
  for (let number = 1; number <= tried; number += 1) {
    await once(scene, number);
    checkWhole(scene, `after ${number}`);
  }
  await buildWell(scene, 0, "at the end");
  return { tried, failures: scene.failures };
}

async function killOnce(scene: Scene, number: number): Promise<void> {
  const { harm, contents, build } = scene;
  if (harm.random() < 0.1) forgetCache(scene.root);
  const doomed = build(contents[number % 2 === 0 ? 0 : 1]);
  await Promise.race([sleep(harm.random() * 2500), doomed.ended]);
  doomed.child.kill("SIGKILL");
  await doomed.ended;
  checkWhole(scene, `kill ${number}`);
  if (number % 10 === 0) await buildWell(scene, number % 20 === 0 ? 1 : 0, `after kill ${number}`);
}

async function meet(scene: Scene, number: number): Promise<void> {
  const { harm, contents, build, failures } = scene;
  if (harm.random() < 0.3) forgetCache(scene.root);
  const runs = [0, 1, 0].map(async (which) => {
    await sleep(harm.random() * 800);
    return build(contents[which === 0 ? 0 : 1]).ended;
  });
  for (const { code, output } of await Promise.all(runs))
    if (code !== 0) failures.push(`meeting ${number}: exit ${code}, ${output.slice(0, 300)}`);
}

async function moveContent(scene: Scene, number: number): Promise<void> {
  const { harm, root, contents, build, failures } = scene;
  const bulletins = path.join(root, contents[0], "bulletins");
  const files = readdirSync(bulletins, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(bulletins, name))
    .filter((file) => statSync(file).isFile());
  const file = files[below(harm.random, files.length)] ?? "";
  const bytes = readFileSync(file);
  const run = build(contents[0]);
  await sleep(harm.random() * 1000);
  if (number % 3 === 0) rmSync(file);
  else if (number % 3 === 1) writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  else {
    writeFileSync(`${file}.new`, "not what it was");
    renameSync(`${file}.new`, file);
  }
  const { code, output } = await run.ended;
  if (code !== 0 && code !== 1) failures.push(`move ${number}: exit ${code}, ${output}`);
  if (showsStack(output)) failures.push(`move ${number}: ${output}`);
  findSite(scene.output); // Whatever it read, the site is whole.
  writeFileSync(file, bytes);
  await buildWell(scene, 0, `after move ${number}`);
}

async function corruptCache(scene: Scene, number: number): Promise<void> {
  const { harm, root } = scene;
  await buildWell(scene, number % 2 === 0 ? 0 : 1, `before corruption ${number}`);
  const cache = path.join(root, ".cache");
  const files = readdirSync(cache, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(cache, name))
    .filter((file) => statSync(file).isFile() && !file.includes(`${path.sep}program${path.sep}`));
  const pictures = `${path.sep}images${path.sep}`;
  for (const file of files) if (!file.includes(pictures) || harm.random() < 0.05) harmFile(file, harm.random);
  await buildWell(scene, number % 2 === 0 ? 0 : 1, `after corruption ${number}`);
}

/** Kept pages are other names of printed ones: each is replaced rather than changed, as a failing disk would do it. */
function harmFile(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  const way = below(random, 5);
  rmSync(file);
  if (way === 0) return;
  writeFileSync(file, bytes);
  if (way === 1) truncateSync(file, 0);
  if (way === 2) truncateSync(file, Math.floor(bytes.length / 2));
  if (way === 3) writeFileSync(file, Buffer.from(bytes).fill(0x78, 0, Math.ceil(bytes.length / 3)));
}

/** Builds a content without any harm: it has to succeed, leave the right site, and nothing else. */
async function buildWell(scene: Scene, which: 0 | 1, when: string): Promise<void> {
  const { failures, output, root, ids, contents, build } = scene;
  const { code, output: said } = await build(contents[which]).ended;
  if (code !== 0) failures.push(`${when}: exit ${code}, ${said.slice(0, 500)}`);
  else if (findSite(output) !== ids[which]) failures.push(`${when}: not the site of ${contents[which]}`);
  for (const name of [...leftovers(output), ...leftAside(root)]) failures.push(`${when}: ${name} was left behind`);
}

/** One of the two sites, whole; or none yet. */
function checkWhole({ output, ids, failures }: Scene, when: string): void {
  try {
    const id = findSite(output);
    if (id !== undefined && !ids.includes(id)) failures.push(`${when}: a site of neither content`);
  } catch (error) {
    failures.push(`${when}: ${error instanceof Error ? error.message : error}`);
  }
}
