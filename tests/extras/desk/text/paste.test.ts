import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../support/folders.ts";
import { openFieldPage } from "./field-page.ts";

const FOLDER = path.join(ROOT, "tests/fixtures/pastes");
const samples = readdirSync(FOLDER).filter((name) => name.endsWith(".html"));

test("what programs and pages give to the clipboard keeps its formats, and what is lost is told", async (t) => {
  assert.ok(samples.length >= 6);
  const { page, text, setText, paste, complaints } = await openFieldPage(t, "");
  for (const name of samples) {
    await setText("");
    await paste({ "text/html": readFileSync(path.join(FOLDER, name), "utf8"), "text/plain": "x" });
    const told = (await page.locator(".text-told").textContent())?.replace(/ Deshacer$/, "") ?? "";
    const expected = readFileSync(path.join(FOLDER, name.replace(/html$/, "md")), "utf8");
    assert.equal((await text()) + (told === "" ? "" : `\n${told}\n`), expected, name);
  }
  assert.deepEqual(complaints, []);
});

test("what follows a table that is pasted stays apart, and footnotes get numbers that are free", async (t) => {
  const { page, text, paste } = await openFieldPage(t, "Antes.[^1]\n\nDespués.\n\n[^1]: Nota.\n");
  await page.evaluate("field.focusAt(3)");
  await paste({ "text/html": readFileSync(path.join(FOLDER, "libreoffice.html"), "utf8") });
  assert.match(await text(), /^Antes\.\[\^1\]\n\n## Un plan\n\n/);
  assert.match(await text(), /informe\)\.\[\^2\]\n/);
  assert.match(await text(), /\n\| {2}\| 40 \|\n\nDespués\.\n\n\[\^1\]: Nota\.\n\n\[\^2\]: Acta de la reunión\.\n$/);
});
