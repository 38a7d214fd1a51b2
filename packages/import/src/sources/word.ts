import { statSync } from "node:fs";
import { basename, join } from "node:path";
import { groupBy } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../message.ts";
import { listFiles } from "../read-source-file.ts";
import { ImportError, type Note, type Source, type SourceItem } from "../source.ts";
import { type Place, parsePlace } from "./markdown/place.ts";
import { takeTitle, type WordText } from "./word/convert-word.ts";
import { readWord } from "./word/read-word.ts";

/** A Word file, or a folder of them: each becomes an item. */
export const word: Source = {
  name: "word",
  expects: "FILE.docx-or-FOLDER",
  async read(from, options) {
    const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
    const files = isFolder ? listFiles(from, WORD_FILE) : [basename(from)];
    if (files.length === 0) throw new ImportError(message("import-folder-without-word", { folder: from }));
    const texts: FolderText[] = [];
    const refused: Note[] = [];
    for (const file of files) {
      const read = await readWord(isFolder ? join(from, file) : from, file, options);
      if ("html" in read) texts.push({ file, text: read, place: parsePlace(file, options.languages) });
      else if (isFolder) refused.push([read]);
      else throw new ImportError(read);
    }
    return { items: toItems(texts), notes: refused };
  },
};

/** Not the lock files of Word beside an open file. */
const WORD_FILE = /(?:^|\/)(?!~\$)[^/]*\.docx$/i;

interface FolderText {
  /** Path from the folder. */
  readonly file: string;
  readonly text: WordText;
  readonly place: Place;
}

function toItems(texts: readonly FolderText[]): readonly SourceItem[] {
  const groups = groupBy(texts, ({ place }) => place.group);
  return texts.map((each) => toItem(each, groups.get(each.place.group)?.length ?? 1));
}

/** `texts` is the number of texts in the folder with the same name in other languages, including this one. */
function toItem({ file, text, place }: FolderText, texts: number): SourceItem {
  const { title, html } = takeTitle(text.html);
  return {
    id: file,
    name: place.name,
    title: title || text.title,
    date: place.date,
    authors: [],
    categories: [],
    language: place.language ?? text.language,
    group: texts === 1 ? undefined : place.group,
    content: { kind: "html", text: html, resolve: text.resolve },
    unfinished: [],
    notes: text.notes,
  };
}
