import { hash } from "node:crypto";
import { outputFile } from "../addresses/address.ts";
import type { FileView } from "../views/editions.ts";
import type { Views } from "../views/index.ts";
import type { Frame } from "../views/parts.ts";
import type { View } from "../views/view.ts";

/** A view as plain text: to be fingerprinted, and handed to another thread, without what it shares with others. */
export interface Page {
  /** Where it is printed, from the root of the output. */
  readonly file: string;
  /** The number of its frame in a list of frames; none for data, which has no words around it. */
  readonly frame?: number;
  /** The view without its frame, as JSON. */
  readonly json: string;
}

/** Pages, and the frames that they share. */
export interface Pages {
  readonly pages: readonly Page[];
  readonly frames: readonly Frame[];
}

/** Views as pages. */
export function formatPages({ markup, data }: Views): Pages {
  const frames = [...new Set(markup.map(({ frame }) => frame))];
  const numbers = new Map(frames.map((frame, number) => [frame, number]));
  const framed = markup.map(({ frame, ...view }) => ({ ...formatPage(view), frame: numbers.get(frame) ?? 0 }));
  return { pages: [...framed, ...data.map(formatPage)], frames };
}

function formatPage(view: Pick<View, "address">): Page {
  return { file: outputFile(view.address), json: JSON.stringify(view) };
}

/** The views that pages were made from. */
export function parsePages({ pages, frames }: Pages): Views {
  const framed = pages.flatMap(({ json, frame }) => (frame === undefined ? [] : parseMarkup(json, frames[frame])));
  return { markup: framed, data: pages.flatMap(({ json, frame }) => (frame === undefined ? parseData(json) : [])) };
}

function parseMarkup(json: string, frame: Frame | undefined): View {
  return { ...JSON.parse(json), frame };
}

function parseData(json: string): FileView {
  return JSON.parse(json);
}

/**
 * What a page is made from, as one digest a page: its view, its frame, and the printer (program and templates). Two pages
 * with the same fingerprint are the same bytes.
 */
export function fingerprintsOf({ pages, frames }: Pages, printer: string): readonly string[] {
  const prefixes = frames.map((frame) => hash("sha256", `${printer}\n${JSON.stringify(frame)}`, "hex"));
  return pages.map(({ frame, json }) =>
    hash("sha1", `${frame === undefined ? printer : prefixes[frame]}\n${json}`, "hex"),
  );
}
