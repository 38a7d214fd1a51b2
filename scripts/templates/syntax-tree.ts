// The parser alone: the package as a whole loads its own compiler, a watcher of files, and all its filters.
import lib from "nunjucks/src/lib.js";
import parser, { type TagParser } from "nunjucks/src/parser.js";
import type { Added } from "./added.ts";
import { didYouMean } from "./escape.ts";

/*
 * The syntax tree of Nunjucks' parser, as far as templates may use the language. The nodes of `Other` are errors.
 */

/** A node; `lineno` and `colno` count from 0. */
export type Tree = Statement | Expression | Other;

interface Position {
  readonly lineno: number;
  readonly colno: number;
}

export type Statement =
  | List
  | Output
  | If
  | For
  | Block
  | Extends
  | Include
  | Import
  | FromImport
  | Macro
  | Assignment
  | Shortcode;

export type Expression =
  | Literal
  | Name
  | Lookup
  | Call
  | Filter
  | Test
  | InlineIf
  | Comparison
  | Operation
  | Single
  | ArrayLiteral
  | Dictionary
  | (Position & { readonly typename: "Group"; readonly children: readonly Tree[] });

interface Other extends Position {
  readonly typename: "AsyncAll" | "AsyncEach" | "Caller" | "Capture" | "In";
}

export interface List extends Position {
  readonly typename: "NodeList" | "Root";
  readonly children: readonly Tree[];
}

export interface Output extends Position {
  readonly typename: "Output";
  readonly children: readonly (Tree | TemplateData)[];
}

/** The text between tags. */
export interface TemplateData extends Position {
  readonly typename: "TemplateData";
  readonly value: string;
}

export interface If extends Position {
  readonly typename: "If";
  readonly cond: Tree;
  readonly body: Tree;
  readonly else_: Tree | null;
}

export interface For extends Position {
  readonly typename: "For";
  readonly arr: Tree;
  readonly name: Tree;
  readonly body: Tree;
  readonly else_: Tree | null;
}

export interface Block extends Position {
  readonly typename: "Block";
  readonly name: Name;
  readonly body: Tree;
}

export interface Extends extends Position {
  readonly typename: "Extends";
  readonly template: Tree;
}

export interface Include extends Position {
  readonly typename: "Include";
  readonly template: Tree;
}

export interface Import extends Position {
  readonly typename: "Import";
  readonly template: Tree;
  readonly target: Tree;
}

export interface FromImport extends Position {
  readonly typename: "FromImport";
  readonly template: Tree;
  /** The macros' names; a pair for a macro that gets another name. */
  readonly names: { readonly children: readonly (Tree | Pair)[] };
}

export interface Macro extends Position {
  readonly typename: "Macro";
  readonly name: Name;
  readonly args: { readonly children: readonly Tree[] };
  readonly body: Tree;
}

export interface Assignment extends Position {
  readonly typename: "Set";
  readonly targets: readonly Tree[];
  /** Null for `{% set %}…{% endset %}`. */
  readonly value: Tree | null;
}

/** A tag of the project, such as `{% phone view.number %}`. */
export interface Shortcode extends Position {
  readonly typename: "Shortcode";
  readonly name: string;
  readonly args: { readonly children: readonly Tree[] };
  /** The content between the tags of a pair; null for a single tag. */
  readonly body: Tree | null;
}

export interface Literal extends Position {
  readonly typename: "Literal";
  readonly value: string | number | boolean | null | RegExp;
}

export interface Name extends Position {
  readonly typename: "Symbol";
  readonly value: string;
}

export interface Lookup extends Position {
  readonly typename: "LookupVal";
  readonly target: Tree;
  readonly val: Tree;
}

export interface Call extends Position {
  readonly typename: "FunCall";
  readonly name: Tree;
  readonly args: { readonly children: readonly Tree[] };
}

/** The first of `args` is the filtered value. */
export interface Filter extends Position {
  readonly typename: "Filter";
  readonly name: Name;
  readonly args: { readonly children: readonly Tree[] };
}

/** `left is right`. */
export interface Test extends Position {
  readonly typename: "Is";
  readonly left: Tree;
  readonly right: Tree;
}

export interface InlineIf extends Position {
  readonly typename: "InlineIf";
  readonly cond: Tree;
  readonly body: Tree;
  readonly else_: Tree | null;
}

export interface Comparison extends Position {
  readonly typename: "Compare";
  readonly expr: Tree;
  readonly ops: readonly { readonly type: string; readonly expr: Tree }[];
}

/** An operator between two values. */
export interface Operation extends Position {
  readonly typename: "And" | "Or" | "Add" | "Sub" | "Mul" | "Div";
  readonly left: Tree;
  readonly right: Tree;
}

export interface Single extends Position {
  readonly typename: "Not" | "Neg";
  readonly target: Tree;
}

/** `[a, b]`. */
export interface ArrayLiteral extends Position {
  readonly typename: "Array";
  readonly children: readonly Tree[];
}

/** `{ a: b }`, or `a=b` among the values of a call. */
export interface Dictionary extends Position {
  readonly typename: "Dict" | "KeywordArgs";
  readonly children: readonly Pair[];
}

/** `a: b` in a dictionary, `a=b` among values, `a as b` among imported names. */
export interface Pair extends Position {
  readonly typename: "Pair";
  readonly key: Tree;
  readonly value: Tree;
}

/** The tags of a project; `any` if they are unknown. */
export type Tags = Pick<Added, "shortcodes" | "pairedShortcodes"> | "any";

/** Parses a template. Throws a SyntaxError with `path` and the line for a faulty one. */
export function parseTemplate(source: string, path: string, tags: Tags): readonly Tree[] {
  const { single, paired } = tags === "any" ? findTags(source) : namesOfTags(tags);
  const extensions = [
    ...single.map((name) => tagParser(name, "single")),
    ...paired.map((name) => tagParser(name, "paired")),
  ];
  try {
    return parser.parse(source, extensions, { trimBlocks: true, lstripBlocks: true }).children;
  } catch (error) {
    if (!(error instanceof lib.TemplateError)) throw error;
    /** For an error at the end of a file, Nunjucks gives no line. */
    const place = [path, error.lineno, error.colno].filter((part) => part !== undefined).join(":");
    const [, unknown] = /unknown block tag: (\w+)/.exec(error.message) ?? [];
    const meant = unknown === undefined ? "" : didYouMean(unknown, [...single, ...paired]);
    throw new SyntaxError(`${place}: ${error.message}${meant}`);
  }
}

/** The names of tags, without an end tag and with one. Nunjucks, too, treats a name with both as a single tag. */
interface TagNames {
  readonly single: readonly string[];
  readonly paired: readonly string[];
}

function namesOfTags({ shortcodes, pairedShortcodes }: Exclude<Tags, "any">): TagNames {
  return { single: [...shortcodes.keys()], paired: [...pairedShortcodes.keys()] };
}

/** The tags of a template that Nunjucks does not have. It checks for other tags only after its own. */
function findTags(source: string): TagNames {
  const names = [...new Set(Array.from(source.matchAll(/\{%-?\s*(\w+)/g), ([, name = ""]) => name))];
  const tags = names.filter((name) => !(name.startsWith("end") && names.includes(name.slice("end".length))));
  const isPaired = (name: string) => names.includes(`end${name}`);
  return { single: tags.filter((name) => !isPaired(name)), paired: tags.filter(isPaired) };
}

/** Parses a tag as Eleventy parses a shortcode: a single tag without any value gets an empty text, a paired one does not. */
function tagParser(name: string, kind: keyof TagNames): TagParser {
  return {
    tags: [name],
    parse(parser) {
      const { lineno, colno, value } = parser.nextToken();
      const given: { readonly children: readonly Tree[] } = parser.parseSignature(true, true);
      parser.advanceAfterBlockEnd(value);
      const isEmpty = kind === "single" && given.children.length === 0;
      const args = isEmpty ? { children: [{ typename: "Literal", value: "", lineno, colno } as const] } : given;
      const body = kind === "single" ? null : parser.parseUntilBlocks(`end${name}`);
      if (kind === "paired") parser.advanceAfterBlockEnd();
      return { typename: "Shortcode", name, args, body, lineno, colno };
    },
  };
}

/** An expression as in the template, for error messages. */
export function describe(node: Tree): string {
  switch (node.typename) {
    case "Symbol":
      return node.value;
    case "Literal":
      return String(node.value);
    case "LookupVal":
      return `${describe(node.target)}.${describe(node.val)}`;
    case "FunCall":
      return `${describe(node.name)}()`;
    default:
      return "the expression";
  }
}
