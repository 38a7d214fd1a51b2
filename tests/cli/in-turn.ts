import assert from "node:assert/strict";
import path from "node:path";
import { type CommandOptions, type CommandResult, NODE, run } from "../support/command.ts";
import { ROOT } from "../support/folders.ts";

/** A command, and its folder. */
export interface CommandInTurn extends CommandOptions {
  readonly args: readonly string[];
}

const SCRIPT = path.join(ROOT, "tests", "cli", "run-in-turn.ts");

/**
 * Runs commands one after the other in one process, which is killed if they take longer than some seconds together: also when a command
 * waits for a pipe.
 */
export async function runInTurn(
  commands: readonly CommandInTurn[],
  seconds: number,
): Promise<readonly CommandResult[]> {
  const { code, stdout, stderr } = await run(["timeout", `${seconds}`, ...NODE, SCRIPT, JSON.stringify(commands)]);
  assert.equal(code, 0, stderr);
  const results: readonly CommandResult[] = JSON.parse(stdout);
  assert.equal(results.length, commands.length);
  return results;
}
