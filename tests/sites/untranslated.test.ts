import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { buildSite } from "../support/site.ts";
import { languageOf, readSite } from "./pages.ts";
import { assertReciprocal } from "./reciprocal.ts";

test("a publication that omits untranslated items", async (t) => {
  const content = await copySample(t, "untranslated: show", "untranslated: omit");
  const pages = await readSite(await buildSite(t, content));
  const all = [...pages.values()];

  await t.test("no page has text in another language, except names of languages", () => {
    for (const { address, lang, languages } of all)
      assert.deepEqual(
        [...languages].filter((tag) => tag !== lang),
        [],
        address,
      );
  });

  await t.test("no page links to an omitted page, or to a page in another language except its translations", () => {
    for (const { address, links, lang, switcher } of all) {
      const translations = new Set(switcher.values());
      for (const link of links) {
        const [target = ""] = link.split("#");
        if (!target.endsWith("/")) continue;
        assert.ok(pages.has(target), `${address} leads to ${link}`);
        assert.ok(translations.has(target) || languageOf(target) === lang, `${address} leads to ${link}`);
      }
    }
  });

  await t.test("the numbers of items on pages are those of the items shown", () => {
    for (const prefix of ["", "/es", "/pt", "/fr"]) {
      const archive = pages.get(`${prefix}/bulletins/`)?.html ?? "";
      for (const month of ["2021/06", "2021/10", "2021/12"]) {
        const { html = "" } = pages.get(`${prefix}/${month}/`) ?? {};
        const shown = html.match(/<article class="(?:lead|card)/g)?.length;
        const [, strip] = /<ul class="strip">\s*<li><a[^>]*>(\d+)\u00A0/.exec(html) ?? [];
        const [, row] =
          new RegExp(`href="${prefix}/${month}/">[^]*?<p class="dateline dots"><span>(\\d+)\u00A0`).exec(archive) ?? [];
        assert.deepEqual([Number(strip), Number(row)], [shown, shown], `${prefix}/${month}/`);
      }
    }
    assert.equal(pages.get("/fr/2021/12/")?.html.match(/<article class="(?:lead|card)/g)?.length, 2);
  });

  await t.test(
    "a country, year or bulletin without items in a language does not exist, and the switcher says so",
    () => {
      assert.ok(pages.has("/es/countries/bo/") && !pages.has("/fr/countries/bo/") && !pages.has("/countries/bo/"));
      const { switcher, alternates } = pages.get("/es/countries/bo/2021/") ?? {};
      assert.deepEqual(
        [...(switcher ?? [])].flatMap(([language, address]) => (address === undefined ? [] : [language])),
        ["es"],
      );
      assert.equal(alternates?.size, 0);
    },
  );

  await t.test("pages and their translations name each other", () => assertReciprocal(pages));
});

async function copySample(t: TestContext, before: string, after: string): Promise<string> {
  const content = path.join(await temporaryFolder(t), "content");
  await cp(path.join(ROOT, SAMPLE), content, { recursive: true });
  const file = path.join(content, "publication.yaml");
  const text = await readFile(file, "utf8");
  assert.ok(text.includes(before));
  await writeFile(file, text.replace(before, after));
  return content;
}
