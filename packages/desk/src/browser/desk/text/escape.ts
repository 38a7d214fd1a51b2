/** The escaping of a text for Markdown: only where it may have a meaning, or wherever it could. */
export type Escaping = "light" | "full";

/** Addresses that Markdown links by themselves: a backslash would cut them. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<]+/gi;

/**
 * Escapes a text within a line. `before` and `after` are the adjacent characters, or empty; `names` returns whether a text in brackets has
 * a definition.
 */
export function escapeText(
  text: string,
  escaping: Escaping,
  {
    before,
    after,
    names,
  }: { readonly before: string; readonly after: string; readonly names: (name: string) => boolean },
): string {
  if (escaping === "full") return text.replace(/[\\`*_{}[\]()#+\-.!~|<>&:=]/g, "\\$&");
  let escaped = "";
  let at = 0;
  const around = `${before || " "}${text}${after || " "}`;
  const escapeTo = (end: number): void => {
    for (; at < end; at += 1) escaped += isSpecial(around, at + 1, names) ? `\\${text[at]}` : (text[at] ?? "");
  };
  for (const { index, 0: address } of text.matchAll(ADDRESS)) {
    escapeTo(index);
    escaped += address;
    at = index + address.length;
  }
  escapeTo(text.length);
  return escaped;
}

/** Whether the character at an offset could be read as a mark. */
function isSpecial(text: string, at: number, names: (name: string) => boolean): boolean {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  const isAlone = /\s/.test(before) && /\s/.test(after);
  switch (text[at]) {
    case "\\":
    case "`":
      return true;
    case "*":
      return !isAlone;
    case "_":
      return !isAlone && !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
    case "~":
      return before === "~" || after === "~";
    case "<":
      return /[a-z/!?]/i.test(after);
    case "&":
      return /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/i.test(text.slice(at, at + 40));
    case "[":
      return opensLink(text.slice(at), names);
    case "]":
      return after === "(" || after === "[" || after === ":";
    default:
      return false;
  }
}

function opensLink(text: string, names: (name: string) => boolean): boolean {
  const [, name] = /^\[([^\]]*)\]/.exec(text) ?? [];
  return name === undefined || name.startsWith("^") || names(name) || /^\[.*?\][([:]/.test(text);
}

/** Escapes characters that begin a block at the start of a line. */
export function escapeLineStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|>|=+\s*$|-+\s*$|[|:\s-]*-[|:\s-]*$|~{3}|\[[^\]]*\]:)/.test(line))
    return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A destination of a link, between its parentheses. */
export function escapeDestination(href: string): string {
  const written = href.replace(/[\n\r]/g, (each) => encodeURIComponent(each));
  const escaped = written.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)/g, "\\$&");
  const isPlain = !/[\s<>\p{Cc}]/u.test(written) && isBalanced(written);
  return isPlain ? escaped : `<${escaped.replace(/[<>]/g, "\\$&")}>`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const each of text) {
    if (each === "(") depth += 1;
    if (each === ")") depth -= 1;
    if (depth < 0 || depth > 20) return false;
  }
  return depth === 0;
}

/** The title of a link or a picture, with its quotation marks and a space before it. */
export function escapeTitle(title: unknown): string {
  if (typeof title !== "string") return "";
  return ` "${title.replace(/\n(?:[ \t]*\n)+/g, "\n").replace(/["\\]|&(?=#?\w+;)/g, "\\$&")}"`;
}
