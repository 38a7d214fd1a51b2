import assert from "node:assert/strict";
import { test } from "node:test";
import { feedAt, mailAt, viewAll } from "../../editions/editions-of.ts";
import { EVENT, ITEM, SPANISH, textOf } from "../../editions/small-texts.ts";

const withFields = (file: string, fields: string) => textOf(file).replace("---\n", `---\n${fields}`);
const TWO_ON_A_DAY = `updated: 2026-05-20
corrections:
  - { date: 2026-05-20, text: It was said to lift sixty tonnes. }
  - { date: 2026-05-20, text: It was said to be red. }
`;
const CHANGED = {
  [ITEM]: withFields(ITEM, TWO_ON_A_DAY),
  [SPANISH]: withFields(SPANISH, "updated: 2026-05-22\n"),
  [EVENT]: `${textOf(EVENT)}withdrawn: The hall burnt down.\n`,
  "bulletins/2026-05/quay.en.md":
    "---\ntitle: A quay\nwithdrawn: rights\nupdated: 2027-01-02\ndate: 2026-05-02\ntopic: ships\n---\n",
};

/** The text of a page of corrections, row by row. */
async function rowsAt(t: Parameters<typeof viewAll>[0], address: string, files: Readonly<Record<string, string>>) {
  const { markup } = await viewAll(t, files);
  const page = markup.find((view) => view.address === address);
  assert.ok(page?.kind === "corrections", `no page at ${address}`);
  const rows = [...page.years.flatMap(({ notices }) => notices), ...page.undated];
  return rows.map(({ date, label, title, words }) => [date?.replaceAll("\u{A0}", " "), label, title.text, words?.text]);
}

test("a page in each language lists what was corrected, updated or withdrawn, the newest first", async (t) => {
  assert.deepEqual(await rowsAt(t, "/corrections/", CHANGED), [
    ["2 January", "Withdrawn", "A quay", "It was withdrawn because someone else holds rights to it."],
    ["20 May", "Correction", "A new crane", "It was said to lift sixty tonnes."],
    ["20 May", "Correction", "A new crane", "It was said to be red."],
    [undefined, "Withdrawn", "Open day", "The hall burnt down."],
  ]);
  assert.deepEqual(await rowsAt(t, "/es/corrections/", CHANGED), [
    ["2 de enero", "Retirada", "A quay", "Se retiró porque terceros tienen derechos sobre ella."],
    ["22 de mayo", "Actualización", "Una grúa nueva", undefined],
    [undefined, "Retirada", "Puertas abiertas", "The hall burnt down."],
  ]);
});

test("there is no such page, no feed and no link to it while nothing has changed, or while a standing page is there", async (t) => {
  const page = "---\ntitle: How we correct\n---\nAt once.\n";
  for (const files of [{}, { [ITEM]: withFields(ITEM, TWO_ON_A_DAY), "pages/corrections.en.md": page }]) {
    const { markup, texts } = await viewAll(t, files);
    assert.ok(markup.every((view) => view.kind !== "corrections"));
    assert.ok(texts().every(([address]) => !address.includes("/corrections/")));
    assert.ok(markup.every((view) => !("chrome" in view) || view.chrome.colophon.corrections === undefined));
  }
});

test("their feed has an entry for each, with an id that tells two of a day apart", async (t) => {
  const { id, updated, entries } = await feedAt(t, "/corrections/feed.xml", CHANGED);
  assert.deepEqual([id, updated.iso], ["https://letter.harbour.example/corrections/feed.xml", "2027-01-02T12:00:00Z"]);
  assert.deepEqual(
    entries.map((entry) => [entry.id, entry.title]),
    [
      ["tag:letter.harbour.example,2026-05:quay.en.withdrawal-2027-01-02", "Withdrawn · A quay"],
      ["tag:letter.harbour.example,2026-05:new-crane.en.correction-2026-05-20", "Correction · A new crane"],
      ["tag:letter.harbour.example,2026-05:new-crane.en.correction-2026-05-20.2", "Correction · A new crane"],
      ["https://letter.harbour.example/events/open-day/#withdrawal", "Withdrawn · Open day"],
    ],
  );
});

test("lists, mails, structured data and open data say that an item was corrected", async (t) => {
  const { markup, texts } = await viewAll(t, CHANGED);
  const bulletin = markup.find(({ address }) => address === "/2026/05/");
  assert.ok(bulletin?.kind === "bulletin");
  assert.deepEqual([bulletin.lead?.changeNote, bulletin.items[0]?.changeNote], ["Corrected", "Withdrawn"]);
  const mail = await mailAt(t, "/2026/05/email/", CHANGED);
  assert.deepEqual(
    mail.items.map(({ title, changeNote }) => [title, changeNote]),
    [
      ["A new crane", "Corrected"],
      ["A quay", "Withdrawn"],
    ],
  );
  const item = markup.find(({ address }) => address === "/2026/05/new-crane/");
  assert.ok(item?.kind === "item");
  assert.deepEqual(item.structuredData?.["correction"], [
    { "@type": "CorrectionComment", datePublished: "2026-05-20", text: "It was said to lift sixty tonnes." },
    { "@type": "CorrectionComment", datePublished: "2026-05-20", text: "It was said to be red." },
  ]);
  const textAt = (address: string) => texts().find(([each]) => each === address)?.[1] ?? assert.fail(address);
  const [record] = JSON.parse(textAt("/data/items.json")).items;
  assert.deepEqual(record.texts.en.corrections[1], { date: "2026-05-20", text: "It was said to be red." });
  assert.match(textAt("/2026/05/email.txt"), /^A new crane \(Corrected\) \[/m);
});

test("a page with very many corrections is divided into years", async (t) => {
  const corrections = (year: number) =>
    Array.from(
      { length: 15 },
      (_, index) => `  - { date: ${year}-06-0${(index % 9) + 1}, text: Line ${index} }\n`,
    ).join("");
  const files = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [
      `bulletins/2026-05/item-${index}.en.md`,
      `---\ntitle: Item ${index}\ndate: 2026-05-02\ntopic: ships\ncorrections:\n${corrections(2026 + (index % 2))}---\n`,
    ]),
  );
  const { markup } = await viewAll(t, files);
  const pages = markup.flatMap((view) => (view.kind === "corrections" && view.chrome.lang === "en" ? [view] : []));
  assert.deepEqual(
    pages.map(({ address, title, parts, years }) => [
      address,
      title,
      parts.map(({ href }) => href),
      years.map(({ year, notices }) => [year, notices.length]),
    ]),
    [
      ["/corrections/", "Corrections", ["/corrections/2027/", "/corrections/2026/"], [["2027", 50]]],
      ["/corrections/2027/", "Corrections, 2027", [], [["2027", 105]]],
      ["/corrections/2026/", "Corrections, 2026", [], [["2026", 105]]],
    ],
  );
});
