import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSitemap } from "../../scripts/model/former/sitemap-addresses.ts";

test("a sitemap gives the addresses of the old site as the new one has them, each once", () => {
  const locations = [
    "https://www.example.org/news/",
    "http://example.org/news/2019/a%C3%B1o/",
    "https://example.org/news/x.html",
    "https://example.org/news/x.html",
    "https://example.org/news/?p=3&amp;q=1",
    "https://example.org/shop/",
    "https://elsewhere.example/news/x/",
    "https://example.org/news/%E0%A4%A/",
  ];
  const text = `<?xml version="1.0"?>\n<urlset xmlns="x">${locations.map((each) => `<url><loc>\n${each}</loc></url>`).join("")}</urlset>`;
  const { addresses, others } = parseSitemap(text, "https://example.org/news/") ?? assert.fail();
  assert.deepEqual(addresses, ["/2019/año/", "/x.html"]);
  assert.equal(others.length, 5);
  assert.equal(parseSitemap("<sitemapindex></sitemapindex>", "https://example.org/"), undefined);
});
