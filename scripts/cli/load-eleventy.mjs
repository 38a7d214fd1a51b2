/**
 * Stands in place of Eleventy's package in the compiled program, and loads the Eleventy that is compiled beside it. In the repository, what
 * V8 compiles of it is kept, so that V8 compiles it once and not at each start.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { findBytes, keepBytes } from "../assets/images/image-cache.ts";

const program = path.dirname(fileURLToPath(import.meta.url));
const file = path.join(program, "eleventy", "src", "compiled", "Eleventy.cjs");

/** Beside the folder of the program, which belongs to the repository. A package that is installed may not write. */
const cache = /[\\/]\.cache[\\/]program[\\/][^\\/]+$/.test(program)
  ? { folder: `${program}-v8`, temporarySuffix: `.${process.pid}.tmp` }
  : undefined;

/** V8 refuses what another version of it has compiled, or the same one with other flags or on another processor. */
const name = `eleventy-${cachedDataVersionTag().toString(16)}`;

export const { Eleventy } = load();

function load() {
  const cachedData = cache === undefined ? undefined : findBytes(cache, name);
  const script = new Script(
    `(function (module, require, importModule, __filename) {${readFileSync(file, "utf8")}\n})`,
    {
      filename: file,
      cachedData,
    },
  );
  const isKnown = cachedData !== undefined && script.cachedDataRejected === false;
  if (!isKnown) process.once("exit", () => keepCompiled(script));
  /** @type {{ readonly exports: Partial<typeof import("@11ty/eleventy")> }} */
  const module = { exports: {} };
  /** @param {string} address */
  const importModule = (address) => import(address);
  script.runInThisContext()(module, createRequire(file), importModule, file);
  return module.exports;
}

/**
 * Keeps all functions that were called until the process ends. If that can't be written, the next start compiles them again.
 * @param {Script} script
 */
function keepCompiled(script) {
  if (cache === undefined) return;
  try {
    keepBytes(cache, name, script.createCachedData());
  } catch {}
}
