import { isMapping } from "../../../../scripts/content/index.ts";

/**
 * Text of WordPress's database as HTML. The block editor's is HTML already, apart from its footnotes, which are in a field of the post; the
 * older editor's has an empty line between paragraphs, and `[caption]` around a picture and its caption.
 */
export function htmlOfPost(text: string, meta: Readonly<Record<string, string>>): string {
  const captioned = text.replaceAll(CAPTION, (_, inner: string) => formatCaption(inner));
  if (!/<!-- wp:/.test(text)) return addParagraphs(captioned);
  return captioned.replace(FOOTNOTES, () => formatFootnotes(meta["footnotes"] ?? ""));
}

/** The block that shows all footnotes. */
const FOOTNOTES = /<!-- wp:footnotes\b(?:(?!-->).)*-->/s;

/** The list that WordPress shows, with the ways back to the references. */
function formatFootnotes(json: string): string {
  const items = footnotesIn(json).map(({ id, content }) =>
    /^[\w-]+$/.test(id) ? `<li id="${id}">${content} <a href="#${id}-link">↩</a></li>` : `<li>${content}</li>`,
  );
  return items.length === 0 ? "" : `<ol>${items.join("\n")}</ol>`;
}

function footnotesIn(json: string): readonly { readonly id: string; readonly content: string }[] {
  const notes = parseJson(json);
  if (!Array.isArray(notes)) return [];
  return notes.flatMap((note: unknown) => {
    const { id, content } = isMapping(note) ? note : {};
    return typeof id === "string" && typeof content === "string" ? [{ id, content }] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The references stay, and are reported.
  }
}

/** The names of WordPress's shortcodes in a text, `[gallery ids="1"]`: only its plugins know their meaning. */
export function shortcodesIn(text: string): readonly string[] {
  const found = Array.from(text.replaceAll(CAPTION, "").matchAll(SHORTCODE), ([, name = ""]) => name);
  return [...new Set(found)];
}

const CAPTION = /\[caption\b[^\][]*\]((?:(?!\[caption).)*?)\[\/caption\]/gs;

/** A name with an attribute, or with an end tag: other words in brackets are text. */
const SHORTCODE = /\[\/?([a-z][a-z0-9_-]{2,30})(?:\s+[a-z_-]+=[^\][]*|\s*\/)?\](?!\()/gi;

function formatCaption(inner: string): string {
  const [, picture = "", caption = ""] = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)(.*)$/s.exec(inner) ?? [];
  return picture === "" ? inner : `\n\n<figure>${picture}<figcaption>${caption.trim()}</figcaption></figure>\n\n`;
}

const BLOCK =
  /(<\/?(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)\b[^<>]*>)/i;

/** Text outside of all blocks gets paragraphs. */
function addParagraphs(text: string): string {
  let depth = 0;
  const parts = text
    .replaceAll(/\r\n?/g, "\n")
    .split(BLOCK)
    .map((part, index) => {
      if (index % 2 === 0) return depth > 0 ? part : formatParagraphs(part);
      if (!/^<hr\b|\/>$/i.test(part)) depth = Math.max(0, depth + (part.startsWith("</") ? -1 : 1));
      return part;
    });
  return parts.join("\n");
}

function formatParagraphs(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs
    .map((paragraph) => `<p>${paragraph.trim().replaceAll(/(?<!<br ?\/?>)\n/g, "<br>\n")}</p>`)
    .join("\n");
}
