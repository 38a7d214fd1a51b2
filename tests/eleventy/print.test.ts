import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { outputFile } from "../../scripts/addresses/address.ts";
import { openHandPress } from "../../scripts/eleventy/hand-press.ts";
import { openPress } from "../../scripts/eleventy/print.ts";
import type { View } from "../../scripts/views/view.ts";
import { temporaryFolder } from "../support/folders.ts";
import { pageAt, viewsOf } from "../views/views-of.ts";

test("a press prints each batch, nothing of those before it again, and the same as by hand", async (context) => {
  const [folder, byHand] = [await temporaryFolder(context), await temporaryFolder(context)];
  const views = [...(await viewsOf(context)).values()];
  const press = openPress(folder);
  await openHandPress("templates")(byHand).print(views);
  for (const batch of [views.slice(0, 5), [], views.slice(5)]) {
    await press.print(batch);
    const files = filesIn(folder).filter((file) => readFileSync(file, "utf8") !== "seen");
    assert.deepEqual(files, batch.map((view) => fileOf(folder, view)).toSorted());
    for (const view of batch)
      assert.equal(readFileSync(fileOf(folder, view), "utf8"), readFileSync(fileOf(byHand, view), "utf8"));
    for (const file of files) writeFileSync(file, "seen");
  }
});

test("a page that can't be printed is an error that names its template and what is missing", async (context) => {
  const folder = await temporaryFolder(context);
  const view = pageAt(await viewsOf(context), "/2026/05/new-crane/", "item");
  const headless = { ...view, head: { ...view.head, title: undefined } };
  const print: unknown = Reflect.apply(openPress(folder).print, undefined, [[headless]]);
  assert.ok(print instanceof Promise);
  await assert.rejects(print, ({ message, originalError }) => {
    assert.match(message, /item\.njk/);
    assert.match(originalError.message, /head\.njk:\d+:\d+: head\.title is undefined/);
    return true;
  });
  /** Eleventy has set it, for a command that would end with the error. */
  process.exitCode = 0;
});

function fileOf(folder: string, { address }: View): string {
  return path.join(folder, outputFile(address));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
