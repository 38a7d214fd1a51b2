import { isMapping } from "./is-mapping.ts";

/** A YAML value with the values of another that replace its own: mappings key by key, everything else as a whole. */
export function mergeYaml(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const replaced = Object.entries(over).map(([key, value]) => [
    key,
    Object.hasOwn(base, key) ? mergeYaml(base[key], value) : value,
  ]);
  return { ...base, ...Object.fromEntries(replaced) };
}
