import type { ResolveHook } from "node:module";

/**
 * A hook of Node's module loader. The modules of `cli/`, `commands/` and `extras/` read the arguments of their process while they are
 * loaded. Those that a module with `?command=N` imports get the same suffix: each command loads them anew, and shares all others.
 */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await nextResolve(specifier, context);
  const [suffix] = /\?command=\d+$/.exec(context.parentURL ?? "") ?? [];
  return suffix !== undefined && /\/scripts\/(?:cli|commands|extras)\/[^?]*$/.test(resolved.url)
    ? { ...resolved, url: resolved.url + suffix }
    : resolved;
};
