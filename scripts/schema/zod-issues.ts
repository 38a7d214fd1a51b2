import type * as z from "zod/mini";
import { isMapping } from "../content/yaml/is-mapping.ts";
import type { FieldPath } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import { valueAt } from "./known-fields.ts";
import { parseRemedy } from "./remedy.ts";

/** An issue that the schema found with a field. */
export interface FieldIssue {
  readonly path: FieldPath;
  /** The value at the path. */
  readonly found: unknown;
  /** Whether the field is missing. */
  readonly isMissing: boolean;
  /** The instruction how to write it. */
  readonly remedy: Message;
  readonly raw: z.core.$ZodIssue;
}

/**
 * Sorts zod's issues into issues with fields and paths of unknown fields. Only the first issue at each path is kept.
 */
export function findIssues(
  value: unknown,
  found: readonly z.core.$ZodIssue[],
): { readonly issues: readonly FieldIssue[]; readonly unknown: readonly FieldPath[] } {
  const raw = found.flatMap(unwrapUnion);
  const unknown = [
    ...raw.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
    ),
    ...(hasPrototype(value) ? findPrototypes(value, []) : []),
  ];
  const wrong = raw.filter(({ code }) => code !== "unrecognized_keys");
  return {
    issues: firstAtEachPath(
      wrong.map((issue) => describeIssue(value, issue)),
      ({ path }) => path,
    ),
    unknown: firstAtEachPath(unknown.map(fieldPath), (path) => path),
  };
}

/**
 * Replaces an issue of a union by the issues of the alternative that was probably meant: the alternative that accepts the kind of value,
 * and has issues only inside it, with names of fields, or with the content of a text. If there is none, the issue of the union stays.
 */
export function unwrapUnion(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find(
    (errors) =>
      errors.length > 0 &&
      errors.every(({ path, code }) => path.length > 0 || code === "unrecognized_keys" || code === "custom"),
  );
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(unwrapUnion) ?? [issue];
}

function describeIssue(value: unknown, raw: z.core.$ZodIssue): FieldIssue {
  const path = fieldPath(raw.path);
  const found = valueAt(value, path);
  const text = raw.code === "invalid_key" ? (raw.issues[0]?.message ?? raw.message) : raw.message;
  return { path, found, isMissing: found === undefined && path.length > 0, remedy: parseRemedy(text), raw };
}

function fieldPath(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** Whether a value has a key `__proto__`: a quick check that builds no paths. */
function hasPrototype(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasPrototype);
}

/** The paths of all keys `__proto__`, which zod ignores. */
function findPrototypes(value: unknown, path: FieldPath): readonly FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => findPrototypes(member, [...path, index]));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "__proto__" ? [[...path, key]] : findPrototypes(member, [...path, key]),
  );
}

function firstAtEachPath<Member>(members: readonly Member[], pathOf: (member: Member) => FieldPath): readonly Member[] {
  const paths = new Set<string>();
  return members.filter((member) => {
    const path = JSON.stringify(pathOf(member));
    const isFirst = !paths.has(path);
    paths.add(path);
    return isFirst;
  });
}
