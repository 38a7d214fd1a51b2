import { type ChildProcess, spawn } from "node:child_process";
import { plainEnvironment, programFile } from "../support/command.ts";
import { ROOT } from "../support/folders.ts";

/** A running command, which a test can kill or pause. */
export interface RunningCommand {
  readonly child: ChildProcess;
  /** Resolves when it ends, with its exit code and everything that it wrote to stdout and stderr. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Where and how a program runs. */
export interface ProcessOptions {
  /** The project's folder when left out. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shell code to run first, such as `ulimit -n 64;`. */
  readonly before?: string;
}

/** Starts one of our commands in compiled form. */
export async function startCommand(args: readonly string[], options: ProcessOptions = {}): Promise<RunningCommand> {
  return startProgram([process.execPath, await programFile(), ...args], options);
}

/** Starts a program in a single process, so that a signal reaches all of it. */
export function startProgram(words: readonly string[], options: ProcessOptions = {}): RunningCommand {
  const { cwd = ROOT, env = {}, before = "" } = options;
  const child = spawn("/bin/sh", ["-c", `${before} exec "$@"`, "sh", ...words], {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => log.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => log.push(chunk));
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: Buffer.concat(log).toString("utf8") }));
  });
  return { child, ended };
}

/** Whether the output of a command contains a stack trace. */
export function hasStackTrace(output: string): boolean {
  return /^\s+at .+:\d+:\d+\)?$/m.test(output);
}
