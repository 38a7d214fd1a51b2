import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Message } from "../../../../scripts/diagnostics/index.ts";
import { UnreadableHtml } from "../html/document.ts";
import { type PageDetails, type PageOptions, readPage } from "../html/main-content.ts";
import { findUsual, languageKey } from "../html/usual-blocks.ts";
import { message } from "../message.ts";
import { listFiles, readTextOf } from "../read-source-file.ts";
import { ImportError, type Note, type Source, type SourceItem, type SourceOptions } from "../source.ts";
import { workOnFile } from "../work-on-source.ts";
import { type FolderPage, type HtmlSite, openHtmlSite } from "./html-site.ts";

/** A folder of pages, such as a copy of an old site. */
export const htmlFolder: Source = {
  name: "html",
  expects: "FOLDER",
  async read(folder, options) {
    const { pages: all, unread } = readPages(folder, options);
    if (all.length === 0) throw new ImportError(message("import-folder-without-pages", { folder }));
    const texts = withoutUsual(
      folder,
      all.filter(({ file, details }) => details.kind.kind === "text" && !isNoText(file)),
      options,
    );
    const site = openHtmlSite(folder, all, options.site);
    const former = formerAddresses(all, site);
    return {
      items: texts.map((page) => itemOf(folder, page, site, former.get(site.addressOf(page.file) ?? "") ?? [])),
      notes: [...unread, ...notesOnPages(all), ...notesOnUsual(texts)],
    };
  },
};

/** Reads all pages of a folder, with a line on each that can't be read. */
export function readPages(
  folder: string,
  { timeZone }: SourceOptions,
): { readonly pages: readonly FolderPage[]; readonly unread: readonly Note[] } {
  const read = listFiles(folder, /\.x?html?$/i).map((file) => readFolderPage(folder, { file, timeZone }));
  return {
    pages: read.flatMap((each) => ("details" in each ? [each] : [])),
    unread: read.flatMap((each) => ("details" in each ? [] : [[each]])),
  };
}

/** Reads a page of a folder; a message says why it can't be read. */
export function readFolderPage(folder: string, options: PageOptions & { readonly file: string }): FolderPage | Message {
  const text = readTextOf(folder, options.file);
  if (typeof text !== "string") return text;
  const read = workOnFile(options.file, text.length, () => ({ details: findDetails(text, options) }));
  if (!("details" in read)) return read;
  const details = read.details ?? { ...NOTHING, main: text };
  return { file: options.file, base: pathToFileURL(join(folder, options.file)).href, details };
}

function findDetails(text: string, options: PageOptions): PageDetails | undefined {
  try {
    return readPage(text, options);
  } catch (error) {
    if (!(error instanceof UnreadableHtml)) throw error;
    return undefined;
  }
}

const NOTHING = {
  ...({ kind: { kind: "text" }, title: "", authors: [], categories: [], translations: [], beside: [] } as const),
  blocks: new Set<string>(),
  usual: [],
};

/** Reads pages again without the parts that nearly all of them have. */
function withoutUsual(
  folder: string,
  pages: readonly FolderPage[],
  { timeZone }: SourceOptions,
): readonly FolderPage[] {
  const usual = findUsual(pages.map(({ details }) => details));
  return pages.map((page) => {
    const ofLanguage = usual.get(languageKey(page.details.language));
    if (ofLanguage === undefined || ofLanguage.size === 0) return page;
    const again = readFolderPage(folder, { file: page.file, timeZone, usual: ofLanguage });
    return "details" in again ? again : page;
  });
}

/** Pages of a site that are not news, whatever their content. */
function isNoText(file: string): boolean {
  return /(?:^|\/)(?:404|search)(?:\/index)?\.x?html?$/i.test(file);
}

/** Notes on the pages that are not texts. */
function notesOnPages(pages: readonly FolderPage[]): readonly Note[] {
  return pages.flatMap(({ file, details: { kind } }): readonly Note[] => {
    if (kind.kind === "list") return [[message("import-page-list", { file })]];
    if (kind.kind === "step") return [[message("import-page-step", { file, address: kind.to })]];
    return isNoText(file) ? [[message("import-page-other", { file })]] : [];
  });
}

function notesOnUsual(pages: readonly FolderPage[]): readonly Note[] {
  return [...new Set(pages.flatMap(({ details }) => details.usual))].map((text) => [message("import-usual", { text })]);
}

/** The addresses that only lead to others, by these. */
function formerAddresses(pages: readonly FolderPage[], site: HtmlSite): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const page of pages) {
    const { kind } = page.details;
    if (kind.kind !== "step") continue;
    const [from, to] = [site.placeOf(page.file), site.resolverFor(page)(kind.to)];
    if (from === undefined || to === undefined || from === to) continue;
    former.set(to, [...(former.get(to) ?? []), from]);
  }
  return former;
}

function itemOf(folder: string, page: FolderPage, site: HtmlSite, former: readonly string[]): SourceItem {
  const { file, details } = page;
  const { title, summary, language, date, authors, categories, image, main, beside } = details;
  const address = site.addressOf(file);
  const resolve = site.resolverFor(page);
  const translations = details.translations.map((written) => resolve(written) ?? written);
  const group = [...translations, ...(address === undefined ? [] : [address])].toSorted();
  const url = image === undefined ? undefined : resolve(image.url);
  return {
    id: file,
    title,
    summary,
    language,
    date,
    authors,
    categories,
    address,
    former,
    unfinished: [],
    name: nameOf(file),
    file: pathToFileURL(join(folder, file)).href,
    group: translations.length === 0 ? undefined : group[0],
    image: image === undefined || url === undefined ? undefined : { ...image, url },
    content: { kind: "html", text: main, resolve },
    notes: [
      ...beside.map((text): Note => [message("import-beside", { text })]),
      ...(image !== undefined && url === undefined ? [[message("import-picture-unread", { picture: image.url })]] : []),
    ],
  };
}

/** The name of the file, or of its folder for `quito/index.html`. */
function nameOf(file: string): string | undefined {
  const steps = file.replace(/\.x?html?$/i, "").split("/");
  return steps.at(-1) === "index" ? steps.at(-2) : steps.at(-1);
}
