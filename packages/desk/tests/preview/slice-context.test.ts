import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { kindOfContent } from "../../../../scripts/content/content-path.ts";
import { parsePeriod } from "../../../../scripts/content/period.ts";
import { ROOT, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { readFortyItems } from "../../../../tests/support/forty-items.ts";
import { MANY_ITEMS } from "../../../../tests/support/many-items.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { periodsInOrder } from "../../src/board/build-board.ts";
import { openTexts } from "../../src/preview/open-texts.ts";
import { openPreview } from "../../src/preview/preview.ts";
import type { PreviewContext } from "../../src/preview/preview-slice.ts";
import { sliceContext } from "../../src/preview/slice-context.ts";
import { contextOf, render } from "../context.ts";

const PUBLICATIONS = path.join(ROOT, "tests/fixtures/publications");

/** Asserts that all pages of a bulletin's texts are the same with a slice as with all data, and their diagnostics too. */
function compare(whole: PreviewContext, period: string): PreviewContext {
  const slice = sliceContext(whole, openTexts(whole).content(), parsePeriod(period) ?? assert.fail(period));
  const [all, some] = [openPreview(whole, render), openPreview(slice, render)];
  const texts = whole.texts.filter(([file]) => file.startsWith(`bulletins/${period}/`));
  assert.ok(texts.length > 0, period);
  for (const [file, text] of texts) {
    const [expected, shown] = [all.show(file, text), some.show(file, text)];
    assert.deepEqual(
      shown.pages?.map(({ kind }) => kind),
      expected.pages?.map(({ kind }) => kind),
      file,
    );
    for (const [index, { html, kind }] of (expected.pages ?? []).entries())
      assert.equal(shown.pages?.[index]?.html, html, `${kind} of ${file}`);
    const own = ({ diagnostics }: typeof shown) =>
      diagnostics.filter(({ ref, severity }) => ref.file === file && severity === "error");
    assert.deepEqual(own(shown), own(expected), file);
  }
  return slice;
}

for (const name of ["sample", "own-model", "two-series", "periods", "arabic"])
  test(`pages of each bulletin of ${name} are the same with a slice of the publication`, async () => {
    const whole = await contextOf(path.join(PUBLICATIONS, name));
    for (const period of periodsInOrder(openTexts(whole).content())) compare(whole, period);
  });

test("so are those of a bulletin of forty items, and those of two hundred on one topic", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, await readFortyItems());
  compare(await contextOf(folder), "2021-10");
  const many = await temporaryFolder(t);
  const ordered = "---\nlead: item-100\norder: [item-20, item-19, item-18]\n---\n";
  await writeTree(many, { ...SMALL_PUBLICATION, ...MANY_ITEMS, "bulletins/2025-05/bulletin.en.md": ordered });
  const whole = await contextOf(many);
  const slice = compare(whole, "2026-05");
  assert.ok(slice.texts.length + slice.records.length < 40);
  // No bulletin lists items that the slice lacks: the rules would search suggestions.
  assert.deepEqual(openTexts(slice).found().diagnostics, []);
  for (const period of ["2025-06"]) compare(whole, period);
});

/** A publication of many bulletins, whose items have topics, countries, languages, links, series and states at random. */
const publication = fc
  .array(
    fc.record({
      month: fc.integer({ min: 1, max: 9 }),
      day: fc.integer({ min: 1, max: 28 }),
      topic: fc.constantFrom("ships", "docks", undefined),
      country: fc.constantFrom("PT", "ES", "FR", undefined),
      isTranslated: fc.boolean(),
      link: fc.option(fc.nat(30), { nil: undefined }),
      extra: fc.constantFrom(
        "",
        "",
        "",
        "draft: true\n",
        "withdrawn: request\n",
        "expires: 2025-09-01\n",
        "corrections: [{ date: 2025-10-01, text: It was wrong. }]\n",
        "partOf: { series: tour, part: 1 }\n",
      ),
    }),
    { minLength: 8, maxLength: 24 },
  )
  .map((items) => {
    const fileOf = (index: number) => `bulletins/2025-0${items[index]?.month}/item-${index}`;
    const texts = items.flatMap(({ month, day, topic, country, isTranslated, link, extra }, index) => {
      const date = `2025-0${month}-${String(day).padStart(2, "0")}`;
      const fields = [
        `title: Item ${index}`,
        `date: ${date}`,
        ...(topic === undefined ? [] : [`topic: ${topic}`]),
        ...(country === undefined ? [] : [`countries: [${country}]`]),
      ].join("\n");
      const target = link === undefined ? undefined : link % items.length;
      // Nothing that is published links to a draft.
      const body =
        target === undefined || items[target]?.extra === "draft: true\n"
          ? "Text."
          : `[Another](../../${fileOf(target)}.en.md).`;
      const translation = [`${fileOf(index)}.es.md`, `---\ntitle: Ítem ${index}\n---\nTexto.\n`] as const;
      return [
        [`${fileOf(index)}.en.md`, `---\n${fields}\n${extra}---\n${body}\n`] as const,
        ...(isTranslated ? [translation] : []),
      ];
    });
    return Object.fromEntries(texts);
  });

test("pages of any bulletin are the same with a slice of a publication made at random", async (t) => {
  const others = Object.fromEntries(
    Object.entries(SMALL_PUBLICATION).filter(([file]) => !file.startsWith("bulletins/")),
  );
  await fc.assert(
    fc.asyncProperty(publication, fc.boolean(), async (items, omits) => {
      const folder = await temporaryFolder(t);
      await writeTree(folder, {
        ...others,
        "topics.yaml": "ships: { label: { en: Ships, es: Barcos } }\ndocks: { label: { en: Docks, es: Muelles } }\n",
        "publication.yaml": `${others["publication.yaml"]}articleSeries: { tour: { en: A tour, es: Un paseo } }\n${omits ? "untranslated: omit\n" : ""}`,
        ...items,
      });
      const whole = await contextOf(folder);
      const periods = new Set(Object.keys(items).map((file) => file.split("/")[1] ?? ""));
      for (const period of periods) compare(whole, period);
    }),
    { numRuns: 6, endOnFailure: true, includeErrorInReport: true },
  );
});

test("a slice knows that a topic has a page of a country though the newest of its other items has expired", async (t) => {
  const item = (fields: string) => `---\ntitle: An item\ntopic: docks\n${fields}---\nText.\n`;
  const between = [1, 2, 3, 4, 5, 6, 7].map((day) => [`bulletins/2025-06/between-${day}.en.md`, item("")] as const);
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"] ?? "",
    "topics.yaml": "docks: { label: { en: Docks, es: Muelles } }\n",
    "bulletins/2025-08/own.en.md": item("countries: [FR]\n"),
    "bulletins/2025-07/expired.en.md": item("countries: [FR]\nexpires: 2025-09-01\n"),
    ...Object.fromEntries(between),
    "bulletins/2025-01/first.en.md": item("date: 2025-01-20\n"),
    "bulletins/2025-01/other.en.md": item("date: 2025-01-10\ncountries: [FR]\n"),
  });
  compare(await contextOf(folder), "2025-08");
});

test("a slice knows that a country has a page though the newest item about it has expired", async (t) => {
  const item = (fields: string) => `---\ntitle: An item\n${fields}---\nText.\n`;
  const between = [2, 3, 4, 5].map((month) => [`bulletins/2025-0${month}/between.en.md`, item("")] as const);
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"] ?? "",
    "topics.yaml": "docks: { label: { en: Docks, es: Muelles } }\n",
    "bulletins/2025-08/own.en.md": item("countries: [FR]\nexpires: 2025-09-01\n"),
    "bulletins/2025-01/first.en.md": item("date: 2025-01-20\n"),
    "bulletins/2025-01/other.en.md": item("date: 2025-01-10\ncountries: [FR]\n"),
    ...Object.fromEntries(between),
  });
  compare(await contextOf(folder), "2025-08");
});

test("a slice has the texts of its bulletin, those of the next and all that is in none, and no other", async () => {
  const whole = await contextOf(path.join(PUBLICATIONS, "two-series"));
  const period = parsePeriod("2026-w47") ?? assert.fail();
  const { texts, records, slice } = sliceContext(whole, openTexts(whole).content(), period);
  const folders = new Set(
    texts.map(([file]) => (file.startsWith("bulletins/") ? file.split("/")[1] : kindOfContent(file))),
  );
  assert.deepEqual([...folders].sort(), ["2026-w47", "2026-w48", "page", "publication", "topics"]);
  assert.equal(slice, period);
  for (const record of records) assert.deepEqual("body" in record ? record.body.parts : [], []);
});
