import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { readTree } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

const BASE = "https://bulletin.elpaccto.example/";

type Thing = Readonly<Record<string, unknown>>;

test("the structured data of pages (schema.org)", async (t) => {
  const tree = await readTree(await sharedSite(SAMPLE));
  const html = (file: string) => tree.get(file)?.toString("utf8") ?? assert.fail(`no ${file}`);
  const thingsOf = (file: string): readonly Thing[] => {
    const [, json = '{"@graph":[]}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html(file)) ?? [];
    return JSON.parse(json)["@graph"];
  };
  const thing = (file: string, type: string): Thing =>
    thingsOf(file).find((each) => each["@type"] === type) ?? assert.fail(`no ${type} in ${file}`);

  const pages = [...tree.keys()].filter((file) => file.endsWith(".html") && !file.endsWith("/email/index.html"));

  await t.test("an item is a NewsArticle with its bulletin, dates and countries", () => {
    const article = thing("2021/10/ecuador-prisons/index.html", "NewsArticle");
    assert.equal(article["headline"], "An action plan for Ecuador’s prisons");
    assert.deepEqual(
      [article["datePublished"], article["dateModified"], article["inLanguage"]],
      ["2021-10-14", "2021-10-14", "en"],
    );
    assert.deepEqual(article["about"], [{ "@type": "Country", name: "Ecuador" }]);
    assert.deepEqual(article["isPartOf"], {
      "@type": "PublicationIssue",
      "@id": `${BASE}2021/10/`,
      name: "October 2021",
    });
    for (const role of ["author", "publisher"])
      assert.deepEqual(article[role], { "@type": "Organization", name: "EL PAcCTO", url: "https://elpaccto.eu/" });
    assert.equal(article["license"], "https://creativecommons.org/licenses/by/4.0/");
  });

  await t.test(
    "a bulletin is a PublicationIssue with its number and all items, and part of the Periodical on the home page",
    () => {
      const issue = thing("es/2021/10/index.html", "PublicationIssue");
      assert.deepEqual(
        [issue["issueNumber"], issue["datePublished"], issue["name"]],
        [31, "2021-10", "Octubre de 2021"],
      );
      assert.equal(Array.isArray(issue["hasPart"]) && issue["hasPart"].length, 11);
      const periodical = thing("es/index.html", "Periodical");
      assert.deepEqual(issue["isPartOf"], {
        "@type": "Periodical",
        "@id": periodical["@id"],
        name: periodical["name"],
      });
    },
  );

  await t.test("every item has an image with its real size: its own or a poster", async () => {
    const articles = pages.filter((file) => thingsOf(file).some((each) => each["@type"] === "NewsArticle"));
    assert.ok(articles.length > 60, `${articles.length} items`);
    const own = thing("2021/10/ecuador-prisons/index.html", "NewsArticle")["image"];
    assert.match(JSON.stringify(own), /"https:\/\/bulletin\.elpaccto\.example\/media\/ecuador-prisons\.\w+\.jpg"/);
    for (const file of articles) {
      const image = thing(file, "NewsArticle")["image"];
      assert.ok(typeof image === "object" && image !== null && "url" in image, file);
      const bytes = tree.get(String(image.url).slice(BASE.length)) ?? assert.fail(`${file}: no ${image.url}`);
      const { width, height } = await sharp(bytes).metadata();
      assert.deepEqual(image, { "@type": "ImageObject", url: image.url, width, height }, file);
    }
  });

  await t.test("the home page is a Periodical with its newest issues, newest first", () => {
    const issues = thing("pt/index.html", "Periodical")["hasPart"];
    const issue = (month: string, name: string) => ({
      "@type": "PublicationIssue",
      "@id": `${BASE}pt/${month.replace("-", "/")}/`,
      name,
      datePublished: month,
    });
    assert.deepEqual(issues, [
      issue("2021-12", "Dezembro de 2021"),
      issue("2021-10", "Outubro de 2021"),
      issue("2021-06", "Junho de 2021"),
    ]);
  });

  await t.test("an event has its dates, place and status", () => {
    const { startDate, endDate, eventStatus, eventAttendanceMode, location } = thing(
      "events/annual-programme-meeting/index.html",
      "Event",
    );
    assert.deepEqual(
      [startDate, endDate, eventStatus, eventAttendanceMode],
      [
        "2021-11-08",
        "2021-11-12",
        "https://schema.org/EventScheduled",
        "https://schema.org/OfflineEventAttendanceMode",
      ],
    );
    assert.deepEqual(location, {
      "@type": "Place",
      name: "Panama City",
      address: { "@type": "PostalAddress", addressCountry: "PA" },
    });
  });

  await t.test("the open data is a Dataset with every file as a DataDownload", () => {
    const { name, description, license, distribution } = thing("es/data/index.html", "Dataset");
    assert.deepEqual([name, license], ["Datos abiertos", "https://creativecommons.org/licenses/by/4.0/"]);
    assert.ok(String(description).length >= 50, "search engines require at least 50 characters");
    const download = (file: string, encodingFormat: string) => ({
      "@type": "DataDownload",
      name: file,
      contentUrl: `${BASE}data/${file}`,
      encodingFormat,
    });
    assert.deepEqual(distribution, [
      download("items.json", "application/json"),
      download("items.csv", "text/csv"),
      download("bulletins.json", "application/json"),
      download("events.json", "application/json"),
      { ...download("coverage.csv", "text/csv"), contentUrl: `${BASE}es/data/coverage.csv` },
    ]);
    assert.ok(["items.json", "items.csv", "bulletins.json", "events.json"].every((file) => tree.has(`data/${file}`)));
    assert.ok(tree.has("es/data/coverage.csv"));
  });

  await t.test("every page except the home page has a breadcrumb", () => {
    for (const file of pages) {
      const isHome = /^(?:[a-z]{2}\/)?index\.html$/.test(file);
      assert.equal(
        thingsOf(file).some((each) => each["@type"] === "BreadcrumbList"),
        !isHome,
        file,
      );
    }
    const { itemListElement } = thing("2021/10/ecuador-prisons/index.html", "BreadcrumbList");
    assert.deepEqual(itemListElement, [
      { "@type": "ListItem", position: 1, name: "Home", item: BASE },
      { "@type": "ListItem", position: 2, name: "Issues", item: `${BASE}bulletins/` },
      { "@type": "ListItem", position: 3, name: "October 2021", item: `${BASE}2021/10/` },
      {
        "@type": "ListItem",
        position: 4,
        name: "An action plan for Ecuador’s prisons",
        item: `${BASE}2021/10/ecuador-prisons/`,
      },
    ]);
    assert.ok(!thingsOf("index.html").some((each) => each["@type"] === "BreadcrumbList"));
  });

  await t.test("all URLs are absolute, and internal ones lead to existing files", () => {
    const urls = new Set(pages.flatMap((file) => thingsOf(file).flatMap(addressesIn)));
    assert.ok(urls.size > 150);
    for (const url of urls) {
      assert.match(url, /^https?:\/\//);
      if (!url.startsWith(BASE)) continue;
      const name = url.slice(BASE.length);
      assert.ok(tree.has(name === "" || name.endsWith("/") ? `${name}index.html` : name), url);
    }
  });
});

/** The values of all properties that hold URLs, at any depth. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === "string" && ["@id", "url", "item", "contentUrl", "license"].includes(name)
      ? [member]
      : addressesIn(member),
  );
}
