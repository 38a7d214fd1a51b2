import assert from "node:assert/strict";
import path from "node:path";
import { after, test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { collectContent } from "../../scripts/model/content.ts";
import { uniqueAddress } from "../../scripts/rules/addresses.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { DAYS_WITH_ITEMS, FIELDS, MANY_ITEMS } from "../support/many-items.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

async function build(more: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Buffer>> {
  const content = path.join(await temporaryFolder({ after }), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...MANY_ITEMS, ...more });
  return readTree(await buildSite({ after }, content));
}

const plain = await build({});

test("a year of more than 200 items is divided into months, and a month of more than 200 into days", async (t) => {
  const files = plain;
  const textOf = (file: string): string => files.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
  const itemsIn = (file: string): readonly string[] =>
    [...textOf(file).matchAll(/<h\d class="title"><a[^>]*>(Item \d+)</g)].map(([, title = ""]) => title);

  for (const [list, above] of [
    ["topics/ships", "es/"],
    ["countries/pt", "es/"],
    ["events/open-day", ""],
  ] as const) {
    await t.test(`${list}: every item is on exactly one page of the last level`, () => {
      const parts = [...files.keys()].filter((file) => file.startsWith(`${list}/2025/`));
      const days = parts.filter((file) => /\/05\/\d\d\/index\.html$/.test(file));
      assert.equal(days.length, DAYS_WITH_ITEMS);
      const listed = [...days, `${list}/2025/06/index.html`].flatMap(itemsIn);
      const undated = itemsIn(`${list}/2025/05/index.html`).filter((title) => /^Item [012]$/.test(title));
      assert.deepEqual(undated.toSorted(), ["Item 0", "Item 1", "Item 2"]);
      assert.deepEqual(
        [...listed, ...undated].toSorted(),
        Array.from({ length: 217 }, (_, at) => `Item ${at}`).toSorted(),
      );
    });

    await t.test(`${list}: a year links to its months and shows its newest items, and a month its days`, () => {
      const year = textOf(`${list}/2025/index.html`);
      assert.match(year, new RegExp(`<li><a href="/${list}/2025/06/">June</a> <span>5.items</span></li>`));
      assert.match(year, new RegExp(`<li><a href="/${list}/2025/05/">May</a> <span>212.items</span></li>`));
      assert.match(year, new RegExp(`<h2><a href="/${list}/2025/06/">June 2025</a></h2>`));
      assert.equal(itemsIn(`${list}/2025/index.html`).length, 50);
      assert.match(textOf(`${list}/2025/05/index.html`), new RegExp(`<li><a href="/${list}/2025/05/14/">14.May</a>`));
    });

    await t.test(`${list}: a part has a title, the way back, its neighbours, and all issues of its year`, () => {
      const day = textOf(`${list}/2025/05/14/index.html`);
      assert.match(day, /<h1>[^<]+, 14.May.2025<\/h1>/);
      assert.match(
        day,
        new RegExp(`<li><a href="/${list}/2025/">2025</a></li>\\s*<li><a href="/${list}/2025/05/">May</a></li>`),
      );
      assert.match(day, new RegExp(`rel="prev" href="/${list}/2025/05/13/"`));
      assert.match(day, new RegExp(`rel="next" href="/${list}/2025/05/15/"`));
      assert.match(day, new RegExp(`hreflang="es" href="[^"]*/es/${list}/2025/05/14/"`));
      assert.match(day, /href="\/2025\/"[^>]*>[^<]*2025</);
      assert.ok(files.has(`${above}${list}/2025/05/14/index.html`));
    });
  }

  await t.test("what is short enough stays whole", () => {
    assert.deepEqual(
      [...files.keys()].filter((file) => /^(?:topics|countries)\/\w+\/2026\/\d/.test(file)),
      [],
    );
    assert.doesNotMatch(textOf("topics/ships/2026/index.html"), /class="row parts"/);
  });
});

test("a part that is over stays as it is when the list grows", async () => {
  const added = `---\ntitle: Added\ndate: 2026-05-20\n${FIELDS}---\n`;
  const grown = await build({ "bulletins/2026-05/added.en.md": added });
  const over = [...plain.keys()].filter((file) => /^(?:topics\/ships|countries\/pt)\/2025\//.test(file));
  assert.ok(over.length > 60, `${over.length}`);
  for (const file of over) assert.ok(plain.get(file)?.equals(grown.get(file) ?? Buffer.of()), file);
});

/** 204 events in three years. */
function manyEvents(): Readonly<Record<string, string>> {
  const events = Array.from({ length: 204 }, (_, index): readonly [string, string] => {
    const date = `${2024 + (index % 3)}-03-${String((index % DAYS_WITH_ITEMS) + 1).padStart(2, "0")}`;
    return [`events/meeting-${index}.yaml`, `name: Meeting ${index}\nstart: ${date}\n`];
  });
  return Object.fromEntries(events);
}

test("a feed has at most 200 items and links to the others; the agenda of more than 200 events has pages of years", async () => {
  const recent = Object.entries(MANY_ITEMS).map(([file, text]) =>
    [file, text].map((each) => each.replace("2025-", "2026-")),
  );
  const files = await build({ ...Object.fromEntries(recent), ...manyEvents() });
  const feedOf = (file: string) => JSON.parse(files.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`));
  for (const folder of ["", "topics/ships/", "countries/pt/"])
    assert.equal(feedOf(`${folder}feed.json`).items.length, 200);
  const may = feedOf("bulletins/feed.json").items.find(({ title }: { title: string }) => title === "May 2026");
  assert.equal(may.content_html.match(/<h2>/g).length, 201);
  assert.match(may.content_html, /<a href="https:\/\/letter\.harbour\.example\/2026\/05\/">213.items<\/a>/);
  assert.equal(may.summary.split(" · ").length, 200);

  const namesIn = (file: string): readonly string[] => [
    ...new Set(
      files
        .get(file)
        ?.toString("utf8")
        .match(/Meeting \d+/g) ?? assert.fail(`no ${file}`),
    ),
  ];
  const years = ["2024", "2025", "2026"].map((year) => namesIn(`es/events/${year}/index.html`));
  assert.deepEqual(
    years.map(({ length }) => length),
    [68, 68, 68],
  );
  assert.equal(new Set(years.flat()).size, 204);
  assert.equal(namesIn("events/index.html").length, 49);
  const agenda = files.get("events/index.html")?.toString("utf8") ?? "";
  assert.match(agenda, /<li><a href="\/events\/2024\/">2024<\/a> <span>68.events<\/span><\/li>/);
  assert.match(files.get("events/2024/index.html")?.toString("utf8") ?? "", /<h1>Events, 2024<\/h1>/);
});

test("no event is named like a year once the years of the agenda have pages", () => {
  const named = (count: number) => {
    const paths = Array.from({ length: count }, (_, index) => `events/${2000 + index}.yaml`);
    const records = paths.flatMap((file) => {
      const contentPath = parseContentPath(file);
      return contentPath?.kind === "event"
        ? [{ kind: "event" as const, path: contentPath, fields: {}, faulty: [] }]
        : [];
    });
    return [...uniqueAddress.check(collectContent(records, paths), "draft", AS_OF)].length;
  };
  assert.deepEqual([named(200), named(201)], [0, 201]);
});
