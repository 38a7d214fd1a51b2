import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { assertGrowsInProportion } from "../../../tests/support/growth.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import type { SourceItem } from "../src/source.ts";
import { ImportError } from "../src/source.ts";
import type { Line } from "../src/sources/edition/pdf/lines.ts";
import { linesOf } from "../src/sources/edition/pdf/lines.ts";
import { inReadingOrder } from "../src/sources/edition/pdf/reading-order.ts";
import { rowsOfTable } from "../src/sources/edition/pdf/tables.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import type { PdfPage, PdfText } from "./pdf-file.ts";
import { pdfFile } from "./pdf-file.ts";
import { readSource } from "./read-source.ts";

async function cut(t: Parameters<typeof readSource>[0], pages: readonly PdfPage[], info: Record<string, string> = {}) {
  const { items, notes } = await readSource(t, "edition", { "news.pdf": pdfFile(pages, info) }, "news.pdf");
  return { items, notes: textsOf(notes) };
}

/** Lines below each other, in a column. */
function column(x: number, y: number, lines: readonly string[], others: Partial<PdfText> = {}): readonly PdfText[] {
  return lines.map((text, index) => ({ x, y: y + index * 12, text, ...others }));
}

/** What is at the top and the bottom of a page. */
function edges(number: number): readonly PdfText[] {
  return [
    { x: 40, y: 30, size: 8, text: "Harbour News - October 2021" },
    { x: 290, y: 820, size: 8, text: String(number) },
  ];
}

const NEWSLETTER: readonly PdfPage[] = [
  {
    texts: [
      ...edges(1),
      { x: 40, y: 90, size: 28, text: "Harbour News" },
      { x: 40, y: 130, size: 16, text: "The crane" },
      // Two columns; a line of the right one is at the height of each of the left one, as files of typesetters have them.
      ...column(40, 150, [
        "The new crane of the har-",
        "bour is here. It came by sea,",
        "and it is the largest of all",
      ]),
      ...column(300, 150, ["the cranes that the harbour", "has ever had, as they say.", "Read more about it here."]),
      { x: 300, y: 186, text: "The harbour has a well-known quay.", link: "https://a.example/crane" },
      { x: 40, y: 230, size: 16, text: "The quay and its many" },
      { x: 40, y: 248, size: 16, text: "works" },
      ...column(40, 270, ["Works go on. They will last until the end of the year, says the harbour office of the"]),
      ...column(40, 282, ["town."]),
      ...column(40, 310, ["•"]),
      ...column(70, 310, ["One of the well-"]),
      ...column(70, 322, ["known walls is repaired"]),
      ...column(40, 336, ["•"]),
      ...column(70, 336, ["Two others wait"]),
      { x: 20, y: 600, text: "Photo: Ana Ruiz", isTurned: true },
    ],
    images: [
      { grey: 90, x: 40, y: 360, width: 200, height: 120, link: "https://a.example/quay" },
      { grey: 10, x: 500, y: 20, width: 20, height: 20, link: "https://a.example/logo" },
    ],
  },
  {
    texts: [
      ...edges(2),
      { x: 40, y: 90, size: 16, text: "Dates" },
      ...column(40, 120, ["5 May", "12 May", "3 June"], { font: "bold" }),
      ...column(140, 120, [
        "Meeting of all captains on the quay",
        "Day of the open harbour",
        "Race of the small boats",
      ]),
      ...column(40, 180, ["In brief"], { font: "bold" }),
      ...column(40, 194, ["One short text with "]),
      { x: 138, y: 194, text: "weight", font: "italic" },
      ...column(170, 194, [" in it."]),
    ],
  },
  {
    texts: [
      ...edges(3),
      { x: 40, y: 90, size: 16, text: "Last" },
      ...column(40, 120, ["The end of the year in numbers."]),
      // A cell of two lines, beside which the others stand in the middle.
      ...column(40, 160, ["Kind of ships and boats"], { font: "bold" }),
      ...column(220, 160, ["2020"], { font: "bold" }),
      ...column(300, 160, ["2021"], { font: "bold" }),
      ...column(40, 184, ["Sailing ships of all sizes that", "came into the harbour"]),
      ...column(220, 190, ["12"]),
      ...column(300, 190, ["9"]),
      ...column(40, 220, ["Boats"]),
      ...column(220, 220, ["7"]),
      ...column(40, 244, ["Rafts"]),
      ...column(220, 244, ["1"]),
      ...column(300, 244, ["3"]),
      ...column(40, 402, ["The quay at dawn, seen from the well-", "known wall"], { size: 8 }),
      ...column(40, 422, ["In winter no ship comes,", "and the quay is empty."]),
    ],
    images: [{ grey: 50, x: 40, y: 290, width: 200, height: 100 }],
  },
];

test("a PDF is cut at its headings: columns, divided words, lists, tables, pictures, captions and links are found", async (t) => {
  const { items, notes } = await cut(t, NEWSLETTER, { CreationDate: "D:20211014090000Z", Title: "News.indd" });
  assert.deepEqual(
    items.map(({ title, date, language }) => [title, date, language]),
    [
      ["The crane", "2021-10-14", "en"],
      ["The quay and its many works", "2021-10-14", "en"],
      ["Dates", "2021-10-14", "en"],
      ["Last", "2021-10-14", "en"],
    ],
  );
  const [crane, quay, dates, last] = items.map(({ content }) => content.text);
  assert.equal(
    crane,
    `<p>The new crane of the harbour is here. It came by sea, and it is the largest of all the cranes that the harbour has ever had, as they say. Read more about it here.</p>
<p><a href="https://a.example/crane">The harbour has a well-known quay.</a></p>`,
  );
  assert.equal(
    quay,
    `<ul><li>One of the well-known walls is repaired</li>
<li>Two others wait</li></ul>
<p><a href="https://a.example/quay"><img src="picture:1" alt="p. 1"></a></p>`,
  );
  assert.match(items[1]?.content.resolve?.("picture:1") ?? "", /^data:image\/png;base64,/);
  assert.equal(
    items[1]?.summary,
    "Works go on. They will last until the end of the year, says the harbour office of the town.",
  );
  assert.equal(
    dates,
    `<p><strong>5 May</strong> Meeting of all captains on the quay</p>
<p><strong>12 May</strong> Day of the open harbour</p>
<p><strong>3 June</strong> Race of the small boats</p>
<h3>In brief</h3>
<p>One short text with <em>weight</em> in it.</p>`,
  );
  assert.equal(
    last,
    `<table><tbody><tr><th>Kind of ships and boats</th><th>2020</th><th>2021</th></tr>
<tr><td>Sailing ships of all sizes that came into the harbour</td><td>12</td><td>9</td></tr>
<tr><td>Boats</td><td>7</td><td></td></tr>
<tr><td>Rafts</td><td>1</td><td>3</td></tr></tbody></table>
<figure><img src="picture:2" alt="p. 3"><figcaption>The quay at dawn, seen from the well-known wall</figcaption></figure>
<p>In winter no ship comes, and the quay is empty.</p>`,
  );
  assert.deepEqual(notes.slice(1), [
    "This stands at the top or the bottom of 3 pages, and was left out: `Harbour News - October 2021`",
    "This stands at the top or the bottom of 3 pages, and was left out: `1`",
    "This is written at an angle, and was left out: `Photo: Ana Ruiz`",
    "A link to `https://a.example/logo` stands over no text and no picture, and was left out.",
    "1 picture was left out: those that are small, on several pages or behind the text. Drawings made of lines and areas are left out, too.",
  ]);
  for (const { unfinished } of items) assert.match(textsOf(unfinished).join(" "), /^It comes from a PDF/);
});

test("columns of a page from right to left are read from the right", () => {
  const box = (x: number, top: number) => ({ x, right: x + 100, top, bottom: top + 10 });
  const [heading, ...boxes] = [{ ...box(40, 0), right: 260 }, box(40, 20), box(40, 32), box(160, 20), box(160, 32)];
  const [leftTop, leftEnd, rightTop, rightEnd] = boxes;
  const read = (direction: "ltr" | "rtl") =>
    inReadingOrder([heading, ...boxes], { direction, rowsOf: () => undefined });
  assert.deepEqual(read("ltr"), [heading, leftTop, leftEnd, rightTop, rightEnd]);
  assert.deepEqual(read("rtl"), [heading, rightTop, rightEnd, leftTop, leftEnd]);
});

/** A page with texts as the library gives them, of which each is as wide as its letters. */
function pageOf(
  texts: readonly (readonly [text: string, x: number, y: number, others?: { isRightToLeft: boolean }])[],
) {
  return {
    ...{ width: 595, height: 842, links: [], pictures: [], picturesLeft: 0 },
    texts: texts.map(([text, x, y, others]) => ({
      ...{ text, isRightToLeft: false, width: 5 * text.length, isBold: false, isItalic: false },
      ...{ matrix: [10, 0, 0, -10, x, y], ...others },
    })),
  };
}

test("the time that a page takes grows as its texts do, wherever they stand", () => {
  const signs = (count: number) => Array.from({ length: count }, (_, index) => [".", 100 - index / 1000, 0] as const);
  const inOneLine = (count: number) => linesOf(pageOf([["א", 90, 0, { isRightToLeft: true }], ...signs(count)]), 0);
  assertGrowsInProportion("signs in a line from the right", 16_000, inOneLine);
  assert.equal(inOneLine(200_000).lines.length, 1, "more than a function takes arguments");
  for (const [step, name] of [
    [0, "columns"],
    [12, "stairs"],
  ] as const) {
    const texts = Array.from({ length: 3000 }, (_, index) => ["a", index * 20, index * step] as const);
    const { lines } = linesOf(pageOf(texts), 0);
    const read = (count: number) =>
      inReadingOrder<Line>(lines.slice(0, count), { direction: "ltr", rowsOf: rowsOfTable });
    assert.equal(assertGrowsInProportion(name, lines.length, read).length, lines.length);
  }
});

test("a text that stands nowhere takes no other text from its page", () => {
  const { POSITIVE_INFINITY: infinity, NaN: none } = Number;
  const { lines } = linesOf(
    pageOf([
      ["Before", 20, 100],
      ["x", infinity, 100],
      ["y", none, none],
      ["After", 20, 140],
    ]),
    0,
  );
  const read = inReadingOrder<Line>(lines, { direction: "ltr", rowsOf: rowsOfTable });
  assert.deepEqual(
    read.map(({ text }) => text),
    ["Before", "After"],
  );
});

test("headings beside each other, and three columns of an article, are no table", () => {
  const line = (text: string, x: number, baseline: number): Line => ({
    ...{ kind: "line", page: 0, text, baseline, size: 10, direction: "ltr", x, right: x + text.length * 5 },
    ...{ top: baseline - 7.5, bottom: baseline + 2, spans: [{ text, isBold: false, isItalic: false }] },
  });
  const column = (x: number, ...texts: readonly string[]) => texts.map((text, index) => line(text, x, index * 12));
  const headings = [
    column(40, "Enterprise", "products", "for all"),
    column(140, "Composable", "products", "for many"),
    column(240, "Other", "services", "for few"),
  ];
  assert.equal(rowsOfTable(headings), undefined);
  const article = [40, 240, 440].map((x) =>
    column(x, ...Array.from({ length: 8 }, () => "Words of an article in its 3 lines")),
  );
  assert.equal(rowsOfTable(article), undefined);
});

test("a PDF without text, with a password or of other bytes is refused with a sentence", async (t) => {
  const read = (bytes: Buffer) => readSource(t, "edition", { "a.pdf": bytes }, "a.pdf");
  await assert.rejects(
    read(pdfFile([{ texts: [], images: [{ grey: 1, x: 0, y: 0, width: 500, height: 700 }] }])),
    /import-pdf-empty/,
  );
  await assert.rejects(read(Buffer.from("%PDF-1.7\n")), /import-pdf-unread/);
  await assert.rejects(read(Buffer.from("PK")), /import-pdf-unread/);
});

test("whatever bytes a PDF has, it is read or refused with a sentence", async (t) => {
  const whole = pdfFile(NEWSLETTER);
  const place = fc.nat({ max: whole.length - 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 40 }), place, async (bytes, end) => {
      const damaged = Buffer.from(whole.subarray(0, end % 3 === 0 ? end : whole.length));
      for (const [at, byte] of bytes) damaged[at] = byte;
      try {
        await readSource(t, "edition", { "a.pdf": damaged }, "a.pdf");
      } catch (error) {
        assert.ok(error instanceof ImportError, String(error));
      }
    }),
    { numRuns: 6, endOnFailure: true, includeErrorInReport: true },
  );
});

/** All that an item says. */
function wordsOf({ title, summary = "", content }: SourceItem): string {
  return `${title} ${summary} ${content.text.replaceAll(/<[^>]*>/g, " ")}`;
}

test("wherever a PDF has its words, each is in an item or in the report", async (t) => {
  const text = fc.record({
    text: fc
      .array(
        fc.integer({ min: 1e4, max: 9e5 }).map((number) => `w${number}w`),
        { minLength: 1, maxLength: 6 },
      )
      .map((words) => words.join(" ")),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 10, max: 830 }),
    size: fc.constantFrom(6, 9, 10, 10, 10, 12, 16, 24),
    font: fc.constantFrom("plain", "plain", "bold", "italic"),
    isTurned: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  } satisfies { [Name in keyof Omit<PdfText, "link">]-?: fc.Arbitrary<unknown> });
  // What stands beyond the edge of a page is not shown.
  const isOnPage = ({ text: { length }, x, y, size, isTurned }: PdfText & { readonly size: number }): boolean =>
    isTurned ? y - length * size * 0.7 > 5 && x > 30 : x + length * size * 0.7 < 590 && y > 30;
  const page = fc.record({ texts: fc.array(text.filter(isOnPage), { maxLength: 25 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
      const words = pages.flatMap(({ texts }) => texts.flatMap((each) => each.text.split(" ")));
      fc.pre(words.length > 0);
      let said: string;
      try {
        const { items, notes } = await cut(t, pages);
        said = [...items.map(wordsOf), ...notes].join(" ");
      } catch (error) {
        assert.ok(error instanceof ImportError);
        assert.ok(pages.every(({ texts }) => texts.every(({ isTurned }) => isTurned)));
        return;
      }
      // Two texts that are written over each other have one word of both.
      assert.deepEqual(
        words.filter((word) => !said.includes(word)),
        [],
      );
    }),
    { numRuns: 10, endOnFailure: true, includeErrorInReport: true },
  );
});

test("what is imported of a PDF validates, is drafts with their pictures, and a second run changes nothing", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, "2021-10-14-news.pdf": pdfFile(NEWSLETTER) });
  const run = (...args: readonly string[]) => runCommand(args, { cwd: folder });
  const first = await run("import", "edition", "2021-10-14-news.pdf");
  assert.equal(first.code, 0, first.stderr);
  const tree = await readTree(path.join(folder, "content"));
  const items = [...tree].filter(([file]) => file.endsWith(".en.md"));
  assert.equal(items.length, 4);
  for (const [, item] of items) assert.match(String(item), /^draft: true$/m);
  assert.equal([...tree.keys()].filter((file) => file.includes("media/")).length, 2);
  const texts = items.map(([, item]) => String(item)).join("\n");
  assert.match(texts, /!\[p\. 1\]\(media\/picture(?:-\d)?\.png\)/);
  assert.match(texts, /!\[p\. 3\]\(media\/picture(?:-\d)?\.png "The quay at dawn, seen from the well-known wall"\)/);
  assert.match(texts, /^\| Kind of ships and boats \| 2020 \| 2021 \|$/m);
  const again = await run("import", "edition", "2021-10-14-news.pdf");
  assert.equal(again.code, 0, again.stderr);
  assert.deepEqual(await readTree(path.join(folder, "content")), tree);
});
