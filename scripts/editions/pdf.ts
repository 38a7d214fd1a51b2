import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Route } from "playwright-core";
import { chromium } from "playwright-core";
import { updatePdf } from "./pdf-update.ts";

/** A page of a built site that becomes a PDF. */
export interface PdfOptions {
  /** The folder of the site, and the URL of the published site, to which the links of the PDF lead. */
  readonly folder: string;
  readonly siteUrl: string;
  /** The URL of the page, under that of the site. */
  readonly url: string;
  /** The path of the browser. */
  readonly browser: string;
}

/**
 * Makes a tagged A4 PDF of a page, with its title and language, and its headings as bookmarks. The browser requests the published
 * URLs and gets the files of the folder. It gets nothing else and runs no script. Pictures are JPEG or PNG: a PDF contains JPEG as
 * it is, but decoded AVIF takes ten times as much space.
 */
export async function printPdf({ folder, siteUrl, url, browser }: PdfOptions): Promise<Buffer> {
  const running = await chromium.launch({ executablePath: browser, args: ARGUMENTS });
  try {
    const page = await running.newPage({ javaScriptEnabled: false, colorScheme: "light" });
    await page.route("**/*", (route) => answer(route, folder, siteUrl));
    await page.goto(url, { waitUntil: "networkidle" });
    await page.emulateMedia({ media: "print" });
    const headings = await page.locator(":is(h1, h2, h3, h4):visible").allInnerTexts();
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return updatePdf(pdf, { title: await page.title(), headings: headings.map((text) => text.replace(/\s+/g, " ")) });
  } finally {
    await running.close();
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

async function answer(route: Route, folder: string, siteUrl: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const site = new URL(siteUrl);
  if (origin !== site.origin || !pathname.startsWith(site.pathname)) return route.abort();
  const address = decodeURIComponent(pathname.slice(site.pathname.length));
  const file = path.join(folder, address === "" || address.endsWith("/") ? `${address}index.html` : address);
  if (!existsSync(file)) return route.abort();
  if (!file.endsWith(".html")) return route.fulfill({ path: file });
  return route.fulfill({ contentType: "text/html; charset=utf-8", body: withoutSources(readFileSync(file, "utf8")) });
}

/** A page whose pictures have one format only. Our templates write no `>` inside a tag. */
function withoutSources(html: string): string {
  return html.replace(/<source\b[^>]*>/g, "");
}
