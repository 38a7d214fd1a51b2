import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundleProgram } from "../../../../scripts/assets/esbuild.mjs";
import { ROOT } from "../../../../tests/support/folders.ts";

/** What a module exports that is bundled like the desk: with what stands for packages there. `lines` import from the folder `scripts/`. */
export async function importAsDesk<Module>(lines: readonly string[]): Promise<Module> {
  const folder = await mkdtemp(path.join(tmpdir(), "desk-"));
  await mkdir(path.join(folder, "read"));
  await symlink(
    path.join(ROOT, "packages/desk/src/browser/desk/in-browsers"),
    path.join(folder, "read/in-browsers"),
    "junction",
  );
  await symlink(path.join(ROOT, "scripts"), path.join(folder, "scripts"), "junction");
  await writeFile(path.join(folder, "read.ts"), lines.join("\n"));
  const { files } = await bundleProgram(path.join(folder, "read.ts"));
  await rm(folder, { recursive: true });
  const code = Buffer.from(files.get("read.js") ?? []).toString("base64");
  const read: Module = await import(`data:text/javascript;base64,${code}`);
  return read;
}
