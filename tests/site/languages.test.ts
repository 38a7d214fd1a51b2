import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { buildSite } from "../support/site.ts";
import type { PrintedPage } from "./pages.ts";
import { readSite } from "./pages.ts";

const LANGUAGES = ["en", "es", "pt", "fr"];

test("the sample publication in its four languages", async (t) => {
  const pages = await readSite(await buildSite(t, "content"));
  const all = [...pages.values()];

  await t.test("every page says its language, as its address does", () => {
    for (const { address, lang, dir } of all) {
      assert.equal(lang, languageOf(address), address);
      assert.equal(dir, "ltr", address);
    }
  });

  await t.test("the archives and the missing page are there in every language", () => {
    const [english, ...others] = LANGUAGES.map((language) =>
      all.filter((page) => page.lang === language && !isText(page)).map(({ address }) => withoutPrefix(address)),
    );
    assert.ok(english !== undefined && english.length > 30);
    for (const other of others) assert.deepEqual(other.toSorted(), english.toSorted());
  });

  await t.test("October is whole in every language, December borrows and says so", () => {
    for (const language of LANGUAGES) {
      const prefix = language === "en" ? "" : `/${language}`;
      assert.deepEqual([...(pages.get(`${prefix}/2021/10/`)?.languages ?? [])], [], language);
    }
    const { html = "", languages } = pages.get("/pt/2021/12/") ?? {};
    assert.deepEqual([...(languages ?? [])].toSorted(), ["en", "es"]);
    assert.match(
      html,
      /<a href="\/es\/2021\/12\/atlantic-routes\/"><span lang="es">La cocaína.*?<\/span><\/a> <span class="language-note">em espanhol<\/span>/,
    );
  });

  await t.test("a borrowed item is marked in archives and beside its neighbours", () => {
    const borrowed = /<span lang="es">[^<]*<\/span><\/a> <span class="language-note">en espagnol<\/span>/;
    for (const address of ["/fr/topics/drug-trafficking/2021/", "/fr/countries/bo/"])
      assert.match(pages.get(address)?.html ?? "", borrowed, address);
    assert.match(
      pages.get("/pt/2021/12/paraguay-committees/")?.html ?? "",
      /rel="next".*<span lang="es">.*<span class="language-note">em espanhol<\/span><\/a>/,
    );
  });

  await t.test("the switcher leads to the same page, or says that it is not there", () => {
    const { switcher = new Map(), html = "" } = pages.get("/fr/2021/12/illegal-gold/") ?? {};
    assert.deepEqual(Object.fromEntries(switcher), {
      en: "/2021/12/illegal-gold/",
      es: "/es/2021/12/illegal-gold/",
      pt: undefined,
      fr: "/fr/2021/12/illegal-gold/",
    });
    assert.match(html, /<s lang="pt">português<\/s> <span class="hidden">Non disponible en portugais<\/span>/);
    const moved = pages.get("/fr/2021/10/nouvelles-routes-de-la-cocaine/")?.switcher.get("pt");
    assert.equal(moved, "/pt/2021/10/novas-rotas-da-cocaina/");
  });

  await t.test("pages and their translations name each other, and the first language to all others", () =>
    assertReciprocal(pages),
  );

  await t.test("the missing page is not for search engines", () => {
    for (const prefix of ["", "/es", "/pt", "/fr"]) {
      const page = pages.get(`${prefix}/404.html`);
      assert.deepEqual([page?.robots, page?.canonical, page?.alternates.size], ["noindex", undefined, 0]);
    }
  });

  await t.test("a page has one locale, and those of its translations beside it", () => {
    assert.deepEqual(pages.get("/es/")?.locales, ["es", "en", "pt", "fr"]);
    assert.deepEqual(pages.get("/fr/2021/12/illegal-gold/")?.locales, ["fr", "en", "es"]);
  });
});

test("a publication that omits what is not translated", async (t) => {
  const content = await copySample(t, "untranslated: show", "untranslated: omit");
  const pages = await readSite(await buildSite(t, content));
  const all = [...pages.values()];

  await t.test("no page has a word of another language, but for names of languages", () => {
    for (const { address, lang, languages } of all)
      assert.deepEqual(
        [...languages].filter((tag) => tag !== lang),
        [],
        address,
      );
  });

  await t.test(
    "no page leads to one that is left out, and none to a page of another language but its translations",
    () => {
      for (const { address, links, lang, switcher } of all) {
        const translations = new Set([...switcher.values()]);
        for (const link of links) {
          const [target = ""] = link.split("#");
          if (!target.endsWith("/")) continue;
          assert.ok(pages.has(target), `${address} leads to ${link}`);
          assert.ok(translations.has(target) || languageOf(target) === lang, `${address} leads to ${link}`);
        }
      }
    },
  );

  await t.test("what a page counts is what it shows", () => {
    for (const prefix of ["", "/es", "/pt", "/fr"]) {
      const archive = pages.get(`${prefix}/bulletins/`)?.html ?? "";
      for (const month of ["2021/06", "2021/10", "2021/12"]) {
        const { html = "" } = pages.get(`${prefix}/${month}/`) ?? {};
        const shown = html.match(/<article class="(?:lead|card)/g)?.length;
        const [, strip] = /<ul class="strip">\s*<li><a[^>]*>(\d+) /.exec(html) ?? [];
        const [, row] =
          new RegExp(`href="${prefix}/${month}/">.*\\n<p class="dateline">[^<]*· (\\d+) `).exec(archive) ?? [];
        assert.deepEqual([Number(strip), Number(row)], [shown, shown], `${prefix}/${month}/`);
      }
    }
    assert.equal(pages.get("/fr/2021/12/")?.html.match(/<article class="(?:lead|card)/g)?.length, 2);
  });

  await t.test(
    "a country, a year or a bulletin without an item in a language is not there, and the switcher says so",
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

test("a publication that is written from right to left", async (t) => {
  const [one, two] = [await buildSite(t, ARABIC), await buildSite(t, ARABIC)];
  const pages = await readSite(one);

  await t.test("each page has the direction of its language", () => {
    for (const { address, lang, dir } of pages.values())
      assert.deepEqual([lang, dir], address.startsWith("/en/") ? ["en", "ltr"] : ["ar", "rtl"], address);
  });

  await t.test("a borrowed text has its own direction, a text of the page none of its own", () => {
    const { html = "" } = pages.get("/") ?? {};
    assert.match(
      html,
      /<bdi lang="en" dir="ltr">Tunis and Alexandria.*?<\/bdi><\/a> <span class="language-note">بالإنجليزية/,
    );
    assert.match(html, /<a href="\/2026\/05\/imo-guide\/">IMO تعتمد/);
    assert.match(pages.get("/en/")?.html ?? "", /<div class="introduction" lang="ar" dir="rtl">/);
  });

  await t.test("pages and their translations name each other, and the first language to all others", () =>
    assertReciprocal(pages),
  );

  await t.test("two builds are the same, byte for byte", async () => {
    assert.deepEqual(await readTree(two), await readTree(one));
  });
});

const ARABIC = "tests/fixtures/publications/arabic";

/** hreflang: whole, returned, in the language that it says; `x-default` for readers of none of them. */
function assertReciprocal(pages: ReadonlyMap<string, PrintedPage>): void {
  assert.ok([...pages.values()].filter(({ alternates }) => alternates.size > 1).length > 20);
  for (const { address, lang, canonical, alternates, robots, switcher } of pages.values()) {
    if (robots === "noindex" || canonical !== address) continue;
    const there = [...switcher].flatMap(([language, target]) => (target === undefined ? [] : [language]));
    const { "x-default": standard, ...named } = Object.fromEntries(alternates);
    assert.deepEqual(Object.keys(named), there.length > 1 ? there : [], address);
    if (there.length <= 1) continue;
    assert.equal(named[lang], address);
    assert.ok(standard !== undefined && Object.values(named).includes(standard), address);
    for (const [language, target] of Object.entries(named)) {
      const other = pages.get(target);
      assert.equal(other?.lang, language, `${address} → ${target}`);
      assert.deepEqual(other?.alternates, alternates, `${address} → ${target}`);
    }
  }
}

function languageOf(address: string): string {
  return /^\/(es|pt|fr)\//.exec(address)?.[1] ?? "en";
}

function withoutPrefix(address: string): string {
  return address.replace(/^\/(?:es|pt|fr)(?=\/)/, "");
}

/** Items and standing pages are there as far as they are translated. */
function isText({ html }: PrintedPage): boolean {
  return /class="page page-(?:item|page)"/.test(html);
}

async function copySample(t: TestContext, before: string, after: string): Promise<string> {
  const content = path.join(await temporaryFolder(t), "content");
  await cp(path.join(ROOT, "content"), content, { recursive: true });
  const file = path.join(content, "publication.yaml");
  const text = await readFile(file, "utf8");
  assert.ok(text.includes(before));
  await writeFile(file, text.replace(before, after));
  return content;
}
