import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Route } from "playwright-core";
import type { Day } from "../../i18n/day.ts";
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
  /** Its URL, below the site's. */
  readonly url: string;
  /** Its HTML; without it, the site's page at the URL is printed. */
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
  /**
   * A text that the browser prints in the fonts of the machine, without dates: with other fonts, or other versions of them, its bytes
   * differ.
   */
  readonly fontSample: () => Promise<string>;
  readonly print: (page: PrintedPage) => Promise<PrintedPdf>;
  readonly close: () => Promise<void>;
}

/** Starts the browser at a path. */
export async function openPrinter(executablePath: string, site: PrintedSite): Promise<PdfPrinter> {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  return {
    version: browser.version(),
    fontSample: () => printFonts(browser),
    print: (page) => printPage(browser, site, page),
    close: () => browser.close(),
  };
}

/**
 * Makes a tagged A4 PDF of a page, with its title and language, and its headings as bookmarks. The same page gives the same bytes. The
 * browser requests the published URLs and gets the files of the folder. It gets nothing else and runs no script. Pictures are JPEG or PNG:
 * a PDF contains JPEG unchanged, but decoded AVIF takes ten times as much space.
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
    const links = page.locator('a[href^="#"]:visible');
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const texts = await links.allInnerTexts();
    const linkTexts = new Map(targets.map((target, index) => [target.slice(1), readable(texts[index] ?? "")]));
    const update = { linkTexts, title: await page.title(), day, headings: headings.map(readable) };
    return { bytes: updatePdf(pdf, update), pageOf: readDestinations(pdf) };
  } finally {
    await page.close();
  }
}

/**
 * The fonts of the machine that the styles refer to: small texts use the font of its interface, and letters that the publication's own
 * fonts lack use any other font. The browser replaces missing fonts.
 */
export const MACHINE_FONTS: readonly string[] = [
  "-apple-system",
  "Segoe UI",
  "Roboto",
  "Helvetica Neue",
  "Liberation Sans",
  "Arial",
  "Georgia",
  "Noto Naskh Arabic",
  "Geeza Pro",
  "Times New Roman",
  "Liberation Serif",
  "Tinos",
  "sans-serif",
  "serif",
  "monospace",
];

/** Letters of several scripts, so that a font for each of them is in the sample. */
const LETTERS = "Aa09 ăĐș Ωω Жж אב عربي नम 中文 日本 한국 ไทย → ✓";

async function printFonts(browser: Browser): Promise<string> {
  const lines = MACHINE_FONTS.map(
    (font) => `<p style="font-family:${font}">${LETTERS} <b>${LETTERS}</b> <i>${LETTERS}</i></p>`,
  );
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.setContent(`<!doctype html><html lang="en"><title>Fonts</title>${lines.join("")}`);
    const pdf = await page.pdf();
    return pdf.toString("latin1").replaceAll(/\((D:[^)]*)\)/g, "()");
  } finally {
    await page.close();
  }
}

/** The text of a heading as a line, without soft hyphens, which readers would show or not find words with. */
function readable(heading: string): string {
  return heading.replaceAll("\u{AD}", "").replace(/\s+/g, " ");
}

/** Containers lack a user namespace for the sandbox and have little shared memory. The other flags keep the browser offline. */
const ARGUMENTS = [
  "--font-render-hinting=none",
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

/**
 * The target pages of the links within a PDF, from 1, by the id of the target element. Reads a PDF as Chromium writes it: uncompressed
 * objects, and named destinations in a dictionary (ISO 32000-1, sections 7.7.3 and 12.3.2.3). Empty without such links.
 */
function readDestinations(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString("latin1");
  const objects = new Map(
    Array.from(text.matchAll(/^(\d+) 0 obj\n(<<.*?)\n(?:stream|endobj)/gms), ([, number = "", body = ""]) => [
      number,
      body,
    ]),
  );
  const catalog = [...objects.values()].find((body) => body.includes("/Type /Catalog")) ?? "";
  const pages = pagesUnder(objects, referenceIn(catalog, "Pages"));
  const named = objects.get(referenceIn(catalog, "Dests")) ?? "";
  const entries = named.matchAll(/\/(\S+) \[(\d+) 0 R /g);
  return new Map(Array.from(entries, ([, name = "", page = ""]) => [name, pages.indexOf(page) + 1]));
}

/** The numbers of the page objects under a node of the page tree, in the order of pages. */
function pagesUnder(objects: ReadonlyMap<string, string>, node: string): readonly string[] {
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(objects.get(node) ?? "") ?? [];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid = ""]) => kid).flatMap((kid) => pagesUnder(objects, kid));
}

function referenceIn(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? "";
}
