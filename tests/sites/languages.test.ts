import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { listTree, readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { buildSite, sharedSite } from "../support/site.ts";
import { type BuiltPage, languageOf, readSite } from "./pages.ts";
import { assertReciprocal } from "./reciprocal.ts";

const LANGUAGES = ["en", "es", "pt", "fr"];

test("the sample publication in its four languages", async (t) => {
  const folder = await sharedSite(SAMPLE);
  const pages = await readSite(folder);
  const all = [...pages.values()];

  await t.test("every page declares the language of its address", () => {
    for (const { address, lang, dir } of all) {
      assert.equal(lang, languageOf(address), address);
      assert.equal(dir, "ltr", address);
    }
  });

  await t.test("the archives and the 404 page exist in every language", () => {
    const [english, ...others] = LANGUAGES.map((language) =>
      all
        .filter((page) => page.lang === languageOf(homeOf(language)) && !isText(page))
        .map(({ address }) => withoutPrefix(address)),
    );
    assert.ok(english !== undefined && english.length > 30);
    for (const other of others) assert.deepEqual(other.toSorted(), english.toSorted());
  });

  await t.test("October is complete in every language; December shows items in other languages with a note", () => {
    for (const language of LANGUAGES) {
      assert.deepEqual([...(pages.get(`${homeOf(language)}2021/10/`)?.languages ?? [])], [], language);
    }
    const { html = "", languages } = pages.get("/pt/2021/12/") ?? {};
    assert.deepEqual([...(languages ?? [])].toSorted(), ["en", "es"]);
    assert.match(
      html,
      /<a href="\/es\/2021\/12\/atlantic-routes\/"><span lang="es">La cocaína.*?<\/span><\/a> <span class="language-note">em espanhol<\/span>/,
    );
  });

  await t.test("an item in another language has a note in archives and in previous and next links", () => {
    const withNote = /<span lang="es">[^<]*<\/span><\/a> <span class="language-note">en espagnol<\/span>/;
    for (const address of ["/fr/topics/drug-trafficking/2021/", "/fr/countries/bo/"])
      assert.match(pages.get(address)?.html ?? "", withNote, address);
    assert.match(
      pages.get("/pt/2021/12/paraguay-committees/")?.html ?? "",
      /rel="next".*<span lang="es">.*<span class="language-note">em espanhol<\/span><\/a>/,
    );
  });

  await t.test("the language switcher links to the same page, or says that it is not available", () => {
    const { switcher = new Map(), html = "" } = pages.get("/fr/2021/12/illegal-gold/") ?? {};
    assert.deepEqual(Object.fromEntries(switcher), {
      en: "/2021/12/illegal-gold/",
      es: "/es/2021/12/illegal-gold/",
      fr: "/fr/2021/12/illegal-gold/",
    });
    assert.match(html, /<p>Non disponible en portugais<\/p>\n<\/nav>/);
    const moved = pages.get("/fr/2021/10/nouvelles-routes-de-la-cocaine/")?.switcher.get("pt-PT");
    assert.equal(moved, "/pt/2021/10/novas-rotas-da-cocaina/");
  });

  await t.test("pages and their translations name each other, and the first language to all others", () =>
    assertReciprocal(pages),
  );

  await t.test("a feed names the language of an item in another language, for programs and for readers", async () => {
    const feed = await readFile(path.join(folder, "fr", "feed.xml"), "utf8");
    const entry = feed.match(/<entry xml:lang="es">.*?<\/entry>/gs)?.find((text) => text.includes("bolivia-team"));
    assert.match(entry ?? "", /hreflang="es" href="[^"]*\/es\/2021\/12\/bolivia-team\/"/);
    assert.match(entry ?? "", /&lt;p lang=(?:"|&quot;)fr(?:"|&quot;)&gt;en espagnol&lt;\/p&gt;/);
  });

  await t.test("each language has a sitemap of its pages, with their translations", async () => {
    const listed = all.filter(({ robots }) => robots === undefined);
    for (const language of LANGUAGES) {
      const files = (await listTree(folder)).filter((file) => file.startsWith(`sitemap/${language}-`));
      const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
      const entries = texts.flatMap((text) => text.match(/<url>.*?<\/url>/g) ?? []).map(parseEntry);
      assert.deepEqual(
        entries.map(({ address }) => address).toSorted(),
        listed.flatMap(({ lang, address }) => (lang === languageOf(homeOf(language)) ? [address] : [])).toSorted(),
      );
      for (const { address, alternates } of entries)
        assert.deepEqual(alternates, pages.get(address)?.alternates, address);
    }
  });

  await t.test("the 404 page is unlisted", () => {
    for (const prefix of ["", "/es", "/pt", "/fr"]) {
      const page = pages.get(`${prefix}/404.html`);
      assert.deepEqual([page?.robots, page?.canonical, page?.alternates.size], ["noindex", undefined, 0]);
    }
  });

  await t.test("a page has its locale alone: its translations have addresses of their own", () => {
    assert.deepEqual(pages.get("/es/")?.locales, ["es_ES"]);
    assert.deepEqual(pages.get("/fr/2021/12/illegal-gold/")?.locales, ["fr_FR"]);
  });
});

test("a right-to-left publication", async (t) => {
  const [one, two] = [await sharedSite(ARABIC), await buildSite(t, ARABIC)];
  const pages = await readSite(one);

  await t.test("each page has the direction of its language", () => {
    for (const { address, lang, dir } of pages.values())
      assert.deepEqual([lang, dir], address.startsWith("/en/") ? ["en", "ltr"] : ["ar", "rtl"], address);
  });

  await t.test("only texts in another language have a direction of their own", () => {
    const { html = "" } = pages.get("/") ?? {};
    assert.match(
      html,
      /<bdi lang="en" dir="ltr">Tunis and Alexandria.*?<\/bdi><\/a> <span class="language-note">بالإنجليزية/,
    );
    assert.match(html, /<a href="\/2026\/05\/imo-guide\/">IMO تعتمد/);
    assert.match(
      pages.get("/en/")?.html ?? "",
      /<section class="introduction">\n<h2>In this issue<\/h2>\n<div lang="ar" dir="rtl">/,
    );
  });

  await t.test("pages and their translations name each other, and the first language to all others", () =>
    assertReciprocal(pages),
  );

  await t.test("two builds have the same bytes", async () => {
    assert.deepEqual(await readTree(two), await readTree(one));
  });
});

const ARABIC = "tests/fixtures/publications/arabic";

/** A page of a sitemap: its address, and its translations by language. */
function parseEntry(entry: string): { readonly address: string; readonly alternates: ReadonlyMap<string, string> } {
  const pathOf = (url: string) => new URL(url).pathname;
  const links = entry.matchAll(/<xhtml:link rel="alternate" hreflang="([^"]*)" href="([^"]*)"\/>/g);
  return {
    address: pathOf(/<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? ""),
    alternates: new Map(Array.from(links, ([, language = "", url = ""]) => [language, pathOf(url)])),
  };
}

function homeOf(language: string): string {
  return language === "en" ? "/" : `/${language}/`;
}

function withoutPrefix(address: string): string {
  return address.replace(/^\/(?:es|pt|fr)(?=\/)/, "");
}

/** Whether a page is an item or a standing page, which exist only in the languages of their translations. */
function isText({ html }: BuiltPage): boolean {
  return /class="page page-(?:item|page)"/.test(html);
}
