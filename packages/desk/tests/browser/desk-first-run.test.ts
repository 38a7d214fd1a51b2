import assert from "node:assert/strict";
import { test } from "node:test";
import { scaffoldPublication } from "../../../../scripts/change/scaffold/starter/starter.ts";
import { parsePeriod } from "../../../../scripts/content/period.ts";
import { parseLanguageTag } from "../../../../scripts/i18n/language-tag.ts";
import { readTree } from "../../../../tests/support/folders.ts";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession } from "./desk-session.ts";

/* The first minute at the desk of a publication that nobody has written for. */

/** What `init` writes: this month has the sample. */
function begun(): Readonly<Record<string, string>> {
  const [language, period] = [parseLanguageTag("es"), parsePeriod(new Date().toISOString().slice(0, 7))];
  assert.ok(language !== undefined && period !== undefined);
  const files = scaffoldPublication({
    title: "Boletín",
    url: "https://bulletin.example/",
    languages: [language],
    fallbackLanguages: {},
    frequency: "monthly",
    period,
  });
  return { ...Object.fromEntries(files), "addresses.txt": "" };
}

test("behind the sample of init, the first issue begins, and replaces it", async (t) => {
  const { page, folder, examine } = await openDeskSession(t, begun(), { locale: "es-ES" });
  const issue = async () => [...(await readTree(folder)).keys()].filter((file) => file.startsWith("bulletins/"));
  await page.getByRole("heading", { name: "El primer número empieza aquí" }).waitFor();
  assert.equal(await page.getByLabel("Número", { exact: true }).inputValue(), "1");
  // The period is readable in full.
  assert.ok(await page.evaluate(FITS));
  await examine();

  await page.getByRole("button", { name: "Importar noticias…" }).click();
  await page.getByRole("dialog").getByText("npm run import").waitFor();
  await examine();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Abrir la muestra" }).click();
  await page.locator(".row.item .title", { hasText: "Sale el primer número" }).waitFor();
  await page.getByText("Este número es una muestra").waitFor();
  await page.getByRole("button", { name: "Quitar la muestra" }).click();
  await page.getByRole("heading", { name: "El primer número empieza aquí" }).waitFor();
  await until(async () => (await issue()).length === 0);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await until(async () => (await issue()).length === 3);
  await page.getByRole("button", { name: "Abrir la muestra" }).waitFor();

  await page.getByRole("button", { name: "Crear el número" }).click();
  await page.getByText("Todavía no hay noticias").waitFor();
  await until(async () => (await issue()).length === 1);
});

test("a sample that somebody has written in is an issue like any other", async (t) => {
  const files = begun();
  const [item = ""] = Object.keys(files).filter((file) => /^bulletins\/.*\/sale-/.test(file));
  const changed = { ...files, [item]: (files[item] ?? "").replace("Sale", "Ya sale") };
  const { page } = await openDeskSession(t, changed, { locale: "es-ES" });
  await page.locator(".row.item .title", { hasText: "Ya sale el primer número" }).waitFor();
  assert.equal(await page.getByText("Este número es una muestra").count(), 0);
});

/** Whether the chosen period is not wider than its field. */
const FITS = `(() => {
  const select = document.querySelector("select.display");
  const range = document.createElement("span");
  range.style.cssText = "position: absolute; white-space: nowrap; font: " + getComputedStyle(select).font;
  range.textContent = select.selectedOptions[0].textContent;
  document.body.append(range);
  const fits = range.offsetWidth + 16 <= select.clientWidth;
  range.remove();
  return fits;
})()`;
