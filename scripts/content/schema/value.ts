import type { FieldPath } from "../../diagnostics/diagnostic.ts";

/** Whether a value has fields. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands at a place of a value; undefined when nothing does. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === "number" ? node[step] : undefined;
    return isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }, value);
}
