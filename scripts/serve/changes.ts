import { filesOfMaterial } from "../build/assets.ts";
import type { Draft } from "../build/build-site.ts";
import type { Print, Printed } from "../build/cache/render-cache.ts";
import type { FileState } from "../build/load-file.ts";
import type { Job } from "../build/render.ts";
import { outputFile } from "../content/addresses.ts";
import { kindOfContent } from "../content/content-path.ts";
import type { Bulletin, NewsItem, Publication } from "../content/model/publication.ts";
import type { Sheet } from "../site/route.ts";

/** A site as it stands, and the draft that it was printed from. */
export interface Standing {
  readonly draft: Draft;
  readonly printed: Printed;
}

/** In what a draft differs from the site that stands. */
export interface Changes {
  /** What is to be printed. */
  readonly jobs: readonly Job[];
  /** The prints that stay. */
  readonly same: readonly Print[];
}

/**
 * Finds what is to be printed of a draft; undefined where that is more than `most`, or something changed that pages load, so that it
 * is easier to make a whole site.
 */
export function findChanges(draft: Draft, { draft: before, printed }: Standing, most: number): Changes | undefined {
  if (filesOfMaterial(draft.material).join("\n") !== printed.others.join("\n")) return undefined;
  const prints = new Map(printed.prints.map((print) => [print.file, print]));
  const files = changedTexts(before.loaded.states, draft.loaded.states);
  const texts = files && sourcesIn(draft.loaded.publication, files);
  const jobs: Job[] = [];
  const same: Print[] = [];
  for (const sheet of draft.sheets) {
    const print = prints.get(outputFile(sheet.address));
    const isSame = print !== undefined && texts !== undefined && !printsTextOf(sheet, texts);
    const identity = isSame ? print.identity : draft.identityOf(sheet);
    if (print?.identity === identity) same.push(print);
    else jobs.push({ sheet, identity });
  }
  return jobs.length > most ? undefined : { jobs, same };
}

/**
 * The files whose text alone has changed, if that is all that has: then only what prints one of these texts is to be looked at.
 * It is what an editor does most.
 */
function changedTexts(
  before: ReadonlyMap<string, FileState>,
  now: ReadonlyMap<string, FileState>,
): ReadonlySet<string> | undefined {
  if (before.size !== now.size) return undefined;
  const changed = [...now].filter(([file, state]) => before.get(file)?.bytes !== state.bytes);
  const isText = changed.every(([file, { fields }]) => hasText(file) && before.get(file)?.fields === fields);
  return isText ? new Set(changed.map(([file]) => file)) : undefined;
}

/** Standing pages have a text too, but are part of what all pages share. */
function hasText(file: string): boolean {
  const kind = kindOfContent(file);
  return kind === "item" || kind === "bulletin";
}

type Source = NewsItem | Bulletin;

/** The items and bulletins with a text in one of these files. */
function sourcesIn({ items, bulletins }: Publication, files: ReadonlySet<string>): ReadonlySet<Source> {
  const isIn = ({ texts }: Source) => [...texts.values()].some(({ file }) => files.has(file));
  return new Set<Source>([...items.filter(isIn), ...bulletins.filter(isIn)]);
}

function printsTextOf({ shows: { items, bulletins } }: Sheet, sources: ReadonlySet<Source>): boolean {
  const isOneOf = (source: Source) => sources.has(source);
  return items?.some(isOneOf) === true || bulletins?.some(isOneOf) === true;
}
