import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { rootFile } from "../../scripts/content/addresses.ts";
import { pageAt, viewsOf } from "../pages/views-of.ts";

const item = (fields: string): string => `---\ntitle: A ship\nsummary: It came.\n${fields}\n---\n`;

test("a translation's credit of a picture stands in place of the original's, which is marked with its language elsewhere", async (context) => {
  const file = "bulletins/2026-05/media/tug.gif";
  const image = (credit: string) =>
    `image: { ${credit === "Photo: A" ? "src: media/tug.gif, " : ""}alt: A tug${credit === "" ? "" : `, credit: "${credit}"`} }`;
  const views = await viewsOf(
    context,
    {
      [file]: readFileSync("tests/fixtures/images/dot.gif"),
      "bulletins/2026-05/tugs.en.md": item(`date: 2026-05-07\ntopic: ships\n${image("Photo: A")}`),
      "bulletins/2026-05/tugs.es.md": item(image("Fotografía: A")),
      "bulletins/2026-05/ships.en.md": item(`date: 2026-05-07\ntopic: ships\n${image("Photo: A")}`),
      "bulletins/2026-05/ships.es.md": item(image("")),
    },
    "draft",
    new Map([[file, { address: rootFile("tug.gif"), width: 1, height: 1, sources: [] }]]),
  );
  assert.deepEqual(pageAt(views, "/2026/05/tugs/", "item").picture?.credit, { text: "Photo: A" });
  assert.deepEqual(pageAt(views, "/es/2026/05/tugs/", "item").picture?.credit, { text: "Fotografía: A" });
  assert.deepEqual(pageAt(views, "/es/2026/05/ships/", "item").picture?.credit, { text: "Photo: A", lang: "en" });
});

test("the point of focus of a picture goes with it to every page in tenths, and a portrait and the middle need none", async (context) => {
  const file = "bulletins/2026-05/media/tug.gif";
  const shown = async (focus: string, width: number) => {
    const image = `image: { src: media/tug.gif, alt: A tug, focus: ${focus} }`;
    const views = await viewsOf(
      context,
      {
        [file]: readFileSync("tests/fixtures/images/dot.gif"),
        "bulletins/2026-05/tugs.en.md": item(`date: 2026-05-07\ntopic: ships\n${image}`),
      },
      "draft",
      new Map([[file, { address: rootFile("tug.gif"), width, height: 100, sources: [] }]]),
    );
    const ofPage = pageAt(views, "/2026/05/tugs/", "item").picture?.focus;
    const bulletin = JSON.stringify(pageAt(views, "/2026/05/", "bulletin"));
    assert.equal(bulletin.includes(`"focus":"${ofPage}"`), ofPage !== undefined);
    return ofPage;
  };
  assert.equal(await shown("[0.26, 1]", 200), "focus-x3 focus-y10");
  assert.equal(await shown("[0.26, 1]", 100), undefined);
  assert.equal(await shown("[0.5, 0.5]", 200), undefined);
});

test("countries are listed by name, the main country of an item first", async (context) => {
  const views = await viewsOf(context, {
    "bulletins/2026-05/tugs.en.md": item("date: 2026-05-07\ntopic: ships\ncountries: [PE, SV, EC, AR]"),
  });
  const names = (links: readonly { readonly text: string }[]) => links.map(({ text }) => text.replace("\u00A0", " "));
  assert.deepEqual(names(pageAt(views, "/2026/05/tugs/", "item").countries), [
    "Peru",
    "Argentina",
    "Ecuador",
    "El Salvador",
  ]);
  const { countries } = pageAt(views, "/2026/05/", "bulletin");
  assert.deepEqual(names(countries), ["Argentina", "Ecuador", "El Salvador", "Peru", "Portugal"]);
});
