import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { findProgram } from "../../scripts/cli/programs.mjs";
import { memoize } from "../../scripts/memoize.ts";
import { run } from "../support/command.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { FONTS, type Fonts, withFonts } from "../support/launch-browser.ts";
import { type DrawnPage, type PlaceOnPage, type ReadPdf, readPages, readPdf } from "../support/pdf.ts";
import { openPagePrinter } from "../support/print.ts";
import { runCommand } from "../support/run-command.ts";
import { LONG_ISSUES, type LongItem, writeLongIssues } from "./long-issues.ts";
import { readTags } from "./tagged-pdf.ts";

const CONTENT = "tests/fixtures/publications/arabic";
const SITE_URL = "https://bulletin.harbour.example/";
/** The articles of May 2026 in English, in its order. */
const ARTICLES = [
  { page: "en/2026/05/imo-guide/", title: "IMO adopts a guide to the safety of small ports" },
  { page: "2026/05/new-crane/", title: "رافعة جديدة في مرفأ طرابلس" },
  { page: "en/2026/05/oil-barrier/", title: "“A barrier is only as good as its crew”, says the port of Sfax" },
  { page: "2026/05/pilots-course/", title: "أربعة وعشرون ربّانًا يتدربون على الإرشاد الليلي" },
  { page: "en/2026/05/tunis-exchange/", title: "Tunis and Alexandria exchange their harbour masters" },
] as const;

const folder = await temporaryFolder({ after });
const pdftotext =
  findProgram("pdftotext", process) ?? assert.fail("no pdftotext: `node scripts/cli/setup.mjs browser` installs it");
const site = await build("site", CONTENT, "--pdf", "--portable", path.join(folder, "disk"));
const file = path.join(site, "en/2026/05/bulletin.pdf");
const pdf = readPdf(await readFile(file));

test("the PDF has every article in full, with its address and a link to it", async () => {
  const letters = lettersOf(await textOf(file, "-raw"));
  for (const { page } of ARTICLES) {
    assert.ok(letters.includes(lettersOf(`bulletin.harbour.example/${page}`)), page);
    assert.ok(pdf.links.some(({ url }) => url === SITE_URL + page));
  }
  const html = await readFile(path.join(site, "en/2026/05/oil-barrier/index.html"), "utf8");
  const paragraphs = Array.from(html.matchAll(/<p>([^<]{50,})<\/p>/g), ([, words = ""]) => words);
  assert.ok(paragraphs.length > 0);
  for (const words of paragraphs) assert.ok(letters.includes(lettersOf(words)), words);
});

test("in a copy of the site for a disk, the page of an issue leads to the same PDF", async () => {
  const page = path.join(folder, "disk/en/2026/05/index.html");
  const [, href = ""] = /href="([^"]+\.pdf)"/.exec(await readFile(page, "utf8")) ?? [];
  assert.deepEqual(await readFile(path.join(path.dirname(page), href)), await readFile(file));
});

test("the contents lead to each article and name the page on which it begins", async () => {
  const contents = lettersOf(await textOf(file, "-raw", "-f", "2", "-l", "2"));
  const targets = pdf.objects.flatMap((body) => /\/Dest \/(full-i-\S+)/.exec(body)?.[1] ?? []);
  assert.deepEqual(
    [...new Set(targets)].toSorted(),
    ARTICLES.map(({ page }) => `full-i-${page.split("/").at(-2)}`).toSorted(),
  );
  for (const { title } of ARTICLES.filter(({ page }) => page.startsWith("en/"))) {
    const [, number] = contents.split(lettersOf(title))[1]?.match(/^(\d+)/) ?? [];
    const begins = pdf.bookmarks.filter((bookmark) => bookmark.title === title).at(-1)?.page;
    assert.equal(Number(number), begins, `${title} in ${contents}`);
  }
});

test("the first page of the PDF is the cover: the publication, the month, the number and the lead, without a running head", async () => {
  const cover = await textOf(file, "-raw", "-l", "1");
  for (const words of ["The Harbour Bulletin", "No. 12", "May 2026", ARTICLES[0].title])
    assert.ok(lettersOf(cover).includes(lettersOf(words)), `${words} in ${cover}`);
  assert.ok(!cover.includes("bulletin.harbour.example"), cover);
});

test("each page after the cover has its number at the outer side of its running head", async () => {
  const [, ...pages] = await readPages(await readFile(file));
  for (const [index, { width, texts }] of pages.entries()) {
    const number = texts.find(({ text, foot }) => text === String(index + 2) && foot < PDF_PAGE.top);
    assert.ok(number !== undefined, `page ${index + 2}`);
    assert.equal(number.left < width / 2, index % 2 === 0, `page ${index + 2}`);
  }
});

test("whatever the PDF draws has a tag or is an artifact, never both", async () => {
  const { unmarked, mixed } = await readTags(await readFile(file));
  assert.deepEqual(unmarked, []);
  assert.equal(mixed, 0);
});

test("its tags are those of PDF/UA-1, lists are whole, and its metadata says so", async () => {
  const { elements } = await readTags(await readFile(file));
  assert.ok(elements.some(({ type }) => type === "LI"));
  assert.deepEqual(
    elements.filter(({ type, parent, kids }) => !STANDARD_TYPES.has(type) || !isListWhole(type, parent, kids)),
    [],
  );
  assert.ok(pdf.objects.some((body) => /\/RoleMap <<[^>]*\/Strong \/Span/.test(body)));
  assert.match((await readFile(file)).toString("latin1"), /<pdfuaid:part>1<\/pdfuaid:part>/);
});

test("a bulletin links to its PDF only where it is made, in each language", async () => {
  const link = '<a href="/en/2026/05/bulletin.pdf" type="application/pdf">PDF</a>';
  for (const page of ["en/2026/05/index.html", "en/index.html"])
    assert.ok((await readFile(path.join(site, page), "utf8")).includes(link), page);
  assert.ok(existsSync(path.join(site, "2026/05/bulletin.pdf")));
  const [listed = ""] =
    /^.*"en\/2026\/05\/bulletin\.pdf".*$/m.exec(await readFile(path.join(site, "release.json"), "utf8")) ?? [];
  assert.match(listed, /"type":"application\/pdf"/);
});

test("a PDF is not printed again while its content stays, and pages lose their links with it", async () => {
  const bytes = await readFile(file);
  await build("site", CONTENT, "--pdf");
  assert.ok(bytes.equals(await readFile(file)));
  await build("site", CONTENT);
  assert.ok(!existsSync(file));
  assert.ok(!(await readFile(path.join(site, "en/2026/05/index.html"), "utf8")).includes("bulletin.pdf"));
});

const long = memoize(async (period: string): Promise<LongPdf> => {
  const bytes = await longPdf(period, "dejavu");
  return { items: LONG_ISSUES.get(period) ?? [], pages: await readPages(bytes), ...readPdf(bytes) };
});

async function longPdf(period: string, fonts: Fonts): Promise<Buffer> {
  return readFile(path.join(await longSite(fonts), period.replace("-", "/"), "bulletin.pdf"));
}

/** The tagline contains the fonts: the cache identifies a PDF by its HTML, not by the fonts of the machine that has printed it. */
const longSite = memoize(async (fonts: Fonts) => {
  const content = path.join(folder, fonts, "content");
  await writeTree(content, await writeLongIssues(`Nachrichten in ${fonts}`));
  return buildWith(withFonts(fonts), path.join(fonts, "site"), content, "--pdf");
});

for (const period of LONG_ISSUES.keys()) {
  for (const fonts of FONTS) {
    test(`no page of ${period} but the last is blank to more than a third in ${fonts}`, async () => {
      const [, ...pages] = await readPages(await longPdf(period, fonts));
      assert.ok(pages.length > 5);
      const blank = pages.slice(0, -1).map((page) => blankShare(page, PDF_PAGE));
      assert.deepEqual(
        blank.filter((share) => share > MOST_BLANK),
        [],
        blank.map((share) => share.toFixed(2)).join(" "),
      );
    });
  }

  test(`an article of ${period} begins on the page that has its title and its date`, async () => {
    const { items, pages } = await long(period);
    for (const { title, summary, date, text = "" } of items) {
      const beginning = lettersOf(title + summary);
      const page = pages.slice(1).find(({ texts }) => lettersIn(texts).includes(beginning)) ?? assert.fail(title);
      assert.ok(
        page.texts.some((each) => each.text === date),
        `${date} of ${title}`,
      );
      const [, after = ""] = lettersIn(page.texts).split(beginning);
      assert.ok(after.includes(lettersOf(text.slice(0, 20))), `the text of ${title}`);
    }
  });

  test(`nothing wide has made the pages of ${period} smaller`, async () => {
    const { pages } = await long(period);
    const letters = new Map<number, number>();
    for (const { text, size: exact } of pages.flatMap(({ texts }) => texts)) {
      const size = Math.round(10 * exact) / 10;
      letters.set(size, (letters.get(size) ?? 0) + text.length);
    }
    const [most] = [...letters].toSorted(([, one], [, other]) => other - one);
    assert.equal(most?.[0], TEXT_SIZE);
  });

  test(`items of ${period} without a text are a list at the end, whole and once`, async () => {
    const { items, bookmarks } = await long(period);
    const pageOf = new Map(bookmarks.map(({ title, page }) => [title, page]));
    const begins = pageOf.get("Außerdem in dieser Ausgabe") ?? assert.fail();
    for (const [index, { title, text }] of items.entries()) {
      const page = pageOf.get(title) ?? assert.fail(title);
      assert.ok(index > 0 && text === undefined ? page >= begins : page <= begins, title);
    }
  });
}

test("no page but the last is blank to more than a quarter where a browser prints pages of the site", async () => {
  const siteUrl = "https://bote.hafen.example/";
  const printer = await openPagePrinter({ folder: await longSite("dejavu"), siteUrl });
  try {
    for (const address of ["2026/05/", "2026/06/", "2026/05/item-1/", "2026/", "topics/ships/", "coverage/"]) {
      const { bytes } = await printer.print({ url: siteUrl + address });
      const blank = (await readPages(bytes)).map((page) => blankShare(page, SITE_PAGE));
      const shares = `${address} ${blank.map((share) => share.toFixed(2)).join(" ")}`;
      assert.ok(
        blank.slice(0, -1).every((share) => share <= 0.25),
        shares,
      );
      assert.ok((blank.at(-1) ?? 1) < 0.95, `a line alone on the last page: ${shares}`);
    }
  } finally {
    await printer.close();
  }
});

interface LongPdf extends ReadPdf {
  readonly items: readonly LongItem[];
  readonly pages: readonly DrawnPage[];
}

/** What an opening with three lines of text, or the colophon below a row of briefs, takes at most: neither is divided. */
const MOST_BLANK = 1 / 3;

/** In points. */
const TEXT_SIZE = 8.5;
/** Margins in points. */
const PDF_PAGE = { top: 51, bottom: 31, columns: 3 } as const;
const SITE_PAGE = { top: 45, bottom: 51, columns: 2 } as const;

/** How much of a page is blank at the foot of its columns, from 0 to 1. The number of the page is outside its margins. */
function blankShare(page: DrawnPage, { top, bottom, columns }: typeof PDF_PAGE | typeof SITE_PAGE): number {
  const { width, height, texts, pictures } = page;
  const foot = height - bottom;
  const boxes: readonly PlaceOnPage[] = [...texts, ...pictures].filter((box) => box.foot < foot);
  const blank = Array.from({ length: columns }, (_, column) => {
    const [start, end] = [(width * column) / columns + 1, (width * (column + 1)) / columns - 1];
    const inColumn = boxes.filter(({ left, width: wide }) => left < end && left + wide > start);
    return (foot - Math.max(top, ...inColumn.map((box) => box.foot))) / (foot - top);
  });
  return blank.reduce((sum, each) => sum + each, 0) / columns;
}

/** The types of ISO 32000-1, section 14.8.4, that Chromium uses. */
const STANDARD_TYPES = new Set(
  "Document Art Sect Div BlockQuote Caption NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Code Link Figure Form".split(
    " ",
  ),
);

/** Whether an element is in a list, or has a list's parts, only as ISO 32000-1, section 14.8.4.3.3, allows. */
function isListWhole(type: string, parent: string, kids: readonly string[]): boolean {
  if (type === "L") return kids.every((kid) => /^(?:L|LI|Caption)$/.test(kid));
  if (type === "LI") return parent === "L" && kids.every((kid) => /^(?:Lbl|LBody)$/.test(kid));
  return !/^(?:Lbl|LBody)$/.test(type) || parent === "LI";
}

/** Builds with the cache of the project. Returns the folder of the site. */
function build(name: string, content: string, ...options: readonly string[]): Promise<string> {
  return buildWith({}, name, content, ...options);
}

async function buildWith(
  env: Readonly<Record<string, string>>,
  name: string,
  content: string,
  ...options: readonly string[]
): Promise<string> {
  const output = path.join(folder, name);
  const args = ["build", "--content", content, "--output", output, ...options];
  const { code, stdout, stderr } = await runCommand(args, { env });
  assert.equal(code, 0, stdout + stderr);
  return output;
}

async function textOf(pdfFile: string, ...options: readonly string[]): Promise<string> {
  return (await run([pdftotext, ...options, pdfFile, "-"])).stdout;
}

function lettersIn(texts: DrawnPage["texts"]): string {
  return lettersOf(texts.map(({ text }) => text).join(""));
}

/** Columns divide words with hyphens, and lines break anywhere. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
