import { CORE_SCHEMA, load } from "js-yaml";

/*
 * `yaml` gives the place of every node, which diagnostics need, and takes about five times as long as `js-yaml`. Nearly all
 * front matter is simple and has no errors, so `js-yaml` reads it first. What it might read differently is left to `yaml`.
 */

/**
 * The fields of a simple YAML text: mappings, lists and texts, without comments, anchors, tags, block scalars, escapes and
 * texts over several lines. Undefined for any other YAML, whether it has errors or not.
 */
export function parseSimpleYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (SPECIAL.test(yaml) || OTHER_LINE.test(yaml)) return undefined;
  const value = loadYaml(yaml);
  return isMappingOfTexts(value, 1) ? value : undefined;
}

/** Undefined where there is an error: `yaml` then reports it with its place. */
function loadYaml(yaml: string): unknown {
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch {
    return undefined;
  }
}

/** Tabs, escapes, old line breaks, and numbers with an exponent so large that the two libraries differ. */
const SPECIAL = /[\t\\\r]|\d[eE]\+?\d{3}/;

const QUOTED = `"[^"\\n]*"|'[^'\\n]*'`;
const IN_FLOW = `[^\\n"'[\\]{}#&*!|>?]|${QUOTED}`;
const BRACES = `\\{(?:${IN_FLOW})*\\}`;
const BRACKETS = `\\[(?:${IN_FLOW}|${BRACES})*\\]`;
/** A text without quotes: it begins with no mark of YAML and has no comment after it. */
const BARE = "[^\\s!-&*,:>?@[\\]`{|}\"'-][^\\n#]*(?:(?<! )#[^\\n#]*)*";
const VALUE = `(?:${QUOTED}|${BRACES}|${BRACKETS}|${BARE})`;
const FIELD = `(?:- +)*[A-Za-z][\\w-]*:(?: +${VALUE})?`;

/**
 * A line that is neither a field nor a member of a list that ends on it, and not empty. `js-yaml` takes less care than `yaml`
 * with the indentation of what goes on over several lines.
 */
const OTHER_LINE = new RegExp(`^(?! *(?:${FIELD}|- +${VALUE})? *$)`, "m");

/** Deeper than any field of ours; `yaml` reports texts that are nested deeper than is allowed. */
const DEEPEST = 6;

function isMappingOfTexts(value: unknown, depth: number): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, member]) => isTextKey(key) && hasOnlyTexts(member, depth + 1));
}

/** Numbers, `true` and `null` are left to `yaml`: the two libraries differ on some of them. */
function hasOnlyTexts(value: unknown, depth: number): boolean {
  if (typeof value === "string") return true;
  if (depth > DEEPEST) return false;
  return Array.isArray(value)
    ? value.every((member) => hasOnlyTexts(member, depth + 1))
    : isMappingOfTexts(value, depth);
}

/** `js-yaml` makes a text of every key, `yaml` of some only. */
function isTextKey(key: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^(?:null|true|false)$/i.test(key);
}
