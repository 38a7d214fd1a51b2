import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";

/* F8 goes from fault to fault in the order of the screen. */

const ITEM = `---
title: ""
summary: En una frase.
date: 2026-13-40
topic: nothing
documents:
  - { title: "", file: media/plan.pdf }
draft: true
---
Véase [el plan](nada.es.md) y [el acta](nunca.es.md).

Y [una cosa más](nadie.es.md).
`;
const FILES = {
  "publication.yaml": publicationIn("es", "en"),
  "topics.yaml": "justice: { label: { es: Justicia, en: Justice } }\n",
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay una noticia.\n",
  "bulletins/2026-11/uno.es.md": ITEM,
};

/** The field that has the focus, and in a text the words after the cursor. */
const HERE = `(() => {
  const field = document.activeElement.closest("[data-path]")?.dataset.path ?? "";
  if (field !== "body") return field;
  const { focusNode, focusOffset } = getSelection();
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.setEnd(document.querySelector(".ProseMirror"), document.querySelector(".ProseMirror").childNodes.length);
  return field + ": " + range.toString().slice(0, 5);
})()`;

async function goOn(page: Page, key: string): Promise<string> {
  const before = await page.evaluate<string>(HERE);
  await page.keyboard.press(key);
  let now = before;
  await until(async () => {
    now = await page.evaluate<string>(HERE);
    return now !== before;
  });
  return now;
}

test("F8 goes through all faults from top to bottom and round again, Shift F8 back, both from where one is", async (t) => {
  const { page, address } = await openDeskSession(t, FILES, { locale: "es-ES" });
  await page.goto(`${address}admin/#/2026-11/item/uno/es`);
  await page.locator(".text-fault-note").nth(2).waitFor();
  const places = ["title", "body: el pl", "body: el ac", "body: una c", "date", "topics", "documents.0.title"];
  const found: string[] = [];
  for (const _ of places) found.push(await goOn(page, "F8"));
  const named = (path: string) => path.replace(/^documents.*/, "documents").replace("topic.", "topics");
  assert.deepEqual(found.map(named), places.map(named));
  assert.equal(await goOn(page, "F8"), "title", "round again");
  assert.equal(named(await goOn(page, "Shift+F8")), "documents", "back, round the beginning");
  assert.equal(await goOn(page, "Shift+F8"), "topics");
  await page.locator(".summary-field textarea").focus();
  assert.equal(await goOn(page, "F8"), "body: el pl");
  await page.locator(".summary-field textarea").focus();
  assert.equal(await goOn(page, "Shift+F8"), "title");
  await page.getByText("una cosa más").click();
  await page.keyboard.press("Home");
  assert.equal(await goOn(page, "Shift+F8"), "body: el ac");
  const listed = await page.locator(".fault-list li > b").allTextContents();
  assert.deepEqual(listed.slice(0, 5), ["Titular", "Texto", "Texto", "Texto", "Fecha"]);
});
