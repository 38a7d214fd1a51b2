import type { Message } from "../../../../../scripts/diagnostics/index.ts";
import { message } from "../../message.ts";
import { type FindText, type Notation, replaceReferences } from "./reference-codes.ts";

/** The targets of codes. */
export interface CodeTargets {
  /** The value of a setting of the site, such as `{{ site.contact }}` or `{{< param contact >}}`. */
  readonly findSetting: (name: string) => string | undefined;
  /** The text that `{{< ref "posts/quito.md" >}}` or `{% post_url 2019-01-03-quito %}` refers to; undefined if there is none. */
  readonly findText: FindText;
  /** The notation of the text; Markdown by default. */
  readonly notation?: Notation;
}

/** A text without the codes of other generators, and notes on omitted parts. */
export interface PlainText {
  readonly text: string;
  readonly notes: readonly Message[];
}

/**
 * Replaces codes of Hugo, Jekyll, Docusaurus, Astro and Pelican by their meaning: links by addresses, figures by pictures with their
 * captions, films by links. Codes that only the other program could evaluate are left out, and reported. Code blocks in the text are not
 * changed.
 */
export function replaceCodes(text: string, targets: CodeTargets): PlainText {
  const notes: Message[] = [];
  const leaveOut = (code: string): string => {
    notes.push(message("import-code-left-out", { code: code.replaceAll(/\s+/g, " ").slice(0, LONGEST_SHOWN) }));
    return "";
  };
  const shown = replaceBetween(text, COMMENT, (code) => leaveOut(code), withoutCode(text));
  const pieces = shown
    .split(CODE)
    .map((piece, index) => (index % 2 === 1 ? piece : replaceIn(piece, targets, leaveOut)));
  return { text: pieces.join(""), notes };
}

const LONGEST_SHOWN = 300;

/** Blocks of code between fences, and code in a line. */
const CODE = /((?:^|\n)(?:```|~~~)[^\n]*\n(?:[^\n]*\n)*?(?:```|~~~)[^\n]*(?=\n|$)|(?<!`)`[^`\n]+`(?!`))/;

/** A text with spaces instead of its code. */
export function withoutCode(text: string): string {
  return text.replaceAll(new RegExp(CODE, "g"), (code) => " ".repeat(code.length));
}

type LeaveOut = (code: string) => string;

function replaceIn(text: string, targets: CodeTargets, leaveOut: LeaveOut): string {
  const withoutReferences = replaceReferences(text, targets.findText, leaveOut, targets.notation ?? "markdown");
  const withoutShortcodes = replaceBetween(withoutReferences, SHORTCODE, (code, inside) =>
    shortcode(code, inside.trim(), targets, leaveOut),
  );
  const withoutTags = replaceBetween(withoutShortcodes, TAG, (code, inside) =>
    tag(code, withoutDash(inside), leaveOut),
  );
  return replaceBetween(withoutTags, OUTPUT, (code, inside) => output(code, withoutDash(inside), targets, leaveOut))
    .replaceAll(/(?:^|\n)[*-] [^\n]{0,100}\n\{:\s?toc[^}\n]*\}/g, "")
    .replaceAll(/\{:[^}\n]{0,300}\}/g, (code) => (/"|'/.test(code) ? leaveOut(code) : ""))
    .replaceAll(/(?<=^|\n)#{1,6} [^\n]*/g, withoutAnchor)
    .replaceAll(/(?<=^|\n)[ \t]*:::+[ \t]*\w*(?:[ \t]+([^\n]+)|\[([^\]\n]*)\])?[ \t]*(?=\n|$)/g, admonition)
    .replaceAll(/\{(?:filename|static|attach|index)\}\/?(?=[\w.])/g, "/")
    .replaceAll(
      /(?<=^|\n)(?:import\s[^\n]{0,300}from\s+['"][^'"\n]{1,200}['"];?|export\s+(?:const|default)\s[^\n]{0,300})(?=\n|$)/g,
      (code) => leaveOut(code),
    );
}

/** How a code begins and ends, and the most characters between. */
interface Marks {
  readonly begin: RegExp;
  readonly end: RegExp;
  readonly longest: number;
}

/** Notes of authors, in Liquid and in kramdown: readers never saw them. */
const COMMENT: Marks = {
  begin: /\{%-?\s{0,9}comment\s{0,9}-?%\}|\{::comment\}/g,
  end: /\{%-?\s{0,9}endcomment\s{0,9}-?%\}|\{:\/(?:comment)?\}/g,
  longest: 100_000,
};
const SHORTCODE: Marks = { begin: /\{\{[<%]/g, end: /[%>]\}\}/g, longest: 2000 };
const TAG: Marks = { begin: /\{%-?/g, end: /%\}/g, longest: 2000 };
const OUTPUT: Marks = { begin: /\{\{-?/g, end: /\}\}/g, longest: 500 };

/**
 * Replaces each code, from its beginning to the first end behind it. An expression for all of it would search from every beginning to the
 * end of the text, so beginnings and ends are found on their own: in `searched`, which is as long as the text.
 */
function replaceBetween(
  text: string,
  { begin, end, longest }: Marks,
  replace: (code: string, inside: string) => string,
  searched = text,
): string {
  const ends = Array.from(searched.matchAll(end), ({ index, 0: mark }) => ({ index, after: index + mark.length }));
  const parts: string[] = [];
  let [done, next] = [0, 0];
  for (const { index, 0: mark } of searched.matchAll(begin)) {
    if (index < done) continue;
    const inside = index + mark.length;
    while (next < ends.length && (ends[next]?.index ?? 0) < inside) next += 1;
    const found = ends[next];
    if (found === undefined) break;
    if (found.index - inside > longest) continue;
    const code = text.slice(index, found.after);
    parts.push(text.slice(done, index), replace(code, text.slice(inside, found.index)));
    done = found.after;
  }
  return [...parts, text.slice(done)].join("");
}

/** Liquid's dash at the end of a code removes the white space behind it. */
function withoutDash(inside: string): string {
  return inside.replace(/-$/, "").trim();
}

/** A heading without its anchor: `## Quays {#quays}`. */
function withoutAnchor(heading: string): string {
  const start = heading.lastIndexOf("{#");
  if (start < 0 || !/^\{#[\w-]{1,100}\}[ \t]*$/.test(heading.slice(start))) return heading;
  const words = heading.slice(0, start).trimEnd();
  return words.includes(" ") ? words : `${words} `;
}

/** Docusaurus: a box with a title. */
function admonition(_: string, title: string | undefined, bracketed: string | undefined): string {
  const shown = (title ?? bracketed ?? "").trim();
  return shown === "" ? "" : `**${shown}**\n`;
}

/** Hugo. */
function shortcode(code: string, inside: string, { findSetting }: CodeTargets, leaveOut: LeaveOut): string {
  const { name, values } = readCode(inside);
  const first = values.get("0") ?? values.get("path") ?? "";
  switch (name) {
    case "figure":
    case "image":
    case "img":
    case "picture":
      return figure(values) ?? leaveOut(code);
    case "youtube":
    case "vimeo":
      return film(name, values.get("0") ?? values.get("id")) ?? leaveOut(code);
    case "param":
      return findSetting(first) ?? leaveOut(code);
    case "highlight":
      return `\n\`\`\`${first}\n`;
    case "/highlight":
      return "\n```\n";
    default:
      // The content between a pair of codes is kept.
      return name.startsWith("/") ? "" : (ownFigure(values) ?? leaveOut(code));
  }
}

/** Liquid, of Jekyll and Eleventy. */
function tag(code: string, inside: string, leaveOut: LeaveOut): string {
  const { name, values } = readCode(inside);
  const first = values.get("0") ?? "";
  switch (name) {
    case "include":
    case "include_relative":
      return included(first, values) ?? leaveOut(code);
    case "figure":
    case "image":
    case "img":
      return figure(values) ?? leaveOut(code);
    case "youtube":
    case "vimeo":
      return film(name, first) ?? leaveOut(code);
    case "highlight":
      return `\n\`\`\`${first}\n`;
    case "endhighlight":
      return "\n```\n";
    default:
      return /^(?:end|raw$)/.test(name) ? "" : leaveOut(code);
  }
}

/** The purpose of Jekyll's theme files is known by their names: `{% include figure.html image_path="quay.jpg" %}`. */
function included(file: string, values: ReadonlyMap<string, string>): string | undefined {
  const [host] = /youtube|vimeo/i.exec(file) ?? [];
  if (host !== undefined) return film(host.toLowerCase(), values.get("id"));
  return /figure|image|img|picture/i.test(file) ? figure(values) : undefined;
}

/** The output of a Liquid expression: the address of the site before a path, or a path in quotation marks. */
function output(code: string, inside: string, { findSetting }: CodeTargets, leaveOut: LeaveOut): string {
  if (/^(?:site|page)\.(?:base_?url|url)(?:\s*\|.*)?$/.test(inside) || /^(?:BASE_PATH|site\.root)$/.test(inside))
    return "";
  const [, path] =
    /^["']([^"'\n]*)["']\s*\|\s*(?:prepend:[^|]*|relative_url|absolute_url|url|asset)\s*(?:\|.*)?$/.exec(inside) ?? [];
  const [, setting = ""] = /^site\.([\w.]+)$/.exec(inside) ?? [];
  return path ?? findSetting(setting) ?? leaveOut(code);
}

function figure(values: ReadonlyMap<string, string>): string | undefined {
  const source =
    ["src", "image_path", "url", "path", "file", "image", "link"].flatMap((name) => values.get(name) ?? [])[0] ??
    findPath(values);
  if (source === undefined) return undefined;
  const caption = [values.get("caption") ?? values.get("title"), values.get("attr")].filter(Boolean).join(" ");
  const alt = values.get("alt") ?? values.get("caption") ?? values.get("title") ?? "";
  const shown = caption === "" || caption === alt ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `\n\n<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}">${shown}</figure>\n\n`;
}

/** A picture with a site's own code, if the code contains nothing else that readers see: `{{< imgtxt src="quay.jpg" alt="The quay" >}}`. */
function ownFigure(values: ReadonlyMap<string, string>): string | undefined {
  const isFigure = findPath(values) === values.get("src") && [...values.keys()].every((name) => OF_FIGURES.test(name));
  return isFigure ? figure(values) : undefined;
}

const OF_FIGURES = /^(?:src|alt|caption|title|attr|width|height|class|id|style|align|position|loading)$/;

/** A picture without the name of its field: `{{< img "quay.jpg" >}}`. */
function findPath(values: ReadonlyMap<string, string>): string | undefined {
  return [...values.values()].find((value) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(value));
}

function film(host: string, id: string | undefined): string | undefined {
  if (id === undefined || !/^[\w-]{3,40}$/.test(id)) return undefined;
  return `<https://${host === "vimeo" ? "vimeo.com/" : "www.youtube.com/watch?v="}${id}>`;
}

interface Code {
  readonly name: string;
  /** By name, or by number. */
  readonly values: ReadonlyMap<string, string>;
}

function readCode(inside: string): Code {
  const [name = "", ...rest] = inside.replace(/^\/\s+/, "/").split(/\s/);
  const values = new Map<string, string>();
  let number = 0;
  for (const [, key, quoted, single, bare] of rest
    .join(" ")
    .matchAll(/(?:([\w-]+)\s?=\s?)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|([^\s"'=/]\S*))/g)) {
    const value = quoted?.replaceAll(/\\(.)/g, "$1") ?? single ?? bare ?? "";
    if (key === undefined) values.set(String(number++), value);
    else values.set(key, value);
  }
  return { name: name.toLowerCase(), values };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
