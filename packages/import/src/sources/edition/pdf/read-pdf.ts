import { readFileSync } from "node:fs";
import type { Day } from "../../../../../../scripts/i18n/day.ts";
import { parseDay } from "../../../../../../scripts/i18n/day.ts";
import { message } from "../../../message.ts";
import { checkFile } from "../../../read-source-file.ts";
import type { Note, Resolve } from "../../../source.ts";
import { ImportError } from "../../../source.ts";
import { absolute } from "../../references.ts";
import { countCaptionLines } from "./caption.ts";
import { withoutEdges } from "./edges.ts";
import type { Line, PageLines } from "./lines.ts";
import { linesOf } from "./lines.ts";
import { directionOfMost } from "./logical-order.ts";
import type { PdfDocument } from "./open-pdf.ts";
import { openPdf } from "./open-pdf.ts";
import type { Paragraph } from "./paragraphs.ts";
import { findSetting, joinSpans, paragraphsOf } from "./paragraphs.ts";
import type { Figure } from "./pdf-html.ts";
import { formatPdfHtml } from "./pdf-html.ts";
import type { PlacedPicture } from "./pictures.ts";
import { encodePicture, findPictures } from "./pictures.ts";
import { inReadingOrder, overlaps } from "./reading-order.ts";
import { rowsOfTable } from "./tables.ts";

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
  const ordered = lines.map((all, page) => {
    const direction = directionOfMost(all) ?? "ltr";
    return inReadingOrder<Part>([...all, ...(pictures[page] ?? [])], { direction, rowsOf });
  });
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

/** The rows of a table; a picture is in none. */
function rowsOf(columns: readonly (readonly Part[])[]): readonly Part[] | undefined {
  const lines = columns.map((column) => column.filter(isLine));
  return lines.flat().length === columns.flat().length ? rowsOfTable(lines) : undefined;
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
  const linkOver = (box: PlacedPicture): string | undefined =>
    bareLinks[box.page]?.find((each) => overlaps(each.box, box))?.url;
  // What leads somewhere has no caption: Markdown has the two in no picture.
  const runs = runsOf(ordered, (picture, below) =>
    linkOver(picture) === undefined ? countCaptionLines(picture, below, setting.body) : 0,
  );
  for (const run of runs) {
    if ("picture" in run) {
      const link = linkOver(run.picture);
      if (link !== undefined) links.delete(link);
      const name = `picture:${pictures.size + 1}`;
      pictures.set(name, await encodePicture(run.picture.picture));
      parts.push({
        kind: "picture",
        name,
        alt: `p. ${run.picture.page + 1}`,
        link,
        caption: joinSpans(run.caption, setting),
      });
    } else parts.push(...paragraphsOf(run.lines, setting));
  }
  return { parts, pictures, links: [...links] };
}

/** A picture with its caption, or the lines up to the next picture. */
type Run = { readonly picture: PlacedPicture; readonly caption: readonly Line[] } | { readonly lines: readonly Line[] };

function runsOf(
  ordered: readonly Part[],
  countCaption: (picture: PlacedPicture, below: readonly Line[]) => number,
): readonly Run[] {
  const places = [...new Set([0, ...ordered.flatMap((part, index) => (isLine(part) ? [] : [index]))])];
  return places.flatMap((start, index): readonly Run[] => {
    const part = ordered[start];
    const lines = ordered.slice(start, places[index + 1]).filter(isLine);
    if (part === undefined || isLine(part)) return lines.length === 0 ? [] : [{ lines }];
    const count = countCaption(part, lines);
    const picture = { picture: part, caption: lines.slice(0, count) };
    return lines.length === count ? [picture] : [picture, { lines: lines.slice(count) }];
  });
}
