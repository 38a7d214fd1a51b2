import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOf } from "../../scripts/markdown/plain.ts";
import { bulletin, item, only, publicationOf, slugsOf, translation } from "./publication-of.ts";

test("a folder with items alone is a bulletin, newest first, without number or lead", () => {
  const october = only(
    publicationOf({
      "bulletins/2021-10/ferry.en.md": item("2021-10-02"),
      "bulletins/2021-10/crane.en.md": item("2021-10-20"),
      "bulletins/2021-10/quay.en.md": item("2021-09-30"),
    }),
  );
  assert.deepEqual(slugsOf(october), ["crane", "ferry", "quay"]);
  assert.equal(october.number, undefined);
  assert.equal(october.lead, undefined);
  assert.equal(october.texts.size, 0);
});

test("items of one day are in the order of their names, wherever they stand on the disk", () => {
  const files = {
    "bulletins/2021-10/b.en.md": item("2021-10-02"),
    "bulletins/2021-10/a.en.md": item("2021-10-02"),
    "bulletins/2021-10/c.en.md": item("2021-10-02"),
  };
  const reversed = Object.fromEntries(Object.entries(files).reverse());
  assert.deepEqual(slugsOf(only(publicationOf(files))), ["a", "b", "c"]);
  assert.deepEqual(slugsOf(only(publicationOf(reversed))), ["a", "b", "c"]);
});

const THREE = {
  "bulletins/2021-10/a.en.md": item("2021-10-01"),
  "bulletins/2021-10/b.en.md": item("2021-10-02"),
  "bulletins/2021-10/c.en.md": item("2021-10-03"),
};

test("an order comes first, the items that it leaves out follow, newest first", () => {
  const october = only(publicationOf({ ...THREE, "bulletins/2021-10/bulletin.en.md": bulletin("order: [b]") }));
  assert.deepEqual(slugsOf(october), ["b", "c", "a"]);
});

test("a lead comes before the order, unless the order has a place for it", () => {
  const leading = only(
    publicationOf({ ...THREE, "bulletins/2021-10/bulletin.en.md": bulletin("lead: a\norder: [b]") }),
  );
  assert.equal(leading.lead?.slug, "a");
  assert.deepEqual(slugsOf(leading), ["a", "b", "c"]);
  const located = only(
    publicationOf({ ...THREE, "bulletins/2021-10/bulletin.en.md": bulletin("lead: a\norder: [b, a]") }),
  );
  assert.equal(located.lead?.slug, "a");
  assert.deepEqual(slugsOf(located), ["b", "a", "c"]);
});

test("with any order, every item is there once", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(["a", "b", "c"]), fc.option(fc.constantFrom("a", "b", "c")), (order, lead) => {
      const fields = `order: [${order.join(", ")}]\n${lead === null ? "" : `lead: ${lead}`}`;
      const october = only(publicationOf({ ...THREE, "bulletins/2021-10/bulletin.en.md": bulletin(fields) }));
      assert.deepEqual([...slugsOf(october)].sort(), ["a", "b", "c"]);
      const named = lead === null || order.includes(lead) ? order : [lead, ...order];
      assert.deepEqual(slugsOf(october).slice(0, named.length), named);
    }),
    { numRuns: 30 },
  );
});

test("a bulletin without items is a bulletin, and one without anything is none", () => {
  const publication = publicationOf({ "bulletins/2021-10/bulletin.en.md": bulletin("number: 3", "Soon.\n") });
  const october = only(publication);
  assert.deepEqual(october.items, []);
  assert.equal(october.number, 3);
  assert.deepEqual(
    [...october.texts.values()].map(({ introduction }) => textOf(introduction)),
    ["Soon."],
  );
  assert.deepEqual(publicationOf({}).bulletins, []);
});

test("bulletins and items are newest first; an item of an earlier day stays in its bulletin", () => {
  const publication = publicationOf({
    "bulletins/2021-08/a.en.md": item("2021-08-31"),
    "bulletins/2021-10/b.en.md": item("2021-08-31"),
    "bulletins/2021-09/c.en.md": item("2021-09-01"),
  });
  assert.deepEqual(
    publication.bulletins.map(({ period }) => period),
    ["2021-10", "2021-09", "2021-08"],
  );
  assert.deepEqual(slugsOf(publication), ["c", "b", "a"]);
});

test("drafts and their translations are left out", () => {
  const publication = publicationOf({
    "bulletins/2021-10/a.en.md": item("2021-10-01", "draft: true"),
    "bulletins/2021-10/a.es.md": translation("A"),
    "bulletins/2021-10/b.en.md": item("2021-10-02", "draft: false"),
    "bulletins/2021-10/b.es.md": translation("B", "draft: true"),
    "bulletins/2021-10/b.fr.md": translation("B"),
  });
  assert.deepEqual(slugsOf(publication), ["b"]);
  assert.deepEqual([...(publication.items[0]?.texts.keys() ?? [])], ["en", "fr"]);
  assert.deepEqual([...publication.slugs.keys()], ["bulletins/2021-10/b.en.md", "bulletins/2021-10/b.fr.md"]);
});

test("a preview shows drafts, and knows them: also what belongs to the draft of a bulletin", () => {
  const files = {
    "bulletins/2021-10/a.en.md": item("2021-10-01", "draft: true"),
    "bulletins/2021-10/a.es.md": translation("A"),
    "bulletins/2021-10/b.en.md": item("2021-10-02"),
    "bulletins/2021-11/bulletin.en.md": bulletin("draft: true"),
    "bulletins/2021-11/c.en.md": item("2021-11-02"),
  };
  const publication = publicationOf(files, [], "shown");
  assert.deepEqual(slugsOf(publication), ["c", "b", "a"]);
  const { "bulletins/2021-10/b.en.md": _, ...drafts } = files;
  assert.deepEqual([...publication.drafts].sort(), Object.keys(drafts));
  assert.equal(publicationOf(files).drafts.size, 0);
});

test("the pictures of drafts, and those that nothing shows, are not published", () => {
  const picture = (name: string) => `image: { src: media/${name}.png, alt: A }`;
  const files = {
    "bulletins/2021-10/a.en.md": item("2021-10-01", `draft: true\n${picture("a")}`).concat("![b](media/b.png)\n"),
    "bulletins/2021-10/c.en.md": item("2021-10-02", picture("c")).concat("![d](media/d.png) [e](media/e.png)\n"),
    "bulletins/2021-10/bulletin.en.md": bulletin(
      "callouts: [{ type: video, title: V, url: https://v.example/, thumbnail: { src: media/f.png, alt: F } }]",
    ),
  };
  const images = ["a", "b", "c", "d", "e", "f", "unused"].map((name) => `bulletins/2021-10/media/${name}.png`);
  const publication = publicationOf(files, images);
  assert.deepEqual([...publication.mediaFiles].sort(), images.slice(2, 6));
});

test("a month of drafts alone is no bulletin, and a bulletin that is a draft takes its items with it", () => {
  assert.deepEqual(publicationOf({ "bulletins/2021-10/a.en.md": item("2021-10-01", "draft: true") }).bulletins, []);
  const publication = publicationOf({ ...THREE, "bulletins/2021-10/bulletin.en.md": bulletin("draft: true") });
  assert.deepEqual(publication.bulletins, []);
  assert.deepEqual(publication.items, []);
});
