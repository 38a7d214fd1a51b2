import type { InitializeHook, LoadHook, ResolveFnOutput, ResolveHook } from "node:module";

const chunks = new Map<string, string>();
const others = new Map<string, ResolveFnOutput>();

/** Takes the chunks of a command: URL → source. */
export const initialize: InitializeHook<ReadonlyMap<string, string>> = (sources) => {
  for (const [url, source] of sources) chunks.set(url, source);
};

/**
 * A hook of Node's module loader: chunks have the suffix `?command=N` of the chunk that imports them, so each command has its own. All
 * other modules are shared, and are found once.
 */
export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (sourceOf(specifier) !== undefined) return { url: specifier, format: "module", shortCircuit: true };
  const { parentURL = "" } = context;
  if (sourceOf(parentURL) === undefined || specifier.startsWith("file:")) return nextResolve(specifier, context);
  const target = specifier.startsWith(".") ? new URL(specifier, parentURL).href : specifier;
  if (chunks.has(target)) return { url: target + new URL(parentURL).search, format: "module", shortCircuit: true };
  const known = others.get(target) ?? (await nextResolve(specifier, context));
  others.set(target, known);
  return { ...known, shortCircuit: true };
};

/** Reads chunks, which are in no file. */
export const load: LoadHook = async (url, context, nextLoad) => {
  const source = sourceOf(url);
  return source === undefined ? nextLoad(url, context) : { format: "module", source, shortCircuit: true };
};

function sourceOf(url: string): string | undefined {
  const [base = "", command] = url.split("?command=");
  return command === undefined ? undefined : chunks.get(base);
}
