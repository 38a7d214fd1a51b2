import { register } from "node:module";
import path from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { bundle } from "../../scripts/assets/esbuild.mjs";
import { memoize } from "../../scripts/memoize.ts";
import { once } from "../../scripts/once.ts";
import { listProject, readSources } from "../repository/sources.ts";
import { type CommandOptions, type CommandResult, plainEnvironment } from "./command.ts";
import { ROOT } from "./folders.ts";
import { onOneCore } from "./one-core.ts";

/**
 * Runs one of our commands, such as `["build", "--help"]`, and waits for its end. Its sources run in this process, with their own
 * arguments, working folder, environment, streams and exit code. Only modules that read these while they are loaded are loaded again for
 * each command, so it takes a tenth of the time of a process. Commands run one after the other. Rejects if a command throws an error, which
 * would end its process.
 */
export function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runScript("scripts/commands/dateline.ts", args, options);
}

/** {@link runCommand} for another script of the project. */
export function runScript(
  script: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const command = commandBefore.then(() => runAlone(script, args, options));
  commandBefore = command.catch(() => {});
  return command;
}

let commandBefore: Promise<unknown> = Promise.resolve();

async function runAlone(
  script: string,
  args: readonly string[],
  { cwd = ROOT, env }: CommandOptions,
): Promise<CommandResult> {
  const program = pathToFileURL(path.join(ROOT, script)).href;
  const loadable = await loadableScript(script);
  const ending = new Ending();
  const [stdout, stderr] = [new Output(ending), new Output(ending)];
  const restore = replaceProcess({ argv: [process.execPath, program, ...args], exit: ending.exit, stdout, stderr });
  try {
    process.env = { ...plainEnvironment(), ...env };
    process.chdir(cwd);
    number += 1;
    await onOneCore(() => import(`${loadable}?command=${number}`));
  } catch (error) {
    if (error !== ending) throw error;
  } finally {
    ending.code ??= Number(process.exitCode ?? 0);
    restore();
  }
  return { code: ending.code, stdout: stdout.text(), stderr: stderr.text() };
}

/**
 * The URL by which a script is loaded anew, with `?command=N` behind it. It is compiled into few chunks, with the modules that each command
 * loads anew, because Node's loader takes two milliseconds for a module.
 */
const loadableScript = memoize(async (script: string) => {
  const anew = new Set([script, ...modulesOfCommands()]);
  const shared = ["scripts", "packages", "tests"].flatMap(listProject).filter((file) => !anew.has(file));
  const external = shared.map((file) => path.join(ROOT, file));
  const { outputFiles = [] } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: [script],
    outdir: path.dirname(script),
    splitting: true,
    write: false,
    platform: "node",
    target: "node20",
    packages: "external",
    external,
  });
  const chunks = new Map(outputFiles.map((file) => [pathToFileURL(file.path).href, file.text]));
  register("./command-hooks.ts", import.meta.url, { data: chunks });
  return pathToFileURL(path.join(ROOT, script.replace(/\.ts$/, ".js"))).href;
});

/**
 * The modules that are loaded again for each command: modules of `cli/`, `commands/` and packages that read its arguments while they are
 * loaded, or that import such a module, directly or not.
 */
const modulesOfCommands = once((): readonly string[] => {
  const sources = readSources("program").filter(({ file }) => /^(?:scripts\/(?:cli|commands)|packages)\//.test(file));
  const found = new Set(["scripts/cli/command-language.ts"]);
  for (const { file } of sources) if (file.startsWith("scripts/commands/")) found.add(file);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { file, imports } of sources)
      if (imports.some((each) => each.of === "values" && found.has(each.file ?? ""))) found.add(file);
  }
  return [...found];
});

let number = 0;

/** Replaces parts of `process`, and returns a function that restores them, with all else that a command may change. */
function replaceProcess(parts: Readonly<Record<string, unknown>>): () => void {
  const [folder, { env, exitCode }, listeners] = [process.cwd(), process, process.listeners("SIGINT")];
  const before = Object.getOwnPropertyDescriptors(process);
  process.exitCode = undefined;
  for (const [name, value] of Object.entries(parts))
    Object.defineProperty(process, name, { configurable: true, value });
  return () => {
    for (const name of Object.keys(parts)) Object.defineProperty(process, name, before[name] ?? {});
    for (const each of process.listeners("SIGINT")) if (!listeners.includes(each)) process.off("SIGINT", each);
    process.chdir(folder);
    process.env = env;
    process.exitCode = exitCode;
  };
}

/** Thrown by `process.exit`, so that nothing after it runs. */
class Ending extends Error {
  /** Undefined as long as the command runs. */
  code: number | undefined;
  readonly exit = (code: unknown = process.exitCode): never => {
    this.code ??= Number(code ?? 0);
    throw this;
  };
}

/** The output of a command until it ends. */
class Output extends Writable {
  readonly #chunks: Buffer[] = [];
  readonly #ending: Ending;

  constructor(ending: Ending) {
    super();
    this.#ending = ending;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (this.#ending.code === undefined) this.#chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}
