import { spawn } from "node:child_process";
import path from "node:path";
import { compiledProgram } from "../../scripts/cli/compiled-program.mjs";
import { once } from "../../scripts/once.ts";
import { ROOT } from "./folders.ts";

/** The result of a command. */
export interface CommandResult {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and in which environment a command runs. */
export interface CommandOptions {
  /** The working folder; by default the project's. */
  readonly cwd?: string;
  /** Variables to add to {@link plainEnvironment}. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Node with TypeScript, from any working folder; with the compiled files of the runner, if there are any. */
export const NODE: readonly string[] = [
  process.execPath,
  "--import",
  import.meta.resolve(process.env["DATELINE_COMPILED"] === undefined ? "tsx" : "./compiled.mjs"),
];

/**
 * Runs one of our commands in a separate process, and waits for its end. For effects that only a process shows, such as a time zone or
 * compiled files; `run-command.ts` takes a tenth of the time. The compiled program is started: finding it by the hash of all sources, as
 * `run.mjs` does for npm, takes as long as many commands.
 */
export async function runProgram(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return run([process.execPath, await programFile(), ...args], options);
}

/** The compiled program that runs our commands. */
export async function programFile(): Promise<string> {
  return path.join(await programFolder(), "dateline.mjs");
}

/** Its folder. */
export const programFolder = once(compiledProgram);

/** Runs a program by its path and waits for its end. Rejects when it can't be started. */
export function run([program = "", ...args]: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const env = { ...plainEnvironment(), ...options.env };
  const child = spawn(program, args, { cwd: options.cwd ?? ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString("utf8"), stderr: Buffer.concat(stderr).toString("utf8") }),
    );
  });
}

/**
 * The environment of this process without the variables that make a command write colours (CI systems set them) or act as a test runner,
 * and without npm's variable for the running script. Commands use English, whatever the language of the machine is.
 */
export function plainEnvironment(): Record<string, string | undefined> {
  const { FORCE_COLOR, CI, GITHUB_ACTIONS, NODE_TEST_CONTEXT, NODE_OPTIONS, LC_ALL, npm_lifecycle_event, ...rest } =
    process.env;
  return { ...rest, NO_COLOR: "1", LC_MESSAGES: "en" };
}
