import assert from "node:assert/strict";
import { test } from "node:test";
import { openDeskSession, publicationIn } from "./desk-session.ts";

const FILES = {
  "publication.yaml": publicationIn("es", "pt", "en"),
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\ndraft: true\n---\nEste mes hay una noticia.\n",
  "bulletins/2026-11/uno.es.md":
    "---\ntitle: Primera noticia\nsummary: En una frase.\ndraft: true\n---\nEl texto.\n\nOtro párrafo.\n",
};

const PHONE = { locale: "es-ES", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

test("on a telephone the page is as large as readers have it", async (t) => {
  const { page, address } = await openDeskSession(t, FILES, PHONE);
  const frame = page.locator(".page-frame iframe");
  await page.goto(`${address}admin/#/2026-11`);
  await page.getByRole("button", { name: "Página", exact: true }).filter({ visible: true }).click();
  await frame.waitFor();
  assert.equal((await frame.boundingBox())?.width, 390);
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  await page.getByRole("button", { name: "Página", exact: true }).filter({ visible: true }).first().click();
  await frame.waitFor();
  assert.equal((await frame.boundingBox())?.width, 390);
  assert.equal(await page.evaluate("document.querySelector('.page-frame iframe').contentWindow.innerWidth"), 390);
});

test("on a telephone the tab of what is shown is marked, however it was opened", async (t) => {
  const { page, go } = await openDeskSession(t, FILES, PHONE);
  const marked = page.locator(".phone-tabs [aria-pressed=true]");
  await go("2026-11/item/uno/es?manage");
  await page.locator(".manage").waitFor();
  assert.deepEqual(await marked.allTextContents(), ["Gestión "]);
  await page.locator(".manage").getByRole("button", { name: "Cerrar" }).click();
  assert.deepEqual(await marked.allTextContents(), ["Texto "]);
});

test("on a telephone the save line has words, the next step is in the first row, and tools stand above the keyboard", async (t) => {
  const { page, address, examine } = await openDeskSession(t, FILES, PHONE);
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  const body = page.getByRole("textbox", { name: "Texto", exact: true });
  await body.waitFor();
  const boxOf = async (selector: string) => (await page.locator(selector).boundingBox()) ?? assert.fail(selector);
  const [ready, back, languages] = [
    await boxOf(".item-acts .primary"),
    await boxOf(".item-bar .place a"),
    await boxOf(".language-tabs"),
  ];
  assert.ok(ready.y < back.y + back.height && ready.y + ready.height <= languages.y + 1, "the first row");
  assert.ok(back.width > 60);
  await body.click();
  await page.keyboard.insertText("Más. ");
  await page
    .locator(".save-saved")
    .getByText(/^Guardado a las/)
    .waitFor();
  assert.ok((await boxOf(".save-line")).width > 300);
  await page.evaluate("document.documentElement.style.setProperty('--keyboard', '300px')");
  const tools = await boxOf(".text-tools");
  assert.equal(Math.round(tools.y + tools.height), 544);
  assert.ok(tools.height < 50, "one line");
  await page.getByRole("button", { name: "Párrafo" }).click();
  const menu = await boxOf(".tool-menu:not([hidden])");
  assert.ok(menu.y > 0 && menu.y + menu.height <= tools.y + 1);
  await page.keyboard.press("Escape");
  await examine();
});
