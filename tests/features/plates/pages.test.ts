import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { FEATURES } from "../../../scripts/features/index.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { optionsFor } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { textsOf } from "../traces.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";

/** The texts of the small publication with changes of its first item and of its `publication.yaml`. */
async function build(
  t: TestContext,
  change: (item: string) => string,
  fields = "",
): Promise<ReadonlyMap<string, string>> {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, {
    ...SMALL_PUBLICATION,
    [ITEM]: change(SMALL_PUBLICATION[ITEM] ?? ""),
    "publication.yaml": SMALL_PUBLICATION["publication.yaml"] + fields,
  });
  return textsOf(optionsFor({ contentDir }), FEATURES);
}

function withCountries(codes: string): (item: string) => string {
  return (item) => item.replace("countries: [PT]", `countries: [${codes}]`);
}

function mapsOf(texts: ReadonlyMap<string, string>): readonly string[] {
  return [...texts.keys()].flatMap((address) => /\/map-([a-z-]+)\.[0-9a-f]{8}\.svg$/.exec(address)?.[1] ?? []);
}

test("an item with countries and no picture has a map, in each language with its words", async (t) => {
  const texts = await build(t, withCountries("PA, EC, CO"));
  assert.deepEqual(mapsOf(texts).includes("co-ec-pa"), true);
  const [english = "", spanish = ""] = ["/2026/05/new-crane/", "/es/2026/05/new-crane/"].map((at) => texts.get(at));
  const source = /<img src="(\/assets\/map-co-ec-pa\.[0-9a-f]{8}\.svg)" width="768" height="512" alt="([^"]*)"/;
  const [, src, alt] = source.exec(english) ?? [];
  assert.equal(alt, "Map: Panama, Colombia and Ecuador.");
  assert.match(english, /<span class="caption">Map: Panama, Colombia and Ecuador\.<\/span> The boundaries and names/);
  assert.equal(source.exec(spanish)?.[1], src);
  assert.equal(source.exec(spanish)?.[2], "Mapa: Panamá, Colombia y Ecuador.");
});

test("a map of many countries counts them", async (t) => {
  const texts = await build(t, withCountries("PA, CO, EC, PE, BO, CL, AR"));
  assert.match(texts.get("/2026/05/new-crane/") ?? "", /alt="Map: 7\scountries\."/);
});

test("the lead of an issue has the map, whose countries are beside it, and the sentence on boundaries is on the page once", async (t) => {
  const texts = await build(t, withCountries("EC"));
  const page = texts.get("/2026/05/") ?? "";
  assert.match(
    page,
    /<article class="lead"[\s\S]*<img src="\/assets\/map-ec\.[0-9a-f]{8}\.svg" width="768" height="512" alt=""/,
  );
  assert.equal(page.split("do not imply official endorsement").length, 2);
});

test("there is no map where `plates` is false, without countries, for a region or the UN, or on a withdrawn item", async (t) => {
  const shows = async (change: (item: string) => string, fields?: string) =>
    /map-[a-z-]+\./.test((await build(t, change, fields)).get("/2026/05/new-crane/") ?? "");
  assert.equal(await shows(withCountries("PT")), true);
  assert.equal(await shows(withCountries("PT"), "plates: false\n"), false);
  assert.equal(await shows((item) => item.replace("countries: [PT]\n", "")), false);
  assert.equal(await shows(withCountries("UN")), false);
  assert.equal(await shows((item) => item.replace("countries:", "withdrawn: It was wrong.\ncountries:")), false);
});

test("the European Union has its member states", async (t) => {
  const texts = await build(t, withCountries("EU"));
  assert.ok(mapsOf(texts).some((codes) => codes.startsWith("at-be-bg-cy") && codes.split("-").length === 27));
});

test("cards of an issue have maps if their row is full of them, but not if all maps would be the same", async (t) => {
  const mapsIn = async (countries: readonly string[]) => {
    const contentDir = join(await temporaryFolder(t), "content");
    const items = countries.map((code, index) => [
      `bulletins/2026-05/item-${index}.en.md`,
      `---\ntitle: Item ${index}\ndate: 2026-05-02\ntopic: ships\n${code === "" ? "" : `countries: [${code}]\n`}---\nText.\n`,
    ]);
    await writeTree(contentDir, { ...SMALL_PUBLICATION, ...Object.fromEntries(items) });
    const page = (await textsOf(optionsFor({ contentDir }), FEATURES)).get("/2026/05/") ?? "";
    const cards = page.slice(page.indexOf('<ul class="grid"')).split("<article").slice(1);
    return {
      cards: cards.map((card) => /map-([a-z-]+)\./.exec(card)?.[1] ?? "none"),
      sentences: page.split("do not imply official endorsement").length - 1,
    };
  };
  const { cards, sentences } = await mapsIn(["ES", "FR", "IT", "DE", "NL", "BE", "PL", "SE", "FI", "NO"]);
  assert.ok(cards.length >= 2 && !cards.includes("none"), cards.join());
  assert.equal(sentences, 1);
  const alike = await mapsIn(Array.from({ length: 10 }, () => "PT"));
  assert.ok(alike.cards.length >= 2 && alike.cards.every((map) => map === "none"), alike.cards.join());
  assert.equal(alike.sentences, 1);
});
