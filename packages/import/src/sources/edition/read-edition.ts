import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeHtml } from "../../../../../scripts/content/index.ts";
import type { Day, Month } from "../../../../../scripts/i18n/index.ts";
import { workOnHtml } from "../../html/document.ts";
import { resolverOf } from "../../html/link-references.ts";
import { readPage } from "../../html/main-content.ts";
import { message } from "../../message.ts";
import { readText } from "../../read-source-file.ts";
import { ImportError, type Note, type Resolve, type SourceOptions } from "../../source.ts";
import { parsePlace } from "../markdown/place.ts";
import { takeTitle } from "../word/convert-word.ts";
import { readWord } from "../word/read-word.ts";
import { blocksOf } from "./blocks.ts";
import { readMail } from "./read-mail.ts";
import { recipientsOf } from "./recipient-address.ts";
import { withoutRecipient } from "./without-recipient.ts";

/** An edition of a newsletter before it is cut. */
export interface EditionText {
  /** The same whenever it is read. */
  readonly id: string;
  readonly title: string;
  /** For a mail: its title as a whole, whatever its headings are. */
  readonly subject?: string;
  readonly date: Day | Month | undefined;
  readonly language: string | undefined;
  readonly html: string;
  readonly resolve: Resolve;
  readonly notes: readonly Note[];
}

/** Reads a page, a mail or a Word file. Throws an {@link ImportError} for another. */
export async function readEdition(file: string, options: SourceOptions): Promise<EditionText> {
  const place = parsePlace(basename(file), options.languages);
  const [, ending = ""] = /\.(\w+)$/.exec(file.toLowerCase()) ?? [];
  const read = await (READERS.get(ending) ?? readPageEdition)(file, options);
  return {
    id: basename(file),
    ...read,
    date: place.date ?? read.date,
    language: place.language ?? read.language,
  };
}

type Read = Omit<EditionText, "id"> & Partial<Pick<EditionText, "id">>;

const READERS: ReadonlyMap<string, (file: string, options: SourceOptions) => Promise<Read>> = new Map([
  ["docx", readWordEdition],
  ["eml", readMailEdition],
]);

async function readWordEdition(file: string, options: SourceOptions): Promise<Read> {
  const text = await readWord(file, basename(file), options);
  if (!("html" in text)) throw new ImportError(text);
  const { title, html } = takeOnlyTitle(text.html);
  return { ...text, title: title || text.title, html, date: undefined };
}

/** A text whose headings are all of the first level has stories under these, and no title. */
function takeOnlyTitle(text: string): { readonly title: string; readonly html: string } {
  const headings = workOnHtml(`<body>${text}`, ({ body }) => body.querySelectorAll("h1").length);
  return headings === 1 ? takeTitle(text) : { title: "", html: text };
}

async function readMailEdition(file: string, { timeZone }: SourceOptions): Promise<Read> {
  const mail = await readMail(file, timeZone, resolverOf(folderOf(file)));
  const { html, notes } = withoutRecipient(mail.html, recipientsOf(mail.recipients));
  const page = readWhole(html, { timeZone, file, called: mail.subject });
  return {
    ...(mail.id === undefined ? {} : { id: mail.id }),
    ...(mail.subject === "" ? {} : { subject: mail.subject }),
    title: mail.subject || page.title,
    date: mail.date ?? page.date,
    language: mail.language ?? page.language,
    html: page.html,
    resolve: mail.resolve,
    notes: [...mail.notes, ...notes, ...page.notes],
  };
}

async function readPageEdition(file: string, { timeZone }: SourceOptions): Promise<Read> {
  const { html: written, notes: left } = withoutRecipient(readText(file), recipientsOf([]));
  const { title, date, language, html, notes } = readWhole(written, { timeZone, file, called: "" });
  return {
    title,
    date,
    language,
    html,
    notes: [...left, ...notes],
    resolve: resolverOf(pathToFileURL(file).href),
  };
}

function folderOf(file: string): string {
  return pathToFileURL(`${dirname(file)}/`).href;
}

interface WholeOptions {
  readonly timeZone: string;
  readonly file: string;
  /** Its subject, if it is a mail with one: then the title of the page is a heading of its text. */
  readonly called: string;
}

/** The main part of a page, with a line on each text that is beside it; the whole page, if that part has no text. */
function readWhole(html: string, { timeZone, file, called }: WholeOptions) {
  const page = workOnHtml(html, () => readPage(html, { timeZone }));
  if (page === undefined) throw new ImportError(message("import-edition-unread", { file }));
  const texts = textsOf(page.main);
  if (texts.length === 0) return { ...page, html, notes: [] };
  const isIn = new Set([...texts, page.title]);
  const isOneOfSeveral = (workOnHtml(html, ({ body }) => body.querySelectorAll("h1").length) ?? 0) > 1;
  const isOther =
    !["", page.title].includes(called) && textsOf(html).includes(page.title) && !texts.includes(page.title);
  const isHeading = page.title !== "" && (isOneOfSeveral || isOther);
  return {
    ...page,
    html: isHeading ? `<h1>${escapeHtml(page.title)}</h1>${page.main}` : page.main,
    notes: textsOf(html)
      .filter((text) => !isIn.has(text))
      .map((text): Note => [message("import-edition-outside", { text })]),
  };
}

function textsOf(html: string): readonly string[] {
  const texts = workOnHtml(html, ({ body }) => blocksOf(body).map(({ text }) => text)) ?? [];
  return [...new Set(texts)].filter((text) => text !== "");
}
