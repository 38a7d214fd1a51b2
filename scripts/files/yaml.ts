import type { Document, Node } from "yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { FieldPath, Remark } from "../diagnostics/finding.ts";
import { findForbiddenCharacter } from "./decode.ts";

/** A stretch of YAML inside a file: the whole file, or its front matter. */
export interface YamlSource {
  readonly file: string;
  readonly yaml: string;
  /** The line of the file on which the YAML starts, from 1. */
  readonly firstLine: number;
}

/** What a YAML text says, still unknown; `value` is undefined when it says nothing that may be used. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly remarks: readonly Remark[];
}

/** Deeper than any field of ours, far shallower than what exhausts a parser. */
const DEEPEST = 12;

/** YAML 1.2 core schema: `NO` is a text, `12:30` is a text, `2021-02-30` is a text. */
const CORE = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: true,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/**
 * Reads YAML (1.2.2, core schema) as plain data. Anchors, aliases, tags, merge keys and directives are refused: they make
 * one text mean two things to two readers.
 */
export function parseYaml(source: YamlSource): ParsedYaml {
  const lines = new LineCounter();
  const document = readDocument(source, lines);
  if (document === undefined) return { value: undefined, remarks: [tooDeep(source)] };
  const remarks = [
    ...document.errors.map((error) =>
      remarkAt(source, lines, error.pos[0], error.pos[1], sentenceOf(error.code, error.message)),
    ),
    ...checkFeatures(source, document, lines),
  ];
  return remarks.length > 0 ? { value: undefined, remarks } : { value: document.toJS({ maxAliasCount: 0 }), remarks };
}

/** Where a field stands: the key or the value itself, or for what is missing its nearest parent. */
export function locateField(
  source: YamlSource,
  field: FieldPath,
  part: "key" | "value",
): { readonly line: number; readonly column: number; readonly length: number } {
  const lines = new LineCounter();
  const document = readDocument(source, lines);
  const range = document === undefined ? undefined : rangeOf(document.contents, field, part);
  if (range === undefined) return { line: Math.max(1, source.firstLine - 1), column: 1, length: 3 };
  return placeOf(source, lines, range[0], range[1]);
}

function readDocument(source: YamlSource, lineCounter: LineCounter): Document.Parsed | undefined {
  if (nestsTooDeeply(source.yaml)) return undefined;
  return parseDocument(source.yaml, { ...CORE, lineCounter });
}

/** A quick upper bound, before a recursive parser meets the text: flow brackets open at once, or steps of indentation. */
function nestsTooDeeply(yaml: string): boolean {
  let open = 0;
  for (const character of yaml) {
    if (character === "[" || character === "{") open += 1;
    else if (character === "]" || character === "}") open -= 1;
    if (open > 100) return true;
  }
  return /^(?: {100}|(?:[-?:] ?){40})/m.test(yaml);
}

function checkFeatures(source: YamlSource, document: Document.Parsed, lines: LineCounter): readonly Remark[] {
  const remarks: Remark[] = [];
  const refuse = (node: Node, actual: string, expected: string): void => {
    const [start, end] = node.range ?? [0, 1];
    remarks.push(remarkAt(source, lines, start, end, { actual, expected }));
  };
  if (document.directives.yaml.explicit === true || /^%/.test(source.yaml)) {
    remarks.push(remarkAt(source, lines, 0, 1, { actual: "YAML directive", expected: "plain YAML without `%` lines" }));
  }
  visit(document, {
    Node(_key, node, path) {
      if (isAlias(node)) refuse(node, "YAML alias", "the value itself, written out");
      else if (node.anchor !== undefined) refuse(node, "YAML anchor", "the value itself, written out");
      if (!isAlias(node) && node.tag !== undefined) refuse(node, "YAML tag", "a plain value");
      if (path.length > DEEPEST * 2) {
        refuse(node, "deeply nested YAML", `at most ${DEEPEST} levels`);
        return visit.BREAK;
      }
      if (isScalar(node) && typeof node.value === "string") {
        const found = findForbiddenCharacter(node.value.replaceAll("\n", " "));
        if (found !== undefined) refuse(node, `character ${found.name}`, "text without hidden control characters");
      }
      return undefined;
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key) || typeof pair.key.value !== "string") {
        const node = isScalar(pair.key) || isMap(pair.key) || isSeq(pair.key) ? pair.key : undefined;
        if (node !== undefined) refuse(node, "YAML key that is not a text", "a field's name");
      } else if (pair.key.value === "<<") refuse(pair.key, "YAML merge key", "the fields themselves, written out");
    },
  });
  return remarks;
}

type Range = readonly [number, number];

/** The range of a field, or of the deepest part of its path that exists. */
function rangeOf(node: unknown, field: FieldPath, part: "key" | "value"): Range | undefined {
  const [step, ...rest] = field;
  if (step === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
    if (pair === undefined) return undefined;
    const key = nodeRange(pair.key);
    const here = part === "value" && rest.length === 0 ? (nodeRange(pair.value) ?? key) : key;
    return rangeOf(pair.value, rest, part) ?? here;
  }
  if (!isSeq(node) || typeof step !== "number") return undefined;
  const member = node.items[step];
  return rangeOf(member, rest, part) ?? nodeRange(member);
}

function nodeRange(node: unknown): Range | undefined {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node))) return undefined;
  const range = node.range;
  return range == null || range[1] === range[0] ? undefined : [range[0], range[1]];
}

function placeOf(source: YamlSource, lines: LineCounter, start: number, end: number) {
  const { line, col } = lines.linePos(start);
  const lineEnd = source.yaml.indexOf("\n", start);
  const stop = Math.min(end, lineEnd === -1 ? source.yaml.length : lineEnd);
  return { line: line + source.firstLine - 1, column: col, length: Math.max(1, stop - start) };
}

function remarkAt(
  source: YamlSource,
  lines: LineCounter,
  start: number,
  end: number,
  sentence: Pick<Remark, "actual" | "expected">,
): Remark {
  const place = placeOf(source, lines, Math.max(0, Math.min(start, source.yaml.length)), end);
  return { rule: "yaml", severity: "error", spot: { file: source.file, ...place }, ...sentence };
}

function tooDeep(source: YamlSource): Remark {
  const spot = { file: source.file, line: source.firstLine, column: 1, length: 1 };
  return { rule: "yaml", severity: "error", spot, actual: "deeply nested YAML", expected: `at most ${DEEPEST} levels` };
}

/** The parser's faults in an editor's words; its own sentence, cut to one line, for those that are rare. */
function sentenceOf(code: string, message: string): { readonly actual: string; readonly expected: string } {
  switch (code) {
    case "DUPLICATE_KEY":
      return { actual: "second field of the same name", expected: "each field once" };
    case "MULTIPLE_DOCS":
      return { actual: "second `---` document", expected: "one document" };
    case "TAB_AS_INDENT":
      return { actual: "tab at the start of a line", expected: "spaces" };
    case "BAD_INDENT":
      return { actual: "indentation", expected: "the fields of one level under one another" };
    case "MISSING_CHAR":
      return { actual: "end of a text or list", expected: "its closing quote or bracket" };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return { actual: "second `:` in a line", expected: "quotes around a text that contains `: `" };
    default:
      return { actual: `YAML (${(message.split("\n")[0] ?? "").trim()})`, expected: "`field: value` lines" };
  }
}
