import { isMapping } from "../content/yaml/is-mapping.ts";

/* The shapes of the parts of a config. JavaScript does not check types, so the effect of a wrong value would appear far from its cause. */

/** A value of the wrong shape, with its path. */
export interface ShapeFault {
  readonly path: string;
  /** The expected type, in the notation of TypeScript, and the actual value; or the known names, for an unknown one. */
  readonly fault:
    | { readonly kind: "wrong"; readonly expected: string; readonly found: string }
    | { readonly kind: "unknown"; readonly known: readonly string[] };
}

/** Finds the faults of a value at a path. */
export type Shape = (value: unknown, path: string) => readonly ShapeFault[];

export const text: Shape = primitive("string", (value) => typeof value === "string" && value !== "");
export const callable: Shape = primitive("function", (value) => typeof value === "function");

/** A list of members of one shape. */
export function listOf(member: Shape, type: string): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each: unknown, index) => member(each, `${path}[${index}]`))
      : wrong(path, `readonly ${type}[]`, value);
}

/** A mapping of names to values of one shape. */
export function recordOf(member: Shape, type: string): Shape {
  return (value, path) =>
    isMapping(value)
      ? Object.entries(value).flatMap(([name, each]) => member(each, `${path}.${name}`))
      : wrong(path, `{ [name: string]: ${type} }`, value);
}

/** An object with these members, some of which may be missing. */
export function objectOf(
  type: string,
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const members: ReadonlyMap<string, Shape> = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    if (!isMapping(value)) return wrong(path, type, value);
    const known = [...members.keys()];
    const within = path === "" ? "" : `${path}.`;
    const unknown = Object.keys(value).filter((name) => !members.has(name));
    return [
      ...unknown.map((name): ShapeFault => ({ path: within + name, fault: { kind: "unknown", known } })),
      ...[...members].flatMap(([name, shape]) => {
        const member: unknown = Reflect.get(value, name);
        return member === undefined && !Object.hasOwn(required, name) ? [] : shape(member, within + name);
      }),
    ];
  };
}

function primitive(type: string, is: (value: unknown) => boolean): Shape {
  return (value, path) => (is(value) ? [] : wrong(path, type, value));
}

function wrong(path: string, expected: string, value: unknown): readonly ShapeFault[] {
  return [{ path, fault: { kind: "wrong", expected, found: typeNameOf(value) } }];
}

/** The type of a value, as a message shows it. */
function typeNameOf(value: unknown): string {
  if (value === null) return "null";
  if (value === "") return '""';
  return Array.isArray(value) ? "array" : typeof value;
}
