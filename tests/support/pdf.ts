import { getDocument, OPS, Util } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The parts of a PDF that tests read. Pages count from 1, measures are points from the left edge of the paper. */
export interface ReadPdf {
  readonly pageCount: number;
  /** The objects of the file, as written, the last version of each. */
  readonly objects: readonly string[];
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[];
  /** One for each piece of a link: a link across a page break has several. */
  readonly links: readonly PdfLink[];
}

export interface PdfLink {
  readonly url: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
}

/** Reads a PDF as Chromium writes it: objects in the open, only their streams compressed (ISO 32000-1, section 7.3). */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const text = Buffer.from(pdf).toString("latin1");
  const versions = text.matchAll(/^(\d+) 0 obj\n(.*?)\n?(?:stream\r?\n|endobj)/gms);
  const objects = new Map(Array.from(versions, ([, number = "", body = ""]) => [number, body] as const));
  const pages = [...objects].flatMap(([number, body]) => (/\/Type \/Page\b/.test(body) ? [{ number, body }] : []));
  const links = pages.flatMap(({ body }, index) => {
    const [, list = ""] = /\/Annots \[([^\]]*)\]/.exec(body) ?? [];
    return Array.from(list.matchAll(/(\d+) 0 R/g), ([, number = ""]) => readLink(objects.get(number) ?? "", index + 1));
  });
  const bookmarks = [...objects.values()].flatMap((body) => {
    const [, title, number] = /\/Title ((?:\(|<).*?)\n\/Dest \[(\d+) 0 R/s.exec(body) ?? [];
    if (title === undefined) return [];
    return [{ title: decodeText(title), page: pages.findIndex((page) => page.number === number) + 1 }];
  });
  return { pageCount: pages.length, objects: [...objects.values()], bookmarks, links };
}

function readLink(body: string, page: number): PdfLink {
  const [, left = "", right = ""] = /\/Rect \[([\d.]+) [\d.]+ ([\d.]+)/.exec(body) ?? [];
  const [, url = ""] = /\/URI \((.*?)\)/.exec(body) ?? [];
  return { url, page, left: Number(left), right: Number(right) };
}

/** A text string: in parentheses, or hexadecimal UTF-16 with a byte order mark (ISO 32000-1, section 7.9.2). */
function decodeText(written: string): string {
  if (written.startsWith("(")) return written.slice(1, -1).replace(/\\(.)/g, "$1");
  const units = written.slice(1, -1).match(/.{4}/g) ?? [];
  return String.fromCharCode(...units.slice(1).map((unit) => Number.parseInt(unit, 16)));
}

/** The drawn content of a page of a PDF, as PDF.js reads it. Measures are points from the left and the top of the paper. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly texts: readonly (PlaceOnPage & { readonly text: string; readonly size: number })[];
  readonly pictures: readonly PlaceOnPage[];
}

/** The place of an element: its left edge, and its foot. */
export interface PlaceOnPage {
  readonly left: number;
  readonly width: number;
  readonly foot: number;
}

type Matrix = readonly number[];

/** Reads the drawn content of the pages of a PDF. */
export async function readPages(pdf: Uint8Array): Promise<readonly DrawnPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  try {
    return await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1);
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        const texts = items.flatMap((item) => {
          if (!("str" in item)) return []; // A mark of the structure.
          const [a = 0, b = 0, , , left = 0, foot = 0]: Matrix = Util.transform(transform, item.transform);
          return [{ text: item.str, width: item.width, size: Math.hypot(a, b), left, foot }];
        });
        const { fnArray, argsArray } = await page.getOperatorList();
        return { width, height, texts, pictures: picturesIn(fnArray, argsArray, transform) };
      }),
    );
  } finally {
    await document.loadingTask.destroy();
  }
}

/** A picture fills a square of 1 × 1, which matrices put in its place. */
function picturesIn(operators: readonly number[], values: readonly unknown[], page: Matrix): readonly PlaceOnPage[] {
  const pictures: PlaceOnPage[] = [];
  const saved: Matrix[] = [];
  let matrix = page;
  for (const [index, operator] of operators.entries()) {
    if (SAVES.has(operator)) saved.push(matrix);
    if (RESTORES.has(operator)) matrix = saved.pop() ?? matrix;
    const step = matrixOf(operator, values[index]);
    if (step !== undefined) matrix = Util.transform([...matrix], [...step]);
    if (!PICTURES.has(operator)) continue;
    const [width = 0, , , , left = 0, foot = 0] = matrix;
    pictures.push({ left, width, foot });
  }
  return pictures;
}

const SAVES: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin]);
const RESTORES: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd]);
const PICTURES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject]);

/** The matrix that an operator applies: a form has its own as the first of its values. */
function matrixOf(operator: number, values: unknown): Matrix | undefined {
  if (operator === OPS.transform) return isMatrix(values) ? values : undefined;
  if (operator !== OPS.paintFormXObjectBegin || !Array.isArray(values)) return undefined;
  const [form]: readonly unknown[] = values;
  return isMatrix(form) ? form : undefined;
}

function isMatrix(value: unknown): value is Matrix {
  return (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;
}
