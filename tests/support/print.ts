import { findChromium } from "../../scripts/cli/programs.mjs";
import {
  openPrinter,
  type PdfPrinter,
  type PrintedPage,
  type PrintedPdf,
  type PrintedSite,
} from "../../scripts/editions/pdf/print.ts";
import { parseDay } from "../../scripts/i18n/day.ts";
import { withFonts } from "./launch-browser.ts";

const DAY = parseDay("2021-10-31");

/** Prints one page of a folder, as of 31 October 2021, with a separate browser. */
export async function printPage({
  folder,
  siteUrl,
  ...page
}: PrintedSite & Omit<PrintedPage, "day">): Promise<PrintedPdf> {
  const { print, close } = await openPagePrinter({ folder, siteUrl });
  return print(page).finally(close);
}

/** A browser that prints pages as of 31 October 2021. The caller closes it. */
export interface PagePrinter extends Pick<PdfPrinter, "close"> {
  readonly print: (page: Omit<PrintedPage, "day">) => Promise<PrintedPdf>;
}

/** Starts the machine's Chromium to print pages of a folder, with the fonts of DejaVu alone, so that pages break at the same places everywhere. */
export async function openPagePrinter(site: PrintedSite): Promise<PagePrinter> {
  const browser = findChromium(process);
  if (browser === undefined || DAY === undefined)
    throw new Error("no Chromium: `node scripts/cli/setup.mjs browser` tells what to do");
  const { env } = process;
  process.env = { ...env, ...withFonts("dejavu") }; // The printer of the program uses the environment of the process.
  try {
    const { print, close } = await openPrinter(browser, site);
    return { print: (page) => print({ ...page, day: DAY }), close };
  } finally {
    process.env = env;
  }
}
