import assert from "node:assert/strict";
import { test } from "node:test";
import { verify } from "./verify.ts";

const data = (item: object) => JSON.stringify({ items: [item] });

test("links and pictures of search results are checked like those of pages", () => {
  const picture = { src: "/news/media/a.jpg", modern: { type: "image/avif", srcset: "https://cdn.example/a.avif" } };
  const found = verify({
    "es/search/2021.json": data({ href: "/news/es/lost/", picture }),
    "search/2021.json": data({ href: "/news/media/b.txt" }),
    "search/2021-texts.json": '{"texts":["/news/lost/"]}',
    "media/b.txt": "b",
  });
  assert.deepEqual(found, [
    "es/search/2021.json 1:1 internal-link `/news/es/lost/` leads to no page or file of the site.",
    "es/search/2021.json 1:1 internal-link `/news/media/a.jpg` leads to no page or file of the site.",
    "es/search/2021.json 1:1 third-party The browser would load `https://cdn.example/a.avif` from another host. Use a file of this site.",
  ]);
});

test("search data that is no JSON is refused", () => {
  assert.equal(verify({ "search/2021.json": "{" }).length, 1);
});
