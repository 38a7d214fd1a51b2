import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { codeFolder, isRepository } from "../pipeline/package-root.ts";

/**
 * Node's arguments for another process of this program. In the repository, it compiles the program first if its sources have changed.
 * @param command its command, also an internal one
 */
export function argumentsOfProgram(command: string): readonly string[] {
  return [join(codeFolder(), isRepository() ? "cli/run.mjs" : "dateline.mjs"), command];
}

/**
 * Runs a command in a separate process, which prints its own messages, and waits for its end. Returns its exit code; undefined if it was
 * killed.
 */
export async function runApart(command: string, args: readonly string[]): Promise<number | undefined> {
  const child = spawn(process.execPath, [...argumentsOfProgram(command), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(child, "close");
  return typeof code === "number" ? code : undefined;
}
