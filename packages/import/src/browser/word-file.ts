import { formatMessage, type MessageLanguage, wordsOf } from "../../../../scripts/diagnostics/browser.ts";
import { convertText } from "../convert.ts";
import { withoutName } from "../html/data-url.ts";
import { IMPORT_HTML_MESSAGES } from "../html/messages.ts";
import { IMPORT_MESSAGES } from "../messages.ts";
import type { Note } from "../source.ts";
import { IMPORT_SOURCES_MESSAGES } from "../sources/messages.ts";
import { convertWord, takeTitle } from "../sources/word/convert-word.ts";

export { LARGEST_WORD } from "../sources/word/convert-word.ts";

/**
 * Enough for more than fifty pages. In a browser nothing can interrupt the work, which blocks the tab: some three seconds for this number.
 */
const MOST_ELEMENTS = 60_000;

/** A Word file as the beginning of an item. */
interface ReadWord {
  readonly title: string;
  /** In Markdown. */
  readonly body: string;
  /** Descriptions of omitted and accepted parts. */
  readonly notes: readonly string[];
  /** How many pictures the file does not describe: the text does not have them. */
  readonly undescribed: number;
}

/**
 * Reads a Word file, with its tracked changes accepted as a paste accepts them; otherwise returns the reason why it can't be read. `keep`
 * stores a picture, by its `data:` URL and a name for its file, and returns its path from the text, or undefined if it is refused.
 */
export async function readWordFile(
  file: File,
  language: MessageLanguage,
  keep: (url: string, name: string) => Promise<string | undefined>,
): Promise<ReadWord | string> {
  const words = wordsOf(language, IMPORT_MESSAGES, IMPORT_HTML_MESSAGES, IMPORT_SOURCES_MESSAGES);
  const say = (note: Note) => note.map((sentence) => formatMessage(sentence, words)).join(" ");
  // A folder has no bytes, and neither has a file that does not exist any more.
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
    const path = await keep(withoutName(text.resolve(source) ?? ""), `${name}-${source}`);
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

/** Whether a reference was made by the reader of Word files for a picture. */
function isPicture(written: string): boolean {
  return /^picture-\d+$/.test(written);
}
