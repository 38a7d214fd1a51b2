import type { Added, AddedFunction } from "./added.ts";
import { didYouMean, escapeMarkup } from "./escape.ts";
import { FILTER_NAMES, MARKUP_FILTERS } from "./filters.ts";
import { NUNJUCKS_FILTERS } from "./nunjucks-filters.ts";
import { errorAt, locationOf, type Meaning, mayBeAdded, type Parameters, type Scope } from "./scope.ts";
import {
  type Call,
  type Comparison,
  type Dictionary,
  describe,
  type Filter,
  type Lookup,
  type Name,
  type Test,
  type Tree,
} from "./syntax-tree.ts";

/*
 * Compiles the expressions of a template to JavaScript expressions. Calls of macros and of the few filters and functions that return markup
 * are output unchanged. All other values are escaped.
 */

/** Functions that return markup, which `templates.ts` provides. */
const MARKUP_FUNCTIONS = new Set(["callMacro", "once"]);

/** Filters of Nunjucks that replace an undefined value. */
const MAY_BE_UNDEFINED = new Set(["default", "d"]);

const COMPARISONS = new Set(["==", "!=", "<", ">", "<=", ">=", "===", "!=="]);
const OPERATORS = { And: "&&", Or: "||", Add: "+", Sub: "-", Mul: "*", Div: "/", Not: "!", Neg: "-" };

const MARKUP_ONLY = "markup can be output, but not used as a value";

/** An expression as escaped text or markup for the page. */
export function compileExpressionOutput(node: Tree, scope: Scope): string {
  if (node.typename === "Literal" && typeof node.value === "string") return JSON.stringify(escapeMarkup(node.value));
  if (node.typename === "FunCall") return compileCall(node, scope, "output");
  if (node.typename === "Filter" && givesMarkup(node, scope)) return compileFilter(node, scope);
  if (node.typename === "Filter" && addedFilter(node, scope) !== undefined)
    return `shown(${compileFilter(node, scope)})`;
  if (node.typename === "Group" && node.children[0] !== undefined)
    return compileExpressionOutput(node.children[0], scope);
  if (node.typename === "InlineIf") {
    const otherwise = node.else_ === null ? '""' : compileExpressionOutput(node.else_, scope);
    return `(${compileValue(node.cond, scope)} ? ${compileExpressionOutput(node.body, scope)} : ${otherwise})`;
  }
  return `output(${compileDefined(node, scope)})`;
}

/** An expression as a value, for comparisons, arguments and lookups. */
export function compileValue(node: Tree, scope: Scope): string {
  switch (node.typename) {
    case "Literal":
      if (node.value instanceof RegExp) throw errorAt(scope, node, "unexpected regular expression");
      return JSON.stringify(node.value);
    case "Symbol":
      return compileName(node, scope);
    case "LookupVal":
      return compileLookup(node, scope);
    case "Group":
      return `(${node.children.map((child) => compileValue(child, scope)).join(", ")})`;
    case "FunCall":
      return compileCall(node, scope, "value");
    case "Filter":
      if (givesMarkup(node, scope)) throw errorAt(scope, node, MARKUP_ONLY);
      return compileFilter(node, scope);
    case "Is":
      return compileTest(node, scope);
    case "Compare":
      return compileComparison(node, scope);
    case "InlineIf": {
      const otherwise = node.else_ === null ? '""' : compileValue(node.else_, scope);
      return `(${compileValue(node.cond, scope)} ? ${compileValue(node.body, scope)} : ${otherwise})`;
    }
    case "Array":
      return `[${node.children.map((child) => compileValue(child, scope)).join(", ")}]`;
    case "Dict":
      return `{ ${compileMembers(node, scope).join(", ")} }`;
    case "Not":
    case "Neg":
      return `${OPERATORS[node.typename]}(${compileValue(node.target, scope)})`;
    case "And":
    case "Or":
    case "Add":
    case "Sub":
    case "Mul":
    case "Div":
      return `(${compileValue(node.left, scope)} ${OPERATORS[node.typename]} ${compileValue(node.right, scope)})`;
    default:
      throw errorAt(scope, node, `unexpected ${node.typename}, which our templates do without`);
  }
}

/** A value that must not be undefined when the page is rendered. */
function compileDefined(node: Tree, scope: Scope): string {
  if (node.typename === "Filter" && addedFilter(node, scope) !== undefined) return compileFilter(node, scope); // It may give nothing.
  if (mayBeAdded(scope, rootOf(node))) return '""';
  const what = JSON.stringify(`${locationOf(scope, node)}: ${describe(node)} is undefined`);
  return `${compileValue(node, scope)} ?? missing(${[what, ...ownerOf(node, scope)].join(", ")})`;
}

/** The object that should have a value under a name, and the name; nothing if the expression is not a member. */
function ownerOf(node: Tree, scope: Scope): readonly string[] {
  if (node.typename !== "LookupVal" || node.val.typename !== "Literal") return [];
  if (node.target.typename === "Symbol" && meaningOf(node.target, scope).kind !== "value") return [];
  return [compileValue(node.target, scope), JSON.stringify(String(node.val.value))];
}

function compileName(node: Name, scope: Scope): string {
  const meaning = meaningOf(node, scope);
  if (meaning.kind !== "value") throw errorAt(scope, node, `\`${node.value}\` is no value`);
  return meaning.code;
}

function meaningOf(node: Name, scope: Scope): Meaning {
  const meaning = scope.names.get(node.value);
  if (meaning !== undefined) return meaning;
  const { added } = scope;
  if (added === undefined) return { kind: "value", code: "undefined" };
  if (added.data.has(node.value)) return { kind: "value", code: `added.data(${JSON.stringify(node.value)})` };
  const meant = didYouMean(node.value, [...scope.names.keys(), ...added.data]);
  throw errorAt(scope, node, `\`${node.value}\` is undefined${meant}`);
}

function compileLookup(node: Lookup, scope: Scope): string {
  const { target, val } = node;
  const meaning = target.typename === "Symbol" ? meaningOf(target, scope) : undefined;
  if (meaning?.kind === "loop") return compileLoop(meaning, node, scope);
  return `${compileValue(target, scope)}?.${compileKey(val, scope)}`;
}

/** The name of a member, after a dot or in brackets. */
function compileKey(key: Tree, scope: Scope): string {
  const plain = key.typename === "Literal" && typeof key.value === "string" && /^[a-z_]\w*$/i.test(key.value);
  return plain ? String(key.value) : `[${compileValue(key, scope)}]`;
}

function compileLoop(
  { index, list }: Extract<Meaning, { readonly kind: "loop" }>,
  { val }: Lookup,
  scope: Scope,
): string {
  switch (val.typename === "Literal" ? val.value : undefined) {
    case "index0":
      return index;
    case "index":
      return `(${index} + 1)`;
    case "first":
      return `(${index} === 0)`;
    case "last":
      return `(${index} === ${list}.length - 1)`;
    case "length":
      return `${list}.length`;
    default:
      throw errorAt(scope, val, "a loop has index, index0, first, last and length");
  }
}

/** A call of a macro, which returns markup, or of a method. */
function compileCall(node: Call, scope: Scope, use: "output" | "value"): string {
  const macro = findMacro(node.name, scope);
  if (macro !== undefined) {
    if (use === "value") throw errorAt(scope, node, MARKUP_ONLY);
    return awaited(`${macro.code}(${compileMacroArguments(node, macro.parameters, scope).join(", ")})`, scope);
  }
  const values = node.args.children.map((argument) => compileValue(argument, scope));
  if (node.name.typename === "Symbol" && MARKUP_FUNCTIONS.has(node.name.value)) {
    if (use === "value") throw errorAt(scope, node, MARKUP_ONLY);
    return awaited(`${node.name.value}(${values.join(", ")})`, scope);
  }
  if (mayBeAdded(scope, rootOf(node))) return use === "output" ? '""' : "undefined";
  if (node.name.typename !== "LookupVal") throw errorAt(scope, node, `${describe(node.name)} is no macro`);
  const method = `${compileValue(node.name.target, scope)}?.${compileKey(node.name.val, scope)}(${values.join(", ")})`;
  return use === "output" ? `output(${method})` : method;
}

/** The text that a call gives, where calls give promises. */
function awaited(call: string, { isAsync }: Pick<Scope, "isAsync">): string {
  return isAsync ? `(await ${call})` : call;
}

/** A call of a function of the project, by its name among its kind. */
export function compileAddedCall(
  { group, name, isAsync }: { readonly group: keyof Added; readonly name: string; readonly isAsync: boolean },
  values: readonly string[],
): string {
  return awaited(`added.${group}[${JSON.stringify(name)}](${values.join(", ")})`, { isAsync });
}

/** The arguments of a function of the project. As in Nunjucks, named values are one mapping, the last argument. */
export function compileArguments(nodes: readonly Tree[], scope: Scope): readonly string[] {
  return nodes.map((node) =>
    node.typename === "KeywordArgs"
      ? `{ ${[...compileMembers(node, scope), "__keywords: true"].join(", ")} }`
      : compileValue(node, scope),
  );
}

function compileMembers({ children }: Dictionary, scope: Scope): readonly string[] {
  return children.map(({ key, value }) => {
    const name = key.typename === "Symbol" ? JSON.stringify(key.value) : compileValue(key, scope);
    return `[${name}]: ${compileValue(value, scope)}`;
  });
}

/** The arguments of a macro in the order of its parameters: `field("name", type="email")`. */
function compileMacroArguments(node: Call, parameters: Parameters, scope: Scope): readonly string[] {
  const { children } = node.args;
  const inOrder = children.filter(({ typename }) => typename !== "KeywordArgs");
  if (inOrder.length > parameters.length)
    throw errorAt(scope, node, `${describe(node.name)} takes ${parameters.length} values`);
  const named = children.flatMap((child) => (child.typename === "KeywordArgs" ? child.children : []));
  for (const { key } of named) {
    const name = describe(key);
    if (!parameters.includes(name))
      throw errorAt(scope, key, `${describe(node.name)} has no parameter \`${name}\`${didYouMean(name, parameters)}`);
  }
  return parameters.map((name, index) => {
    const value = inOrder[index] ?? named.find(({ key }) => describe(key) === name)?.value;
    return value === undefined ? "undefined" : compileValue(value, scope);
  });
}

/** The name with which an expression begins; empty if it begins with another value. */
function rootOf(node: Tree): string {
  if (node.typename === "Symbol") return node.value;
  if (node.typename === "LookupVal") return rootOf(node.target);
  return node.typename === "FunCall" ? rootOf(node.name) : "";
}

/** The macro with this name, of the same file or an imported one; undefined if it is not a macro. */
function findMacro(name: Tree, scope: Scope): { readonly code: string; readonly parameters: Parameters } | undefined {
  if (name.typename === "Symbol") {
    const meaning = scope.names.get(name.value);
    return meaning?.kind === "macro" ? meaning : undefined;
  }
  if (name.typename !== "LookupVal" || name.target.typename !== "Symbol" || name.val.typename !== "Literal")
    return undefined;
  const meaning = scope.names.get(name.target.value);
  if (meaning?.kind !== "macros") return undefined;
  const key = String(name.val.value);
  const parameters = meaning.macros.get(key);
  if (parameters === undefined) {
    const meant = didYouMean(key, meaning.macros.keys());
    throw errorAt(scope, name, `\`${name.target.value}\` has no macro \`${key}\`${meant}`);
  }
  return { code: `${meaning.code}.${key}`, parameters };
}

function givesMarkup(node: Filter, scope: Scope): boolean {
  return Object.hasOwn(MARKUP_FILTERS, node.name.value) && addedFilter(node, scope) === undefined;
}

/** The project's filter in a node. A filter with the name of one of Dateline's is used only in the templates of the project. */
function addedFilter({ name }: Filter, { added, path }: Scope): AddedFunction | undefined {
  const filter = added?.filters.get(name.value);
  if (filter === undefined || !FILTER_NAMES.has(name.value)) return filter;
  return added?.themeDirs.some((dir) => path.startsWith(`${dir}/`)) === true ? filter : undefined;
}

function compileFilter(node: Filter, scope: Scope): string {
  const { name, args } = node;
  const [filtered, ...others] = args.children;
  const filter = addedFilter(node, scope);
  if (filter === undefined && !FILTER_NAMES.has(name.value) && scope.added !== undefined)
    throw errorAt(scope, name, unknownFilter(name.value, scope.added));
  if (filtered === undefined) throw errorAt(scope, name, `nothing for \`${name.value}\` to filter`);
  const value = MAY_BE_UNDEFINED.has(name.value) ? compileValue(filtered, scope) : compileDefined(filtered, scope);
  if (filter !== undefined) {
    const values = [value, ...compileArguments(others, scope)];
    return compileAddedCall({ group: "filters", name: name.value, isAsync: filter.isAsync }, values);
  }
  if (!FILTER_NAMES.has(name.value)) return `(${value})`; // It is a filter of the project, and these are unknown.
  return `filters.${name.value}(${[value, ...others.map((other) => compileValue(other, scope))].join(", ")})`;
}

/** Suggests the filter that was probably meant, or lists the known ones. */
function unknownFilter(name: string, { filters }: Added): string {
  const meant = didYouMean(name, new Set([...FILTER_NAMES, ...filters.keys()]));
  const own = [...filters.keys()].filter((each) => !NUNJUCKS_FILTERS.has(each));
  const list = [...new Set([...FILTER_NAMES, ...own])].map((each) => `\`${each}\``).join(", ");
  const added = "the Eleventy config, a plugin in it, or an extension in dateline.config.ts may add others";
  const rest = `. Templates of the theme have Nunjucks' own filters, ${list}; ${added}`;
  return `no filter is called \`${name}\`${meant === "" ? rest : meant}`;
}

function compileTest({ left, right }: Test, scope: Scope): string {
  if (right.typename !== "Symbol" || right.value !== "defined")
    throw errorAt(scope, right, "`is` goes with `defined` alone");
  return `(${compileValue(left, scope)} !== undefined)`;
}

function compileComparison({ expr, ops }: Comparison, scope: Scope): string {
  const parts = ops.map((operand) => {
    if (!COMPARISONS.has(operand.type)) throw errorAt(scope, expr, `no comparison is written \`${operand.type}\``);
    return ` ${operand.type} ${compileValue(operand.expr, scope)}`;
  });
  return `(${compileValue(expr, scope)}${parts.join("")})`;
}
