import type { Signal } from "@preact/signals";
import { formatMessage, type MessageLanguage, wordsOf } from "../../../../../../scripts/diagnostics/browser.ts";
import {
  convertText,
  convertWord,
  IMPORT_HTML_MESSAGES,
  IMPORT_MESSAGES,
  IMPORT_SOURCES_MESSAGES,
  LARGEST_WORD,
  type Note,
  takeTitle,
} from "../../../../../import/src/browser.ts";
import { plainWords } from "../../../plain-words.ts";
import { tellLarge } from "../file-size.ts";
import { pictureOfUrl } from "../picture-of-url.ts";
import type { Say } from "../say.ts";
import type { Uploading } from "../uploading.ts";

/** What items are begun with. */
interface Beginning {
  readonly say: Say;
  /** Of messages. */
  readonly language: MessageLanguage;
  readonly upload: Uploading;
  /** What is being done, or was left out, in words. */
  readonly told: Signal<readonly string[]>;
  readonly begin: (title: string, body: string) => void;
}

/** Begins an item with each Word file, one after the other, and tells what was left out. */
export async function beginItems(files: readonly File[], beginning: Beginning): Promise<void> {
  const all: string[] = [];
  for (const file of files) {
    beginning.told.value = [...all, beginning.say("word.reading", { file: file.name })];
    all.push(...(await beginItem(file, beginning)));
  }
  beginning.told.value = all;
}

async function beginItem(file: File, { say, language, upload, begin }: Beginning): Promise<readonly string[]> {
  if (!/\.docx$/i.test(file.name)) return [say("word.refused", { file: file.name })];
  if (file.size > LARGEST_WORD) return [tellLarge(file, LARGEST_WORD, say)];
  const failed: string[] = [];
  const read = await readWordFile(file, language, async (picture) => {
    const name = await upload.send(picture);
    if (name === undefined) failed.push(upload.told.value);
    return name;
  });
  if (typeof read === "string") return [read];
  begin(read.title, read.body);
  const undescribed = read.undescribed === 0 ? [] : [say.count("word.undescribed", read.undescribed)];
  return [say("word.begun", { title: read.title }), ...failed, ...undescribed, ...read.notes];
}

/** More than fifty pages have. Nothing stops work in a browser, whose tab stands still for it: some three seconds for these. */
const MOST_ELEMENTS = 60_000;

/** A Word file as the beginning of an item. */
interface ReadWord {
  readonly title: string;
  /** In Markdown. */
  readonly body: string;
  /** What was left out of it, and what was accepted. */
  readonly notes: readonly string[];
  /** How many pictures the file does not describe: the text does not have them. */
  readonly undescribed: number;
}

/**
 * Reads a Word file, with its tracked changes accepted as a paste has them; otherwise says why it can't be read. `keep` keeps a picture
 * and returns its path from the text, or undefined if it can't be taken.
 */
async function readWordFile(
  file: File,
  language: MessageLanguage,
  keep: (picture: File) => Promise<string | undefined>,
): Promise<ReadWord | string> {
  const words = wordsOf(language, IMPORT_MESSAGES, IMPORT_HTML_MESSAGES, IMPORT_SOURCES_MESSAGES);
  const say = (note: Note) => note.map((sentence) => plainWords(formatMessage(sentence, words))).join(" ");
  // A folder has no bytes, nor has a file that is no longer there.
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const text = await convertWord(bytes, file.name, "accept", ({ buffer }) => ({ arrayBuffer: buffer }), MOST_ELEMENTS);
  if ("id" in text) return say([text]);
  const { title: heading, html } = takeTitle(text.html);
  const name = file.name.replace(/\.docx$/i, "");
  const images = [...new DOMParser().parseFromString(html, "text/html").images];
  const described = images.filter(({ alt }) => alt.trim() !== "");
  const paths = new Map<string, string>();
  for (const image of described) {
    const source = image.getAttribute("src") ?? "";
    const picture = pictureOfUrl(text.resolve(source) ?? "", `${name}-${source}`);
    const path = picture === undefined ? undefined : await keep(picture);
    if (path !== undefined) paths.set(source, path);
  }
  const { markdown, unfinished, notes } = convertText(
    { kind: "html", text: html, resolve: (written) => (isPicture(written) ? written : text.resolve(written)) },
    { linkTo: () => undefined, pictureAt: (source) => paths.get(source) },
  );
  const undescribed = images.length - described.length;
  const title = heading || text.title || name;
  return { title, body: markdown, undescribed, notes: [...text.notes, ...unfinished, ...notes].map(say) };
}

/** Whether a reference is one that the reader of Word files gives to a picture. */
function isPicture(written: string): boolean {
  return /^picture-\d+$/.test(written);
}
