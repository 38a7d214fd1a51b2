import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findFile } from "../content/real-folder.ts";
import { writeWhole } from "../content/write-whole.ts";
import { type Message, message } from "../diagnostics/message.ts";
import { memoize } from "../memoize.ts";
import type { ConvertedText } from "./convert.ts";
import { convertText, openText } from "./convert.ts";
import type { FormattedItem } from "./format-item.ts";
import { formatItem } from "./format-item.ts";
import type { FormerAddress } from "./former.ts";
import type { Targets } from "./html/references.ts";
import type { FindLink } from "./links.ts";
import { linksBetween } from "./links.ts";
import type { Pictures } from "./pictures/pictures.ts";
import type { Plan, PlannedItem } from "./plan.ts";
import type { ImportReport, ItemOutcome } from "./report.ts";
import type { Note, SkippedItem } from "./source.ts";
import type { ImportState } from "./state.ts";
import { addToState, digestOf, NOT_WRITTEN } from "./state.ts";
import type { TopicMapping } from "./topics.ts";
import { topicsOf } from "./topics.ts";

/** What a run needs. */
export interface ImportOptions {
  readonly contentDir: string;
  readonly stateFile: string;
  readonly state: ImportState;
  readonly mapping: TopicMapping;
  readonly pictures: Pictures;
  /** The addresses that items had on the old site. */
  readonly former: ReadonlyMap<PlannedItem, FormerAddress>;
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
  // To convert an item only to see whether it is finished takes as long as to import it, so only those that others link to are.
  const findLink = linksBetween(
    planned,
    memoize((each: PlannedItem) => isUnfinished(each) || isRemoved(each, options)),
  );
  const outcomes: ItemOutcome[] = [];
  const refused: SkippedItem[] = [];
  for (const [index, each] of planned.entries()) {
    if (options.isStopped()) return { outcomes, skipped: [...skipped, ...refused], end: "stopped" };
    options.onProgress(index, planned.length);
    const formatted = await formatPlanned(each, findLink, options);
    const error = options.findError(each.file, Buffer.from(formatted.text));
    if (error === undefined) outcomes.push(write(each, formatted, options));
    else refused.push({ item: each.item, reason: [message("import-refused"), ...error] });
  }
  options.onProgress(planned.length, planned.length);
  return { outcomes, skipped: [...skipped, ...refused], end: "complete" };
}

function isUnfinished({ item, unfinished }: PlannedItem): boolean {
  const reasons = [...unfinished, ...item.unfinished];
  return reasons.length > 0 || item.title.trim() === "" || convertText(item.content, NO_TARGETS).unfinished.length > 0;
}

/** Whether an editor has removed or renamed what an earlier run wrote. */
function isRemoved({ item, file }: PlannedItem, { state, contentDir }: ImportOptions): boolean {
  const before = state.items.get(item.id);
  return before !== undefined && before.sha256 !== NOT_WRITTEN && !existsSync(join(contentDir, file));
}

const NO_TARGETS: Targets = { linkTo: () => undefined, pictureAt: () => undefined };

async function formatPlanned(planned: PlannedItem, findLink: FindLink, options: ImportOptions): Promise<FormattedItem> {
  const { item, period, file, group } = planned;
  const found = new Map<string, string>();
  const notes: Note[] = [];
  const main = planned.original === undefined ? item.image : planned.original.image;
  const opened = openText(item.content);
  for (const url of new Set([...opened.pictures, ...(main === undefined ? [] : [main.url])])) {
    const picture = await options.pictures.get(url, period);
    if (typeof picture === "string") found.set(url, picture);
    else notes.push([message("import-picture-left-out", { picture: url.slice(0, 200) }), picture.reason]);
  }
  const picture = main === undefined ? undefined : found.get(main.url);
  const undescribed = planned.original === undefined && picture !== undefined && (item.image?.alt ?? "").trim() === "";
  if (undescribed) notes.push([message("import-picture-main", { line: `image: { src: ${picture}, alt: … }` })]);
  const body: ConvertedText = opened.convert({
    linkTo: (url) => findLink(url, file),
    pictureAt: (url) => found.get(url),
  });
  const topics = topicsOf(
    group.flatMap(({ categories }) => categories),
    options.mapping,
  );
  const formatted = formatItem(planned, { topics, picture, body, former: options.former.get(planned) });
  return { ...formatted, notes: [...notes, ...formatted.notes] };
}

/** Writes a file if it is new, or as the last run left it. */
function write(planned: PlannedItem, { text, unfinished, notes }: FormattedItem, options: ImportOptions): ItemOutcome {
  const { item, file } = planned;
  const path = join(options.contentDir, file);
  const before = options.state.items.get(item.id);
  const sha256 = digestOf(text);
  const present = findFile(options.contentDir, file) === undefined ? undefined : digestOf(readFileSync(path));
  const outcome = (name: ItemOutcome["outcome"]): ItemOutcome => ({ planned, outcome: name, unfinished, notes });
  const isBegun = before?.sha256 === NOT_WRITTEN;
  if (before !== undefined && !isBegun && present === undefined) return outcome("removed since");
  if (present === sha256 && before?.sha256 === sha256) return outcome("unchanged");
  if (present !== undefined && present !== sha256 && present !== before?.sha256)
    return { ...outcome("edited since"), unfinished: [], notes: [] };
  if (options.mode === "write") {
    // The name is noted first: a run that is stopped in between leaves a file that is known to be of this item.
    if (before === undefined) addToState(options.stateFile, "item", item.id, { file, sha256: NOT_WRITTEN });
    writeWhole(options.contentDir, file, text);
    addToState(options.stateFile, "item", item.id, { file, sha256 });
  }
  return outcome("written");
}
