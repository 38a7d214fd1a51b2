import * as z from "zod/mini";
import { $ZodUnion } from "zod/v4/core";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath } from "../diagnostics/diagnostic.ts";
import { unwrap } from "./unwrap.ts";

/**
 * The field names that a schema allows at a path of a value. If a field selects among alternatives, such as the type of a callout, only the
 * selected alternative counts.
 */
export function knownFields(schema: z.core.$ZodType, value: unknown): (parent: FieldPath) => readonly string[] {
  // Most unknown fields are beside each other.
  const names = new Map<string, readonly string[]>();
  return (parent) => {
    const at = JSON.stringify(parent);
    const found = names.get(at) ?? namesAt(parent);
    names.set(at, found);
    return found;
  };

  function namesAt(parent: FieldPath): readonly string[] {
    const schemas = parent.reduce<readonly z.core.$ZodType[]>(
      (outer, step, index) =>
        outer
          .flatMap((each) => alternatives(each, valueAt(value, parent.slice(0, index))))
          .flatMap((each) => insideOf(each, step)),
      [schema],
    );
    const here = schemas.flatMap((each) => alternatives(each, valueAt(value, parent)));
    return [...new Set(here.flatMap((each) => (each instanceof z.ZodMiniObject ? Object.keys(each.shape) : [])))];
  }
}

function alternatives(wrapped: z.core.$ZodType, value: unknown): readonly z.core.$ZodType[] {
  const schema = unwrap(wrapped);
  if (!(schema instanceof $ZodUnion)) return [schema];
  return schema._zod.def.options
    .flatMap((option) => alternatives(option, value))
    .filter((each) => isSelected(each, value));
}

/** Whether the fields of a value that select an alternative, such as `type`, select this one. */
function isSelected(schema: z.core.$ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodMiniObject)) return true;
  return Object.entries(schema.shape).every(
    ([name, field]) =>
      !(field instanceof z.ZodMiniLiteral) || field.def.values.some((each) => each === valueAt(value, [name])),
  );
}

function insideOf(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  if (typeof step === "number") return schema instanceof z.ZodMiniArray ? [schema.def.element] : [];
  if (schema instanceof z.ZodMiniRecord) return [schema.def.valueType]; // Under a name that editors choose.
  const field = schema instanceof z.ZodMiniObject && Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
  return field === undefined ? [] : [field];
}

/** The value at a path; undefined if there is none. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((node, step) => {
    if (Array.isArray(node)) return typeof step === "number" ? node[step] : undefined;
    return isMapping(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  }, value);
}
