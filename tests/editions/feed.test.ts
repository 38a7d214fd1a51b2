import assert from "node:assert/strict";
import { test } from "node:test";
import { PILLARS } from "../features/vocabularies/pillars.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { feedAt, feedViewAt, itemDated, viewAll } from "./editions-of.ts";

const CRANE = "bulletins/2026-05/new-crane.en.md";
const crane = (change: (text: string) => string) => ({ [CRANE]: change(SMALL_PUBLICATION[CRANE] ?? "") });

test("an empty bulletin is in no feed, since programs would show an empty entry and not read it again", async (t) => {
  const { entries } = await feedAt(t, "/bulletins/feed.xml", {
    "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\n---\n",
  });
  assert.deepEqual(
    entries.map(({ title }) => title),
    ["May 2026"],
  );
});

test("a publication without a description is described by its name, once", async (t) => {
  const { title, description } = await feedAt(t, "/feed.xml", {});
  assert.deepEqual([title, description], ["The Harbour Letter", "The Harbour Letter"]);
});

test("an entry keeps its id when its title, its slug, its date and the site's host change", async (t) => {
  const before = await feedAt(t, "/feed.xml", {});
  const changes = crane((text) =>
    text.replace("A new crane", "The crane, renamed").replace("date: 2026-05-04", "date: 2026-05-06\nslug: renamed"),
  );
  const { self, feed: after } = await feedViewAt(t, "/feed.xml", changes, "https://preview.example");
  assert.deepEqual(
    before.entries.map(({ id }) => id),
    ["tag:letter.harbour.example,2026-05:new-crane.en"],
  );
  assert.deepEqual(
    after.entries.map(({ id }) => id),
    before.entries.map(({ id }) => id),
  );
  assert.equal(after.id, before.id);
  assert.equal(after.entries[0]?.url, "https://preview.example/2026/05/renamed/");
  assert.equal(self, "https://preview.example/feed.xml");
});

test("an entry's update is the latest of the item's date, its update and its corrections", async (t) => {
  const updatedAfter = async (more: string) => {
    const { entries, updated } = await feedAt(
      t,
      "/feed.xml",
      crane((text) => text.replace("event:", `${more}\nevent:`)),
    );
    assert.equal(updated.iso, entries[0]?.updated.iso, "the feed was updated with its entry");
    return [entries[0]?.published.iso, entries[0]?.updated.iso];
  };
  const day = (number: number) => `2026-05-0${number}T12:00:00Z`;
  assert.deepEqual(await updatedAfter(""), [day(4), day(4)]);
  assert.deepEqual(await updatedAfter("updated: 2026-05-07"), [day(4), day(7)]);
  assert.deepEqual(await updatedAfter("updated: 2026-05-07\ncorrections: [{ date: 2026-05-08, text: Oops }]"), [
    day(4),
    day(8),
  ]);
});

test("a feed has all items of the two newest bulletins, and at least twenty items", async (t) => {
  const item = (month: string, number: number) =>
    [`bulletins/${month}/item-${number}.en.md`, itemDated(`${month}-01`)] as const;
  const many = Array.from({ length: 30 }, (_, index) => item("2026-07", index));
  const older = Array.from({ length: 30 }, (_, index) => item("2026-06", index));
  const whole = await feedAt(t, "/feed.xml", Object.fromEntries([...many, ...older]));
  assert.equal(whole.entries.length, 60);
  const few = Array.from({ length: 30 }, (_, index) => item(`20${String(10 + (index % 10))}-01`, index));
  assert.equal((await feedAt(t, "/feed.xml", Object.fromEntries(few))).entries.length, 20);
});

test("a topic without items has an empty feed with the publication's first day; a country without items has no feed", async (t) => {
  const topics = `${SMALL_PUBLICATION["topics.yaml"]}docks:\n  label: { en: Docks, es: Muelles }\n`;
  const docks = await feedAt(t, "/topics/docks/feed.xml", { "topics.yaml": topics });
  assert.deepEqual([docks.entries, docks.updated.iso], [[], "2026-05-04T12:00:00Z"]);
  const earlier = {
    "topics.yaml": topics,
    "bulletins/2025-03/dock.en.md": itemDated("2025-03-07"),
    "bulletins/2025-02/bulletin.en.md": "---\nagenda: []\n---\n",
  };
  assert.equal((await feedAt(t, "/topics/docks/feed.xml", earlier)).updated.iso, "2025-02-01T12:00:00Z");
  const { markup } = await viewAll(t, {});
  assert.deepEqual(
    markup.filter(({ address }) => /^\/countries\/.*feed/.test(address)).map(({ address }) => address),
    ["/countries/pt/feed.xml"],
  );
});

test("an item that is not translated is in the feed in its own language, or left out with `untranslated: omit`", async (t) => {
  const dock = { "bulletins/2026-05/dock.en.md": itemDated("2026-05-02") };
  const shown = await feedAt(t, "/es/feed.xml", dock);
  assert.deepEqual(
    shown.entries.map(({ id, lang }) => [id.replace("tag:letter.harbour.example,", ""), lang]),
    [
      ["2026-05:new-crane.es", "es"],
      ["2026-05:dock.en", "en"],
    ],
  );
  const omitting = { ...dock, "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}untranslated: omit\n` };
  assert.deepEqual(
    (await feedAt(t, "/es/feed.xml", omitting)).entries.map(({ lang }) => lang),
    ["es"],
  );
});

test("links and pictures of a body have absolute URLs in feeds", async (t) => {
  const files = crane((text) =>
    text.replace(
      "It is **blue**.",
      "See [about](../../pages/about.en.md) and [below](#colours).\n\n## Colours\n\nBlue.",
    ),
  );
  const { entries } = await feedAt(t, "/feed.xml", files);
  assert.match(entries[0]?.html ?? "", /href="https:\/\/letter\.harbour\.example\/about\/"/);
  assert.match(entries[0]?.html ?? "", /href="https:\/\/letter\.harbour\.example\/2026\/05\/new-crane\/#s-colours"/);
});

test("the feed of a term leads to its items by their summaries, or their datelines, without their texts", async (t) => {
  const ferry = (summary: string) => ({
    ...PILLARS,
    "bulletins/2026-05/ferry.en.md": `---\ntitle: A ferry\ndate: 2026-05-09\n${summary}pillars: [trade]\n---\nIt sails.\n`,
  });
  const summaries = async (summary: string) => {
    const { entries } = await feedAt(t, "/pillars/trade/feed.xml", ferry(summary));
    return entries.map((entry) => [entry.summary?.replace(/\s/g, " "), entry.html]);
  };
  assert.deepEqual(await summaries("summary: It sails daily.\n"), [["It sails daily.", undefined]]);
  assert.deepEqual(await summaries(""), [["9 May 2026", undefined]]);
  const { entries } = await feedAt(t, "/feed.xml", ferry(""));
  assert.match(entries[0]?.html ?? "", /It sails\./);
});
