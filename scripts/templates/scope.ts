import type { Tree } from "./syntax-tree.ts";

/** What a name in a template stands for, with the JavaScript that reads it. */
export type Meaning =
  | { readonly kind: "value"; readonly code: string }
  /** Within `{% for %}`. */
  | { readonly kind: "loop"; readonly index: string; readonly list: string }
  /** What `{% import %}` names. */
  | { readonly kind: "macros"; readonly code: string; readonly macros: Macros }
  | { readonly kind: "macro"; readonly code: string; readonly parameters: number };

/** How many parameters each macro of a file has, by its name. */
export type Macros = ReadonlyMap<string, number>;

/** The names within reach of a place in a template. */
export interface Scope {
  /** The template, for faults. */
  readonly path: string;
  readonly names: ReadonlyMap<string, Meaning>;
  /** How many names were given so far, so that each has a variable of its own. */
  readonly given: number;
}

/** A scope with one more name for a value, and the variable that holds it. */
export function withValue(scope: Scope, name: string): { readonly scope: Scope; readonly variable: string } {
  const variable = `${name}$${scope.given}`;
  return { scope: withName(scope, name, { kind: "value", code: variable }), variable };
}

/** A scope with one more name; an older one of the same name is hidden. */
export function withName(scope: Scope, name: string, meaning: Meaning): Scope {
  return { ...scope, names: new Map([...scope.names, [name, meaning]]), given: scope.given + 1 };
}

/** Says what is wrong at a node, and where: `templates/pages/item.njk:3:5: …`. */
export function fault({ path }: Pick<Scope, "path">, node: Pick<Tree, "lineno" | "colno">, message: string): Error {
  return new SyntaxError(`${locationOf({ path }, node)}: ${message}`);
}

export function locationOf({ path }: Pick<Scope, "path">, { lineno, colno }: Pick<Tree, "lineno" | "colno">): string {
  return `${path}:${lineno + 1}:${colno + 1}`;
}
