import type { InitializeHook, ResolveHook } from "node:module";

let anew: ReadonlySet<string> = new Set();

/** Takes the URLs of the modules that each command loads anew. */
export const initialize: InitializeHook<readonly string[]> = (urls) => {
  anew = new Set(urls);
};

/** A hook of Node's module loader: such modules get the suffix `?command=N` of the module that imports them. All others are shared. */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await nextResolve(specifier, context);
  const [suffix] = /\?command=\d+$/.exec(context.parentURL ?? "") ?? [];
  return suffix !== undefined && anew.has(resolved.url) ? { ...resolved, url: resolved.url + suffix } : resolved;
};
