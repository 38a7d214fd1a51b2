import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readTree } from "../support/folders.ts";
import { assertGolden } from "../support/golden.ts";
import { sharedSite } from "../support/site.ts";
import { FORMATS, READERS } from "./edition-readers.ts";
import type { Edition } from "./feed-readers.ts";

const PERIODS = "tests/fixtures/publications/periods";

/** The prefix of each language in addresses. */
const LANGUAGES = { en: "", es: "es/", pt: "pt/", fr: "fr/", ar: "ar/" };

test("a publication with bulletins of all periods, in four languages and Arabic", async (t) => {
  const tree = await readTree(await sharedSite(PERIODS));
  const files = new Map([...tree].map(([file, bytes]) => [file, bytes.toString("utf8")]));
  const textOf = (file: string): string => files.get(file) ?? assert.fail(`no ${file}`);

  await t.test("parsers that are not ours read every feed, calendar and other edition", () => {
    const counts = new Map<string, number>();
    for (const [file, text] of files) {
      const reader = READERS.find((each) => each.file.test(file));
      if (reader === undefined) continue;
      const edition = reader.read(text);
      assert.equal(new Set(edition.ids).size, edition.ids.length, `${file} has an id twice`);
      counts.set(reader.kind, (counts.get(reader.kind) ?? 0) + 1);
    }
    for (const { kind } of READERS) assert.ok((counts.get(kind) ?? 0) > 0, `no ${kind}`);
  });

  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    await t.test(`pages of bulletins, feeds and the calendar in ${language} are the reviewed ones`, async () => {
      const bulletins = [...files.keys()].filter(
        (file) => file.startsWith(prefix) && BULLETIN.test(file.slice(prefix.length)),
      );
      const lines = [
        ...[`${prefix}index.html`, ...bulletins].flatMap((file) => describePage(file, textOf(file))),
        ...["feed.xml", "rss.xml", "feed.json", "calendar.ics"].flatMap((name) => [
          `${prefix}${name}`,
          ...idsOf(`${prefix}${name}`, textOf(`${prefix}${name}`)).map((id) => `  ${id}`),
        ]),
      ];
      await assertGolden(`periods/${language}.txt`, `${lines.join("\n")}\n`);
    });
  }

  await t.test(
    "items without a date say in structured data when their bulletin was published, if that is known",
    () => {
      const published = (file: string): unknown => {
        const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(textOf(file)) ?? [];
        const things: readonly Readonly<Record<string, unknown>>[] = JSON.parse(json)["@graph"];
        const article = things.find((thing) => thing["@type"] === "NewsArticle");
        return [article?.["datePublished"], article?.["dateModified"]];
      };
      assert.deepEqual(published("2022/q2/seals/index.html"), ["2022-07-05", "2022-07-05"]);
      assert.deepEqual(published("2022/q2/buoys/index.html"), ["2022-05-12", "2022-05-12"]);
      for (const file of ["2021/review", "2022/q1/dredging", "2022/w26/fog", "ar/2022/w52/lights"])
        assert.deepEqual(published(`${file}/index.html`), [undefined, undefined], file);
      assert.doesNotMatch(textOf("2022/q1/dredging/index.html"), /article:(published|modified)_time/);
      assert.match(textOf("2022/q2/seals/index.html"), /article:published_time" content="2022-07-05"/);
    },
  );

  await t.test("the data say no more of a date than is known, and keep to their schemas", () => {
    for (const list of ["items", "bulletins", "events"]) {
      const ajv = new Ajv2020({ strict: true, formats: FORMATS, allErrors: true });
      const validate = ajv.compile(JSON.parse(textOf(`data/${list}.schema.json`)));
      assert.ok(validate(JSON.parse(textOf(`data/${list}.json`))), ajv.errorsText(validate.errors));
    }
    const items: readonly Readonly<Record<string, string>>[] = JSON.parse(textOf("data/items.json")).items;
    assert.deepEqual(Object.fromEntries(items.map(({ id, date }) => [id, date])), {
      "2021/review": "2021",
      "2022/outlook": "2022",
      "2022-q1/dredging": "2022",
      "2022-q2/pilots": "2022",
      "2022-q2/seals": "2022",
      "2022-q2/buoys": "2022-05-12",
      "2022-06/crane": "2022-06-04",
      "2022-06-15/strike": "2022-06-14",
      "2022-06-fire/cause": "2022-06",
      "2022-w26/fog": "2022",
      "2022-w52/lights": "2022",
    });
  });
});

const BULLETIN = /^\d{4}(\/(\d\d|w\d\d|q\d)(\/(\d\d|fire))?)?\/index\.html$/;

/** The title of a bulletin's page, and its metadata for search engines. */
function describePage(file: string, html: string): readonly string[] {
  const [, title = ""] = /<title>(.*?)<\/title>/.exec(html) ?? [];
  const [, h1 = ""] = /<h1[^>]*>(.*?)<\/h1>/s.exec(html) ?? [];
  const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const things: readonly Readonly<Record<string, unknown>>[] = JSON.parse(json)["@graph"] ?? [];
  const issues = things.filter((thing) => thing["@type"] === "PublicationIssue");
  return [
    `${file}`,
    `  title: ${title}`,
    `  h1: ${h1
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .trim()}`,
    ...issues.map(
      ({ name, issueNumber, datePublished }) => `  issue: ${name}, ${issueNumber ?? "–"}, ${datePublished ?? "–"}`,
    ),
  ];
}

function idsOf(file: string, text: string): Edition["ids"] {
  return READERS.find((reader) => reader.file.test(file))?.read(text).ids ?? assert.fail(file);
}
