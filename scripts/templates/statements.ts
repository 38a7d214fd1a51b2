import type { Added } from "./added.ts";
import { didYouMean } from "./escape.ts";
import { compileAddedCall, compileArguments, compileExpressionOutput, compileValue } from "./expressions.ts";
import { errorAt, type Macros, type Parameters, type Scope, withName, withValue } from "./scope.ts";
import type {
  Assignment,
  Block,
  For,
  FromImport,
  If,
  Import,
  Include,
  Macro,
  Output,
  Pair,
  Shortcode,
  Tree,
} from "./syntax-tree.ts";

/*
 * Compiles the statements of a template to JavaScript statements that append text to the variable `out`.
 */

/** Data that all statements of a template share. */
export interface Surroundings {
  readonly library: Library;
  /** The content of the layouts' blocks, by name. */
  readonly blocks: ReadonlyMap<string, Filling>;
  /** The partials that include each other down to the statements. */
  readonly within: readonly string[];
}

/** The layouts and partials that templates name. */
export interface Library {
  /** Reads and parses a layout or partial. */
  readonly read: (name: string) => TemplateFile;
  /** The macros of a partial. */
  readonly macros: (name: string) => Macros;
  /** The additions of the project; undefined if they are unknown, so that any name may belong to the project. */
  readonly added: Added | undefined;
  /** Whether all macros, partials and pages give promises. */
  readonly isAsync: boolean;
}

export interface TemplateFile {
  /** For error messages. */
  readonly path: string;
  readonly trees: readonly Tree[];
}

export interface Filling {
  readonly block: Block;
  /** The template that contains it. */
  readonly path: string;
}

/** JavaScript, and the scope of the statements after it. */
export interface Compiled {
  readonly code: string;
  readonly scope: Scope;
}

/** Compiles statements in order. Each may use the names that earlier ones define. */
export function compileAll(trees: readonly Tree[], scope: Scope, around: Surroundings): Compiled {
  return trees.reduce<Compiled>(
    (before, tree) => {
      const { code, scope: after } = compileStatement(tree, before.scope, around);
      return { code: before.code + code, scope: after };
    },
    { code: "", scope },
  );
}

/** Compiles statements in their own block. The names that they define end with it. */
function compileWithin(trees: readonly Tree[], scope: Scope, around: Surroundings): string {
  return `{\n${compileAll(trees, scope, around).code}}\n`;
}

/** The statements inside a tag. */
export function bodyOf(tree: Tree): readonly Tree[] {
  return tree.typename === "NodeList" ? tree.children : [tree];
}

/** The name of the template in a tag. It must be a literal, so that the whole page is compiled before it is rendered. */
export function nameIn(template: Tree, scope: Pick<Scope, "path">): string {
  if (template.typename !== "Literal" || typeof template.value !== "string")
    throw errorAt(scope, template, "expected the name of a template in quotes");
  return template.value;
}

function compileStatement(node: Tree, scope: Scope, around: Surroundings): Compiled {
  switch (node.typename) {
    case "Output":
      return { code: compileOutput(node, scope), scope };
    case "If":
      return { code: compileIf(node, scope, around), scope };
    case "For":
      return { code: compileFor(node, scope, around), scope };
    case "Block":
      return { code: compileBlock(node, scope, around), scope };
    case "Include":
      return { code: compileInclude(node, scope, around), scope };
    case "Set":
      return compileSet(node, scope);
    case "Import":
      return compileImport(node, scope, around);
    case "FromImport":
      return compileFromImport(node, scope, around);
    case "Macro":
      return defineMacro(node, scope, around);
    case "Shortcode":
      return { code: compileShortcode(node, scope, around), scope };
    default:
      throw errorAt(scope, node, `unexpected ${node.typename} here`);
  }
}

function compileOutput({ children }: Output, scope: Scope): string {
  const parts = children.map((child) =>
    child.typename === "TemplateData" ? JSON.stringify(child.value) : compileExpressionOutput(child, scope),
  );
  return parts.map((part) => `out += ${part};\n`).join("");
}

function compileIf({ cond, body, else_ }: If, scope: Scope, around: Surroundings): string {
  const otherwise = else_ === null ? "" : `else ${compileWithin(bodyOf(else_), scope, around)}`;
  return `if (${compileValue(cond, scope)}) ${compileWithin(bodyOf(body), scope, around)}${otherwise}`;
}

function compileFor({ arr, name, body, else_ }: For, scope: Scope, around: Surroundings): string {
  if (name.typename !== "Symbol") throw errorAt(scope, name, "a loop has one name for its members");
  const list = `list$${scope.given}`;
  const index = `index$${scope.given}`;
  const within = withName(scope, "loop", { kind: "loop", index, list });
  const { scope: inside, variable } = withValue(within, name.value);
  const otherwise = else_ === null ? "" : compileWithin(bodyOf(else_), scope, around);
  return [
    "{\n",
    `const ${list} = members(${compileValue(arr, scope)});\n`,
    `for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {\n`,
    `const ${variable} = ${list}[${index}];\n${compileWithin(bodyOf(body), inside, around)}}\n`,
    otherwise === "" ? "" : `if (!${list}.length) ${otherwise}`,
    "}\n",
  ].join("");
}

/** The block's own content, unless a template that extends this one replaces it. */
function compileBlock(node: Block, scope: Scope, around: Surroundings): string {
  const { block, path } = around.blocks.get(node.name.value) ?? { block: node, path: scope.path };
  return compileWithin(bodyOf(block.body), { ...scope, path }, around);
}

function compileInclude({ template }: Include, scope: Scope, around: Surroundings): string {
  const name = nameIn(template, scope);
  const { path, trees } = around.library.read(name);
  if (around.within.includes(path)) throw errorAt(scope, template, `${name} includes itself`);
  return compileWithin(trees, { ...scope, path }, { ...around, within: [...around.within, path] });
}

/** A shortcode returns markup. If the project's shortcodes are unknown, a pair of tags returns its content. */
function compileShortcode(node: Shortcode, scope: Scope, around: Surroundings): string {
  const { name, args, body } = node;
  const within = body === null ? undefined : compileWithin(bodyOf(body), scope, around);
  const functions = body === null ? scope.added?.shortcodes : scope.added?.pairedShortcodes;
  const shortcode = functions?.get(name);
  if (shortcode === undefined) return within ?? "";
  const group = body === null ? "shortcodes" : "pairedShortcodes";
  const call = (content: readonly string[]) =>
    compileAddedCall({ group, name, isAsync: shortcode.isAsync }, [
      ...content,
      ...compileArguments(args.children, scope),
    ]);
  if (within === undefined) return `out += String(${call([])});\n`;
  const content = `content$${scope.given}`;
  return `{\nlet ${content};\n{\nlet out = "";\n${within}${content} = out;\n}\nout += String(${call([content])});\n}\n`;
}

/** A name is set once: a second `set` would make its meaning depend on the branches that ran before. */
function compileSet({ targets: [target, ...others], value, ...place }: Assignment, scope: Scope): Compiled {
  if (target?.typename !== "Symbol" || others.length > 0 || value === null)
    throw errorAt(scope, place, "`set` defines one name with one value");
  if (scope.names.has(target.value)) throw errorAt(scope, target, `\`${target.value}\` is already defined`);
  const { scope: after, variable } = withValue(scope, target.value);
  return { code: `const ${variable} = ${compileValue(value, scope)};\n`, scope: after };
}

/** A page and its layout may import the same partial. */
function compileImport({ template, target }: Import, scope: Scope, { library }: Surroundings): Compiled {
  if (target.typename !== "Symbol") throw errorAt(scope, target, "`import` needs a name");
  const name = nameIn(template, scope);
  const code = `${target.value}$${scope.given}`;
  const after = withName(scope, target.value, { kind: "macros", code, macros: library.macros(name) });
  return { code: `const ${code} = macrosOf(${JSON.stringify(name)});\n`, scope: after };
}

/** `{% from "links.njk" import link, card as big %}` */
function compileFromImport({ template, names }: FromImport, scope: Scope, { library }: Surroundings): Compiled {
  const name = nameIn(template, scope);
  const macros = library.macros(name);
  return names.children.reduce<Compiled>(
    (before, each) => {
      const [key, target] = each.typename === "Pair" ? [each.key, each.value] : [each, each];
      if (key.typename !== "Symbol" || target.typename !== "Symbol")
        throw errorAt(scope, each, "`import` needs names of macros");
      const variable = `${target.value}$${before.scope.given}`;
      const parameters = macros.get(key.value);
      if (parameters === undefined)
        throw errorAt(scope, key, `\`${name}\` has no macro \`${key.value}\`${didYouMean(key.value, macros.keys())}`);
      const after = withName(before.scope, target.value, { kind: "macro", code: variable, parameters });
      return {
        code: `${before.code}const ${variable} = macrosOf(${JSON.stringify(name)}).${key.value};\n`,
        scope: after,
      };
    },
    { code: "", scope },
  );
}

/** A macro between other statements may be called after it, and in itself. */
function defineMacro(macro: Macro, scope: Scope, around: Surroundings): Compiled {
  const code = `${macro.name.value}$${scope.given}`;
  const meaning = { kind: "macro", code, parameters: parametersOf(macro.args) } as const;
  const after = withName(scope, macro.name.value, meaning);
  return { code: compileMacro(macro, code, after, around), scope: after };
}

/** The names in `{% macro field(name, type="text") %}`. */
export function parametersOf(args: Macro["args"]): Parameters {
  return declarationsOf(args).flatMap(({ key }) => (key.typename === "Symbol" ? [key.value] : []));
}

/** A parameter, with its default value. */
type Declaration = Pick<Pair, "key"> & Partial<Pair>;

/** A macro's parameters. */
function declarationsOf({ children }: Macro["args"]): readonly Declaration[] {
  return children.flatMap((child): readonly Declaration[] =>
    child.typename === "KeywordArgs" ? child.children : [{ key: child }],
  );
}

/** A function with this name that returns markup. Its default values may use the parameters before them. */
export function compileMacro({ args, body }: Macro, name: string, scope: Scope, around: Surroundings): string {
  const parameters = declarationsOf(args).reduce<{ readonly scope: Scope; readonly code: readonly string[] }>(
    (before, { key, value }) => {
      if (key.typename !== "Symbol") throw errorAt(scope, key, "a macro's parameters are names");
      const variable = `${key.value}$`;
      const after = withName(before.scope, key.value, { kind: "value", code: variable });
      const declared = value === undefined ? variable : `${variable} = ${compileValue(value, before.scope)}`;
      return { scope: after, code: [...before.code, declared] };
    },
    { scope, code: [] },
  );
  const text = compileWithin(bodyOf(body), parameters.scope, around);
  const declared = parameters.code.join(", ");
  return `${scope.isAsync ? "async " : ""}function ${name}(${declared}) {\nlet out = "";\n${text}return out;\n}\n`;
}
