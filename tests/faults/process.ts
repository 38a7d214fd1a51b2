import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { NODE, plainEnvironment } from "../support/command.ts";
import { ROOT } from "../support/folders.ts";

/** A command that is running, and can be harmed. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** What it left behind. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Starts one of our commands. `before` is shell code that comes first, such as `ulimit -n 64;`. */
export function startCommand(
  [name = "", ...args]: readonly string[],
  { env = {}, before = "" }: { readonly env?: Readonly<Record<string, string>>; readonly before?: string } = {},
): RunningCommand {
  const words = [...NODE, path.join(ROOT, "scripts", `${name}.ts`), ...args];
  const child = spawn("/bin/sh", ["-c", `${before} exec "$@"`, "sh", ...words], {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(said).toString("utf8") }));
  });
  return { child, ended };
}
