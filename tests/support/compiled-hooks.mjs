import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The options with which esbuild compiles each module. The target is the first version of Node that the project supports. */
export const COMPILER = /** @type {const} */ ({
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: "inline",
  sourcesContent: false, // Node finds the sources themselves.
});

/** The folder of the project, as a URL with a slash at the end, and the folder of its compiled files. */
let project = { root: "", folder: "" };

/** @param {{ readonly root: string, readonly folder: string }} data */
export function initialize(data) {
  project = data;
}

/**
 * A hook of Node's module loader: our modules import each other by their whole paths, so there is nothing to search.
 * @type {import("node:module").ResolveHook}
 */
export function resolve(specifier, context, nextResolve) {
  const { parentURL = "" } = context;
  if (!specifier.startsWith(".") || !specifier.endsWith(".ts") || !parentURL.startsWith(project.root))
    return nextResolve(specifier, context);
  return { url: new URL(specifier, parentURL).href, format: "module", shortCircuit: true };
}

/**
 * Reads the compiled code of a file of the project. TypeScript outside of it, such as a project that a test makes, is compiled when it is
 * loaded.
 * @type {import("node:module").LoadHook}
 */
export async function load(url, context, nextLoad) {
  const [file = ""] = url.split(/[?#]/);
  if (!file.startsWith("file:") || !file.endsWith(".ts")) return nextLoad(url, context);
  return { format: "module", source: readCompiled(file) ?? (await compile(fileURLToPath(file))), shortCircuit: true };
}

/** @param {string} file */
function readCompiled(file) {
  if (!file.startsWith(project.root)) return undefined;
  const name = decodeURIComponent(file.slice(project.root.length)).replace(/\.ts$/, ".js");
  try {
    return readFileSync(`${project.folder}/${name}`, "utf8");
  } catch {
    return undefined; // It has been written since.
  }
}

/** @param {string} file */
async function compile(file) {
  const { transform } = await import("esbuild");
  const { code } = await transform(readFileSync(file, "utf8"), { ...COMPILER, loader: "ts", sourcefile: file });
  return code;
}
