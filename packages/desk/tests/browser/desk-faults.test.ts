import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession } from "./desk-session.ts";

/* The messages of the desk about texts with faults, about missing translations, and in narrow windows. */

const FILES = {
  "publication.yaml": `title: Boletín
url: https://bulletin.example/
publisher: { name: Redacción, url: https://publisher.example/ }
languages: [es, en]
timeZone: Europe/Madrid
frequency: monthly
`,
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay una noticia.\n",
  "bulletins/2026-11/uno.es.md":
    "---\ntitle: Primera noticia\nsummary: En una frase.\ndate: 2026-11-20\ntopic: justice\n---\nEl texto.\n",
};

/** How much wider than its field a placeholder is, in pixels; negative if it fits. */
const OVERFLOW = `(() => {
  const field = document.querySelector(".archive-search input");
  const { font, paddingLeft, paddingRight } = getComputedStyle(field);
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = font;
  return canvas.measureText(field.placeholder).width + parseFloat(paddingLeft) + parseFloat(paddingRight) - field.clientWidth;
})()`;

test("what is held back by errors is counted on Publish, with the way to the first", async (t) => {
  const { page, address } = await openDeskSession(t, FILES, { locale: "es-ES", isOnline: true });
  const go = (place: string) => page.goto(`${address}admin/#/${place}`);
  await go("2026-11/publish");
  await page.getByText("Todavía no hay nada que publicar").waitFor();
  await go("2026-11/item/uno/es");
  await page.locator(".title-field textarea").fill("");
  await page.keyboard.press("Tab");
  await page.locator(".save-kept").waitFor();
  await page
    .getByText(/^Este campo está vacío\. Escriba una línea/)
    .first()
    .waitFor();
  await go("2026-11/publish");
  const held = page.locator(".held-back");
  await held.getByText("Espera 1 texto: tiene errores.").waitFor();
  assert.equal(await page.getByText("Todavía no hay nada que publicar").count(), 0);
  await held.getByRole("link").click();
  await page.locator(".title-field textarea").waitFor();
});

test("a translation that is not there is to be made, and nothing of it is online or ready", async (t) => {
  const { page, address, changes } = await openDeskSession(t, FILES, { locale: "es-ES", isOnline: true });
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  const state = page.locator(".item-state");
  await state.getByText("Entregada").waitFor();
  await page.goto(`${address}admin/#/2026-11/item/uno/en`);
  await state.getByText("por traducir", { exact: true }).waitFor();
  assert.equal(await state.getByText(/En línea|Entregada/).count(), 0);
  assert.equal(await page.getByRole("button", { name: "Dar por lista" }).count(), 0);
  await changes(() => page.getByLabel("Titular").first().fill("The first item"));
  await state.getByText("Borrador").waitFor();
  assert.equal(await page.locator(".item-screen .primary").count(), 1);
});

test("an error in what all pages need leaves the rest of the desk as it was, and says so", async (t) => {
  const session = await openDeskSession(t, FILES, { locale: "es-ES", isOnline: true });
  const { page, address, read } = session;
  const go = (place: string) => page.goto(`${address}admin/#/${place}`);
  await go("masthead");
  await page
    .getByRole("region", { name: "Cabecera" })
    .locator("[data-path=title] :is(input, textarea)")
    .first()
    .fill("");
  await page.locator(".save-kept").waitFor();
  const told = page.locator(".shared-faults");
  for (const act of [() => go("2026-11"), () => page.reload()]) {
    await act();
    await told.getByText("Hasta que se corrijan").waitFor();
    await page.locator(".row.item", { hasText: "Primera noticia" }).waitFor();
    await page.frameLocator(".page-frame iframe").getByText("Primera noticia").first().waitFor();
  }
  await session.examine();
  await go("2026-11/item/uno/es");
  await page.locator(".title-field textarea").fill("Otro titular");
  await page.locator(".save-line").getByText("Guardado").or(page.locator(".save-kept")).first().waitFor();
  await page.frameLocator(".page-frame iframe").getByText("Otro titular").first().waitFor();
  await until(async () => (await read("bulletins/2026-11/uno.es.md")).includes("Otro titular"));
  assert.match(await read("publication.yaml"), /title: Boletín/);
  await told.getByRole("link", { name: "Cabecera" }).click();
  await page
    .getByRole("region", { name: "Cabecera" })
    .locator("[data-path=title] :is(input, textarea)")
    .first()
    .fill("Boletín nuevo");
  await told.waitFor({ state: "hidden" });
});

test("the words in the search of the archive are not cut in a narrow window, in any language", async (t) => {
  for (const locale of ["es", "en", "pt", "fr"]) {
    const { page, address } = await openDeskSession(t, FILES, { locale, viewport: { width: 320, height: 640 } });
    await page.goto(`${address}admin/#/archive`);
    await page.locator(".archive-search input").waitFor();
    await page.evaluate("document.fonts.ready");
    const over = await page.evaluate<number>(OVERFLOW);
    assert.ok(over <= 0, `${locale}: ${over} px`);
  }
});
