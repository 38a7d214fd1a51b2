import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import { test } from "node:test";
import fc from "fast-check";
import { sharedBrowser } from "../../../tests/support/browser.ts";
import { readSource } from "./read-source.ts";

/*
 * PDFs that Chromium prints of known pages: the import has their paragraphs in the order in which they are read.
 */

interface Printed {
  readonly html: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
}

const LATIN = ["harbour", "crane", "ships", "quay", "Lisbon", "tide", "ferry", "dock"] as const;
const ARABIC = ["ميناء", "رافعة", "سفن", "رصيف", "المد", "لا", "أول", "عبارة", "IMO"] as const;

/** Paragraphs of so many words as fill some lines, each with words and a number of its own. */
function paragraphs(words: readonly string[]): fc.Arbitrary<readonly string[]> {
  const paragraph = fc.array(fc.constantFrom(...words), { minLength: 25, maxLength: 60 });
  return fc
    .array(paragraph, { minLength: 3, maxLength: 7 })
    .map((all) => all.map((each, index) => [words[0], ...each, words[1], `${2000 + index}.`].join(" ")));
}

function page(language: string, dir: string, style: string, texts: readonly string[]): string {
  const body = texts.map((text) => `<p>${text}</p>`).join("");
  return `<html lang="${language}" dir="${dir}"><body style="font:14px/1.4 sans-serif"><h1 style="font-size:30px">${texts[0]?.split(" ")[0]}</h1><div style="${style}">${body}</div></body></html>`;
}

const PAGES: fc.Arbitrary<Printed> = fc.oneof(
  paragraphs(LATIN).map((texts) => ({ html: page("en", "ltr", "", texts), language: "en", paragraphs: texts })),
  paragraphs(LATIN).map((texts) => {
    const style = "columns:2;column-gap:28px;column-fill:balance";
    return { html: page("en", "ltr", style, texts), language: "en", paragraphs: texts };
  }),
  paragraphs(ARABIC).map((texts) => ({ html: page("ar", "rtl", "", texts), language: "ar", paragraphs: texts })),
);

test("what Chromium prints in one column, in two, and from right to left has its words in their order", async (t) => {
  const browser = await sharedBrowser();
  const tab = await browser.newPage();
  await fc.assert(
    fc.asyncProperty(PAGES, async ({ html, language, paragraphs: texts }) => {
      await tab.setContent(html);
      const read = await textOf(t, await tab.pdf({ format: "A4" }), language);
      for (const text of texts) assert.ok(read.includes(text), `${text}\n\n${read}`);
      const places = texts.map((text) => read.indexOf(text));
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
    }),
    { numRuns: 12, endOnFailure: true },
  );
  await tab.close();
});

test("a picture keeps its caption below it, and a table its cells in their rows", async (t) => {
  const tab = await (await sharedBrowser()).newPage();
  await tab.setContent(`<html lang="en"><body style="font:14px/1.4 sans-serif"><h2>The quay</h2><p>Before the picture.</p>
<figure><img alt="" width="300" height="150" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"><figcaption>At night. Photo: Ana Ruiz</figcaption></figure>
<p>After the picture, and before the table.</p>
<table style="width:100%"><tr><td>Zoe</td><td>Peru</td><td>120</td></tr><tr><td>Bea</td><td>Chile</td><td>90</td></tr></table><p>The end.</p></body></html>`);
  const read = await textOf(t, await tab.pdf({ format: "A4" }), "en");
  const order = [
    "Before the picture.",
    "At night. Photo: Ana Ruiz",
    "After the picture",
    "Zoe",
    "Peru",
    "120",
    "Bea",
    "Chile",
    "90",
    "The end.",
  ];
  const places = order.map((text) => read.indexOf(text));
  assert.ok(!places.includes(-1), read);
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
    read,
  );
  await tab.close();
});

/** The words of all items, in their order. */
async function textOf(t: TestContext, pdf: Buffer, language: string): Promise<string> {
  const { items } = await readSource(t, "edition", { "2021-10-14-news.pdf": pdf }, "2021-10-14-news.pdf", {
    languages: [language],
  });
  return items
    .map(({ title, summary = "", content: { text } }) => `${title} ${summary} ${text.replaceAll(/<[^>]*>/g, " ")}`)
    .join(" ")
    .replaceAll(/\s+/g, " ");
}
