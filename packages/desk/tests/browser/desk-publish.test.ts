import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

const item = (title: string, date: string) =>
  `---\ntitle: ${title}\nsummary: En una frase.\ndate: ${date}\n---\nEl texto.\n`;

const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay dos noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "2026-11-20"),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "30 nov"),
};

test("the screen of publishing leads into the faulty field, whose wrong value is selected", async (t) => {
  const draft = item("Tercera noticia", "2026-11-31").replace("---\n", "---\ndraft: true\n");
  const files = { ...FILES, "bulletins/2026-11/tres.es.md": draft };
  const { page, address, read } = await openDeskSession(t, files, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11/publish`);
  // A draft holds nothing back, and its errors are counted as on the board.
  await page.locator(".checks").getByText("2 errores", { exact: true }).waitFor();
  const held = page.locator(".held-back");
  await held.getByText("Fecha: Falta el año.").waitFor();
  await held.getByRole("link").click();
  await page.locator("[data-path=date] input:focus").waitFor();
  assert.doesNotMatch(page.url(), /fault/);
  await until(async () => (await page.evaluate("getSelection().toString()")) === "30 nov");
  await page.keyboard.type("29 nov 2026");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+S");
  await until(async () => (await read("bulletins/2026-11/dos.es.md")).includes("date: 2026-11-29"));
});

test("it says how large the issue is, what opens it, and where else readers hear of it", async (t) => {
  const files = { ...FILES, "bulletins/2026-11/dos.es.md": item("Segunda noticia", "2026-11-18") };
  const { page, address, examine } = await openDeskSession(t, files, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11/publish`);
  await page.getByText("2 idiomas · 4 páginas", { exact: true }).waitFor();
  await page.locator(".groups li", { hasText: "Primera noticia" }).getByText("abre el número").waitFor();
  await page.getByText("2 entradas nuevas en los canales web · el correo, cuando se envíe").waitFor();
  await examine();
});
