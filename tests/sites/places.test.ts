import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

/** Items about places that are not countries of ISO 3166-1, in three languages of the interface. */
const BEYOND_COUNTRIES = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}`.replace("[en, es]", "[en, es, ar]"),
  "topics.yaml": "ships: { label: Ships }\n",
  "places.yaml": `amazon-basin:
  label: { en: Amazon basin, es: Cuenca amazónica }
  countries: [PE, PT, BR]
andes: { label: Andes }
`,
  "bulletins/2026-05/forest.en.md":
    "---\ntitle: The forest\ndate: 2026-05-08\ntopic: ships\ncountries: [amazon-basin, EU, UN, XK, PT]\n---\nIt.\n",
};

test("items about the European Union, Kosovo, the United Nations and regions of the publication's own", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...BEYOND_COUNTRIES });
  const files = await readTree(await buildSite(t, content));
  const textOf = (file: string): string => files.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
  const thingsOf = (file: string): readonly Readonly<Record<string, unknown>>[] => {
    const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(textOf(file)) ?? [];
    return JSON.parse(json)["@graph"];
  };

  await t.test("each has its page, its years and its feeds in every language, like a country", () => {
    for (const language of ["", "es/", "ar/"]) {
      for (const step of ["amazon-basin", "eu", "un", "xk"]) {
        for (const file of ["index.html", "2026/index.html", "feed.xml", "rss.xml", "feed.json"])
          assert.match(textOf(`${language}countries/${step}/${file}`), /The forest/, `${language}${step}/${file}`);
      }
    }
    assert.equal(files.has("countries/andes/index.html"), false);
  });

  await t.test("its name is in the language of the page, or marked with its own", () => {
    const h1 = (file: string) => /<h1>(.*)<\/h1>/.exec(textOf(file))?.[1];
    assert.equal(h1("es/countries/amazon-basin/index.html"), "Cuenca amazónica");
    assert.equal(h1("ar/countries/amazon-basin/index.html"), '<bdi lang="en" dir="ltr">Amazon basin</bdi>');
    assert.equal(h1("es/countries/eu/index.html"), "Unión Europea");
    assert.equal(h1("ar/countries/un/index.html"), "الأمم المتحدة");
    assert.match(textOf("ar/countries/index.html"), /<a href="\/ar\/countries\/amazon-basin\/" lang="en" dir="ltr">/);
    assert.match(textOf("ar/2026/05/email.txt"), /Amazon basin/);
  });

  await t.test("a region's page names its countries, with links to those that have items", () => {
    assert.match(
      textOf("countries/amazon-basin/index.html"),
      /<li>Brazil<\/li>\s*<li>Peru<\/li>\s*<li><a href="\/countries\/pt\/">Portugal<\/a><\/li>/,
    );
    assert.doesNotMatch(textOf("countries/pt/index.html"), /Amazon basin<\/h1>|<li>Brazil<\/li>/);
  });

  await t.test("a number of countries has no other places", () => {
    assert.match(textOf("2026/05/index.html"), /<li><a href="#countries">1.country<\/a><\/li>/);
    assert.match(textOf("topics/ships/index.html"), /<li>1.country<\/li>/);
  });

  await t.test("search engines learn which is a country, which a place, and which an organization", () => {
    const article = thingsOf("2026/05/forest/index.html").find((thing) => thing["@type"] === "NewsArticle");
    assert.deepEqual(article?.["about"], [
      { "@type": "Place", name: "Amazon basin" },
      { "@type": "Place", name: "European Union" },
      { "@type": "Place", name: "Kosovo" },
      { "@type": "Country", name: "Portugal" },
      { "@type": "Organization", name: "United Nations" },
    ]);
    const region = thingsOf("countries/amazon-basin/index.html").find((thing) => thing["@type"] === "Place");
    assert.deepEqual(region?.["containsPlace"], [
      { "@type": "Country", name: "Brazil" },
      { "@type": "Country", name: "Peru" },
      { "@type": "Country", name: "Portugal" },
    ]);
  });

  await t.test("the open data and the feeds name them by code or key", () => {
    const data = JSON.parse(textOf("data/items.json"));
    const validate = new Ajv2020({ formats: { uri: true, date: true } }).compile(
      JSON.parse(textOf("data/items.schema.json")),
    );
    assert.equal(validate(data), true, JSON.stringify(validate.errors));
    const forest = data.items.find(({ id }: { id: string }) => id === "2026-05/forest");
    assert.deepEqual(forest.countries, ["amazon-basin", "EU", "UN", "XK", "PT"]);
    assert.match(textOf("data/items.csv"), /,amazon-basin EU UN XK PT,/);
    assert.match(textOf("es/feed.xml"), /<category term="amazon-basin" [^>]*label="Cuenca amazónica"\/>/);
  });
});

test("every table of country names has the places beyond ISO 3166-1", async () => {
  const tables = await readTree("templates/messages/countries");
  assert.ok(tables.size >= 5);
  for (const [file, bytes] of tables) {
    const names = parse(bytes.toString("utf8"), { schema: "core" });
    for (const code of ["EU", "UN", "XK"]) assert.equal(typeof names[code], "string", `${file}: ${code}`);
  }
});
