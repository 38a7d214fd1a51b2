import path from "node:path";

const NAMESPACE = "kept-together";

/**
 * A plugin of esbuild that keeps modules in few chunks. esbuild cuts a chunk for every set of entry points that share something, and each
 * module that is imported on demand is one more entry point: to check content, Node would load 98 files instead of 35. With this plugin,
 * each of these entry points also imports the modules that nearly all of them load anyway.
 * @param {readonly string[]} modules absolute
 * @param {RegExp} loadsFew the modules whose imports are not changed
 * @returns {import("esbuild").Plugin}
 */
export function keepTogether(modules, loadsFew) {
  const imports = modules.map((module) => `import ${JSON.stringify(module)};`).join("\n");
  return {
    name: NAMESPACE,
    setup(build) {
      build.onResolve({ filter: /^\..*\.tsx?$/ }, ({ kind, importer, resolveDir, path: file }) =>
        kind === "dynamic-import" && !loadsFew.test(importer)
          ? { path: path.join(resolveDir, file), namespace: NAMESPACE }
          : undefined,
      );
      build.onLoad({ filter: /^/, namespace: NAMESPACE }, ({ path: file }) => ({
        contents: `${imports}\nexport * from ${JSON.stringify(file)};`,
        resolveDir: path.dirname(file),
      }));
    },
  };
}
