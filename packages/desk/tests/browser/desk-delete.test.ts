import assert from "node:assert/strict";
import { test } from "node:test";
import { writeTree } from "../../../../tests/support/folders.ts";
import { commitAll } from "../home/home-server.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* Whether a file may be deleted is requested at the beginning of the action: the state of the page may be out of date. */

const ITEM = "bulletins/2026-11/uno.es.md";
const READY = "---\ntitle: Primera noticia\ndate: 2026-11-20\n---\nEl texto.\n";
const DRAFT = READY.replace("date", "draft: true\ndate");
const FILES = {
  "publication.yaml": publicationIn("es"),
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay una noticia.\n",
  [ITEM]: DRAFT,
};

test("what was published by hand since the desk was opened is not offered to be deleted, nor deleted", async (t) => {
  const session = await openDeskSession(t, FILES, { locale: "es-ES", isOnline: true });
  const { page, address, folder, read } = session;
  await page.goto(`${address}admin/#/2026-11/item/uno/es?manage`);
  const part = page.locator(".manage [data-part=delete]");
  await part.getByText("Nunca estuvo en línea").waitFor();
  await writeTree(folder, { [ITEM]: READY });
  commitAll(folder, "Ana", "Publish");
  await writeTree(folder, { [ITEM]: DRAFT });
  commitAll(folder, "Ana", "Take it back");
  // The panel still shows its old state.
  await part.getByRole("button", { name: "Eliminar la noticia…" }).click();
  await part.getByText("No se puede: ya se entregó para publicar. Retírela.").waitFor();
  assert.equal(await part.getByRole("button").count(), 0);
  await page.locator(".manage [data-part=withdraw]").waitFor();
  await session.examine();
  await page.goto(`${address}admin/#/2026-11`);
  const row = page.locator(".row.item", { hasText: "Primera noticia" });
  await row.hover();
  await row.getByRole("button", { name: /^Más acciones:/ }).click();
  await page.getByRole("menuitem", { name: "Eliminar" }).click();
  await page.getByText("No se puede: ya se entregó para publicar. Retírela.").waitFor();
  assert.equal(await read(ITEM), DRAFT);
});

test("where nobody can tell what was online, nothing is offered to be deleted, and the reason is there", async (t) => {
  const session = await openDeskSession(t, FILES, { locale: "es-ES" });
  const { page, address } = session;
  await page.goto(`${address}admin/#/2026-11/item/uno/es?manage`);
  const part = page.locator(".manage [data-part=delete]");
  await part.getByText(/^No se puede: no se sabe si estuvo en línea/).waitFor();
  assert.equal(await part.getByRole("button").count(), 0);
  await session.examine();
  await page.goto(`${address}admin/#/2026-11`);
  await page.route("**/.dateline/desk", (route) => route.abort());
  await page.goto(`${address}admin/#/2026-11/item/uno/es?manage`);
  await part.getByText(/^Ahora no se puede: no se pudo comprobar si estuvo en línea/).waitFor();
});
