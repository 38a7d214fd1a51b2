import { sentencesOf } from "../diagnostics/diagnostic.ts";
import { message } from "../diagnostics/message.ts";
import { checkBody } from "../markdown/body.ts";
import { removeForbidden } from "../markdown/hidden-characters.ts";
import { textOf } from "../markdown/plain.ts";
import { cleanHtml } from "./html/clean.ts";
import { findCaptioned, isElement, plainText, UnreadableHtml } from "./html/document.ts";
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

/** The addresses of the pictures in a text; none in a text that can't be read, which {@link convertText} reports. */
export function picturesOf({ kind, text, base }: SourceContent): readonly string[] {
  if (kind !== "html") return [];
  try {
    return picturesIn(cleanHtml(text), base);
  } catch (error) {
    if (error instanceof UnreadableHtml) return [];
    throw error;
  }
}

/** Converts a text. What its notation can't say goes into the notes; words are never lost without one. */
export function convertText({ kind, text, base }: SourceContent, targets: Targets): ConvertedText {
  const visible = showCharacters(text);
  const notes = visible === text ? [] : [[message("import-invisible")]];
  const converted = kind === "html" ? convertHtml(visible, base, targets) : convertPlain(kind, visible);
  return { ...converted, notes: [...notes, ...converted.notes] };
}

/** A text without the characters that content may not have; those that separate lines become line breaks. */
export function showCharacters(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").split("\n");
  return lines.map((line) => removeForbidden(line.replaceAll(/[\u200B\u2060]/g, ""))).join("\n");
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

function convertHtml(html: string, base: string | undefined, targets: Targets): ConvertedText {
  try {
    const clean = cleanHtml(html);
    const notes = [...clean.notes, ...applyTargets(clean, base, targets)];
    const words = wordsOf(clean.body);
    for (const emphasis of ["with emphasis", "without emphasis"] as const) {
      const markdown = writeMarkdown(clean.body, emphasis);
      if (isFaithful(markdown, words)) return { markdown, unfinished: [], notes };
    }
    const reason = [message("import-html-plain")];
    return { markdown: formatPlain(showCharacters(plainText(clean.body))), unfinished: [reason], notes };
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    return { markdown: "", unfinished: [[message("import-text-not-read"), error.words]], notes: [] };
  }
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
    else for (const child of Array.from(node.childNodes)) visit(child);
  };
  visit(body);
  return withoutSpaces(words);
}

const TEXT_NODE = 3;

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
