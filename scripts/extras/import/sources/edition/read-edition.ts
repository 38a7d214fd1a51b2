import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Day, Month } from "../../../../i18n/day.ts";
import { escapeHtml } from "../../../../markdown/html.ts";
import { workOnHtml } from "../../html/document.ts";
import { resolverOf } from "../../html/link-references.ts";
import { readPage } from "../../html/main-content.ts";
import { message } from "../../message.ts";
import { readText } from "../../read-source-file.ts";
import type { Note, Resolve, SourceOptions } from "../../source.ts";
import { ImportError } from "../../source.ts";
import { parsePlace } from "../markdown/place.ts";
import { readWord, takeTitle } from "../word/read-word.ts";
import { blocksOf } from "./blocks.ts";
import { readMail } from "./read-mail.ts";

/** An edition of a newsletter before it is cut. */
export interface EditionText {
  /** The same whenever it is read. */
  readonly id: string;
  readonly title: string;
  readonly date: Day | Month | undefined;
  readonly language: string | undefined;
  readonly html: string;
  readonly resolve: Resolve;
  readonly notes: readonly Note[];
}

/** Reads a page, a mail or a Word file. Throws an {@link ImportError} for another. */
export async function readEdition(file: string, options: SourceOptions): Promise<EditionText> {
  const place = parsePlace(basename(file), options.languages);
  const read = await (/\.docx$/i.test(file)
    ? readWordEdition(file, options)
    : /\.eml$/i.test(file)
      ? readMailEdition(file, options)
      : readPageEdition(file, options));
  return {
    id: basename(file),
    ...read,
    date: place.date ?? read.date,
    language: place.language ?? read.language,
  };
}

type Read = Omit<EditionText, "id"> & Partial<Pick<EditionText, "id">>;

async function readWordEdition(file: string, options: SourceOptions): Promise<Read> {
  const text = await readWord(file, basename(file), options);
  if (!("html" in text)) throw new ImportError(text);
  // A file whose headings are all of the first level has stories under these, and no title of its own.
  const headings = workOnHtml(`<body>${text.html}`, ({ body }) => body.querySelectorAll("h1").length);
  const { title, html } = headings === 1 ? takeTitle(text.html) : { title: "", html: text.html };
  return { ...text, title: title || text.title, html, date: undefined };
}

async function readMailEdition(file: string, { timeZone }: SourceOptions): Promise<Read> {
  const mail = await readMail(file, timeZone, resolverOf(folderOf(file)));
  const page = readWhole(mail.html, timeZone, file);
  return {
    ...(mail.id === undefined ? {} : { id: mail.id }),
    ...{ title: mail.subject || page.title, date: mail.date ?? page.date, language: mail.language ?? page.language },
    ...{ html: page.html, resolve: mail.resolve, notes: [...mail.notes, ...page.notes] },
  };
}

async function readPageEdition(file: string, { timeZone }: SourceOptions): Promise<Read> {
  const { title, date, language, html, notes } = readWhole(readText(file), timeZone, file);
  return { ...{ title, date, language, html, notes }, resolve: resolverOf(pathToFileURL(file).href) };
}

function folderOf(file: string): string {
  return pathToFileURL(`${dirname(file)}/`).href;
}

/** The main part of a page, with a line on each text that is beside it; the whole page, if that part has no text. */
function readWhole(html: string, timeZone: string, file: string) {
  const page = workOnHtml(html, () => readPage(html, { timeZone }));
  if (page === undefined) throw new ImportError(message("import-edition-unread", { file }));
  const texts = textsOf(page.main);
  if (texts.length === 0) return { ...page, html, notes: [] };
  const isIn = new Set([...texts, page.title]);
  const isOneOfSeveral = (workOnHtml(html, ({ body }) => body.querySelectorAll("h1").length) ?? 0) > 1;
  return {
    ...page,
    html: isOneOfSeveral && page.title !== "" ? `<h1>${escapeHtml(page.title)}</h1>${page.main}` : page.main,
    notes: textsOf(html)
      .filter((text) => !isIn.has(text))
      .map((text): Note => [message("import-edition-outside", { text })]),
  };
}

function textsOf(html: string): readonly string[] {
  const texts = workOnHtml(html, ({ body }) => blocksOf(body).map(({ text }) => text)) ?? [];
  return [...new Set(texts)].filter((text) => text !== "");
}
