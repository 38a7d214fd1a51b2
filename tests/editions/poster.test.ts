import assert from "node:assert/strict";
import { test } from "node:test";
import type { ItemPoster, PosterView } from "../../scripts/assets/posters/poster.ts";
import { itemDated, viewAll } from "./editions-of.ts";

const ORIGIN = "https://letter.harbour.example";

test("the publication, its topics and the twelve newest bulletins have posters, and each page shows the most specific one", async (t) => {
  const { posters, imageOf } = await viewYears(t);
  const english = posters.filter(({ of, address }) => of === "masthead" && !address.startsWith("/es/"));
  const bulletins = ["2026/05", ...Array.from({ length: 11 }, (_, index) => `${2023 - index}/01`)];
  assert.deepEqual(english.map(({ address }) => address).toSorted(), [
    ...bulletins.map((month) => `/${month}/poster.png`).toSorted(),
    "/poster.png",
    "/topics/ships/poster.png",
  ]);
  assert.equal(imageOf("/"), "/2026/05/poster.png");
  assert.equal(imageOf("/2013/01/"), "/2013/01/poster.png");
  assert.equal(imageOf("/2012/01/"), undefined, "so the page shows the publication's poster");
  assert.equal(imageOf("/topics/ships/2012/"), "/topics/ships/poster.png");
});

test("an item of the three newest bulletins has a poster in each of its languages; other items have their topic's poster", async (t) => {
  const { posters, imageOf } = await viewYears(t);
  const own = posters.filter((poster): poster is ItemPoster => poster.of === "item");
  assert.deepEqual(
    own.map(({ address, title, topic, bulletin }) => [address, title, topic, bulletin]),
    [
      ["/2026/05/new-crane/poster.png", "A new crane", "Ships", "May 2026"],
      ["/2023/01/item/poster.png", "A dock", "Ships", "January 2023"],
      ["/2022/01/item/poster.png", "A dock", "Ships", "January 2022"],
      ["/es/2026/05/new-crane/poster.png", "Una grúa nueva", "Barcos", "Mayo de 2026"],
    ],
  );
  assert.equal(imageOf("/2022/01/item/"), "/2022/01/item/poster.png");
  assert.equal(imageOf("/2021/01/item/"), "/topics/ships/poster.png");
});

async function viewYears(t: Parameters<typeof viewAll>[0]) {
  const months = Array.from({ length: 14 }, (_, index) => `${2010 + index}-01`);
  const files = months.map((month) => [`bulletins/${month}/item.en.md`, itemDated(`${month}-10`)]);
  const { markup, data } = await viewAll(t, Object.fromEntries(files));
  const posters = data.filter((view): view is PosterView => view.kind === "poster");
  const imageOf = (address: string) => {
    const page = markup.find((view) => view.address === address);
    return page !== undefined && "head" in page ? page.head.image?.url.replace(ORIGIN, "") : "";
  };
  return { posters, imageOf };
}
