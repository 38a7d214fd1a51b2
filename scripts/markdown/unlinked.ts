import { findingsIn, type InlineRule, type Unlinked } from "./walk-tokens.ts";

/**
 * A rule after all rules that read brackets: text that reaches it stays text. It consumes nothing, and records probable links:
 * `[text][name]` without a definition, and an address with spaces.
 */
export const noteUnlinked: InlineRule = (state, isTrial) => {
  const { src, pos, tokens, env, linkLevel } = state;
  if (isTrial || linkLevel > 0 || src[pos] !== "[") return false;
  const findings = findingsIn(env);
  BRACKETS.lastIndex = pos;
  if (findings?.block?.children !== tokens || !BRACKETS.test(src)) return false;
  const found = findUnlinked(src, pos, BRACKETS.lastIndex);
  if (found !== undefined) findings.addUnlinked(found);
  return false;
};

/** Text in brackets, which may contain others once. */
const BRACKETS = /\[(?!\^)(?:[^[\]\\]|\\.|\[[^[\]]*\])*\]/sy;

/** How far an address is searched, in UTF-16 code units. */
const LONGEST = 300;

/** `open` is the offset of the bracket, `at` the offset after the closing bracket. */
function findUnlinked(src: string, open: number, at: number): Unlinked | undefined {
  const after = src.slice(at, at + LONGEST);
  const role = src[open - 1] === "!" ? "image" : "link";
  if (after.startsWith("[]"))
    return { kind: "reference", written: src.slice(open + 1, at - 1), start: open + 1, end: at - 1 };
  return unlinkedAs(role, SPACED.exec(after), at) ?? unlinkedAs("reference", REFERENCE.exec(after), at);
}

/** `found` has the text before the probable link, and the link. */
function unlinkedAs(kind: Unlinked["kind"], found: RegExpExecArray | null, at: number): Unlinked | undefined {
  if (found === null) return undefined;
  const [, before = "", written = ""] = found;
  const start = at + before.length;
  return { kind, written, start, end: start + written.length };
}

/** Between the parentheses a path or a host, and spaces within it. */
const SPACED = /^(\(\s*)((?=[^()\n]*\S[./]\S)[^()\s]+(?: +[^()\s]+)+)\)/;

const REFERENCE = /^(\[)(?!\^)([^[\]\n]+)\]/;
