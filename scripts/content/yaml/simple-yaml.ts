import { CORE_SCHEMA, load } from "js-yaml";

/*
 * Diagnostics need the position of every node, which `yaml` gives, and `js-yaml` takes a tenth of its time. Nearly all front
 * matter is simple and without errors, so `js-yaml` reads it. Everything that the two might read differently is left to `yaml`.
 */

/**
 * The fields of a simple YAML text: no comments beside fields, anchors, tags, block scalars or escapes except `\u00a0`, and no text, list
 * or mapping in quotes, brackets or braces that continues over several lines. Undefined for any other YAML, whether it has errors or not.
 */
export function parseSimpleYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (SPECIAL.test(yaml) || OTHER_LINE.test(yaml)) return undefined;
  const value = loadYaml(yaml);
  return isSimpleMapping(value, 1) ? value : undefined;
}

/** Undefined if there is an error: `yaml` then reports it with its place. */
function loadYaml(yaml: string): unknown {
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/**
 * Tabs, old line breaks, escapes except the no-break space, which messages have, and numbers that only one of the two libraries reads as a
 * number: `0b1`, `-0x1`, `+.5`, `1e400`.
 */
const SPECIAL = /[\t\r]|\\(?!u00a0)|\b0b|[-+](?:0[xo]|\.)|[\d.][eE]\+?\d{3}/;

const QUOTED = `"[^"\\n]*"|'[^'\\n]*'`;
const IN_FLOW = `[^\\n"'[\\]{}#&*!|>?]|${QUOTED}`;
const BRACES = `\\{(?:${IN_FLOW})*\\}`;
const BRACKETS = `\\[(?:${IN_FLOW}|${BRACES})*\\]`;
/** A text without quotes: it begins with no mark of YAML, and contains neither a comment nor a key. */
const BARE = `[^\\s!-&*-,:>?@[\\]\`{|}"'-][^\\n#:]*(?:(?:(?<! )#|:(?! |$))[^\\n#:]*)*`;
const VALUE = `(?:(?:${QUOTED}|${BRACES}|${BRACKETS}) *|${BARE})`;
const NAME = "[A-Za-z][\\w-]*";
const FIELD = `(?:- +)*(?:${NAME}|"${NAME}"):(?: +${VALUE}| *)`;

/**
 * A line that is neither a complete field nor a complete member of a list, and neither empty nor a comment. `js-yaml` is less strict than
 * `yaml` with the indentation of continuation lines.
 */
const OTHER_LINE = new RegExp(`^(?! *(?:${FIELD}|- +${VALUE}|#.*|)$)`, "m");

/** Deeper than any of our fields; `yaml` reports texts with too many levels. */
const DEEPEST = 6;

function isSimpleMapping(value: unknown, depth: number): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, member]) => isTextKey(key) && isSimple(member, depth + 1));
}

function isSimple(value: unknown, depth: number): boolean {
  if (typeof value !== "object") return true;
  if (depth > DEEPEST) return false;
  return Array.isArray(value) ? value.every((member) => isSimple(member, depth + 1)) : isSimpleMapping(value, depth);
}

/** `js-yaml` converts every key to text; `yaml` accepts numbers, `true` and `null` as keys, which are errors. */
function isTextKey(key: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^(?:null|true|false)$/i.test(key);
}
