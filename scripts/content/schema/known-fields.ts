import * as z from "zod";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { memoize } from "../../memoize.ts";

/**
 * The field names that a schema allows at a path of a value. They come from the JSON Schema, which has no wrappers as zod's
 * schemas do. Where a field selects among alternatives, such as the type of a callout, only the selected one counts.
 */
export function knownFields(schema: z.ZodType, value: unknown): (parent: FieldPath) => readonly string[] {
  const root = jsonSchemaOf(schema);
  // Most unknown fields are beside each other.
  const names = new Map<string, readonly string[]>();
  return (parent) => {
    const at = JSON.stringify(parent);
    const found = names.get(at) ?? namesAt(parent);
    names.set(at, found);
    return found;
  };

  function namesAt(parent: FieldPath): readonly string[] {
    const nodes = parent.reduce<readonly unknown[]>(
      (outer, step, index) =>
        outer
          .flatMap((node) => alternatives(node, valueAt(value, parent.slice(0, index))))
          .map((node) => childOf(node, step)),
      [root],
    );
    const here = nodes.flatMap((node) => alternatives(node, valueAt(value, parent)));
    return [...new Set(here.flatMap((node) => Object.keys(mappingAt(node, "properties"))))];
  }
}

/** Made once for each schema: every file with declared fields asks for it. */
const jsonSchemaOf = memoize((schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));

function alternatives(node: unknown, value: unknown): readonly unknown[] {
  if (!isMapping(node)) return [];
  const branches = node["anyOf"] ?? node["oneOf"] ?? node["allOf"];
  if (!Array.isArray(branches)) return [node];
  return branches.filter((branch) => mayDescribe(branch, value)).flatMap((branch) => alternatives(branch, value));
}

function mayDescribe(branch: unknown, value: unknown): boolean {
  return Object.entries(mappingAt(branch, "properties")).every(
    ([name, property]) =>
      !isMapping(property) || !("const" in property) || property["const"] === valueAt(value, [name]),
  );
}

function childOf(node: unknown, step: string | number): unknown {
  if (typeof step === "number") return isMapping(node) ? node["items"] : undefined;
  const properties = mappingAt(node, "properties");
  if (Object.hasOwn(properties, step)) return properties[step];
  return isMapping(node) ? node["additionalProperties"] : undefined; // Under a name that editors choose.
}

function mappingAt(node: unknown, key: string): Readonly<Record<string, unknown>> {
  const value = isMapping(node) ? node[key] : undefined;
  return isMapping(value) ? value : {};
}

/** Whether a value is a mapping. */
export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === "number" ? node[step] : undefined;
    return isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }, value);
}
