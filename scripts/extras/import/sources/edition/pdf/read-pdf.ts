import { readFileSync } from "node:fs";
import type { Day } from "../../../../../i18n/day.ts";
import { parseDay } from "../../../../../i18n/day.ts";
import { message } from "../../../message.ts";
import { checkFile } from "../../../read-source-file.ts";
import type { Note, Resolve } from "../../../source.ts";
import { ImportError } from "../../../source.ts";
import { absolute } from "../../references.ts";
import { withoutEdges } from "./edges.ts";
import type { Line, PageLines } from "./lines.ts";
import { joinLines, linesOf } from "./lines.ts";
import type { PdfDocument } from "./open-pdf.ts";
import { openPdf } from "./open-pdf.ts";
import type { Paragraph } from "./paragraphs.ts";
import { findSetting, paragraphsOf } from "./paragraphs.ts";
import type { Figure } from "./pdf-html.ts";
import { formatPdfHtml } from "./pdf-html.ts";
import type { PlacedPicture } from "./pictures.ts";
import { encodePicture, findPictures } from "./pictures.ts";
import { inReadingOrder, overlaps } from "./reading-order.ts";

/** A PDF as HTML. */
export interface PdfEdition {
  readonly title: string;
  readonly date: Day | undefined;
  readonly language: string | undefined;
  readonly html: string;
  /** Gives the pictures inside of it as `data:` URLs. */
  readonly resolve: Resolve;
  readonly notes: readonly Note[];
}

/** In bytes. */
const LARGEST = 100_000_000;

/**
 * Reads a PDF, which says where each letter stands, and not what is a heading or a paragraph: that is found by sizes and distances. Each
 * word of it is in the HTML or in a note.
 */
export async function readPdf(file: string): Promise<PdfEdition> {
  checkFile(file, LARGEST);
  const document = await openPdf(new Uint8Array(readFileSync(file)), file);
  const pages = document.pages.map((page, number) => linesOf(page, number));
  if (pages.every(({ lines }) => lines.length === 0)) throw new ImportError(message("import-pdf-empty", { file }));
  const { lines, repeated } = withoutEdges(
    pages.map((page) => page.lines),
    document.pages.map(({ height }) => height),
  );
  const { pictures, left } = findPictures(document.pages, lines);
  const ordered = lines.map((all, page) => inReadingOrder([...all, ...(pictures[page] ?? [])], asRows));
  const parts = await partsOf(
    ordered.flat(),
    pages.map(({ bareLinks }) => bareLinks),
  );
  return {
    title: titleOf(document),
    date: parseDay((document.created ?? "").replace(/^D:(\d{4})(\d\d)(\d\d).*$/s, "$1-$2-$3")),
    language: document.language,
    html: formatPdfHtml(parts.parts),
    resolve: (written) => parts.pictures.get(written) ?? absolute(written),
    notes: [
      ...repeated.map(({ text, pages: count }): Note => [message("import-pdf-edge", { text, count })]),
      ...pages.flatMap(({ turned }) => turned).map((text): Note => [message("import-pdf-turned", { text })]),
      ...parts.links.map((address): Note => [message("import-pdf-link", { address })]),
      ...(left === 0 ? [] : [[message("import-pdf-pictures", { count: left })]]),
      ...(document.pageCount > document.pages.length
        ? [[message("import-pdf-pages", { count: document.pageCount, most: document.pages.length })]]
        : []),
    ],
  };
}

/** What the file calls itself, unless that is the name of a file. */
function titleOf({ title = "" }: PdfDocument): string {
  return /\.(?:docx?|indd|pdf|pptx?|pub|qxd|rtf|odt)$|^(?:untitled|sin título|sem título|sans titre)/i.test(title)
    ? ""
    : title;
}

type Part = Line | PlacedPicture;

/** Two columns whose lines stand on the same height, and of which the first has short texts, are a table, or a list of dates. */
function asRows(left: readonly Part[], right: readonly Part[]): readonly Part[] | undefined {
  const [ones, others] = [left.filter(isLine), right.filter(isLine)];
  if (ones.length + others.length < left.length + right.length) return undefined;
  const cells = ones.filter((line) => others.some(({ baseline }) => Math.abs(baseline - line.baseline) < 2));
  if (cells.length < 3 || cells.length < others.length * 0.8 || lengthOf(cells) > LONGEST_CELL) return undefined;
  const rows: Line[][] = [];
  for (const line of [...ones, ...others].toSorted((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.at(-1);
    const isSame = row !== undefined && Math.abs((row[0]?.baseline ?? 0) - line.baseline) < 2;
    if (isSame) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) =>
    row.length === 1 ? row : [{ ...joinLines(row.toSorted((a, b) => a.x - b.x)), isRow: true }],
  );
}

/** In characters: a line of an article is longer. */
const LONGEST_CELL = 22;

/** The middle one of the lengths of lines. */
function lengthOf(lines: readonly Line[]): number {
  return lines.map(({ text }) => text.length).toSorted((a, b) => a - b)[lines.length >> 1] ?? 0;
}

function isLine(part: Part): part is Line {
  return part.kind === "line";
}

interface PdfParts {
  readonly parts: readonly (Paragraph | Figure)[];
  /** As `data:` URLs, by what the parts call them. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Where links lead that belong to no part. */
  readonly links: readonly string[];
}

/** Paragraphs and pictures. */
async function partsOf(ordered: readonly Part[], bareLinks: readonly PageLines["bareLinks"][]): Promise<PdfParts> {
  const setting = findSetting(ordered.filter(isLine));
  const parts: (Paragraph | Figure)[] = [];
  const pictures = new Map<string, string>();
  const links = new Set(bareLinks.flat().map(({ url }) => url));
  for (const run of runsOf(ordered)) {
    if ("kind" in run) {
      const link = bareLinks[run.page]?.find(({ box }) => overlaps(box, run))?.url;
      if (link !== undefined) links.delete(link);
      const name = `picture:${pictures.size + 1}`;
      pictures.set(name, await encodePicture(run.picture));
      parts.push({ kind: "picture", name, alt: `p. ${run.page + 1}`, link });
    } else parts.push(...paragraphsOf(run.lines, setting));
  }
  return { parts, pictures, links: [...links] };
}

/** Lines up to the next picture, and pictures. */
function runsOf(ordered: readonly Part[]): readonly (PlacedPicture | { readonly lines: readonly Line[] })[] {
  const runs: (PlacedPicture | { lines: Line[] })[] = [];
  for (const part of ordered) {
    const run = runs.at(-1);
    if (!isLine(part)) runs.push(part);
    else if (run !== undefined && "lines" in run) run.lines.push(part);
    else runs.push({ lines: [part] });
  }
  return runs;
}
