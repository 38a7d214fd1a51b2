import { sentencesOf } from "../diagnostics/diagnostic.ts";
import { message } from "../diagnostics/message.ts";
import { checkBody } from "../markdown/body.ts";
import { removeForbidden } from "../markdown/hidden-characters.ts";
import { textOf } from "../markdown/plain.ts";
import { type CleanHtml, cleanHtml } from "./html/clean.ts";
import { childrenOf, findCaptioned, isElement, plainText, UnreadableHtml } from "./html/document.ts";
import { escapeMarkdown } from "./html/escape.ts";
import type { Targets } from "./html/references.ts";
import { applyTargets, picturesIn } from "./html/references.ts";
import { writeMarkdown } from "./html/rules.ts";
import type { Note, SourceContent } from "./source.ts";

/** A text in Markdown that `validate` accepts. */
export interface ConvertedText {
  readonly markdown: string;
  /** Why it can't be published as it is. */
  readonly unfinished: readonly Note[];
  /** What was left out of it. */
  readonly notes: readonly Note[];
}

/** A text that is read once, for its pictures and for its conversion. */
export interface OpenedText {
  /** The addresses of its pictures; none in a text that can't be read, which `convert` reports. */
  readonly pictures: readonly string[];
  /** Does what {@link convertText} does. It changes what was read, so it may be called once. */
  readonly convert: (targets: Targets) => ConvertedText;
}

/** Converts a text. What its notation can't say goes into the notes; words are never lost without one. */
export function convertText(content: SourceContent, targets: Targets): ConvertedText {
  return openText(content).convert(targets);
}

/** Reads a text to be converted. */
export function openText({ kind, text, base }: SourceContent): OpenedText {
  const visible = showCharacters(text);
  const { pictures, convert } = kind === "html" ? openHtml(visible, base) : openPlain(kind, visible);
  if (visible === text) return { pictures, convert };
  return {
    pictures,
    convert(targets) {
      const { notes, ...converted } = convert(targets);
      return { ...converted, notes: [[message("import-invisible")], ...notes] };
    },
  };
}

/** A text without the characters that content may not have; those that separate lines become line breaks. */
export function showCharacters(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").split("\n");
  return lines.map((line) => removeForbidden(line.replaceAll(/[\u200B\u2060]/g, ""))).join("\n");
}

function openPlain(kind: "markdown" | "text", text: string): OpenedText {
  return { pictures: [], convert: () => convertPlain(kind, text) };
}

function convertPlain(kind: "markdown" | "text", text: string): ConvertedText {
  const plain = { markdown: formatPlain(text), unfinished: [], notes: [] };
  if (kind === "text") return plain;
  const [fault] = checkBody(text).faults.filter(({ severity }) => severity === "error");
  if (fault === undefined) return { markdown: `${text.trimEnd()}\n`, unfinished: [], notes: [] };
  return { ...plain, unfinished: [[message("import-markdown-plain"), ...sentencesOf(fault)]] };
}

function formatPlain(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .split("\n")
      .map((line) => escapeMarkdown(line.trim()))
      .join("\n"),
  );
  return `${paragraphs.join("\n\n").trim()}\n`;
}

function openHtml(html: string, base: string | undefined): OpenedText {
  try {
    const clean = cleanHtml(html);
    return { pictures: picturesIn(clean, base), convert: (targets) => convertHtml(clean, base, targets) };
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    const unread = { markdown: "", unfinished: [[message("import-text-not-read"), error.words]], notes: [] };
    return { pictures: [], convert: () => unread };
  }
}

function convertHtml(clean: CleanHtml, base: string | undefined, targets: Targets): ConvertedText {
  const notes = [...clean.notes, ...applyTargets(clean, base, targets)];
  const words = wordsOf(clean.body);
  for (const emphasis of ["with emphasis", "without emphasis"] as const) {
    const markdown = writeMarkdown(clean.body, emphasis);
    if (isFaithful(markdown, words)) return { markdown, unfinished: [], notes };
  }
  const reason = [message("import-html-plain")];
  return { markdown: formatPlain(showCharacters(plainText(clean.body))), unfinished: [reason], notes };
}

/** Whether Markdown is accepted, and shows the same characters as the original apart from white space. */
function isFaithful(markdown: string, words: string): boolean {
  const body = checkBody(markdown);
  return body.faults.every(({ severity }) => severity !== "error") && withoutSpaces(textOf(body)) === words;
}

/** What a text shows, with the descriptions of its pictures instead of their captions, without white space. */
function wordsOf(body: DomElement): string {
  let words = "";
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) words += node.data;
    if (!isElement(node)) return;
    const picture = node.nodeName === "FIGURE" ? findCaptioned(node)?.image : undefined;
    if (node.nodeName === "IMG") words += node.getAttribute("alt") ?? "";
    else if (picture !== undefined) visit(picture);
    else for (const child of childrenOf(node)) visit(child);
  };
  visit(body);
  return withoutSpaces(words);
}

const TEXT_NODE = 3;

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
