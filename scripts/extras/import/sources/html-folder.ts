import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workOnText } from "../../../content/read/check-file.ts";
import { UnreadableHtml } from "../html/document.ts";
import type { PageDetails } from "../html/main-content.ts";
import { readPage } from "../html/main-content.ts";
import { message } from "../message.ts";
import { listFiles, readText } from "../read-source-file.ts";
import type { Source, SourceItem, SourceOptions } from "../source.ts";
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

/** A page of a folder. */
export interface FolderPage {
  /** Path from the folder. */
  readonly file: string;
  /** The folder that its relative addresses start from, as a `file:` URL. */
  readonly base: string;
  /** Of one that can't be read, only its whole text: its conversion says why. */
  readonly details: PageDetails;
}

/** Reads all pages of a folder. */
export function readPages(folder: string, { timeZone }: SourceOptions): readonly FolderPage[] {
  return listFiles(folder, /\.x?html?$/i).map((file) => {
    const path = join(folder, file);
    const base = pathToFileURL(path).href;
    const text = readText(path);
    const details = workOnText(text.length, () => findDetails(text, timeZone));
    return { file, base, details: details ?? { ...NOTHING, main: text } };
  });
}

function findDetails(text: string, timeZone: string): PageDetails | undefined {
  try {
    return readPage(text, timeZone);
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    return undefined;
  }
}

const NOTHING = { title: "", authors: [], categories: [], translations: [], beside: [] } as const;

function itemOf({ file, base, details }: FolderPage): SourceItem {
  const { translations, main, title, image, beside, ...others } = details;
  const group = [...translations, ...(details.address === undefined ? [] : [details.address])].toSorted();
  return {
    ...others,
    id: file,
    name: nameOf(file),
    group: translations.length === 0 ? undefined : group[0],
    title,
    image: image === undefined ? undefined : { ...image, url: resolve(image.url, base) },
    content: { kind: "html", text: main, base },
    unfinished: [],
    notes: beside.map((text) => [message("import-beside", { text })]),
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
