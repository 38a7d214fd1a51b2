import assert from "node:assert/strict";
import { cpSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { type CommandResult, programFolder, run } from "./command.ts";
import { type Cleanup, ROOT, temporaryFolder, writeTree } from "./folders.ts";
import { copyPictures } from "./pictures.ts";
import { SAMPLE } from "./sample.ts";

/** A copy of the project that a test may change. */
export interface ProjectCopy {
  readonly folder: string;
  /** Runs the build as `npm run build` does; fails the test when it does not succeed. */
  readonly build: (args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<CommandResult>;
}

const PARTS = ["scripts", "packages", "templates", "assets", ".eleventy.ts", "package.json", "package-lock.json"];

/** Copies the project with its compiled program, without build output; with other content, if given. */
export async function copyProject(test: Cleanup, content?: Readonly<Record<string, string>>): Promise<ProjectCopy> {
  const folder = await temporaryFolder(test);
  const program = relative(ROOT, await programFolder());
  // Promises take five times as long for a thousand files.
  for (const part of [...PARTS, program]) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  if (content === undefined) cpSync(join(ROOT, SAMPLE), join(folder, "content"), { recursive: true });
  else await writeTree(join(folder, "content"), content);
  await copyPictures(join(folder, ".cache"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    async build(args, env = {}) {
      const result = await run([process.execPath, "scripts/cli/run.mjs", "build", ...args], { cwd: folder, env });
      assert.equal(result.code, 0, result.stdout + result.stderr);
      return result;
    },
  };
}
