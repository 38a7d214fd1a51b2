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

/** Where and how a program runs. */
export interface Surroundings {
  /** The project's folder when left out. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shell code that comes first, such as `ulimit -n 64;`. */
  readonly before?: string;
}

/** Starts one of our commands. */
export function startCommand([name = "", ...args]: readonly string[], surroundings: Surroundings = {}): RunningCommand {
  return startProgram([...NODE, path.join(ROOT, "scripts", "cli", `${name}.ts`), ...args], surroundings);
}

/** Starts a program in a process of its own, which is all there is to kill. */
export function startProgram(words: readonly string[], surroundings: Surroundings = {}): RunningCommand {
  const { cwd = ROOT, env = {}, before = "" } = surroundings;
  const child = spawn("/bin/sh", ["-c", `${before} exec "$@"`, "sh", ...words], {
    cwd,
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

/** Whether what a command said shows where in the program it broke, which is of no use to whoever runs it. */
export function showsStack(output: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$/m.test(output);
}
