import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { after } from "node:test";
import { once } from "../../scripts/once.ts";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { type CommandResult, run } from "../support/command.ts";
import { type Cleanup, ROOT, temporaryFolder } from "../support/folders.ts";
import { readLockedPackages } from "../support/packages.ts";

/** The package as others install it, in a folder with spaces and accents. */
export interface Installed {
  /** The folder that has `node_modules`. */
  readonly folder: string;
  /** The files of the package, from its root. */
  readonly files: readonly string[];
  /** The size of the packed package, in bytes. */
  readonly size: number;
  /** Runs a command of the package in a folder, where neither git nor any other program is on the path. */
  readonly dateline: (args: readonly string[], cwd?: string) => Promise<CommandResult>;
}

const removals: (() => Promise<void>)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

/** The installed package, which the tests of a process share: each writes into a separate folder below it. */
export const sharedPackage = once(() => installPackage({ after: (remove) => removals.push(remove) }));

/**
 * Packs Dateline and installs the package. Its dependencies are linked from here, so that nothing is downloaded. Development packages are
 * missing.
 */
async function installPackage(test: Cleanup): Promise<Installed> {
  const folder = path.join(await temporaryFolder(test), "el boletín nuevo");
  const modules = path.join(folder, "node_modules");
  mkdirSync(path.join(modules, ".bin"), { recursive: true });
  const { code, stdout, stderr } = await run(["npm", "pack", "--json", "--pack-destination", folder]);
  assert.equal(code, 0, stderr);
  const [{ filename, size, files }] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  for (const name of productionPackages()) {
    mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules", name), path.join(modules, name));
  }
  await run(["tar", "--extract", "--file", path.join(folder, filename), "--directory", modules]);
  const own = path.join(modules, packageName());
  mkdirSync(path.dirname(own));
  await run(["mv", path.join(modules, "package"), own]);
  await run(["rm", path.join(folder, filename)]);
  const program = path.join(own, "dist", "dateline.mjs");
  symlinkSync(`../${packageName()}/dist/dateline.mjs`, path.join(modules, ".bin", "dateline"));
  for (const { path: file } of files) chmodSync(path.join(own, file), file.endsWith("dateline.mjs") ? 0o555 : 0o444);
  return {
    folder,
    size,
    files: files.map((file: { readonly path: string }) => file.path),
    dateline: (args, cwd = folder) => run([process.execPath, program, ...args], { cwd, env: NO_PROGRAMS }),
  };
}

const NO_PROGRAMS = { PATH: "", CHROMIUM_PATH: "", CHROME_PATH: "" };

/** The packages that npm installs for users, at the top of `node_modules`. */
function productionPackages(): readonly string[] {
  return readLockedPackages()
    .filter(({ place, dev }) => !dev && place.lastIndexOf("node_modules/") === 0)
    .map(({ name }) => name)
    .filter((name) => existsSync(path.join(ROOT, "node_modules", name)));
}
