import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parse, parseDocument } from "yaml";
import { defined } from "../../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../group-by.ts";
import { message } from "../message.ts";
import { parseSimpleYaml } from "./simple-yaml.ts";
import { findFaults, type YamlFault } from "./yaml-errors.ts";
import { findFeatures } from "./yaml-features.ts";

/** The YAML of a file: the whole file, or its front matter. */
export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** The line of the file on which the YAML starts, from 1. */
  readonly firstLine: number;
}

/** A parsed YAML text. `value` is not checked yet; it is undefined if there is an error, and `{}` for an empty text. */
export interface ParsedYaml {
  readonly value: unknown;
  /** The names at the top in the order of the text; absent if the object has that order. JavaScript puts names of digits first. */
  readonly names?: readonly string[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Line and column from 1, and length, of a field. */
export interface FieldLocation {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * YAML 1.2 core schema: `NO`, `12:30` and `2021-02-30` are texts. `findFeatures` reports duplicate keys: the parser's own
 * check takes quadratic time.
 */
const CORE = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "error",
} as const;

/**
 * Parses YAML (1.2.2, core schema) as plain data. Anchors, aliases, tags, merge keys and directives are refused, because
 * different YAML parsers give them different meanings.
 */
export function parseYaml(source: YamlSource): ParsedYaml {
  const simple = parseSimpleYaml(source.yaml);
  if (simple !== undefined) return { value: simple, diagnostics: [] };
  if (nestsTooDeeply(source.yaml)) return { value: undefined, diagnostics: [tooDeep(source)] };
  const { document, lines } = openDocument(source);
  const faults = [...findFaults(source.yaml, document, lines), ...findFeatures(source.yaml, document)];
  const diagnostics = firstOfEachLine(faults.map((fault) => diagnosticOn(source, lines, fault)));
  const isSound = diagnostics.every(({ severity }) => severity === "warning");
  if (!isSound) return { value: undefined, diagnostics };
  return { value: document.toJS({ maxAliasCount: 0 }) ?? {}, ...defined({ names: namesOf(document) }), diagnostics };
}

function namesOf({ contents }: Document.Parsed): readonly string[] | undefined {
  const names = isMap(contents) ? contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : "")) : [];
  return names.some((name) => /^\d+$/.test(name)) ? names : undefined;
}

/** YAML of another program as plain data: anchors and tags are allowed, dates stay texts. Undefined if it is not YAML. */
export function parseForeignYaml(yaml: string): unknown {
  if (nestsTooDeeply(yaml)) return undefined;
  try {
    return parse(yaml, { ...CORE, merge: true, maxAliasCount: MOST_ALIASES });
  } catch {
    return undefined;
  }
}

const MOST_ALIASES = 100;

/**
 * A function that locates keys and values of fields in a text, which is parsed once; for a missing field, its closest parent. Never throws.
 */
export function fieldLocator(source: YamlSource): (field: FieldPath, part: "key" | "value") => FieldLocation {
  if (nestsTooDeeply(source.yaml)) return () => startOf(source);
  const { document, lines } = openDocument(source);
  return (field, part) => {
    const range = rangeOf(document.contents, field, part);
    return range === undefined ? startOf(source) : locationOf(source, lines, range);
  };
}

/** Without stack traces, which nobody reads: a hostile text has thousands of errors, and their traces take more than half the time. */
function openDocument({ yaml }: YamlSource): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  const lines = new LineCounter();
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = 0;
    return { document: parseDocument(yaml, { ...CORE, lineCounter: lines }), lines };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Protects the recursive parser from deep nesting, by counting open brackets and the steps of indentation. */
function nestsTooDeeply(yaml: string): boolean {
  return opensTooMuch(yaml) || /^(?: {100}|(?:[-?:] +){40})/m.test(yaml);
}

const MOST_OPEN = 100;

function opensTooMuch(yaml: string): boolean {
  const brackets = yaml.match(/[[\]{}]/g) ?? [];
  if (brackets.length <= MOST_OPEN) return false;
  let open = 0;
  for (const bracket of brackets) {
    open += bracket === "[" || bracket === "{" ? 1 : -1;
    if (open > MOST_OPEN) return true;
  }
  return false;
}

type Range = YamlFault["range"];

/** The range of a field, or of the deepest part of its path that exists. */
function rangeOf(node: unknown, field: FieldPath, part: "key" | "value"): Range | undefined {
  const [step, ...rest] = field;
  if (step === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (pair === undefined) return undefined;
    const key = rangeIn(pair.key);
    const here = part === "value" && rest.length === 0 ? (rangeIn(pair.value) ?? key) : key;
    return rangeOf(pair.value, rest, part) ?? here;
  }
  if (!isSeq(node) || typeof step !== "number") return undefined;
  const member = node.items[step];
  return rangeOf(member, rest, part) ?? rangeIn(member);
}

function rangeIn(node: unknown): Range | undefined {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node))) return undefined;
  const range = node.range;
  return range == null || range[1] === range[0] ? undefined : [range[0], range[1]];
}

function locationOf({ yaml, firstLine }: YamlSource, lines: LineCounter, [from, to]: Range): FieldLocation {
  const start = Math.max(0, Math.min(from, yaml.length));
  const { line, col } = lines.linePos(start);
  const lineEnd = yaml.indexOf("\n", start);
  const end = Math.min(to, lineEnd === -1 ? yaml.length : lineEnd);
  return { line: line + firstLine - 1, column: Math.max(1, col), length: Math.max(1, end - start) };
}

/** Keeps the first diagnostic of each line: the others are mostly caused by it. */
function firstOfEachLine(diagnostics: readonly UnlocatedDiagnostic[]): readonly UnlocatedDiagnostic[] {
  return [...groupBy(diagnostics, ({ ref }) => ("line" in ref ? ref.line : 0)).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** The line of a front matter's `---`, or the first line of a file. */
function startOf({ firstLine }: YamlSource): FieldLocation {
  return { line: Math.max(1, firstLine - 1), column: 1, length: 3 };
}

function diagnosticOn(source: YamlSource, lines: LineCounter, fault: YamlFault): UnlocatedDiagnostic {
  const { range, rule = "yaml", severity = "error", ...sentence } = fault;
  return { rule, severity, ref: { file: source.file, ...locationOf(source, lines, range) }, ...sentence };
}

function tooDeep(source: YamlSource): UnlocatedDiagnostic {
  const ref = { file: source.file, line: source.firstLine, column: 1, length: 1 };
  return { rule: "yaml", severity: "error", ref, message: message("yaml-deep") };
}
