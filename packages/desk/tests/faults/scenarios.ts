import { once } from "node:events";
import { readdirSync, rmSync, utimesSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isTemporaryName } from "../../../../scripts/files/temporary-name.ts";
import { hasStackTrace, startCommand, startProgram } from "../../../../tests/faults/process.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "../../../../tests/faults/scenario.ts";
import { NODE } from "../../../../tests/support/command.ts";
import { ROOT, readTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { ITEM, TEXTS } from "./desk-saves.ts";
import { TYPING_SCENARIO } from "./typing-scenario.ts";

/** The desk's saves, with faults in its process. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: "desk-killed",
    description: "SIGKILL of the desk at a random moment of a save",
    run: killSaves,
  },
  TYPING_SCENARIO,
];

/** A save takes a few milliseconds, so this is enough for several. In milliseconds. */
const LONGEST = 120;

async function killSaves(context: ScenarioContext): Promise<ScenarioResult> {
  const failures: string[] = [];
  const runs = Math.max(1, Math.round(20 * context.share));
  let left = 0;
  for (let number = 1; number <= runs; number += 1) {
    const folder = await killDuringSave(context);
    if (folder === undefined) failures.push(`run ${number}: the desk did not save`);
    else left += await checkFolder(folder, context, (what) => failures.push(`run ${number}: ${what}`));
  }
  return { runs, failures, notes: `${left} times a save was killed before its file had its name` };
}

/** The content folder of a desk that was killed after its first save; undefined if there was none. */
async function killDuringSave({ dir, random }: ScenarioContext): Promise<string | undefined> {
  const program = [...NODE, path.join(ROOT, "packages/desk/tests/faults/desk-saves.ts"), "save"];
  const { child, ended } = startProgram(program, { env: { TMPDIR: dir } });
  if (child.stdout === null) return undefined;
  const saved = once(child.stdout, "data").then(([line]) => String(line).trim());
  const folder = await Promise.race([saved, ended.then(() => undefined)]);
  await sleep(random() * LONGEST);
  child.kill("SIGKILL");
  await ended;
  return folder;
}

/** Checks the files that a killed desk has left, and that the next commands work. Returns the number of its temporary files. */
async function checkFolder(folder: string, { dir }: ScenarioContext, fail: (what: string) => void): Promise<number> {
  const files = await readTree(folder);
  const temporary = [...files.keys()].filter((file) => isTemporaryName(path.basename(file)));
  for (const [file, bytes] of files) {
    const expected = file === ITEM ? TEXTS : [SMALL_PUBLICATION[file]];
    if (!temporary.includes(file) && !expected.includes(bytes.toString())) fail(`${file} is neither old nor new`);
  }
  for (const file of Object.keys(SMALL_PUBLICATION)) if (!files.has(file)) fail(`${file} is missing`);
  for (const file of temporary) utimesSync(path.join(folder, file), 1, 1);
  const env = { XDG_CACHE_HOME: path.join(dir, "user-cache") };
  for (const args of [["validate"], ["rename", "page", "about", "us"]]) {
    const { code, output } = await (await startCommand(args, { cwd: path.dirname(folder), env })).ended;
    if (code !== 0 || hasStackTrace(output)) fail(`${args.join(" ")}: exit ${code}, ${output.slice(0, 300)}`);
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.basename(name));
  if (names.some(isTemporaryName)) fail("a temporary file is left after the next change");
  rmSync(path.dirname(folder), { recursive: true });
  return temporary.length;
}
