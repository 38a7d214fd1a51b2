import path from "node:path";
import { mountDisk, remount, usedKilobytes } from "./disk.ts";
import { hasStackTrace } from "./process.ts";
import { clearCache, copyProgram, filesBeside, type ProgramCopy, readSiteId } from "./program-copy.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "./scenario.ts";

/** Builds on machines with too few resources or other settings. */
export const ENVIRONMENT_SCENARIOS: readonly Scenario[] = [
  { name: "disk-full", description: "a disk that fills up during the build", run: fullDisk },
  { name: "disk-read-only", description: "a disk that can't be written to", run: readOnlyDisk },
  { name: "few-open-files", description: "between 32 and 512 open files allowed", run: fewOpenFiles },
  {
    name: "environments",
    description: "time zones, languages, umasks and clocks of the machine",
    run: varyEnvironment,
  },
];

async function fullDisk(context: ScenarioContext): Promise<ScenarioResult> {
  const disk = mountDisk(context, "disk", "64m");
  if (disk === undefined) return { runs: 0, failures: [], skipped: "only root can mount a small disk" };
  const program = await copyProgram(context.dir);
  const output = path.join(disk, "site");
  const failures: string[] = [];
  await expectBuild(program, output, 0, failures, "before");
  const used = usedKilobytes(disk);
  const runs = Math.max(1, Math.round(20 * context.share));
  let full = 0;
  for (let number = 1; number <= runs; number += 1) {
    if (number % 4 === 0) clearCache(program.root);
    remount(disk, `size=${used + Math.round((number / runs) * used * 1.2)}k`);
    const { code, output: log } = await program.build("other", { output }).ended;
    full += code === 0 ? 0 : 1;
    if (hasStackTrace(log)) failures.push(`full ${number}: ${log}`);
    expectSite(program, output, code === 0 ? 1 : 0, failures, `full ${number}`);
    remount(disk, "size=64m");
    await expectBuild(program, output, 0, failures, `after full ${number}`);
  }
  return { runs, failures, notes: `the disk was too small ${full} times` };
}

async function readOnlyDisk(context: ScenarioContext): Promise<ScenarioResult> {
  const disk = mountDisk(context, "disk", "64m");
  if (disk === undefined) return { runs: 0, failures: [], skipped: "only root can mount a disk" };
  const program = await copyProgram(context.dir);
  const output = path.join(disk, "site");
  const failures: string[] = [];
  await expectBuild(program, output, 0, failures, "before");
  remount(disk, "ro");
  const { code, output: log } = await program.build("other", { output }).ended;
  if (code !== 1 || hasStackTrace(log)) failures.push(`exit ${code}, ${log}`);
  expectSite(program, output, 0, failures, "read-only");
  remount(disk, "rw");
  await expectBuild(program, output, 1, failures, "after");
  return { runs: 1, failures };
}

/** The output of the failed builds is not checked: with too few open files Node can't load the code that reports errors. */
async function fewOpenFiles(context: ScenarioContext): Promise<ScenarioResult> {
  const program = await copyProgram(context.dir);
  const failures: string[] = [];
  await expectBuild(program, program.output, 0, failures, "before");
  const limits = [32, 48, 64, 96, 128, 192, 256, 512];
  let refused = 0;
  for (const limit of limits) {
    clearCache(program.root);
    const { code, output: log } = await program.build("other", { before: `ulimit -n ${limit};` }).ended;
    refused += code === 0 ? 0 : 1;
    if (limit >= 256 && code !== 0) failures.push(`${limit} open files are enough: ${log}`);
    expectSite(program, program.output, code === 0 ? 1 : 0, failures, `${limit} open files`);
    await expectBuild(program, program.output, 0, failures, `after ${limit} open files`);
  }
  return { runs: limits.length, failures, notes: `${refused} builds failed` };
}

async function varyEnvironment(context: ScenarioContext): Promise<ScenarioResult> {
  const program = await copyProgram(context.dir);
  const failures: string[] = [];
  const zones = ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"];
  const languages = ["C", "tr_TR.UTF-8", "ar_EG.UTF-8"];
  const machines = zones.flatMap((TZ) => languages.map((LANG) => ({ env: { TZ, LANG, LC_ALL: LANG } })));
  const clocks = [-9000, -1, 1, 9000].map((days) => ({ env: { NODE_OPTIONS: shiftClock(days) } }));
  const environments = [...machines, ...clocks, { before: "umask 077;" }, { before: "umask 000;" }];
  for (const [number, options] of environments.entries()) {
    if (number % 2 === 0) clearCache(program.root);
    const { code, output: log } = await program.build("content", options).ended;
    if (code !== 0) failures.push(`${JSON.stringify(options)}: exit ${code}, ${log}`);
    expectSite(program, program.output, 0, failures, JSON.stringify(options));
  }
  return { runs: environments.length, failures };
}

/** A Node option that shifts the clock of a program and its threads by days. File times are not shifted. */
function shiftClock(days: number): string {
  const source = `
    const Real = Date;
    globalThis.Date = class extends Real {
      static now() { return Real.now() + ${days * 86_400_000}; }
      constructor(...given) { super(...(given.length === 0 ? [Date.now()] : given)); }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(source)}`;
}

async function expectBuild(
  { build, contents, ids }: ProgramCopy,
  output: string,
  which: 0 | 1,
  failures: string[],
  when: string,
): Promise<void> {
  const { code, output: log } = await build(contents[which], { output }).ended;
  if (code !== 0) failures.push(`${when}: exit ${code}, ${log.slice(0, 500)}`);
  else if (readSiteId(output) !== ids[which]) failures.push(`${when}: not the site of ${contents[which]}`);
  for (const name of filesBeside(output)) failures.push(`${when}: ${name} was left behind`);
}

function expectSite({ ids }: ProgramCopy, output: string, which: 0 | 1, failures: string[], when: string): void {
  try {
    if (readSiteId(output) !== ids[which]) failures.push(`${when}: not the site that should be there`);
  } catch (error) {
    failures.push(`${when}: ${error instanceof Error ? error.message : error}`);
  }
}
