import { escapeHtml } from "../../../../../scripts/content/index.ts";
import { escapeMarkdown } from "../../html/escape-markdown.ts";
import { addressOfMissing } from "../../html/link-references.ts";

/** A text that a code refers to. */
export interface FoundText {
  /** Its path from the root of the folder, in the form of links. */
  readonly path: string;
  /** The default words of a link to it. */
  readonly title: string;
}

/** The notation of a text. */
export type Notation = "html" | "markdown";

/** Finds a text by its name in a code, in the language of the code or else of the surrounding text. */
export type FindText = (name: string, language?: string) => FoundText | undefined;

/**
 * Replaces the codes of Hugo and Jekyll that refer to a text: in destinations by its path; in running text by its title as a link. Text
 * before a code in an address, such as `{{ site.baseurl }}`, is removed. The surrounding text is in `notation`.
 */
export function replaceReferences(
  text: string,
  findText: FindText,
  leaveOut: (code: string) => string,
  notation: Notation,
): string {
  let replaced = "";
  let end = 0;
  for (const { index, 0: code, 1: ofHugo, 2: ofJekyll = "" } of text.matchAll(REFERENCE)) {
    const target = ofHugo === undefined ? findText(unquoted(ofJekyll)) : findNamed(ofHugo, findText);
    const before = text.slice(Math.max(end, index - LONGEST_BEFORE), index);
    const [destination, opening = ""] = DESTINATION.exec(before) ?? [];
    if (destination !== undefined) {
      const path = target?.path ?? addressOfMissing(unquoted(ofHugo ?? ofJekyll));
      replaced += `${text.slice(end, index - destination.length)}${opening}${path}`;
      end = index + code.length;
    } else if (target === undefined) {
      replaced += text.slice(end, index) + leaveOut(code);
      end = index + code.length;
    } else {
      const shown = shownAddress(before, text[index + code.length]);
      replaced += text.slice(end, index - shown.before) + linkTo(target, isInMarkup(text, index) ? "html" : notation);
      end = index + code.length + shown.after;
    }
  }
  return replaced + text.slice(end);
}

/** `{{< ref "posts/quito.md" >}}`, `{{% relref path="quito.md" lang="es" %}}`, `{% post_url 2019-01-03-quito %}`, `{%- link a.md -%}` */
const REFERENCE =
  /\{\{[<%]\s{0,20}(?:rel)?ref\b([^{}]{1,500}?)[>%]\}\}|\{%-?\s{0,20}(?:post_url|link)\s([^{}]{1,500}?)-?%\}/gi;

/** In characters: longer than any text before a code in a destination. */
const LONGEST_BEFORE = 300;

/** The beginning of a destination: of a link, of a definition, or in an attribute; with codes that another program would replace. */
const DESTINATION =
  /(\]\([ \t]{0,20}<?|\]:[ \t]{0,20}<?|\b(?:href|src)[ \t]{0,20}=[ \t]{0,20}["']?)(?:[^\s()<>"'{}]|\{\{[^{}\n]*\}\})*$/i;

/** How many characters around a code in running text belong to its address: `<{{ site.url }}` and `>`. */
function shownAddress(before: string, next: string | undefined): { readonly before: number; readonly after: number } {
  const [bracketed] = next === ">" ? (/<[^\s<>()"']*(?:\{\{[^{}\n]*\}\}){0,9}$/.exec(before) ?? []) : [];
  if (bracketed !== undefined) return { before: bracketed.length, after: 1 };
  const [shown = ""] = /(?:\bhttps?:\/\/[^\s<>()"'{}]*)?(?:\{\{-?\s*site\.[^{}\n]*\}\}){0,9}$/.exec(before) ?? [];
  return { before: shown.length, after: 0 };
}

function unquoted(name: string): string {
  return name.replaceAll(/["'`]/g, "").trim();
}

function findNamed(inside: string, findText: FindText): FoundText | undefined {
  const named = (name: string) => new RegExp(`\\b${name}\\s?=\\s?${VALUE}`).exec(inside);
  const [, ...path] = named("path") ?? new RegExp(`^\\s*${VALUE}`).exec(inside) ?? [];
  const [, ...language] = named("lang") ?? [];
  return findText(path.join(""), language.join("") || undefined);
}

/** In quotation marks of three kinds, or without. */
const VALUE = "(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`|([^\\s\"'`=]+))";

function linkTo({ path, title }: FoundText, notation: Notation): string {
  return notation === "html" ? `<a href="${path}">${escapeHtml(title)}</a>` : `[${escapeMarkdown(title)}](${path})`;
}

/** Whether a paragraph of Markdown is HTML, in which Markdown is none: it begins with a tag. */
function isInMarkup(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - LONGEST_PARAGRAPH), at).split(/\n[ \t]*\n/);
  return /^\s*<[a-z!/]/i.test(around.at(-1) ?? "");
}

/** In characters. */
const LONGEST_PARAGRAPH = 2000;
