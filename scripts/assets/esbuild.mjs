/**
 * Bundles with esbuild, which is loaded only when there is something to bundle. It runs in a process that ends with the bundle.
 * Returns what it read and wrote.
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(options) {
  const { buildSync } = await import("esbuild");
  return buildSync({ bundle: true, format: "esm", logLevel: "error", ...options, metafile: true });
}

/** The newest syntax that scripts of pages may have: that of the browsers of 2022. */
const TARGET = "es2022";

/**
 * Bundles the script of a page, minified in one file.
 * @param {string} source
 * @param {string} outfile
 */
export async function bundlePageScript(source, outfile) {
  await bundle({ entryPoints: [source], outfile, minify: true, target: TARGET });
}
