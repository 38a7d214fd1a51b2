import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Message, memoize } from "../../../scripts/diagnostics/index.ts";
import { digestOf } from "../../../scripts/release/index.ts";
import { type ConvertedText, convertText, openText } from "./convert.ts";
import type { ReadDeclared } from "./declared-fields.ts";
import { type FormattedItem, formatItem } from "./format-item.ts";
import type { FormerAddresses } from "./former-addresses.ts";
import { shownPicture, type Targets } from "./html/link-references.ts";
import type { FileOutcome, ImportReport } from "./import-report.ts";
import { type FindLink, linksBetween } from "./links.ts";
import { categoriesOf, keywordsOf, type TopicMapping, topicsOf } from "./match-topics.ts";
import { message } from "./message.ts";
import type { Pictures } from "./pictures/fetch-pictures.ts";
import type { Plan, PlannedItem } from "./plan-import.ts";
import type { Room } from "./room.ts";
import { asideFile, type SetAside, unreadFile, writeAside, writeTextAside } from "./set-aside.ts";
import { ImportError, type Note, type SourceItem } from "./source.ts";
import { type ImportState, NOT_WRITTEN } from "./state.ts";
import { writeUnlessEdited } from "./write-once.ts";

/** The options of a run. */
export interface ImportOptions {
  readonly contentDir: string;
  readonly stateFile: string;
  readonly state: ImportState;
  readonly mapping: TopicMapping;
  readonly pictures: Pictures;
  /** Finds the content file that an earlier run made of an address. */
  readonly findEarlier: (url: string) => string | undefined;
  /** Reads the values of a source for fields that the publication has declared. */
  readonly readDeclared: ReadDeclared;
  /** The addresses that items had on the old site. */
  readonly former: ReadonlyMap<PlannedItem, FormerAddresses>;
  readonly room: Room;
  /** The folder for parts that content can't have. */
  readonly asideDir: string;
  /** Whether files are written. */
  readonly mode: "write" | "dry run";
  /** The first error that `validate` would report in a content file. */
  readonly findError: (file: string, bytes: Uint8Array) => readonly Message[] | undefined;
  readonly onProgress: (done: number, of: number) => void;
  /** Whether the run is to end after the current item. */
  readonly isStopped: () => boolean;
}

/** Writes planned items into the content, one after the other. Each is whole before the next begins, so a run can be stopped. */
export async function importItems(
  { planned, skipped }: Plan,
  options: ImportOptions,
): Promise<Omit<ImportReport, "notes">> {
  // Converting an item only to find out whether it is finished takes as long as importing it, so only link targets are converted.
  const isOpen = memoize((each: PlannedItem) => !isUnfinished(each, options) && !isRemoved(each, options));
  const originals = new Map(planned.map((each) => [each.item, each]));
  const findLink = linksBetween(
    planned,
    (each) => {
      const original = each.original === undefined ? undefined : originals.get(each.original);
      return !isOpen(each) || (original !== undefined && !isOpen(original));
    },
    options.findEarlier,
  );
  const outcomes: FileOutcome[] = [];
  const refused = new Map<SourceItem, Note>();
  const end = (how: ImportReport["end"]) => {
    const others = [...refused].map(([item, reason]) => ({ item, reason }));
    return { outcomes, skipped: [...skipped, ...others], end: how };
  };
  for (const [index, each] of planned.entries()) {
    if (options.isStopped()) return end("stopped");
    options.onProgress(index, planned.length);
    const formatted = await formatPlanned(each, findLink, options).catch(reasonOf);
    if (!("text" in formatted)) {
      refused.set(each.item, [formatted]);
      continue;
    }
    const reason = findRefusal(each, formatted, refused, options);
    if (reason === undefined) outcomes.push(write(each, formatted, options));
    else refused.set(each.item, [...reason, setWholeAside(each, formatted, options)]);
  }
  options.onProgress(planned.length, planned.length);
  return end("complete");
}

/** The reason why an item can't be read within the limit for a text: nothing of it is written. */
function reasonOf(error: unknown): Message {
  if (!(error instanceof ImportError)) throw error;
  return error.words;
}

/** Why content can't have an item. A translation needs its original, which has the fields that both share. */
function findRefusal(
  planned: PlannedItem,
  { text }: Prepared,
  refused: ReadonlyMap<SourceItem, Note>,
  { findError, room, state }: ImportOptions,
): Note | undefined {
  const { file, original } = planned;
  const ofOriginal = original === undefined ? undefined : refused.get(original);
  if (ofOriginal !== undefined) return ofOriginal;
  const error = isAsWritten(planned, text, state) ? undefined : findError(file, Buffer.from(text));
  if (error !== undefined) return [message("import-refused"), ...error];
  const full = room.take(file);
  return full === undefined ? undefined : [message("import-refused"), full];
}

/** Whether an earlier run wrote the same text: then it was checked, and all content is checked at the end. */
function isAsWritten({ item }: PlannedItem, text: string, { items }: ImportState): boolean {
  return items.get(item.id)?.sha256 === digestOf(text);
}

/** Stores an item that content can't have at all; reports the place. */
function setWholeAside({ file }: PlannedItem, { text, aside }: Prepared, { asideDir, mode }: ImportOptions): Message {
  const whole = asideFile(asideDir, file);
  if (mode === "write") {
    writeTextAside(asideDir, file, text);
    writeAside(asideDir, file, aside);
  }
  return message("import-aside", { file: whole });
}

/** Whether an item becomes a draft, whatever its links and pictures lead to. */
function isUnfinished(planned: PlannedItem, { asideDir, findError, readDeclared }: ImportOptions): boolean {
  const { item, file } = planned;
  const body = convertOrSay(item.content);
  if ("id" in body) return true;
  const { text, unfinished } = formatItem(planned, {
    topics: [],
    keywords: [],
    body,
    declared: readDeclared(planned),
    aside: asideDir,
  });
  return unfinished.length > 0 || findError(file, Buffer.from(text)) !== undefined;
}

function convertOrSay(content: SourceItem["content"]): ConvertedText | Message {
  try {
    return convertText(content, NO_TARGETS);
  } catch (error) {
    return reasonOf(error);
  }
}

/** Whether an editor has removed or renamed the file of an earlier run. */
function isRemoved({ item, file }: PlannedItem, { state, contentDir }: ImportOptions): boolean {
  const before = state.items.get(item.id);
  return before !== undefined && before.sha256 !== NOT_WRITTEN && !existsSync(join(contentDir, file));
}

const NO_TARGETS: Targets = { linkTo: () => undefined, pictureAt: () => undefined };

/** An item in its written form, and its parts that content can't have. */
interface Prepared extends FormattedItem {
  readonly aside: SetAside;
}

async function formatPlanned(planned: PlannedItem, findLink: FindLink, options: ImportOptions): Promise<Prepared> {
  const { item, period, file, group } = planned;
  const found = new Map<string, string>();
  const notes: Note[] = [];
  const main = planned.original === undefined ? item.image : planned.original.image;
  const opened = openText(item.content);
  for (const url of new Set([...opened.pictures, ...(main === undefined ? [] : [main.url])])) {
    const picture = await options.pictures.get(url, period);
    if (typeof picture === "string") found.set(url, picture);
    else
      notes.push([message("import-picture-left-out", { picture: shownPicture(url).slice(0, 200) }), ...picture.reason]);
  }
  const picture = main === undefined ? undefined : found.get(main.url);
  const undescribed = planned.original === undefined && picture !== undefined && (item.image?.alt ?? "").trim() === "";
  if (undescribed) notes.push([message("import-picture-main", { line: `image: { src: ${picture}, alt: … }` })]);
  // Links are found before the conversion, which has a separate limit: to find out whether a target is finished, it is converted too.
  const links = new Map(opened.links.map((url) => [url, findLink(url, file)]));
  const body = opened.convert({ linkTo: (url) => links.get(url), pictureAt: (url) => found.get(url) });
  const categories = group.flatMap(categoriesOf);
  const [topics, keywords] = [topicsOf(categories, options.mapping), keywordsOf(categories, options.mapping)];
  const format = (text: ConvertedText): FormattedItem => {
    const aside = asideFile(options.asideDir, file);
    const [former, declared] = [options.former.get(planned), options.readDeclared(planned)];
    const formatted = formatItem(planned, { topics, keywords, picture, body: text, former, declared, aside });
    return { ...formatted, notes: [...notes, ...formatted.notes] };
  };
  return setTextAside(planned, body, format, options);
}

/** Formats an item without its text, if that can't be read or content can't have it. */
function setTextAside(
  planned: PlannedItem,
  body: ConvertedText,
  format: (body: ConvertedText) => FormattedItem,
  { asideDir, findError, state }: ImportOptions,
): Prepared {
  const { item, file } = planned;
  if (body.isUnread) {
    const whole = message("import-aside", { file: unreadFile(asideDir, file, item.content) });
    const formatted = format({ ...body, unfinished: body.unfinished.map((reason) => [...reason, whole]) });
    return { ...formatted, aside: { fields: formatted.left, unread: item.content } };
  }
  const formatted = format(body);
  const isKnown = isAsWritten(planned, formatted.text, state);
  const error = isKnown ? undefined : findError(file, Buffer.from(formatted.text));
  if (error === undefined) return { ...formatted, aside: { fields: formatted.left } };
  const reason = [
    message("import-text-refused"),
    ...error,
    message("import-aside", { file: asideFile(asideDir, file) }),
  ];
  const empty = format({ markdown: "", unfinished: [...body.unfinished, reason], notes: body.notes });
  return { ...empty, aside: { fields: empty.left, markdown: body.markdown } };
}

/** Writes a file if it is new, or as the last run left it. */
function write(planned: PlannedItem, prepared: Prepared, options: ImportOptions): FileOutcome {
  const { text, unfinished, notes, aside } = prepared;
  const { item, file, period } = planned;
  const before = options.state.items.get(item.id);
  const setAside = () => writeAside(options.asideDir, file, aside);
  const outcome = writeUnlessEdited({ kind: "item", id: item.id, file, text, before, setAside }, options);
  const told = outcome === "edited since" ? { unfinished: [], notes: [] } : { unfinished, notes };
  const isTold = told.unfinished.length + told.notes.length > 0 && aside.unread === undefined;
  const texts = isTold
    ? { original: item.content, imported: text.slice(text.indexOf(END_OF_FIELDS) + END_OF_FIELDS.length) }
    : undefined;
  return { file, title: item.title, texts, period, address: item.address, outcome, ...told };
}

/** The end of the front matter of a content file. */
const END_OF_FIELDS = "\n---\n";
