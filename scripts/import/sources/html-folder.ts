import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { message } from "../../diagnostics/message.ts";
import { UnreadableHtml } from "../html/document.ts";
import type { PageDetails } from "../html/page.ts";
import { readPage } from "../html/page.ts";
import { listFiles, readText } from "../read-file.ts";
import type { Note, Source, SourceItem, SourceOptions } from "../source.ts";
import { ImportError } from "../source.ts";

/** A folder of pages, such as a copy of an old site. */
export const htmlFolder: Source = {
  name: "html",
  expects: "FOLDER",
  async read(folder, options) {
    const pages = readPages(folder, options);
    if (pages.length === 0) throw new ImportError(message("import-folder-without-pages", { folder }));
    return { items: pages.map(itemOf), notes: [] };
  },
};

/** A page of a folder; one that can't be read has a reason instead of details. */
export interface FolderPage {
  /** Path from the folder. */
  readonly file: string;
  /** The folder that its relative addresses start from, as a `file:` URL. */
  readonly base: string;
  readonly details: PageDetails;
  /** Why it can't be read. */
  readonly unread?: Note;
}

/** Reads all pages of a folder. */
export function readPages(folder: string, { timeZone }: SourceOptions): readonly FolderPage[] {
  return listFiles(folder, /\.x?html?$/i).map((file) => {
    const path = join(folder, file);
    const base = pathToFileURL(path).href;
    try {
      return { file, base, details: readPage(readText(path), timeZone) };
    } catch (error) {
      if (!(error instanceof UnreadableHtml)) throw error;
      return { file, base, details: NOTHING, unread: [message("import-text-not-read"), error.words] };
    }
  });
}

const NOTHING: PageDetails = { title: "", authors: [], categories: [], translations: [], main: "" };

function itemOf({ file, base, details, unread }: FolderPage): SourceItem {
  const { translations, main, title, image, ...others } = details;
  const group = [...translations, ...(details.address === undefined ? [] : [details.address])].toSorted();
  return {
    ...others,
    id: file,
    name: nameOf(file),
    group: translations.length === 0 ? undefined : group[0],
    title,
    image: image === undefined ? undefined : { ...image, url: resolve(image.url, base) },
    content: { kind: "html", text: main, base },
    unfinished: unread === undefined ? [] : [unread],
    notes: [],
  };
}

/** The name of the file, or of its folder for `quito/index.html`. */
function nameOf(file: string): string | undefined {
  const steps = file.replace(/\.x?html?$/i, "").split("/");
  return steps.at(-1) === "index" ? steps.at(-2) : steps.at(-1);
}

function resolve(url: string, base: string): string {
  return URL.canParse(url, base) ? new URL(url, base).href : url;
}
