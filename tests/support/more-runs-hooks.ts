import type { ResolveHook } from "node:module";

/** A hook of Node's module loader: imports of fast-check get `more-runs.ts`, which alone gets fast-check itself. */
export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  specifier === "fast-check" && context.parentURL !== MORE_RUNS
    ? nextResolve(MORE_RUNS, context)
    : nextResolve(specifier, context);

const MORE_RUNS = new URL("more-runs.ts", import.meta.url).href;
