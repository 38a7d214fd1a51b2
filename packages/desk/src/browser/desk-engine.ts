import { editFile } from "../../../../scripts/change/browser.ts";
import { parseInPlace, parsePeriod, readFields, type Token } from "../../../../scripts/content/browser.ts";
import { parseDay } from "../../../../scripts/i18n/browser.ts";
import {
  type ChangePart,
  changesBetween,
  revisionOf,
  type TranslatedText,
  textRevisionOf,
  textsOf,
  translatableTexts,
} from "../../../../scripts/model/browser.ts";
import { type PrecompiledTemplates, precompiledRenderer } from "../../../../scripts/templates/browser.ts";
import { type ProposedBulletin, proposeBulletins, proposeDay, proposeNumber } from "../board/plans.ts";
import { findSample, sampleIn } from "../board/sample.ts";
import { openWorkspace, type Workspace } from "../board/workspace.ts";
import type { OpenedBulletin } from "../home/home.ts";

/* The engine that checks and renders texts on the desk: the code of a build. It is loaded after the first screen is shown. */

export { messageOf } from "../../../../scripts/diagnostics/browser.ts";
export { hrefOf } from "../../../../scripts/templates/browser.ts";
export { changedSentences } from "../board/changed-sentences.ts";
export { planRemoval } from "../board/plans.ts";
export { rowsOf } from "../board/translation-rows.ts";
export { closeFile, formKindOf, openFile } from "../form/file-form.ts";
export { wrongWordsIn } from "../form/wrong-words.ts";
export { mergeTexts } from "../home/merge-texts.ts";

export { parseTypedDate, parseTypedMoment } from "./desk/typed-date.ts";

/** The texts that a translation repeats, and the revision of the present original. */
export interface ToTranslate {
  readonly texts: readonly TranslatedText[];
  readonly revision: string;
}

/** The texts to translate of a file; undefined if it is not a text or can't be read. */
export function toTranslate(workspace: Workspace, file: string): ToTranslate | undefined {
  const { items, bulletins, pages, publication } = workspace.content();
  const original = [...items, ...bulletins, ...pages].find((text) => text.original.path.file === file)?.original;
  if (original === undefined) return undefined;
  const texts = translatableTexts(original, publication?.fields);
  return { texts, revision: revisionOf(texts) };
}

/** The fields of a file, in the form of a form. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Changed fields of a file. A reviewer or a review date refers to the present text: its revision is added with the first reviewer, and
 * removed with the last. Lapsed reviews are of another text: new reviewers replace their reviewers.
 */
export function withReview(workspace: Workspace, file: string, before: Fields, now: Fields): Fields {
  if (before["reviewedBy"] === now["reviewedBy"] && before["reviewed"] === now["reviewed"]) return now;
  const { publication, ...content } = workspace.content();
  const record = textsOf(content).find(({ path }) => path.file === file);
  if (record === undefined) return now;
  const { reviewedRevision: revision, ...others } = now;
  const current = textRevisionOf(record, publication?.fields);
  const [earlier, names] = [namesIn(before), namesIn(now)];
  if (names.length === 0) return others;
  const isLapsed = revision !== undefined && revision !== current;
  if (!isLapsed || before["reviewed"] !== now["reviewed"]) return { ...others, reviewedRevision: current };
  const added = names.filter((name) => !earlier.includes(name));
  return added.length === 0 ? now : { ...others, reviewedBy: added, reviewedRevision: current };
}

function namesIn({ reviewedBy = [] }: Fields): readonly unknown[] {
  return [reviewedBy].flat();
}

/** A paragraph, heading, list or the like of a text: as written, and its words. */
export interface WrittenBlock {
  readonly source: string;
  readonly words: string;
  /** On which it begins, from 1. */
  readonly line: number;
}

/** The blocks of a text, in order. Concatenated with an empty line between them they have the same meaning as the text. */
export function blocksOf(markdown: string): readonly WrittenBlock[] {
  const lines = markdown.split(/\r\n?|\n/);
  const starts = parseInPlace(markdown).tokens.flatMap(({ level, nesting, map }) =>
    level === 0 && nesting >= 0 && map != null ? [map[0]] : [],
  );
  return [...new Set(starts)].map((start, index, all) => {
    const source = lines
      .slice(start, all[index + 1] ?? lines.length)
      .join("\n")
      .trimEnd();
    return { source, words: wordsOf(source), line: start + 1 };
  });
}

function wordsOf(markdown: string): string {
  return parseInPlace(markdown).tokens.map(wordsIn).join(" ").replace(/\s+/g, " ").trim();
}

function wordsIn({ children, content, type }: Token): string {
  if (children === null || children === undefined) return type === "fence" || type === "code_block" ? content : "";
  return children.map((child) => (child.type.endsWith("break") ? " " : child.content)).join("");
}

/** A text without markup: its paragraphs, and its lists with a mark before each entry. */
export function textAsRead(markdown: string): string {
  let [text, before] = ["", ""];
  for (const token of parseInPlace(markdown).tokens) {
    const { type, info } = token;
    if (type === "list_item_open") before = `\n${info === "" ? "•" : `${info}.`} `;
    if (type === "tr_open") before = "\n";
    if (/^t[hd]_open$/.test(type) && before !== "\n") before = " · ";
    const words = wordsIn(token).trim();
    if (words === "") continue;
    text += before + words;
    before = "\n\n";
  }
  return text.trim();
}

/** Opens the texts of a bulletin, with the templates of its theme, which are beside the page of the desk. */
export async function openTexts({ context, files }: OpenedBulletin, folder: string): Promise<Workspace> {
  // The address is unknown when this script is bundled, so the module remains separate.
  const module: { readonly templates: PrecompiledTemplates } = await import(new URL("templates.js", folder).href);
  return openWorkspace(context, precompiledRenderer(module.templates), files);
}

/** The possible next bulletins, on a day, except bulletins that are begun elsewhere. */
export function nextBulletins(
  workspace: Workspace,
  today: string,
  begun: readonly string[],
): readonly ProposedBulletin[] {
  const day = parseDay(today);
  const content = workspace.content();
  // The sample is no issue that others follow.
  const before = begun.length === 0 ? { ...content, bulletins: [], items: [] } : content;
  const all = day === undefined ? [] : proposeBulletins(before, day);
  return all.filter(({ period }) => !begun.includes(period));
}

/** The files of the sample, if nothing else was written yet. */
export function sampleAmong(workspace: Workspace, periods: readonly string[]): readonly string[] {
  return findSample(workspace, periods);
}

/** The texts of the sample in the issue of a period, by their files. */
export function sampleFor(workspace: Workspace, text: string): ReadonlyMap<string, string> {
  const period = parsePeriod(text);
  return period === undefined ? new Map() : sampleIn(workspace.content(), period);
}

/** The day on which the bulletin of a period would come out; empty if that is none. */
export function dayFor(workspace: Workspace, today: string, text: string): string {
  const [period, day] = [parsePeriod(text), parseDay(today)];
  return period === undefined || day === undefined ? "" : proposeDay(workspace.content(), period, day);
}

/** The number that the bulletin of a period would have, if it is known. */
export function numberFor(workspace: Workspace, text: string): number | undefined {
  const period = parsePeriod(text);
  return period === undefined ? undefined : proposeNumber(workspace.content(), period);
}

/** In UTF-16 code units, of two texts together. Two that have nothing in common take a second then, and four times as long if twice as long. */
const MOST_COMPARED = 20_000;

/** The unchanged, removed and added words between two texts; long texts are replaced as a whole. */
export function diffWords(before: string, after: string): readonly ChangePart[] {
  if (before !== after && before.length + after.length > MOST_COMPARED)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  const [change] = changesBetween([{ name: "text", text: before }], [{ name: "text", text: after }]);
  return change?.parts ?? [{ kind: "same", text: after }];
}

/** The fields and the text of a file; empty if it can't be read. */
export function readFile(
  file: string,
  text: string,
): { readonly fields: Readonly<Record<string, unknown>>; readonly body: string } {
  const read = readFields(file, text);
  return { fields: read?.fields ?? {}, body: read?.body ?? "" };
}

/** The text of a new file. */
export function writeFile(file: string, fields: Readonly<Record<string, unknown>>, body: string): string {
  return editFile(file, "", { fields, body, order: ["title", "summary", "date", "topic", "topics"] });
}
