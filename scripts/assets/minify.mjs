/**
 * Makes minified code shorter: SWC writes once what two lines repeat, and puts what is used once where it is used. esbuild does not. With
 * Brotli, that is one byte of 25. Only the repository has SWC; the package has its programs minified.
 * @param {string} code a module
 */
export async function minifyAgain(code) {
  const { minify } = await import("@swc/core");
  const { code: shorter } = await minify(code, { module: true, ecma: 2022, compress: { passes: 3 }, mangle: true });
  return shorter;
}
