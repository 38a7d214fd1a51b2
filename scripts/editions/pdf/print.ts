import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Route } from "playwright-core";
import { chromium } from "playwright-core";
import type { Day } from "../../i18n/day.ts";
import { readDestinations } from "./pdf-destinations.ts";
import { updatePdf } from "./update.ts";

/** A site from which pages are printed. */
export interface PrintedSite {
  /** The folder with its files. */
  readonly folder: string;
  /** The URL of the published site, to which the links of the PDF lead. */
  readonly siteUrl: string;
}

/** A page to be printed. */
export interface PrintedPage {
  /** Its URL, under that of the site. */
  readonly url: string;
  /** Its HTML; without it, that of the site's page at the URL. */
  readonly html?: string;
  /** The day of its content. */
  readonly day: Day;
}

/** A printed page. */
export interface PrintedPdf {
  readonly bytes: Buffer;
  /** The pages to which links within the document lead, from 1, by the id of the element there. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** A running browser that prints pages. The caller closes it. */
export interface PdfPrinter {
  /** Another version may give other bytes. */
  readonly version: string;
  readonly print: (page: PrintedPage) => Promise<PrintedPdf>;
  readonly close: () => Promise<void>;
}

/** Starts the browser at a path. */
export async function openPrinter(executablePath: string, site: PrintedSite): Promise<PdfPrinter> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  return {
    version: browser.version(),
    print: (page) => printPage(browser, site, page),
    close: () => browser.close(),
  };
}

/**
 * Makes a tagged A4 PDF of a page, with its title and language, and its headings as bookmarks. The same page gives the same bytes. The
 * browser requests the published URLs and gets the files of the folder. It gets nothing else and runs no script. Pictures are JPEG or
 * PNG: a PDF contains JPEG as it is, but decoded AVIF takes ten times as much space.
 */
async function printPage(browser: Browser, site: PrintedSite, { url, html, day }: PrintedPage): Promise<PrintedPdf> {
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: "light" });
  try {
    await page.route("**/*", (route) => answer(route, site));
    if (html !== undefined) await page.route(url, (route) => fulfillPage(route, html));
    await page.goto(url, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    const headings = await page.locator(":is(h1, h2, h3, h4):visible").allInnerTexts();
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const update = { title: await page.title(), day, headings: headings.map((text) => text.replace(/\s+/g, " ")) };
    return { bytes: updatePdf(pdf, update), pageOf: readDestinations(pdf) };
  } finally {
    await page.close();
  }
}

/** Containers lack a user namespace for the sandbox and have little shared memory. The other flags keep the browser offline. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  // Pictures far down the page must load too.
  "--disable-features=LazyImageLoading",
  "--blink-settings=lazyLoadEnabled=false",
];

async function answer(route: Route, { folder, siteUrl }: PrintedSite): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const site = new URL(siteUrl);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return route.abort();
  const address = decodeURIComponent(pathname.slice(site.pathname.length));
  const file = path.join(folder, address === "" || address.endsWith("/") ? `${address}index.html` : address);
  if (!existsSync(file)) return route.abort();
  if (!file.endsWith(".html")) return route.fulfill({ path: file });
  return fulfillPage(route, readFileSync(file, "utf8"));
}

/** Answers with a page whose pictures have one format only. Our templates write no `>` inside a tag. */
function fulfillPage(route: Route, html: string): Promise<void> {
  return route.fulfill({
    contentType: "text/html; charset=utf-8",
    body: html.replace(/<source\b[^>]*>/g, ""),
  });
}
