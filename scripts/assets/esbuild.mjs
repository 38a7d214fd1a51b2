/**
 * Bundles with esbuild, which is loaded only when there is something to bundle. It runs in a process that ends with the bundle.
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(options) {
  const { buildSync } = await import("esbuild");
  buildSync({ bundle: true, format: "esm", logLevel: "error", ...options });
}
