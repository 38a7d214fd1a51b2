import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

const PUBLICATION = publicationIn("es");
const BULLETIN = "bulletins/2026-11/bulletin.es.md";
const LONG = "Donaudampfschifffahrtsgesellschaftskapitän";

const item = (title: string, fields = "") => `---\ntitle: ${title}\nsummary: En una frase.\n${fields}---\nEl texto.\n`;

const MONTH = {
  "publication.yaml": PUBLICATION,
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  [BULLETIN]: "---\nnumber: 7\npublishFrom: 2026-12-01\ndraft: true\n---\nEste mes hay dos noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "date: 2026-11-20\n"),
  "bulletins/2026-11/dos.es.md": item(LONG, "date: 2026-11-18\n"),
  "bulletins/2026-12/tres.es.md": item("Noticia que espera", "draft: true\n"),
};

test("new items stand at the end of the list, as they were made", async (t) => {
  const { page, address, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  const names = ["Doce", "Quito", "Paraguay"];
  for (const name of names) {
    await page.goto(`${address}admin/#/2026-11`);
    await page.getByRole("button", { name: "Nueva noticia" }).click();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await page.locator("#item-summary:focus").waitFor();
  }
  await page.keyboard.press("Control+S");
  await page.locator(".save-saved").waitFor();
  await page.goto(`${address}admin/#/2026-11`);
  await page.locator(".row.item").nth(4).waitFor();
  assert.deepEqual(await page.locator(".row.item .title").allTextContents(), ["Primera noticia", LONG, ...names]);
  await until(async () => (await read(BULLETIN)).includes("order: [uno, dos, doce, quito, paraguay]"));
});

test("an issue that nobody has made offers to be made", async (t) => {
  const { page, address, read } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-12`);
  await page.getByText("Diciembre de 2026 todavía no existe.").waitFor();
  await page.getByText("La página aparecerá en cuanto se cree el número.").waitFor();
  assert.equal(await page.getByText("Listo para publicar").count(), 0);
  await page.getByRole("button", { name: "Crear el número" }).click();
  await page.getByText("N.º 8").waitFor();
  await page.locator(".row.introduction").waitFor();
  assert.match(await read("bulletins/2026-12/bulletin.es.md"), /^number: 8\npublishFrom: 2027-01-01\ndraft: true$/m);
});

test("a lead without a picture is large at once, and the frame of a selected item is whole in the page", async (t) => {
  const { page, address } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11`);
  const row = page.locator(".row.item", { hasText: LONG });
  await row.hover();
  await row.getByRole("button", { name: `Más arriba: ${LONG}` }).click();
  await page.locator(".row.lead", { hasText: LONG }).waitFor();
  assert.equal(await page.evaluate(`getComputedStyle(document.querySelector(".row.lead .title")).fontSize`), "26px");
  await page.frameLocator(".page-frame iframe").locator(".dateline-outlined").getByText(LONG).waitFor();
  await until(async () => /^-/.test(await page.evaluate<string>(OFFSET)));
});

const OFFSET = `getComputedStyle(
  document.querySelector(".page-frame iframe").contentDocument.querySelector(".dateline-outlined") ?? document.body,
).outlineOffset`;

test("the board prints as the list of the issue, without its page, its buttons and what is below the window", async (t) => {
  const { page, go } = await openDeskSession(t, MONTH, { locale: "es-ES" });
  await go("2026-11");
  await page.locator(".row.item").nth(1).hover();
  await page.locator(".row-actions").waitFor();
  await page.emulateMedia({ media: "print" });
  // As wide as A4 between its margins.
  await page.setViewportSize({ width: 700, height: 400 });
  const shown = (selector: string) => page.locator(selector).filter({ visible: true }).count();
  for (const hidden of [".bar", ".page-frame", ".foot", ".row-actions", ".phone-bar", ".actions"])
    assert.equal(await shown(hidden), 0, hidden);
  assert.equal(await shown(".row.item .state"), 2);
  assert.equal(await shown(".tray .title"), 1);
  assert.equal(await page.evaluate("getComputedStyle(document.body).overflow"), "visible");
});

test("no word of a row, however long, makes the board wider than a telephone", async (t) => {
  const viewport = { width: 320, height: 640 };
  const { page, go } = await openDeskSession(t, MONTH, { locale: "es-ES", viewport });
  await go("2026-11");
  await page.locator(".row.item").nth(1).waitFor();
  assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320);
});
