import assert from "node:assert/strict";
import { test } from "node:test";
import type { Route } from "playwright-core";
import { openDeskSession, publicationIn } from "./desk-session.ts";

const item = (title: string, fields = "") =>
  `---\ntitle: ${title}\n${fields}---\n${"Una frase del texto. ".repeat(200)}\n`;

const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\norder: [dos, uno]\ndraft: true\n---\nEste mes hay noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "topic: justice\n"),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "draft: true\n"),
  "bulletins/2026-10/bulletin.es.md": "---\nnumber: 6\n---\n",
};

test("the list of an issue is there before its texts and the engine, and tells nothing that is not known yet", async (t) => {
  const { page } = await openDeskSession(t, FILES, { locale: "es-ES" });
  await page.locator("[data-new-item]").waitFor();
  const held: (() => void)[] = [];
  let isHeld = true;
  const hold = async (route: Route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  };
  let length = 0;
  await page.route("**/admin/*engine*", hold);
  await page.route("**/.dateline/desk", async (route) => {
    const asked = route.request().postData() ?? "";
    if (asked.includes('"desk.open"')) return hold(route);
    if (!asked.includes('"desk.first"')) return route.continue();
    const answer = await route.fetch();
    length = (await answer.body()).length;
    return route.fulfill({ response: answer });
  });
  await page.reload();
  await page.locator(".row.item").nth(1).waitFor();
  assert.deepEqual(await page.locator(".row.item .title").allTextContents(), ["Segunda noticia", "Primera noticia"]);
  await page.getByText("N.º 7").waitFor();
  // It is small, whatever the texts are.
  assert.ok(length > 0 && length < 4000, String(length));
  const told = (await page.locator("main").allTextContents()).join(" ").replace(/\s+/g, " ");
  assert.match(told, /Borrador/);
  assert.doesNotMatch(told, /Lista para publicar|sin introducción|listas|error/);
  assert.equal(await page.locator("[data-new-item], .row-actions, .decide").count(), 0);
  assert.ok(held.length > 0);
  // What has the focus then is the same row, with all that it can do.
  await page.locator(".row.item .title").first().focus();
  isHeld = false;
  for (const go of held) go();
  await page.locator("[data-new-item]").waitFor();
  await page.getByText("Lista para publicar").waitFor();
  assert.equal(await page.evaluate("document.activeElement.textContent"), "Segunda noticia");
});
