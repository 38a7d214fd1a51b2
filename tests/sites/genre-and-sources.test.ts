import assert from "node:assert/strict";
import { test } from "node:test";
import { readTree } from "../support/folders.ts";
import { sharedSite } from "../support/site.ts";

test("the genre of items and the addresses of a bulletin elsewhere are in pages and editions", async (t) => {
  const tree = await readTree(await sharedSite("tests/fixtures/publications/arabic"));
  const textOf = (file: string): string => tree.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);

  await t.test("an item's genre is a word of the reader's language, and a key in data", () => {
    assert.match(textOf("en/2026/05/oil-barrier/index.html"), /<span>Interview<\/span>/);
    assert.match(textOf("en/2026/05/oil-barrier/index.html"), /"genre":"Interview"/);
    assert.match(textOf("2026/04/lighthouse/index.html"), /"genre":"رأي"/);
    assert.match(textOf("en/2026/05/email.txt"), /Environment · Interview · Sfax, 12.May/);
    assert.match(textOf("en/feed.json"), /"tags":\["Environment","Interview","Tunisia"\]/);
    assert.match(textOf("data/items.json"), /"id":"2026-05\/oil-barrier",.*?"genre":"interview"/);
    const [head = "", ...rows] = textOf("data/items.csv").split("\r\n");
    const row = rows.find((each) => each.startsWith("2026-05/oil-barrier,"));
    assert.ok(head.includes(",genre,") && row?.includes(",interview,"));
  });

  await t.test(
    "a bulletin's addresses elsewhere are on its page in every language, and in structured and open data",
    () => {
      const elsewhere = [`https://harbour.example/bulletin/12.pdf`, `https://harbour.example/bulletin/12/`];
      for (const file of ["2026/05/index.html", "en/2026/05/index.html", "index.html"]) {
        for (const address of elsewhere) assert.ok(textOf(file).includes(`<a href="${address}" rel="external">`), file);
      }
      assert.match(textOf("en/2026/05/index.html"), /<bdi lang="ar" dir="rtl">النسخة المطبوعة<\/bdi>/);
      assert.ok(textOf("2026/05/index.html").includes(`"sameAs":${JSON.stringify(elsewhere)}`));
      assert.match(textOf("data/bulletins.json"), /"sources":\[\{"title":"النسخة المطبوعة","url":/);
      assert.ok(!textOf("2026/04/index.html").includes('class="section sources"'));
    },
  );
});
