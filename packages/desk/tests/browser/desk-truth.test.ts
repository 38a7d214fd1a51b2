import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { until } from "../../../../tests/support/until.ts";
import { commitAll } from "../home/home-server.ts";
import { type DeskSession, openDeskSession, publicationIn } from "./desk-session.ts";

/* Wherever the desk tells how far a text has got, it tells the same. */

const item = (title: string, fields = "") =>
  `---\ntitle: ${title}\nsummary: En una frase.\ndate: 2026-11-20\ntopic: justice\n${fields}---\nEl texto.\n`;

const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\norder: [uno, dos]\ndraft: true\n---\nEste mes hay noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia"),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "draft: true\n"),
  "bulletins/2026-11/tres.es.md": item("Tercera noticia", "draft: true\n").replace("justice", "justica"),
};

/** All that may be said of how far a text has got. */
const PHRASES =
  /Borrador|Con errores|Lista para publicar|En revisión|Programada|Entregada|En línea|Retirada|Caducada|por traducir/g;

const phrasesIn = (text: string | null) => text?.match(PHRASES) ?? [];

/** The one phrase that every place has for an item. Fails if any has another one, or two. */
async function readPlaces({ page, go }: DeskSession, slug: string, title: string): Promise<string> {
  const told = new Map<string, readonly string[]>();
  await go("2026-11");
  const row = page.locator(`[data-row="${slug}"]`);
  told.set("row", phrasesIn(await row.locator(".state p").first().textContent()));
  await go(`2026-11/item/${slug}/es`);
  told.set("bar", phrasesIn(await page.locator(".item-state").textContent()));
  await go("archive");
  const found = page.locator(".found-row", { hasText: title }).locator(".state");
  await found.waitFor();
  told.set("archive", phrasesIn(await found.textContent()));
  const all = new Set([...told.values()].flat());
  assert.equal(all.size, 1, JSON.stringify([...told]));
  for (const [place, phrases] of told) assert.equal(phrases.length, 1, place);
  return [...all].join();
}

test("row, bar, archive, panel, masthead and save line tell one truth from the first draft to the way back", async (t) => {
  const session = await openDeskSession(t, FILES, { locale: "es-ES", isOnline: true });
  const { page, go, folder, read, examine } = session;
  const places = (slug: string, title: string) => readPlaces(session, slug, title);
  const issue = page.locator(".issue-state");
  const decide = page.locator(".head .decide");

  assert.equal(await places("uno", "Primera noticia"), "Lista para publicar");
  assert.equal(await places("dos", "Segunda noticia"), "Borrador");
  await go("2026-11");
  await issue.getByText("Borrador").waitFor();
  assert.deepEqual(phrasesIn(await page.locator(".row.introduction .state").textContent()), []);
  await decide.getByText("El número es un borrador. 1 noticia es un borrador: «Segunda noticia».").waitFor();
  await examine();

  await decide.getByRole("link", { name: "Tercera noticia" }).click();
  await page
    .getByRole("button", { name: "¿Justicia?" })
    .or(page.getByRole("button", { name: /Aplicar|Justicia/ }))
    .first()
    .click();
  await page.locator(".item-state").getByText("Sin errores").waitFor();
  await go("2026-11");
  await decide.getByText("2 noticias son borradores: «Segunda noticia» y «Tercera noticia».").waitFor();
  await decide.getByRole("button", { name: "Dar todo por listo" }).click();
  await decide.waitFor({ state: "detached" });
  await issue.getByText("Listo para publicar").waitFor();
  await until(async () => !(await read("bulletins/2026-11/bulletin.es.md")).includes("draft"));
  await page.getByRole("button", { name: "Deshacer" }).click();
  await decide.waitFor();
  await decide.getByRole("button", { name: "Dar por listo el número sin ellas" }).click();
  await decide.getByText("2 borradores se quedan fuera").waitFor();
  await decide.getByRole("button", { name: "Darlas por listas" }).click();
  await decide.waitFor({ state: "detached" });
  await page.locator(".save-saved", { hasText: "Todavía no está en línea" }).waitFor();
  assert.equal(await places("dos", "Segunda noticia"), "Lista para publicar");

  commitAll(folder, "Ana", "Publish");
  await page.reload();
  assert.equal(await places("uno", "Primera noticia"), "Entregada");
  await go("2026-11");
  await issue.getByText("Entregado").waitFor();
  await page.getByRole("button", { name: "3 de 3 entregadas" }).waitFor();
  await go("2026-11/item/uno/en");
  assert.deepEqual(phrasesIn(await page.locator(".item-state").textContent()), ["por traducir"]);
  const english = path.join(folder, "bulletins/2026-11/uno.en.md");
  await writeFile(english, "---\ntitle: First item\nsummary: A sentence.\n---\nThe text.\n");
  await page.reload();
  await page.locator(".item-state").getByText("Lista para publicar").waitFor();
  assert.deepEqual(phrasesIn(await page.locator(".item-state").textContent()), ["Lista para publicar"]);

  await go("2026-11/item/uno/es?manage");
  await page.locator("[data-part=out]").getByText("Se entregó para publicar.").waitFor();
  await page.locator("[data-part=delete]").getByText("ya se entregó para publicar").waitFor();
  await page.getByRole("button", { name: /^Retirar en/ }).click();
  await page.locator("[data-part=out]").getByText("Está retirada.").waitFor();
  const deletion = page.locator("[data-part=delete]");
  await deletion.getByText("dice ahora a los lectores que está retirada").waitFor();
  assert.equal(
    await page
      .locator(".manage")
      .getByText(/Ya está en línea|Retírela/)
      .count(),
    0,
  );
  await page.locator(".save-saved", { hasText: "La versión entregada no cambia" }).waitFor();
  assert.equal(await places("uno", "Primera noticia"), "Retirada");
  await go("2026-11");
  await page.locator(".head .last-done").getByText("«Primera noticia»: retirada").waitFor();
  await page.locator(".head .last-done").getByRole("button", { name: "Deshacer" }).click();
  await until(async () => !(await read("bulletins/2026-11/uno.es.md")).includes("withdrawn"));
  assert.equal(await places("uno", "Primera noticia"), "Entregada");
});

test("the save line says which text waits for its errors, and Publish does not call saved what is not", async (t) => {
  const files = { ...FILES, "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay noticias.\n" };
  const { page, go } = await openDeskSession(t, files, { locale: "es-ES", isOnline: true });
  await go("2026-11/item/uno/es");
  await page.locator(".title-field textarea").fill("");
  await page.keyboard.press("Tab");
  await page.locator(".save-kept").waitFor();
  await page.locator(".title-field textarea").fill("Primera");
  await page.locator(".save-saved").waitFor();
  await page.locator(".title-field textarea").fill("");
  await page.locator(".save-kept").waitFor();
  await go("2026-11/item/dos/es");
  await page.locator(".save-line", { hasText: "«Sin titular» se guardará al corregir sus errores" }).waitFor();
  await page.locator(".item-state").getByText("Sin errores").waitFor();
  await go("2026-11/publish");
  await page.locator(".publish-steps .decide").getByText("2 textos tienen errores:").waitFor();
  assert.equal(await page.getByText("Guardado en este equipo").count(), 0);
  assert.equal(await page.getByRole("button", { name: "Copiar el resumen" }).count(), 0);
});
