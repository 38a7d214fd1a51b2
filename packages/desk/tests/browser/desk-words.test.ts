import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { commitAll } from "../home/home-server.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* The texts of the desk are in the words of its reader: no date, text or value in the notation of files. */

const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "events/lima.yaml": "name: Un taller en Lima\nstart: 2026-11-24T09:30\n",
  "events/quito.yaml": "name: Un encuentro en Quito\nstart: unknown\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\nagenda: [lima]\n---\nEste mes hay una noticia.\n",
  "bulletins/2026-11/uno.es.md":
    "---\ntitle: Primera noticia\nsummary: En una frase.\ndate: 2026-11-20\ntopic: justice\n---\nEl texto.\n",
};

test("moments of events are said as dates and hours, where they are listed and in what is said of their fields", async (t) => {
  const { page, address, read } = await openDeskSession(t, FILES, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11`);
  await page.locator(".beneath", { hasText: "24 de noviembre de 2026, 9:30" }).waitFor();
  await page.goto(`${address}admin/#/events/quito`);
  await page.locator(".choices", { hasText: "24 de noviembre de 2026, 9:30" }).waitFor();
  const start = page.getByLabel("Comienza", { exact: true });
  await until(async () => (await start.inputValue()) === "por determinar");
  await page.locator(".hint", { hasText: "(8 de noviembre de 2021, 9:30); escriba por determinar si" }).waitFor({
    state: "attached",
  });
  const screen = await page.locator("main").textContent();
  assert.doesNotMatch(screen ?? "", /\d{4}-\d\d|unknown/);
  await page.goto(`${address}admin/#/events/lima`);
  const end = page.getByLabel("Termina", { exact: true });
  await end.fill("por determinar");
  await end.press("Control+S");
  await until(async () => (await read("events/lima.yaml")).includes("end: unknown"));
});

test("each version of a text is shown as it is read, the first one, too", async (t) => {
  const file = "bulletins/2026-11/uno.es.md";
  const text = (body: string) => FILES[file].replace("El texto.", body);
  const first = { ...FILES, [file]: text("Véase [el **plan**](dos.es.md).") };
  const { page, address, folder } = await openDeskSession(t, first, { locale: "es-ES", isOnline: true });
  await writeFile(path.join(folder, file), text("Véase [el **acta**](dos.es.md)."));
  commitAll(folder, "Ana", "Change");
  await page.goto(`${address}admin/#/history/${file}`);
  const body = page.locator(".changed-field", { hasText: "Texto" }).locator(".version-text");
  await body.locator("ins", { hasText: "acta" }).waitFor();
  assert.match((await body.textContent()) ?? "", /^Véase el /);
  await page.locator(".versions button", { hasText: "Primera versión" }).click();
  await body.getByText("Véase el plan.", { exact: true }).waitFor();
  assert.doesNotMatch((await page.locator("main").textContent()) ?? "", /[[*]|dos\.es/);
});

test("the end of an address is taken as it is typed, and who asks for one that is taken is told so", async (t) => {
  const files = {
    ...FILES,
    "bulletins/2026-11/dos.es.md": "---\ntitle: Segunda noticia\ndraft: true\n---\nOtro texto.\n",
  };
  const { page, address, read } = await openDeskSession(t, files, { locale: "es-ES", isOnline: true });
  await page.goto(`${address}admin/#/2026-11/item/dos/es`);
  await page.getByRole("button", { name: "Gestionar" }).click();
  const panel = page.locator(".manage");
  await panel.getByRole("button", { name: /^Eliminar/ }).waitFor();
  assert.equal(await panel.getByRole("button", { name: /^Retirar/ }).count(), 0, "nobody could ever read it");
  const end = panel.getByLabel("Final de la dirección");
  await end.fill("Uno");
  await panel.getByText("Otra noticia de este número ya tiene esta dirección").waitFor();
  await end.fill("¡Jueces, en Lima!");
  await panel.getByRole("button", { name: "Cambiar", exact: true }).click();
  await page.waitForURL(/item\/jueces-en-lima\/es$/);
  await until(async () => (await read("bulletins/2026-11/jueces-en-lima.es.md")).includes("Segunda noticia"));
});

test("an event that was begun or renamed a moment ago is chosen by its name", async (t) => {
  const { page, address, read } = await openDeskSession(t, FILES, { locale: "es-ES" });
  await page.goto(`${address}admin/#/events`);
  await page.getByRole("button", { name: "Nuevo evento" }).click();
  await page.locator("#new-event").fill("Foro de La Paz");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Nombre del evento", exact: true }).fill("Foro judicial de La Paz");
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  const events = page.locator('[data-path="events"]');
  await events.locator(".add").click();
  await page.getByRole("combobox", { name: "Eventos" }).fill("judicial");
  await page.keyboard.press("Enter");
  await events.locator(".chip", { hasText: "Foro judicial de La Paz" }).waitFor();
  await until(async () => (await read("bulletins/2026-11/uno.es.md")).includes("foro-paz"));
});

test("a date is there still after somebody goes elsewhere from its field", async (t) => {
  const { page, address, read } = await openDeskSession(t, FILES, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  const date = page.getByLabel("Fecha", { exact: true });
  await date.focus();
  await page.goBack();
  await page.locator(".row.item").waitFor();
  await page.goForward();
  await until(async () => (await date.inputValue()) === "20 de noviembre de 2026");
  await date.fill("21 nov");
  await page.goBack();
  await page.locator(".row.item").waitFor();
  await page.goForward();
  await until(async () => (await date.inputValue()) === "21 nov");
  assert.match(await read("bulletins/2026-11/uno.es.md"), /date: 2026-11-20/, "until it is mended");
});
