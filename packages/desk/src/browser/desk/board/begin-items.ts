import type { Signal } from "@preact/signals";
import type { MessageLanguage } from "../../../../../../scripts/diagnostics/browser.ts";
import { plainWords } from "../../../plain-words.ts";
import { tellLarge } from "../file-size.ts";
import type { WordFileReader } from "../offered.ts";
import { pictureOfUrl } from "../picture-of-url.ts";
import type { Say } from "../say.ts";
import type { Uploading } from "../uploading.ts";

/** The settings for new items. */
interface Beginning {
  readonly reader: WordFileReader;
  readonly say: Say;
  /** The language of messages. */
  readonly language: MessageLanguage;
  readonly upload: Uploading;
  /** Descriptions of the work in progress, or of omitted parts. */
  readonly told: Signal<readonly string[]>;
  readonly begin: (title: string, body: string) => void;
}

/** Creates an item from each Word file, one after the other, and reports omitted parts. */
export async function beginItems(files: readonly File[], beginning: Beginning): Promise<void> {
  const all: string[] = [];
  for (const file of files) {
    beginning.told.value = [...all, beginning.say("word.reading", { file: file.name })];
    all.push(...(await beginItem(file, beginning)));
  }
  beginning.told.value = all;
}

async function beginItem(
  file: File,
  { reader: { LARGEST_WORD, readWordFile }, say, language, upload, begin }: Beginning,
): Promise<readonly string[]> {
  if (!/\.docx$/i.test(file.name)) return [say("word.refused", { file: file.name })];
  if (file.size > LARGEST_WORD) return [tellLarge(file, LARGEST_WORD, say)];
  const failed: string[] = [];
  const read = await readWordFile(file, language, async (url, wanted) => {
    const picture = pictureOfUrl(url, wanted);
    if (picture === undefined) return undefined;
    const name = await upload.send(picture);
    if (name === undefined) failed.push(upload.told.value);
    return name;
  });
  if (typeof read === "string") return [plainWords(read)];
  begin(read.title, read.body);
  const undescribed = read.undescribed === 0 ? [] : [say.count("word.undescribed", read.undescribed)];
  return [say("word.begun", { title: read.title }), ...failed, ...undescribed, ...read.notes.map(plainWords)];
}
