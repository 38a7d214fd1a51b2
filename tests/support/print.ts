import { findChromium } from "../../scripts/cli/programs.mjs";
import type { PrintedPage, PrintedPdf, PrintedSite } from "../../scripts/editions/pdf/print.ts";
import { openPrinter } from "../../scripts/editions/pdf/print.ts";
import { parseDay } from "../../scripts/i18n/day.ts";

const DAY = parseDay("2021-10-31");

/** Prints one page of a folder, as of 31 October 2021, with a browser of its own. */
export async function printPage({
  folder,
  siteUrl,
  ...page
}: PrintedSite & Omit<PrintedPage, "day">): Promise<PrintedPdf> {
  const browser = findChromium(process);
  if (browser === undefined || DAY === undefined)
    throw new Error("no Chromium: `node scripts/cli/setup.mjs browser` tells what to do");
  const printer = await openPrinter(browser, { folder, siteUrl });
  return printer.print({ ...page, day: DAY }).finally(printer.close);
}
