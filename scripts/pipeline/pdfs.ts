import { join } from "node:path";
import { cachedBytes } from "../assets/images/image-cache.ts";
import { outputFile } from "../content/addresses.ts";
import { openPrinter } from "../editions/pdf/open-printer.ts";
import { type PdfView, withPages } from "../editions/pdf/pdf-edition.ts";
import type { PdfPrinter } from "../editions/pdf/print.ts";
import { digestOf } from "../release/file-tree.ts";
import type { Route } from "../site/route.ts";
import type { Text } from "../templates/tools.ts";
import type { BuildContext } from "./open-build.ts";
import { openViews } from "./open-views.ts";
import type { SitePlan } from "./plan-site.ts";
import { writeOutput } from "./write-file.ts";

/** Must change with any change to PDFs besides printing, so that no cached PDF of another version is used. */
const PRINTING_VERSION = "3";

/**
 * Prints the PDFs of a plan into the output folder, which already has all other files of the site. Returns their paths from there. The
 * cache key of a PDF covers its inputs: the HTML, whose links to pictures, styles and fonts contain their hashes, the browser, and the
 * fonts of the machine, which small texts use.
 */
export async function writePdfs(
  { pdfs, base, publication, sites }: Pick<SitePlan, "pdfs" | "base" | "publication" | "sites">,
  outputDir: string,
  { options, cache, onProgress }: Pick<BuildContext, "options" | "cache" | "onProgress">,
): Promise<readonly string[]> {
  const { pdf } = options;
  if (pdf === undefined || pdfs.length === 0) return [];
  const keep = { folder: join(cache.pdfsDir, PRINTING_VERSION), temporarySuffix: cache.temporarySuffix };
  const printer = await openPrinter(pdf.browser, { folder: outputDir, siteUrl: `${base.origin}${base.path}/` });
  try {
    const printed = { version: printer.version, fonts: digestOf(await printer.fontSample()), print: printer.print };
    const print = pdfPrinter(printed, await openViews(options, { base, publication, sites }));
    for (const [index, route] of pdfs.entries()) {
      onProgress("printing", { done: index, of: pdfs.length });
      const { name, make } = await print(route);
      writeOutput(outputDir, outputFile(route.address), await cachedBytes(keep, name, make));
    }
  } finally {
    await printer.close();
  }
  return pdfs.map(({ address }) => outputFile(address));
}

interface PrintingBrowser extends Pick<PdfPrinter, "version" | "print"> {
  /** The digest of its font sample. */
  readonly fonts: string;
}

/**
 * Gives the name of a PDF in the cache, and prints it twice: the first time shows on which pages articles begin, the second time has
 * these numbers in its contents. If the numbers have moved an article to another page, the PDF without them is the better one.
 */
function pdfPrinter({ version, fonts, print }: PrintingBrowser, render: (view: PdfView) => Text) {
  return async (route: Route<PdfView>) => {
    const view = route.view();
    const { day } = view;
    const page = { url: view.head.canonical, html: await render(view), day };
    const make = async () => {
      const first = await print(page);
      const second = await print({ ...page, html: await render(withPages(view, first.pageOf)) });
      const isTrue = view.articles.every(({ id }) => first.pageOf.get(id) === second.pageOf.get(id));
      return isTrue ? second.bytes : first.bytes;
    };
    return { name: `${digestOf([version, fonts, day, page.html].join("\0"))}.pdf`, make };
  };
}
