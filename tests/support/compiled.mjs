import "./cheap-promises.mjs";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { register } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isMainThread } from "node:worker_threads";
import { buildSync } from "esbuild";
import { COMPILER } from "./compiled-hooks.mjs";

/*
 * For `node --import`: compiles all TypeScript of the project at once, for this process and its child processes. Compiling modules one by
 * one when they are loaded, as tsx does, takes many times as long.
 */

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.env["DATELINE_COMPILED"] ?? compileAll();
register("./compiled-hooks.mjs", import.meta.url, { data: { root: pathToFileURL(root).href, folder } });
process.setSourceMapsEnabled(true);

function compileAll() {
  const outdir = mkdtempSync(path.join(tmpdir(), "dateline-compiled-"));
  if (isMainThread) process.on("exit", () => rmSync(outdir, { recursive: true, force: true }));
  const sources = ["scripts", "packages", "tests"].flatMap((part) =>
    readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .map((name) => path.join(part, name)),
  );
  buildSync({ ...COMPILER, absWorkingDir: root, entryPoints: [...sources, ".eleventy.ts"], outbase: root, outdir });
  process.env["DATELINE_COMPILED"] = outdir;
  return outdir;
}
