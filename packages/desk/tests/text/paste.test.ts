import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../../tests/support/folders.ts";
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

test("pictures that a paste has as a whole are taken one after the other, and those of other places are told", async (t) => {
  const { page, text, paste, complaints } = await openFieldPage(t, "");
  const picture = (alt: string) => `<img alt="${alt}" src="data:image/png;base64,iVBORw0KGgo=">`;
  const elsewhere = '<img alt="c" src="https://a.example/c.png">';
  await paste({ "text/html": `<p>Antes.</p><p>${picture("a")}${elsewhere}</p><p>Después. ${picture("b")}</p>` });
  await page.locator(".text-picture").nth(1).waitFor();
  const lines = (await text()).split("\n").filter((line) => line !== "");
  assert.deepEqual(lines, ["Antes.", "Después.", "![Un muro](a.png)", "![Un muro](b.png)"]);
  await page.locator(".text-told", { hasText: "1 imagen" }).waitFor();
  assert.deepEqual(complaints, []);
});
