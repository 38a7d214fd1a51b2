import { Worker } from "node:worker_threads";
import { message } from "../../../message.ts";
import { ImportError } from "../../../source.ts";

/** A PDF as its library reads it. Lengths are in points, from the left and the top of a page. */
export interface PdfDocument {
  readonly title: string | undefined;
  /** When it was made, as PDF writes it: `D:20211014090000Z`. */
  readonly created: string | undefined;
  readonly language: string | undefined;
  /** Of the whole file; those that are read may be fewer. */
  readonly pageCount: number;
  readonly pages: readonly PdfPage[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly texts: readonly PdfText[];
  readonly links: readonly { readonly url: string; readonly box: readonly number[] }[];
  readonly pictures: readonly PdfPicture[];
  /** How many pictures were more than can be kept at once. */
  readonly picturesLeft: number;
}

export interface PdfText {
  readonly text: string;
  readonly isRightToLeft: boolean;
  readonly width: number;
  /** Where its first letter stands and how large it is: `[a, b, c, d, x, y]`. */
  readonly matrix: readonly number[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface PdfPicture {
  /** The corners of a square of 1 × 1 on the page. */
  readonly matrix: readonly number[];
  readonly width: number;
  readonly height: number;
  /** A bit, or three or four bytes for each pixel. */
  readonly kind: "bits" | "rgb" | "rgba";
  readonly data: Uint8Array;
}

/** More than any newsletter has. */
const MOST_PAGES = 300;

/** In bytes: pixels of all pictures of a file. */
const MOST_PIXELS = 400_000_000;

/** In seconds, which are many, since other programs may have the machine. Nothing is written of a file that takes longer. */
const LONGEST_READ = 600;

/**
 * Reads a PDF (ISO 32000), with PDF.js, which whoever imports one installs: with its fonts and tables it is larger than this program.
 * Throws an {@link ImportError} without it, and for a file that can't be read.
 */
export function openPdf(bytes: Uint8Array, file: string): Promise<PdfDocument> {
  const library = findLibrary();
  return new Promise((resolve, reject) => {
    // The library prints warnings, and a hostile file may keep it busy for ever: only a thread can be silenced and stopped.
    const thread = new Worker(THREAD, {
      ...{ eval: true, execArgv: [], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 2048 } },
      workerData: { library, bytes, mostPages: MOST_PAGES, mostPixels: MOST_PIXELS },
    });
    const refuse = (reason: string): void => reject(new ImportError(message("import-pdf-unread", { file, reason })));
    const timer = setTimeout(() => {
      reject(new ImportError(message("import-pdf-slow", { file, seconds: LONGEST_READ })));
      void thread.terminate();
    }, LONGEST_READ * 1000);
    thread.once("message", (read: PdfDocument | { readonly fault: string }) => {
      if (!("fault" in read)) resolve(read);
      else if (read.fault === "PasswordException") reject(new ImportError(message("import-pdf-locked", { file })));
      else refuse(read.fault);
    });
    thread.once("error", (error) => refuse(error.name));
    thread.once("exit", () => {
      clearTimeout(timer);
      refuse("end");
    });
  });
}

/** The address of the library: a thread of a text has no place from which it could be searched. */
function findLibrary(): string {
  try {
    return import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs");
  } catch {
    throw new ImportError(message("import-pdf-library"));
  }
}

/** What the thread runs. It draws nothing, so it needs none of the drawing that browsers have and Node has not. */
const THREAD = `
const { parentPort, workerData: { library, bytes, mostPages, mostPixels } } = require("node:worker_threads");
const { fileURLToPath } = require("node:url");
globalThis.DOMMatrix ??= class {};
const folder = (name) => fileURLToPath(new URL("../../" + name + "/", library));
const budget = { left: mostPixels };

read().then((found) => parentPort.postMessage(found), (error) => parentPort.postMessage({ fault: error.name }))
  .finally(() => process.exit());

async function read() {
  const pdf = await import(library);
  const document = await pdf.getDocument({
    data: bytes, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, cMapPacked: true,
    cMapUrl: folder("cmaps"), standardFontDataUrl: folder("standard_fonts"), wasmUrl: folder("wasm"), iccUrl: folder("iccs"),
  }).promise;
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const pages = [];
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(pdf, page));
    page.cleanup();
  }
  const text = (value) => typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  return {
    title: text(info.Title), created: text(info.CreationDate), language: text(info.Language),
    pageCount: document.numPages, pages,
  };
}

async function readPage(pdf, page) {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList().catch(() => ({ fnArray: [], argsArray: [] }));
  const { items } = await page.getTextContent();
  const fonts = new Map();
  const font = (name) => {
    if (!fonts.has(name)) {
      const known = page.commonObjs.has(name) ? page.commonObjs.get(name) : {};
      const called = String(known?.name ?? "");
      fonts.set(name, {
        isBold: Boolean(known?.bold || known?.black) || /bold|black|heavy/i.test(called),
        isItalic: Boolean(known?.italic) || /italic|oblique/i.test(called),
      });
    }
    return fonts.get(name);
  };
  const annotations = await page.getAnnotations().catch(() => []);
  return {
    width: viewport.width, height: viewport.height,
    texts: items.map(({ str, dir, width, transform, fontName }) => ({
      text: str, isRightToLeft: dir === "rtl", width, matrix: pdf.Util.transform(viewport.transform, transform), ...font(fontName),
    })),
    links: annotations.flatMap(({ subtype, url, rect }) =>
      subtype === "Link" && typeof url === "string" ? [{ url, box: viewport.convertToViewportRectangle(rect) }] : []),
    ...await picturesOf(pdf, page, list, viewport.transform),
  };
}

async function picturesOf({ OPS, Util }, page, { fnArray, argsArray }, start) {
  const pictures = [];
  const before = [];
  let matrix = start;
  let picturesLeft = 0;
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index];
    if (operator === OPS.save) before.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = before.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = Util.transform(matrix, values);
    else if (operator === OPS.paintFormXObjectBegin) {
      before.push(matrix);
      if (values[0]) matrix = Util.transform(matrix, values[0]);
    } else if (operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject) {
      const image = operator === OPS.paintImageXObject ? await objectOf(page, values[0]) : values[0];
      const kind = ["", "bits", "rgb", "rgba"][image?.kind ?? 0];
      if (!image?.data || !kind || image.data.length > budget.left) picturesLeft += 1;
      else {
        budget.left -= image.data.length;
        pictures.push({ matrix, width: image.width, height: image.height, kind, data: image.data });
      }
    }
  }
  return { pictures, picturesLeft };
}

function objectOf(page, name) {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}
`;
