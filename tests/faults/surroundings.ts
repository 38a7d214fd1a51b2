import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type BuildContext, findSite, forgetCache, leftovers, openBuildContext } from "./build-context.ts";
import type { Campaign, Harm, Outcome } from "./campaign.ts";
import { showsStack } from "./process.ts";

/** Building where a machine gives too little, or is set up in another way. */
export const SURROUNDINGS: readonly Campaign[] = [
  { name: "disk-full", what: "a disk that fills up during the build", run: fullDisk },
  { name: "disk-read-only", what: "a disk that can't be written to", run: readOnlyDisk },
  { name: "few-handles", what: "between 32 and 512 open files allowed", run: fewHandles },
  { name: "places-and-clocks", what: "time zones, languages, file masks and clocks of the machine", run: matrix },
];

/** A disk as large as is said, until the campaign is over. Undefined where one may not be had. */
function mountDisk(harm: Harm, name: string, size: string): string | undefined {
  const place = path.join(harm.dir, name);
  mkdirSync(place, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", place]);
  if (mounted.status !== 0) return undefined;
  harm.after(() => spawnSync("umount", ["-l", place]));
  return place;
}

function remount(place: string, option: string): void {
  spawnSync("mount", ["-o", `remount,${option}`, place]);
}

async function fullDisk(harm: Harm): Promise<Outcome> {
  const disk = mountDisk(harm, "disk", "64m");
  if (disk === undefined) return { tried: 0, failures: [], impossible: "a small disk takes root to mount" };
  const workDir = await openBuildContext(harm.dir);
  const output = path.join(disk, "site");
  const failures: string[] = [];
  await buildThere(workDir, output, 0, failures, "before");
  const used = usedKilobytes(disk);
  const tried = Math.max(1, Math.round(20 * harm.share));
  let full = 0;
  for (let number = 1; number <= tried; number += 1) {
    if (number % 4 === 0) forgetCache(workDir.root);
    remount(disk, `size=${used + Math.round((number / tried) * used * 1.2)}k`);
    const { code, output: said } = await workDir.build("other", { output }).ended;
    full += code === 0 ? 0 : 1;
    if (showsStack(said)) failures.push(`full ${number}: ${said}`);
    checkSite(workDir, output, code === 0 ? 1 : 0, failures, `full ${number}`);
    remount(disk, "size=64m");
    await buildThere(workDir, output, 0, failures, `after full ${number}`);
  }
  return { tried, failures, notes: `the disk was too small ${full} times` };
}

async function readOnlyDisk(harm: Harm): Promise<Outcome> {
  const disk = mountDisk(harm, "disk", "64m");
  if (disk === undefined) return { tried: 0, failures: [], impossible: "a disk of its own takes root to mount" };
  const workDir = await openBuildContext(harm.dir);
  const output = path.join(disk, "site");
  const failures: string[] = [];
  await buildThere(workDir, output, 0, failures, "before");
  remount(disk, "ro");
  const { code, output: said } = await workDir.build("other", { output }).ended;
  if (code !== 1 || showsStack(said)) failures.push(`exit ${code}, ${said}`);
  checkSite(workDir, output, 0, failures, "read-only");
  remount(disk, "rw");
  await buildThere(workDir, output, 1, failures, "after");
  return { tried: 1, failures };
}

/** What is said is not looked at: with too few files, Node can't load the program that would say it well. */
async function fewHandles(harm: Harm): Promise<Outcome> {
  const workDir = await openBuildContext(harm.dir);
  const failures: string[] = [];
  await buildThere(workDir, workDir.output, 0, failures, "before");
  const limits = [32, 48, 64, 96, 128, 192, 256, 512];
  let refused = 0;
  for (const limit of limits) {
    forgetCache(workDir.root);
    const { code, output: said } = await workDir.build("other", { before: `ulimit -n ${limit};` }).ended;
    refused += code === 0 ? 0 : 1;
    if (limit >= 256 && code !== 0) failures.push(`${limit} handles are enough: ${said}`);
    checkSite(workDir, workDir.output, code === 0 ? 1 : 0, failures, `${limit} handles`);
    await buildThere(workDir, workDir.output, 0, failures, `after ${limit} handles`);
  }
  return { tried: limits.length, failures, notes: `${refused} builds gave up` };
}

async function matrix(harm: Harm): Promise<Outcome> {
  const workDir = await openBuildContext(harm.dir);
  const failures: string[] = [];
  const zones = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"];
  const languages = ["C", "tr_TR.UTF-8", "ar_EG.UTF-8"];
  const machines = zones.flatMap((TZ) => languages.map((LANG) => ({ env: { TZ, LANG, LC_ALL: LANG } })));
  const clocks = [-9000, -1, 1, 9000].map((days) => ({ env: { NODE_OPTIONS: shiftClock(days) } }));
  const others = [...machines, ...clocks, { before: "umask 077;" }, { before: "umask 000;" }];
  for (const [number, surroundings] of others.entries()) {
    if (number % 2 === 0) forgetCache(workDir.root);
    const { code, output: said } = await workDir.build("content", surroundings).ended;
    if (code !== 0) failures.push(`${JSON.stringify(surroundings)}: exit ${code}, ${said}`);
    checkSite(workDir, workDir.output, 0, failures, JSON.stringify(surroundings));
  }
  return { tried: others.length, failures };
}

/** Sets the clock of a program and of its threads, but not that of the disk, ahead by some days or back. */
function shiftClock(days: number): string {
  const source = `
    const Real = Date;
    globalThis.Date = class extends Real {
      static now() { return Real.now() + ${days * 86_400_000}; }
      constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)); }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}

async function buildThere(
  { build, contents, ids }: BuildContext,
  output: string,
  which: 0 | 1,
  failures: string[],
  when: string,
): Promise<void> {
  const { code, output: said } = await build(contents[which], { output }).ended;
  if (code !== 0) failures.push(`${when}: exit ${code}, ${said.slice(0, 500)}`);
  else if (findSite(output) !== ids[which]) failures.push(`${when}: not the site of ${contents[which]}`);
  for (const name of leftovers(output)) failures.push(`${when}: ${name} was left behind`);
}

function checkSite({ ids }: BuildContext, output: string, which: 0 | 1, failures: string[], when: string): void {
  try {
    if (findSite(output) !== ids[which]) failures.push(`${when}: not the site that should be there`);
  } catch (error) {
    failures.push(`${when}: ${error instanceof Error ? error.message : error}`);
  }
}

function usedKilobytes(place: string): number {
  const { stdout } = spawnSync("df", ["-k", "--output=used", place], { encoding: "utf8" });
  return Number(stdout.split("\n")[1]);
}
