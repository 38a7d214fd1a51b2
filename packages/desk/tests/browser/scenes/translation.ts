import assert from "node:assert/strict";
import type { Scene } from "./homes.ts";

/** Scene 8 of the desk. */
export const translation: Scene = {
  name: "a translation is made, and only what changes in the original asks for it again",
  async act({ words, press, write, go, save, examine, openPage }) {
    const page = await openPage();
    await go(page, "2025-11/item/joined/pt");
    await write(page.getByRole("textbox", { name: words.title }), "A notícia de dois");
    await write(page.getByRole("textbox", { name: words.summary }), "A notícia de dois, numa frase.");
    await write(page.getByRole("textbox", { name: words.paragraph(1) }), "O primeiro parágrafo.");
    await write(page.getByRole("textbox", { name: words.paragraph(2) }), "O segundo parágrafo.");
    await page.getByRole("textbox", { name: words.title }).focus();
    await press(page.getByRole("button", { name: words.finish }));
    await save(page);
    await go(page, "2025-11/item/joined/es");
    await write(page.getByLabel(words.summary, { exact: true }), "La noticia de dos, en otra frase.");
    await page.getByLabel(words.title, { exact: true }).focus();
    await page.locator(".language.is-stale").first().waitFor();
    await save(page);
    await go(page, "2025-11/item/joined/pt");
    await page.locator(".translation-row ins").first().waitFor();
    assert.equal(await page.locator(".to.is-open").count(), 1);
    await page.getByText(words.seen(0)).waitFor();
    await examine(page);
    await write(page.getByRole("textbox", { name: words.summary }), "A notícia de dois, noutra frase.");
    await page.getByText(words.seen(1)).waitFor();
    await press(page.getByRole("button", { name: words.finish }));
    await save(page);
    await go(page, "2025-11");
    await page.locator('[data-row="joined"] .language.is-current', { hasText: "pt" }).waitFor();
  },
};
