import { type Document, type LineCounter, visit, type YAMLParseError } from "yaml";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { groupBy } from "../../group-by.ts";
import { message } from "../message.ts";

/** An error or warning in a YAML text, with its range of offsets. */
export interface YamlFault {
  readonly message: Message;
  readonly suggestion?: string;
  readonly range: readonly [number, number];
  /** `yaml` when left out. */
  readonly rule?: string;
  /** `error` when left out. */
  readonly severity?: UnlocatedDiagnostic["severity"];
}

type Sentence = Pick<YamlFault, "message" | "suggestion">;

/**
 * The parser's errors, explained to editors. Only the first of each line is kept: it mostly causes the others, and hostile
 * texts have thousands of errors.
 */
export function findFaults(yaml: string, document: Document.Parsed, lines: LineCounter): readonly YamlFault[] {
  const byLine = groupBy(document.errors, ({ pos }) => lines.linePos(pos[0]).line);
  const openings = byLine.size === 0 ? NONE : findOpenings(yaml, document);
  const faults = [...byLine.values()].flatMap(([error]) =>
    error === undefined ? [] : [explain(yaml, openings, error)],
  );
  return faults.filter(isFirstOfIndentation);
}

/** Keeps the first indentation error: it causes the following ones. */
function isFirstOfIndentation(fault: YamlFault, index: number, faults: readonly YamlFault[]): boolean {
  const isIndentation = ({ message: { id } }: YamlFault) => id === INDENTATION.message.id;
  return !isIndentation(fault) || faults.findIndex(isIndentation) === index;
}

/** A text in quotes as YAML needs it; undefined if it is too long for a suggestion. */
export function quoteText(text: string): string | undefined {
  if (text.length > 120) return undefined;
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replaceAll(/["\\]/g, "\\$&")}"` : `'${text}'`;
}

function explain(
  yaml: string,
  { quotes, brackets }: Openings,
  { code, message: text, pos }: YAMLParseError,
): YamlFault {
  const quote = /closing (["'])/.exec(text)?.[1];
  if (quote !== undefined) {
    const start = lastBefore(quotes, pos[0]);
    const range = start === undefined ? pos : ([start, start + 1] as const);
    return { range, message: message("yaml-unclosed-quote", { quote }) };
  }
  const open = /^Flow (sequence|map)/.test(text) ? lastBefore(brackets, pos[0]) : undefined;
  if (open !== undefined) {
    const bracket = yaml.charAt(open);
    const [, comment] = /^[^\n]*?[ \t](#[^\s#]+)/.exec(yaml.slice(open)) ?? [];
    if (comment !== undefined) {
      const start = yaml.indexOf(comment, open);
      return { range: [start, start + comment.length], message: message("yaml-comment-in-list", { comment }) };
    }
    const words = message(bracket === "[" ? "yaml-unclosed-list" : "yaml-unclosed-braces");
    return { range: [open, open + 1], message: words };
  }
  const start = yaml.lastIndexOf("\n", pos[0] - 1) + 1;
  const line = yaml.slice(start).split("\n", 1)[0] ?? "";
  const range = pos[0] >= start + line.length ? ([start, start + Math.max(1, line.length)] as const) : pos;
  return { range, ...(sentenceByCode(code) ?? sentenceByLine(code, line.trimEnd())) };
}

/** The offsets of opening quotes, and of unclosed brackets and braces, in ascending order. */
interface Openings {
  readonly quotes: readonly number[];
  readonly brackets: readonly number[];
}

const NONE: Openings = { quotes: [], brackets: [] };

/** Computed once for all errors of a text, since there may be thousands. */
function findOpenings(yaml: string, document: Document.Parsed): Openings {
  const quotes: number[] = [];
  const brackets: number[] = [];
  visit(document, {
    Scalar(_key, { type, range }) {
      if ((type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE") && range != null) quotes.push(range[0]);
    },
    Collection(_key, { flow, range }) {
      if (flow !== true || range == null) return;
      if (!/[\]}]/.test(yaml.charAt(range[1] - 1))) brackets.push(range[0]);
    },
  });
  return { quotes, brackets };
}

function lastBefore(starts: readonly number[], offset: number): number | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}

/** Explains errors that do not depend on the content of the line. */
function sentenceByCode(code: YAMLParseError["code"]): Sentence | undefined {
  if (code === "TAB_AS_INDENT") return { message: message("yaml-tab") };
  if (code === "MULTIPLE_DOCS") return { message: message("yaml-second-part") };
  if (code === "BAD_DQ_ESCAPE") return { message: message("yaml-backslash") };
  return code === "BAD_INDENT" ? INDENTATION : undefined;
}

const INDENTATION: Sentence = { message: message("yaml-indentation") };

/** Characters with which a text without quotes can't begin (YAML 1.2.2, §7.3.3). */
const INDICATOR = /^(?:[@`%*&!{}[\],|>]|[-?:](?= |$))/;

/** Explains errors by the content of their line, which is more specific than the parser's code. */
function sentenceByLine(code: YAMLParseError["code"], line: string): Sentence {
  const [, name, glued] = /^\s*(?:- +)*([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (name !== undefined && glued !== undefined) {
    const suggestion = glued.length > 120 ? {} : { suggestion: `${name}: ${glued}` };
    return { message: message("yaml-no-space", { name: `${name}:` }), ...suggestion };
  }
  const [, field, value = ""] = /^\s*(?:- +)*([\w-]+): +(.*)$/.exec(line) ?? [];
  if (field === undefined && /^\s*- /.test(line)) return INDENTATION;
  if (field === undefined) return { message: message("yaml-no-field", { line: shorten(line.trim()) }) };
  const quoted = quoteText(bareText(value));
  const suggestion = quoted === undefined ? {} : { suggestion: `${field}: ${quoted}` };
  const [indicator] = INDICATOR.exec(value) ?? [];
  if (/^["']/.test(value)) return { message: message("yaml-outside-quotes"), ...suggestion };
  if (indicator !== undefined) return { message: message("yaml-indicator", { indicator }), ...suggestion };
  if (/:(?: |$)/.test(value)) return { message: message("yaml-second-colon"), ...suggestion };
  return code === "MISSING_CHAR" ? { message: message("yaml-no-field", { line: shorten(line.trim()) }) } : INDENTATION;
}

/** A text without the quotes around it, straight or typographic. */
function bareText(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? /^[“”„«]\s*([^“”„«»]+?)\s*[“”»]$/.exec(value)?.[1] ?? value;
}

/** The beginning of a text of a file, for a message. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
