import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

test("a table gives an item in each row, whatever separates its columns", async (t) => {
  for (const mark of [",", ";", "\t"]) {
    const rows = [
      ["title", "date", "language", "category", "markdown", "image", "Image description", "colour"],
      ["Ships", "2021-10", "en", '"Ships|Works"', '"**Bold**\n\nSecond."', "crane.jpg", "The crane", "red"],
      ["", "soon", "", "", "", "", "", ""],
    ];
    const { items, notes, folder } = await readSource(
      t,
      "csv",
      { "news.csv": rows.map((row) => row.join(mark)).join("\r\n") },
      "news.csv",
    );
    const [ships, soon] = items;
    assert.deepEqual(
      [ships?.title, ships?.date, ships?.categories, ships?.content],
      ["Ships", "2021-10", ["Ships", "Works"], { kind: "markdown", text: "**Bold**\n\nSecond." }],
    );
    assert.deepEqual(ships?.image, {
      url: pathToFileURL(path.join(folder, "crane.jpg")).href,
      alt: "The crane",
      credit: undefined,
    });
    assert.deepEqual(
      [soon?.id, soon?.title, textsOf(soon?.notes)],
      ["row 3", "", ["The date `soon` could not be read: write it as `2021-10-14`."]],
    );
    assert.deepEqual(textsOf(notes), ["The column `colour` was not read."]);
  }
});
