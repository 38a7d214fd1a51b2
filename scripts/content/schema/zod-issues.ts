import type * as z from "zod";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { isMapping, valueAt } from "./known-fields.ts";

/** One thing that is wrong with a field, as the schema sees it. */
export interface FieldIssue {
  readonly path: FieldPath;
  /** What stands there. */
  readonly found: unknown;
  /** Whether the field is not there at all. */
  readonly isMissing: boolean;
  /** What should stand there, in the words of the schema. */
  readonly message: string;
  readonly raw: z.core.$ZodIssue;
}

/**
 * What is wrong with a value by what the schema found: with its fields, and fields of it that nobody knows. At one place, the
 * first fault.
 */
export function findIssues(
  value: unknown,
  found: readonly z.core.$ZodIssue[],
): { readonly issues: readonly FieldIssue[]; readonly unknown: readonly FieldPath[] } {
  const raw = found.flatMap(unfold);
  const unknown = [
    ...raw.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [],
    ),
    ...(hasPrototype(value) ? findPrototypes(value, []) : []),
  ];
  const wrong = raw.filter(({ code }) => code !== "unrecognized_keys");
  return {
    issues: firstAtEachPlace(
      wrong.map((issue) => viewIssue(value, issue)),
      ({ path }) => path,
    ),
    unknown: firstAtEachPlace(unknown.map(fieldPath), (path) => path),
  };
}

/**
 * An issue of a union is about the alternative that was meant: the one that fits the value as a whole and has its faults
 * further down. Where there is none, the union speaks for itself.
 */
function unfold(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((errors) => errors.length > 0 && errors.every(({ path }) => path.length > 0));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(unfold) ?? [issue];
}

function viewIssue(value: unknown, raw: z.core.$ZodIssue): FieldIssue {
  const path = fieldPath(raw.path);
  const found = valueAt(value, path);
  const message = raw.code === "invalid_key" ? (raw.issues[0]?.message ?? raw.message) : raw.message;
  return { path, found, isMissing: found === undefined && path.length > 0, message, raw };
}

function fieldPath(path: readonly PropertyKey[]): FieldPath {
  return path.map((step) => (typeof step === "number" ? step : String(step)));
}

/** Whether there is any; told without a path for each value. */
function hasPrototype(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(hasPrototype);
}

/** Keys that zod passes over in silence, lest they change what an object inherits. */
function findPrototypes(value: unknown, path: FieldPath): readonly FieldPath[] {
  if (Array.isArray(value)) return value.flatMap((member, index) => findPrototypes(member, [...path, index]));
  if (!isMapping(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === "__proto__" ? [[...path, key]] : findPrototypes(member, [...path, key]),
  );
}

function firstAtEachPlace<Member>(
  members: readonly Member[],
  pathOf: (member: Member) => FieldPath,
): readonly Member[] {
  const places = new Set<string>();
  return members.filter((member) => {
    const place = JSON.stringify(pathOf(member));
    const isFirst = !places.has(place);
    places.add(place);
    return isFirst;
  });
}
