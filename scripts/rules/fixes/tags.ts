import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const TAG: MessageId = "leftover-tag";

/**
 * A tag of HTML with one right answer: a line break at the end of a line is one of Markdown, and an anchor
 * that shows nothing is left out, as is a line of breaks, divisions and centring alone.
 * All others wait for an editor.
 */
export const simpleTag: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== TAG || mistake.field !== undefined) return undefined;
  const { line, column, lineText } = mistake;
  const rest = lineText.slice(column - 1);
  const replace = (written: string, text: string) => ({
    ...({ kind: "characters", line, column, text } as const),
    length: written.length,
  });
  const [anchor] = ANCHOR.exec(rest) ?? [];
  if (anchor !== undefined) return replace(anchor, "");
  if (ONLY_LAYOUT.test(lineText)) return { kind: "characters", line, column: 1, length: lineText.length, text: "" };
  const [end] = LINE_END.exec(rest) ?? [];
  const isInText = /^[^|<>]*[^\s|<>\\]$/.test(lineText.slice(0, column - 1));
  return end !== undefined && isInText ? replace(end, "\\") : undefined;
};

const ANCHOR = /^<a\s+(?:name|id)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+)\s*>\s*<\/a\s*>/i;

/** A line of tags alone that only affect the layout of the lines between them. */
const ONLY_LAYOUT = /^[ \t]*(?:<\/?(?:br|center|div)(?:\s+(?:align|class|style)\s*=\s*"[^"<>]*")*\s*\/?>[ \t]*)+$/i;

const LINE_END = /^<\/?br\s*\/?>[ \t]*$/i;

/**
 * An HTML element that Markdown can replace on its line: `<b>Quito</b>` → `**Quito**`, `<a href="https://a.example/">more</a>` →
 * `[more](https://a.example/)`, a line that is a paragraph → its text. Elements with other attributes stay, and so do elements whose
 * Markdown would look different.
 */
export const phraseTags: Fix = ({ message: { id }, ...mistake }) => {
  if (id !== TAG || mistake.field !== undefined) return undefined;
  const { line, column, written, lineText } = mistake;
  // The address in the first tag of a link is a link itself, so only the last tag is found.
  const start = /^<\/a\b/i.test(written) ? lineText.toLowerCase().lastIndexOf("<a ", column - 1) : column - 1;
  const found = start < 0 ? undefined : elementAt(lineText, start);
  if (found === undefined || found.end < column) return undefined;
  return { kind: "characters", line, column: start + 1, length: found.end - start, text: found.text };
};

interface Element {
  readonly text: string;
  /** Where it ends in its line. */
  readonly end: number;
}

const START = /<(a|b|center|em|i|p|span|strong)((?:\s+[a-z-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*>/iy;
/** Up to the next tag: words, without marks that Markdown would combine with the marks of the element. */
const WORDS = /[^<>*_[\]`\\|]+/y;

/** The element that begins there, in Markdown. */
function elementAt(line: string, start: number): Element | undefined {
  START.lastIndex = start;
  const [tag, name = "", attributes = ""] = START.exec(line) ?? [];
  if (tag === undefined) return undefined;
  const inside = contentAt(line, start + tag.length);
  const close = new RegExp(`</${name}\\s*>`, "iy");
  close.lastIndex = inside.end;
  const [closing] = close.exec(line) ?? [];
  const around = { before: line.slice(0, start), after: line.slice(inside.end + (closing ?? "").length) };
  const text = closing === undefined ? undefined : markdownOf(name.toLowerCase(), attributes, inside.text, around);
  return text === undefined ? undefined : { text, end: inside.end + (closing ?? "").length };
}

function contentAt(line: string, start: number): Element {
  let [text, end] = ["", start];
  for (;;) {
    WORDS.lastIndex = end;
    const [words] = WORDS.exec(line) ?? [];
    const next = words === undefined ? elementAt(line, end) : { text: words, end: end + words.length };
    if (next === undefined) return { text, end };
    text += next.text;
    end = next.end;
  }
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function markdownOf(name: string, attributes: string, inside: string, around: Around): string | undefined {
  const { others, href } = attributesOf(attributes);
  const isWhole = around.before.trim() === "" && around.after.trim() === "";
  if (inside.trim() === "" || others.length > 0 || (href !== undefined) !== (name === "a")) return undefined;
  switch (name) {
    case "p":
    case "center":
      return isWhole ? inside.trim() : undefined;
    case "span":
      return inside;
    case "a":
      return href === undefined || inside.includes("](") ? undefined : `[${inside.trim()}](${href})`;
    default:
      return inside.includes("*")
        ? undefined
        : emphasized(name === "b" || name === "strong" ? "**" : "*", inside, around);
  }
}

/** Attributes that only affect the look, the window or the language, which Markdown can't express. */
const LOOKS = /^(?:align|class|hreflang|lang|rel|style|target)$/i;

function attributesOf(written: string): { readonly others: readonly string[]; readonly href: string | undefined } {
  const all = [...written.matchAll(/([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map(
    ([, name = "", double, single]) => [name.toLowerCase(), (double ?? single ?? "").trim()] as const,
  );
  const href = all.find(([name]) => name === "href")?.[1];
  const isPlain = href === undefined || /^(?:https?:\/\/|mailto:|\/)[^\s()<>{}\\]+$/i.test(href);
  const others = all.flatMap(([name]) => (LOOKS.test(name) || (name === "href" && isPlain) ? [] : name));
  return { others, href: href?.replaceAll("&amp;", "&") };
}

/** Elements that become marks. */
const EMPHASIS_AT_END = /<\/(?:b|em|i|strong)\s*>(?:<[^<>]*>)*$/i;

/** Marks must be next to words: beside a letter, a digit or other marks, they could be shown as characters (CommonMark §6.2). */
function emphasized(mark: string, inside: string, around: Around): string | undefined {
  const [before = "", after = ""] = [around.before, around.after].map((text) => text.replaceAll(/<[^<>]*>/g, ""));
  const [, start = "", words = "", end = ""] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? [];
  const isApart = !/[\p{L}\p{N}*_]$/u.test(before + start) && !/^[\p{L}\p{N}*_]/u.test(end + after);
  const isBesideMarks = EMPHASIS_AT_END.test(around.before) && !/\s$/.test(before + start);
  return isApart && !isBesideMarks ? `${start}${mark}${words}${mark}${end}` : undefined;
}
