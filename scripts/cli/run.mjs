/**
 * Runs a command in the repository: `node scripts/cli/run.mjs build --output DIR`. It compiles the TypeScript program first, because
 * loading over a hundred modules one by one takes longer than a small build. The package has the program compiled.
 */
import * as module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compiledProgram, UntrustedProgramError } from "./compiled-program.mjs";
import { setUp } from "./setup.mjs";

setUp();
try {
  const program = await compiledProgram();
  keepCompiledModules(`${program}-v8`);
  await import(pathToFileURL(path.join(program, "dateline.mjs")).href);
} catch (error) {
  if (error instanceof UntrustedProgramError || isSystemError(error)) process.stderr.write(`${error.message}\n`);
  else if (!isCompilerError(error)) throw error;
  process.exit(1);
}

/**
 * Caches V8's compiled code of the program's modules, if this Node supports it: from 22.1 on.
 * @param {string} folder
 */
function keepCompiledModules(folder) {
  if ("enableCompileCache" in module && typeof module.enableCompileCache === "function")
    module.enableCompileCache(folder);
}

/**
 * Whether an error comes from the compiler, which has already shown the mistake in the sources.
 * @param {unknown} error
 */
function isCompilerError(error) {
  return error instanceof Error && "errors" in error && "warnings" in error;
}

/**
 * Whether an error is caused by the machine, such as a full disk: before the program is compiled, there are no messages in other languages.
 * @param {unknown} error
 * @returns {error is Error}
 */
function isSystemError(error) {
  return error instanceof Error && "syscall" in error;
}
