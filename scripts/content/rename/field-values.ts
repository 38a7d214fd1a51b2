import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { FieldEdit } from "./field-edit.ts";

/** The value that fields have after a change, to compare with what was written. */
export function applyEdit(value: unknown, edit: FieldEdit): unknown {
  return change(value, edit.field, (parent, step) => {
    if (Array.isArray(parent)) {
      const index = Number(step);
      return edit.kind === "remove" ? parent.toSpliced(index, 1) : parent.with(index, withValue(parent[index], edit));
    }
    const entries = Object.entries(typeof parent === "object" && parent !== null ? parent : {});
    switch (edit.kind) {
      case "key":
        return Object.fromEntries(entries.map(([key, each]) => [key === String(step) ? edit.value : key, each]));
      case "remove":
        return Object.fromEntries(entries.filter(([key]) => key !== String(step)));
      default: {
        const old = entries.find(([key]) => key === String(step))?.[1];
        return { ...Object.fromEntries(entries), [step]: withValue(old, edit) };
      }
    }
  });
}

function withValue(old: unknown, edit: FieldEdit): unknown {
  if (edit.kind === "value") return edit.value;
  if (edit.kind === "append") return [...(Array.isArray(old) ? old : []), edit.value];
  return old;
}

/** A copy of a value in which the container of a field is changed. */
function change(
  value: unknown,
  [step = "", ...rest]: FieldPath,
  apply: (parent: unknown, step: string | number) => unknown,
): unknown {
  if (rest.length === 0) return apply(value, step);
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? change(each, rest, apply) : each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === String(step) ? change(each, rest, apply) : each]),
  );
}
