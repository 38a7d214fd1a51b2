import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { memoize } from "../../scripts/memoize.ts";
import { readPdf } from "../support/pdf.ts";
import { openPagePrinter, type PagePrinter } from "../support/print.ts";
import { sharedSite } from "../support/site.ts";

const SITE_URL = "https://bulletin.harbour.example/";

const folder = await sharedSite("tests/fixtures/publications/arabic");
const english = await readFile(path.join(folder, "en/2026/05/index.html"), "utf8");

let started: Promise<PagePrinter> | undefined;
after(async () => (await started)?.close());

/** Prints a page of the site, once for all tests. */
const print = memoize((address: string) => printInSharedBrowser({ url: SITE_URL + address }));

test("bookmarks say what the headings say, where lines wrap and from right to left, too", async () => {
  const { bookmarks } = readPdf(await print("en/2026/05/"));
  const titles = bookmarks.map(({ title }) => title);
  for (const title of [
    "May 2026",
    "IMO adopts a guide to the safety of small ports",
    "“A barrier is only as good as its crew”, says the port of Sfax",
    "Workshop on safety of navigation",
  ])
    assert.ok(titles.includes(title), `${title} in ${titles.join("\n")}`);
  const arabic = readPdf(await print("2026/05/")).bookmarks.map(({ title }) => title);
  assert.ok(arabic.includes("IMO تعتمد دليلًا لسلامة المرافئ الصغيرة"), arabic.join("\n"));
  assert.ok(arabic.some((title) => title.startsWith("أربعة وعشرون ربّانًا يتدربون على الإرشاد الليلي")));
});

test("the document has what PDF/UA asks for: title shown, language, tags, order, metadata", async () => {
  const { objects, pageCount } = readPdf(await print("en/2026/05/"));
  const catalog = objects.find((body) => body.includes("/Type /Catalog")) ?? "";
  assert.match(catalog, /\/DisplayDocTitle true/);
  assert.match(catalog, /\/Lang \(en\)/);
  assert.match(catalog, /\/Marked true/);
  assert.match(catalog, /\/StructTreeRoot \d+ 0 R/);
  assert.match(catalog, /\/Metadata \d+ 0 R/);
  assert.equal(objects.filter((body) => /\/Type \/Page\b/.test(body) && /\/Tabs \/S\b/.test(body)).length, pageCount);
  assert.ok(objects.some((body) => /\/S \/H1\b/.test(body)));
});

test("every link of the document is described, and every figure has an alternative text", async () => {
  const { objects } = readPdf(await print("en/2026/05/"));
  const links = objects.filter((body) => body.includes("/Subtype /Link"));
  assert.ok(links.length > 10);
  for (const body of links) {
    const [, url] = /\/URI (\(.*?\))\n?/.exec(body) ?? [];
    assert.match(body, /\/Contents (?:\(.+\)|<FEFF[\dA-F]+>)/);
    if (url !== undefined) assert.ok(body.includes(`/Contents ${url}`), body);
  }
  const ofItem = readPdf(await print("2026/05/new-crane/")).objects;
  const figures = ofItem.filter((body) => /\/S \/Figure\b/.test(body));
  assert.ok(figures.length > 0);
  assert.deepEqual(
    figures.filter((body) => !body.includes("/Alt (") && !body.includes("/Alt <")),
    [],
  );
});

test("no card of a bulletin stands alone on a page", async () => {
  const cards = elementsOf(english, /<main(.*?)<\/main>/s, /<article class="card".*?<\/article>/gs);
  const variants = [2, 3, 4, 5, 8, 9, 13].flatMap((count) =>
    [0, 90, 150, 180, 200, 215, 230].map((space) => ({ count, space })),
  );
  const grids = variants.map(({ count, space }, variant) => {
    const items = Array.from(
      { length: count },
      (_, index) => `<li>${withProbe(cards[index % cards.length] ?? "", "article", `grid-${variant}`, index)}</li>`,
    );
    return `<div style="break-before:page;height:${space}mm"></div><ul class="grid">${items.join("")}</ul>`;
  });
  const { links } = readPdf(await printMain(grids));
  for (const [variant, { count, space }] of variants.entries()) {
    const pieces = links.filter(({ url }) => url.startsWith(`https://probe.example/grid-${variant}/`));
    assert.equal(new Set(pieces.map(({ url }) => url)).size, count);
    for (const page of new Set(pieces.map((piece) => piece.page))) {
      const here = new Set(pieces.filter((piece) => piece.page === page).map(({ url }) => url));
      assert.ok(here.size > 1, `one card of ${count} alone, ${space} mm below the top`);
    }
  }
});

test("no calendar leaf is cut by a page break", async () => {
  // Not the blank leaf of an event without a date, which shows nothing that could be cut.
  const agenda = elementsOf(english, /<ul class="agenda">(.*?)\n<\/ul>/s, /<li>.*?<\/li>/gs).filter(
    (event) => !event.includes("is-blank"),
  );
  const spaces = Array.from({ length: 24 }, (_, index) => 140 + index * 5);
  const lists = spaces.map((space, variant) => {
    const items = [0, 1].map((index) => withProbe(agenda[index] ?? "", "leaf", `leaf-${variant}`, index));
    const title = `<h2 class="section-title">Coming up</h2>`;
    const head = `<div style="break-before:page;height:${space}mm"></div>`;
    return `${head}<section class="section">${title}<ul class="agenda">${items.join("")}</ul></section>`;
  });
  const { links } = readPdf(await printMain(lists));
  const pieces = links.filter(({ url }) => url.includes("/leaf-"));
  const urls = new Set(pieces.map(({ url }) => url));
  assert.equal(urls.size, 2 * spaces.length);
  for (const url of urls)
    assert.equal(new Set(pieces.filter((piece) => piece.url === url).map(({ page }) => page)).size, 1, url);
});

test("the quotation mark that opens a callout is not clipped, in either direction", async () => {
  const figures = ["ltr", "rtl", "plain"].map((kind) => {
    const probe = `<a href="https://probe.example/${kind}">“البحر.”</a>`;
    const style = kind === "plain" ? ' style="padding: 0; text-indent: 0"' : "";
    return `<div><figure class="quote" dir="${kind === "rtl" ? "rtl" : "ltr"}"><blockquote${style}><p>${probe}</p></blockquote></figure></div>`;
  });
  const style = "<style>.quote p::before, .quote p::after { content: none !important }</style>";
  const { links } = readPdf(await printMain([style, ...figures]));
  const [ltr = 0, rtl = 0, plain = 0] = ["ltr", "rtl", "plain"].map((kind) => {
    const pieces = links.filter(({ url }) => url === `https://probe.example/${kind}`);
    return Math.max(...pieces.map(({ right }) => right)) - Math.min(...pieces.map(({ left }) => left));
  });
  assert.ok(plain > 20);
  assert.ok(Math.abs(ltr - plain) < 1.5, `${ltr} of ${plain} points`);
  assert.ok(Math.abs(rtl - plain) < 1.5, `${rtl} of ${plain} points`);
});

test("what only a screen can use is not printed", async () => {
  for (const address of ["en/2026/05/", "en/events/", "en/events/open-day/"]) {
    const { links } = readPdf(await print(address));
    assert.ok(links.length > 0);
    assert.deepEqual(
      links.filter(({ url }) => url.endsWith(".ics")),
      [],
      address,
    );
  }
});

/** A page of the bulletin's kind with another main part. */
function printMain(parts: readonly string[]): Promise<Buffer> {
  const html = english.replace(/(<main[^>]*>).*(<\/main>)/s, `$1${parts.join("\n")}$2`);
  return printInSharedBrowser({ url: `${SITE_URL}en/probe/`, html });
}

/** Prints a page in a browser that is started once for all tests. */
async function printInSharedBrowser(page: Parameters<PagePrinter["print"]>[0]): Promise<Buffer> {
  started ??= openPagePrinter({ folder, siteUrl: SITE_URL });
  const printer = await started;
  return (await printer.print(page)).bytes;
}

function elementsOf(html: string, list: RegExp, element: RegExp): readonly string[] {
  const elements = list.exec(html)?.[1]?.match(element) ?? [];
  assert.ok(elements.length >= 2);
  return elements;
}

/** An element whose content is a link, so that the PDF shows on which pages it is. */
function withProbe(html: string, kind: "article" | "leaf", name: string, index: number): string {
  const link = `<a style="display:grid" href="https://probe.example/${name}/${index}">`;
  const inert = html.replace(/<\/?a\b[^>]*>/g, "");
  return kind === "leaf"
    ? inert.replace(/(<div class="leaf[^>]*>)(.*?)(<\/div>)/s, `$1${link}$2</a>$3`)
    : inert.replace(/(<article[^>]*>)(.*?)(<\/article>)/s, `$1${link}$2</a>$3`);
}
