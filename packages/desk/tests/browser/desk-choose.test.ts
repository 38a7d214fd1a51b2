import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* Several rows of the board are chosen, and moved, made ready or withdrawn together. */

/** Of different words: git takes similar files for one that was renamed. */
const item = (title: string, fields = "") => `---\ntitle: ${title}\n${fields}---\n${`${title} `.repeat(30).trim()}.\n`;
const BULLETIN = "bulletins/2026-11/bulletin.es.md";
const TEXT = "---\nnumber: 7\norder: [uno, dos, tres, cuatro]\n---\nEste mes hay cuatro noticias.\n";

const MONTH = {
  "publication.yaml": publicationIn("es"),
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  [BULLETIN]: TEXT,
  "bulletins/2026-11/uno.es.md": item("Primera"),
  "bulletins/2026-11/dos.es.md": item("Segunda", "draft: true\n"),
  "bulletins/2026-11/tres.es.md": item("Tercera", "draft: true\n"),
  "bulletins/2026-11/cuatro.es.md": item("Cuarta"),
  "bulletins/2026-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

const there = (name: string) => `bulletins/2026-12/${name}.es.md`;
const here = (name: string) => `bulletins/2026-11/${name}.es.md`;

const titles = (page: Page) => page.locator(".row.item .title").allTextContents();

/** The saves that an action sends. */
async function savesOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  let saves = 0;
  const note = (request: { postData(): string | null }) => {
    if (request.postData()?.startsWith('{"action":"desk.save"') === true) saves += 1;
  };
  page.on("request", note);
  await act();
  page.off("request", note);
  return saves;
}

test("rows are chosen with their checkboxes and moved to another issue in one save, and one undo brings them back in order", async (t) => {
  const { page, address, read, examine } = await openDeskSession(t, MONTH, { locale: "es-ES", isOnline: true });
  await page.goto(`${address}admin/#/2026-11`);
  const row = (title: string) => page.locator(".row.item", { hasText: title });
  const choose = async (title: string, modifiers: readonly "Shift"[] = []) => {
    await row(title).hover();
    await row(title)
      .getByRole("checkbox", { name: `Elegir: ${title}` })
      .click({ modifiers: [...modifiers] });
  };
  await choose("Segunda");
  const bar = page.getByRole("region", { name: "1 noticia elegida" });
  await bar.waitFor();
  assert.equal(await page.getByRole("button", { name: "Nueva noticia" }).count(), 0);
  await choose("Cuarta", ["Shift"]);
  const chosen = page.getByRole("region", { name: "3 noticias elegidas" });
  await chosen.waitFor();
  await choose("Tercera");
  await page.getByRole("region", { name: "2 noticias elegidas" }).waitFor();
  await examine();
  const saves = await savesOf(page, async () => {
    await page.getByRole("button", { name: "Pasar a…" }).click();
    await page.getByRole("menuitem", { name: "Diciembre de 2026" }).click();
    await page.locator(".last-done", { hasText: "2 noticias están ahora en otro número" }).waitFor();
  });
  assert.equal(saves, 1);
  assert.deepEqual(await titles(page), ["Primera", "Tercera"]);
  assert.match(await read(there("dos")), /title: Segunda/);
  assert.match(await read(there("cuatro")), /title: Cuarta/);
  assert.match(await read(BULLETIN), /order: \[uno, tres\]/);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await until(async () => (await titles(page)).length === 4);
  assert.deepEqual(await titles(page), ["Primera", "Segunda", "Tercera", "Cuarta"]);
  await until(async () => (await read(BULLETIN)) === TEXT);
  assert.equal(await read(here("dos")), MONTH["bulletins/2026-11/dos.es.md"]);
});

test("by keys, rows are chosen with the space bar and Shift, announced, and all drafts among them made ready at once", async (t) => {
  const { page, address, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11`);
  // Keys act on the whole board, which follows the list.
  await page.locator("[data-new-item]").waitFor();
  await page.locator(".row.item .title").first().focus();
  const heard = (words: string) => page.locator("[role=status]", { hasText: words }).waitFor({ state: "attached" });
  await page.keyboard.press("Space");
  await heard("1 noticia elegida. Pulse F6 para ir a las acciones");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await heard("3 noticias elegidas");
  await page.locator(".row.item .title:focus", { hasText: "Tercera" }).waitFor();
  assert.equal(await page.locator(".row.item .row-check input:checked").count(), 3);
  await page.keyboard.press("Shift+ArrowUp");
  await page.getByRole("region", { name: "2 noticias elegidas" }).waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("F6");
  assert.equal(await page.evaluate("document.activeElement.textContent"), "Pasar a…");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.textContent"), "Dar por listos los 2 borradores");
  await page.keyboard.press("Enter");
  await heard("2 noticias quedan listas");
  const drafts = async () => [await read(here("dos")), await read(here("tres"))].filter((text) => /draft/.test(text));
  await until(async () => (await drafts()).length === 0);
  await page.keyboard.press("ControlOrMeta+Z");
  await until(async () => (await drafts()).length === 2);
  await page.locator(".row.item .title").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await heard("Ninguna noticia elegida");
  assert.equal(await page.locator(".chosen").count(), 0);
});

test("items that readers have are withdrawn together, with one reason and one undo", async (t) => {
  const options = { locale: "es-ES", isOnline: true };
  const { page, address, read, examine } = await openDeskSession(t, MONTH, options);
  await page.goto(`${address}admin/#/2026-11`);
  // Keys act on the whole board, which follows the list.
  await page.locator("[data-new-item]").waitFor();
  await page.locator(".row.item .title").first().focus();
  await page.keyboard.press("Space");
  for (const _ of [1, 2, 3]) await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "Retirar 2 noticias…" }).click();
  const dialog = page.getByRole("dialog", { name: "Retirar 2 noticias…" });
  await dialog.getByRole("radio", { name: "A petición" }).check();
  await examine();
  await dialog.getByRole("button", { name: "Retirar 2 noticias" }).click();
  await page.locator(".last-done.of-issue", { hasText: "2 noticias: retiradas" }).waitFor();
  const withdrawn = async () => {
    const all = await Promise.all(["uno", "dos", "tres", "cuatro"].map((name) => read(here(name))));
    return all.map((text) => /^withdrawn: request$/m.test(text));
  };
  await until(async () => (await withdrawn()).join() === "true,false,false,true");
  await page.getByRole("button", { name: "Deshacer" }).click();
  await until(async () => (await withdrawn()).every((each) => !each));
});
