import type { Added } from "./added.ts";
import type { Tree } from "./syntax-tree.ts";

/** The meaning of a name in a template, with the JavaScript that reads it. */
export type Meaning =
  | { readonly kind: "value"; readonly code: string }
  /** `loop` inside `{% for %}`. */
  | { readonly kind: "loop"; readonly index: string; readonly list: string }
  /** The name that `{% import %}` gives. */
  | { readonly kind: "macros"; readonly code: string; readonly macros: Macros }
  | { readonly kind: "macro"; readonly code: string; readonly parameters: Parameters };

/** The names of a macro's parameters, in order. */
export type Parameters = readonly string[];

/** The parameters of each macro of a file, by the macro's name. */
export type Macros = ReadonlyMap<string, Parameters>;

/** The names that are defined at a point of a template. */
export interface Scope {
  /** The template's path, for error messages. */
  readonly path: string;
  readonly names: ReadonlyMap<string, Meaning>;
  /** The additions of the project; undefined if they are unknown, so that any name may belong to the project. */
  readonly added: Added | undefined;
  /** Whether macros and partials give promises. */
  readonly isAsync: boolean;
  /** The number of names defined so far, so that each gets its own variable. */
  readonly given: number;
}

/** The scope with one more name for a value, and the name of its variable. */
export function withValue(scope: Scope, name: string): { readonly scope: Scope; readonly variable: string } {
  const variable = `${name}$${scope.given}`;
  return { scope: withName(scope, name, { kind: "value", code: variable }), variable };
}

/** The scope with one more name, which hides an earlier one. */
export function withName(scope: Scope, name: string, meaning: Meaning): Scope {
  return { ...scope, names: new Map([...scope.names, [name, meaning]]), given: scope.given + 1 };
}

/** Whether a name may belong to the project, if the project's names are unknown. */
export function mayBeAdded({ added, names }: Scope, name: string): boolean {
  return added === undefined && name !== "" && !names.has(name);
}

/** An error at a node, with its location: `templates/pages/item.njk:3:5: …`. */
export function errorAt({ path }: Pick<Scope, "path">, node: Pick<Tree, "lineno" | "colno">, message: string): Error {
  return new SyntaxError(`${locationOf({ path }, node)}: ${message}`);
}

export function locationOf({ path }: Pick<Scope, "path">, { lineno, colno }: Pick<Tree, "lineno" | "colno">): string {
  return `${path}:${lineno + 1}:${colno + 1}`;
}
