import {
  checkBody,
  destinationsIn,
  htmlIn,
  type LinkRole,
  removeForbidden,
  renderForeign,
  textOf,
  withDestinations,
} from "../../../scripts/content/browser.ts";
import type { Message } from "../../../scripts/diagnostics/browser.ts";
import { type CleanHtml, cleanHtml } from "./html/clean.ts";
import { childrenOf, findCaptioned, isElement, LONGEST_HTML, plainText, UnreadableHtml } from "./html/document.ts";
import { escapeMarkdown } from "./html/escape-markdown.ts";
import { applyTargets, linksIn, picturesIn, resolverOf, type Targets } from "./html/link-references.ts";
import { makeBlocksPlain } from "./html/plain-blocks.ts";
import { type Emphasis, writeMarkdown } from "./html/rules.ts";
import { message } from "./message.ts";
import type { Note, Resolve, SourceContent } from "./source.ts";
import { workOnSource } from "./work-on-source.ts";

/** A text in Markdown that `validate` accepts. */
export interface ConvertedText {
  readonly markdown: string;
  /** The reasons why it can't be published as it is. */
  readonly unfinished: readonly Note[];
  /** The omitted parts. */
  readonly notes: readonly Note[];
  /** Whether the whole text is missing, since it can't be read. */
  readonly isUnread?: true;
}

/** A text that is read once, for its pictures and for its conversion. */
export interface OpenedText {
  /** The addresses of its pictures; none in a text that can't be read, which `convert` reports. */
  readonly pictures: readonly string[];
  /** The addresses of its links. */
  readonly links: readonly string[];
  /** Does the same as {@link convertText}. It changes the parsed text, so it may be called once. */
  readonly convert: (targets: Targets) => ConvertedText;
}

/** Converts a text. Parts that its notation can't express are listed in the notes; words are never lost without a note. */
export function convertText(content: SourceContent, targets: Targets): ConvertedText {
  return openText(content).convert(targets);
}

/** Reads a text to be converted, within the limit of {@link workOnSource}. So does its conversion. */
export function openText(content: SourceContent): OpenedText {
  const { length } = content.text;
  const { convert, ...found } = workOnSource(length, () => openWhole(content));
  return { ...found, convert: (targets) => workOnSource(length, () => convert(targets)) };
}

/** A text that can't be read, and why. */
function unread(reason: Message): OpenedText {
  const unfinished = [[message("import-text-not-read"), reason]];
  return { ...NO_REFERENCES, convert: () => ({ markdown: "", unfinished, notes: [], isUnread: true }) };
}

const NO_REFERENCES = { pictures: [], links: [] } as const;

function openWhole({ kind, text, base, resolve = resolverOf(base) }: SourceContent): OpenedText {
  if (kind !== "html" && text.length > LONGEST_HTML)
    return unread(message("import-text-long", { length: text.length, most: LONGEST_HTML }));
  const visible = showCharacters(text);
  const opened = OPEN[kind](visible, resolve);
  const { convert, ...found } = opened;
  if (visible === text) return opened;
  return {
    ...found,
    convert(targets) {
      const { notes, ...converted } = convert(targets);
      return { ...converted, notes: [[message("import-invisible")], ...notes] };
    },
  };
}

/** A text without the characters that content may not have; line separators become line breaks. */
export function showCharacters(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, "\n").split("\n");
  return lines.map((line) => removeForbidden(line.replaceAll(/[\u200B\u2060]/g, ""))).join("\n");
}

/** A text on one line, without the characters that a line may not have. */
export function showLine(text: string): string {
  return showCharacters(text).replaceAll(/\s+/g, " ").trim();
}

const OPEN: Readonly<Record<SourceContent["kind"], (text: string, resolve: Resolve) => OpenedText>> = {
  html: openHtml,
  markdown: openMarkdown,
  text: (text) => ({ ...NO_REFERENCES, convert: () => ({ markdown: formatPlain(text), unfinished: [], notes: [] }) }),
};

/**
 * Markdown is kept as written, except the destinations of its links and pictures. Markdown with HTML, or with parts that content can't
 * have, becomes HTML first, and is converted like HTML. Markdown that consists only of HTML is read as HTML.
 */
function openMarkdown(text: string, resolve: Resolve): OpenedText {
  const destinations = destinationsIn(text);
  const found = destinations.map((each) => [each, resolve(each.written)] as const);
  const { isAll, asCode } = htmlIn(text);
  const asHtml = openHtml(isAll ? text : renderForeign(text), resolve);
  const urls = (role: LinkRole) => found.flatMap(([each, url]) => (each.role === role ? (url ?? []) : []));
  return {
    pictures: [...new Set([...urls("image"), ...asHtml.pictures])],
    links: [...new Set([...urls("link"), ...asHtml.links])],
    convert(targets) {
      const changes = new Map(
        found.flatMap(([each, url]) => {
          const onWeb = url?.startsWith("file:") === true ? undefined : url;
          const href = each.role === "image" ? targets.pictureAt(url ?? "") : (targets.linkTo(url ?? "") ?? onWeb);
          const isKept = each.role === "link" && each.written.startsWith("#");
          return isKept ? [] : [[each, href] as const];
        }),
      );
      const whole = [...changes].flatMap(([each, href]) => (href === undefined ? [] : [[each, href] as const]));
      const markdown = `${withDestinations(text, new Map(whole)).trimEnd()}\n`;
      const isWhole = !isAll && whole.length === changes.size && isAsWritten(markdown);
      const { notes, ...converted }: ConvertedText = isWhole
        ? { markdown, unfinished: [], notes: [] }
        : asHtml.convert(targets);
      return { ...converted, notes: [...notes, ...(isAll ? [] : asCode.map(noteOfCode))] };
    },
  };
}

function noteOfCode(html: string): Note {
  return [message("import-html-code", { html: showLine(html).slice(0, LONGEST_SHOWN) })];
}

const LONGEST_SHOWN = 200;

/** Whether content may have a text in Markdown, and shows nothing of it otherwise than it was meant. */
function isAsWritten(markdown: string): boolean {
  return checkBody(markdown).faults.every(
    ({ severity, message: { id } }) => severity !== "error" && id !== "leftover-tag",
  );
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

function openHtml(html: string, resolve: Resolve): OpenedText {
  try {
    const clean = cleanHtml(html);
    return {
      pictures: picturesIn(clean, resolve),
      links: linksIn(clean, resolve),
      convert: (targets) => convertHtml(clean, resolve, targets),
    };
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    return unread(error.words);
  }
}

function convertHtml(clean: CleanHtml, resolve: Resolve, targets: Targets): ConvertedText {
  const notes = [...clean.notes, ...applyTargets(clean, resolve, targets)];
  const whole = findFaithful(clean.body, "with emphasis");
  if (whole !== undefined) return { markdown: whole, unfinished: [], notes };
  const lost = makeBlocksPlain(clean, (block) => findFaithful(block, "with emphasis") !== undefined);
  const others = findFaithful(clean.body, "with emphasis") ?? findFaithful(clean.body, "without emphasis");
  if (others !== undefined) return { markdown: others, unfinished: [], notes: [...notes, ...lost] };
  const reason = [message("import-html-plain")];
  return { markdown: formatPlain(showCharacters(plainText(clean.body))), unfinished: [reason], notes };
}

/** The Markdown of an element; undefined if it can't express all of it. */
function findFaithful(element: DomElement, emphasis: Emphasis): string | undefined {
  const markdown = writeMarkdown(element, emphasis);
  return isFaithful(markdown, wordsOf(element)) ? markdown : undefined;
}

/** Whether Markdown is accepted, and shows the same characters as the original apart from white space. */
function isFaithful(markdown: string, words: string): boolean {
  const body = checkBody(markdown);
  return body.faults.every(({ severity }) => severity !== "error") && withoutSpaces(textOf(body)) === words;
}

/** The visible words of a text, with the descriptions of its pictures instead of their captions, without white space. */
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
