import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { writeTree } from "../../../../tests/support/folders.ts";
import { commitAll } from "../home/home-server.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

const ONE = "bulletins/2026-11/uno.es.md";
const item = (title: string, summary = "En una frase.") =>
  `---\ntitle: ${title}\nsummary: ${summary}\n---\nEl primer párrafo.\n\nEl segundo párrafo.\n`;

const MONTH = {
  "publication.yaml": publicationIn("es"),
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay noticias.\n",
  [ONE]: item("Primera noticia"),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia"),
};

test("an open board follows the files on the disk and what was handed over, and says what changed", async (t) => {
  const { page, folder } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  const titles = page.locator(".row.item .title");
  await titles.nth(1).waitFor();
  await writeTree(folder, { [ONE]: item("Otra primera") });
  await page.getByText("«Otra primera» se modificó en el disco").waitFor();
  await titles.getByText("Otra primera").waitFor();
  await page.getByRole("link", { name: "Ver", exact: true }).click();
  await page.locator("#item-summary").waitFor();
  assert.match(page.url(), /#\/2026-11\/item\/uno\/es$/);
  assert.equal(await page.getByText("cambió en el disco").count(), 0);
  await page.goBack();
  await rm(path.join(folder, "bulletins/2026-11/dos.es.md"));
  await writeTree(folder, { "bulletins/2026-11/tres.es.md": item("Tercera noticia") });
  await titles.getByText("Tercera noticia").waitFor();
  await titles.getByText("Segunda noticia").waitFor({ state: "detached" });
  commitAll(folder, "Ana", "Publish");
  await page.locator(".row.item .state", { hasText: "Entregada" }).nth(1).waitFor();
});

test("what is saved here is not told as a change on the disk, and typed words are merged with one", async (t) => {
  const { page, folder, address, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  await page.locator("#item-summary").waitFor();
  const looks: string[] = [];
  page.on("request", (request) => {
    const asked = request.postData() ?? "";
    if (asked.includes("desk.look") || asked.includes("desk.open")) looks.push(asked);
  });
  await page.locator("#item-summary").fill("En una frase más larga.");
  await page.locator(".save-saved").waitFor();
  looks.length = 0;
  while (looks.length < 2) await page.waitForRequest((request) => (request.postData() ?? "").includes("desk.look"));
  assert.deepEqual(
    looks.filter((asked) => asked.includes("desk.open")),
    [],
  );
  assert.equal(await page.getByText("cambió en el disco").count(), 0);

  await page.locator("#item-summary").press("End");
  await writeTree(folder, { [ONE]: (await read(ONE)).replace("El segundo párrafo", "El último párrafo") });
  await page.keyboard.type(" Y más.", { delay: 150 });
  await page.getByText("El último párrafo").first().waitFor();
  await page.locator(".save-saved").waitFor();
  assert.equal(await page.locator("#item-summary").inputValue(), "En una frase más larga. Y más.");
  await page.keyboard.type(" Y aún más.");
  await page.keyboard.press("Control+S");
  await page.locator(".save-saved").waitFor();
  assert.equal(
    await read(ONE),
    item("Primera noticia", "En una frase más larga. Y más. Y aún más.").replace("segundo", "último"),
  );
});

test("words that wait to be written are merged with a text that somebody saves meanwhile", async (t) => {
  const { page, folder, address, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  // The words of the text wait longer than the desk takes to see a change on the disk.
  await page.addInitScript(
    "{ const set = window.setTimeout; window.setTimeout = (act, after, ...rest) => set(act, after === 120 ? 5000 : after, ...rest); }",
  );
  await page.goto(`${address}admin/?wait#/2026-11/item/uno/es`);
  const second = page.locator(".ProseMirror p").nth(1);
  await second.click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(" De Luis.");
  await writeTree(folder, { [ONE]: item("Primera noticia").replace("primer párrafo.", "primer párrafo. De Ana.") });
  await page.locator(".ProseMirror p", { hasText: "De Ana." }).waitFor();
  await page.locator(".ProseMirror p", { hasText: "De Luis." }).waitFor();
  await page.locator(".save-saved").waitFor();
  assert.match(await read(ONE), /El primer párrafo\. De Ana\.\n\nEl segundo párrafo\. De Luis\.\n/);
});
