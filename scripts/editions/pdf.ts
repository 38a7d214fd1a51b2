import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Route } from "playwright-core";
import { chromium } from "playwright-core";

/** A page of a built site, to be printed. */
export interface PdfOptions {
  /** The folder of the site, and the URL that stands for it: links on paper lead there. */
  readonly folder: string;
  readonly siteUrl: string;
  /** The page, a URL under that of the site. */
  readonly url: string;
  /** Where the browser is. */
  readonly browser: string;
}

/**
 * Prints a page to a tagged PDF of A4, with its title and language, and its headings as bookmarks. The browser sees the
 * site where it is published, answered from the folder; nothing else is there for it, and no script runs. Pictures are
 * their JPEG or PNG: a PDF holds JPEG as it is, and what the browser decoded from AVIF without loss, which is ten times as much.
 */
export async function printPdf({ folder, siteUrl, url, browser }: PdfOptions): Promise<Buffer> {
  const running = await chromium.launch({ executablePath: browser, args: ARGUMENTS });
  try {
    const page = await running.newPage({ javaScriptEnabled: false, colorScheme: "light" });
    await page.route("**/*", (route) => answer(route, folder, siteUrl));
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  } finally {
    await running.close();
  }
}

/** Containers have neither a user namespace for the sandbox nor much shared memory; the rest keeps the browser to itself. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  // What is far down a page is printed too.
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

/** A page whose pictures have no choice of formats left. Our templates print no `>` inside a tag. */
function withoutSources(html: string): string {
  return html.replace(/<source\b[^>]*>/g, "");
}
