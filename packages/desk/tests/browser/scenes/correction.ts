import assert from "node:assert/strict";
import type { Scene } from "./homes.ts";

/** Scene 4 of the desk. */
export const correction: Scene = {
  name: "another date of a published item asks for a correction, and a comma does not",
  async act({ words, press, write, go, save, openPage, read }) {
    const page = await openPage();
    await go(page, "2025-11/item/later/es");
    await write(page.getByLabel(words.date, { exact: true }), "13/11/2025");
    await page.getByLabel(words.title, { exact: true }).focus();
    await save(page);
    assert.match(await read("bulletins/2025-11/later.es.md"), /^date: 2025-11-13$/m);
    await go(page, "2025-11/item/paste/es");
    await write(page.getByLabel(words.summary, { exact: true }), "La noticia, de Word, en una frase.");
    await save(page);

    await go(page, "2025-11/publish");
    const part = page.locator(".groups .part").filter({ has: page.getByRole("heading", { name: words.changes }) });
    await part.getByText("La noticia de Word", { exact: true }).first().waitFor();
    await part.getByText(words.asks).waitFor();
    assert.equal(await part.getByText(words.asks).count(), 1);
    assert.match((await part.locator("blockquote", { hasText: words.date }).textContent()) ?? "", words.dateChanged);
    await part.getByText(words.movedTo("La noticia en línea", "1 de 4")).waitFor();
    await press(part.getByRole("link", { name: words.correct }));
    await write(page.getByLabel(words.whatWasWrong), "Fue el 13, no el 12.");
    await press(page.getByRole("button", { name: words.addCorrection }));
    await save(page);
    await go(page, "2025-11/publish");
    await part.getByText("La noticia en línea").first().waitFor();
    await part.getByText(words.asks).waitFor({ state: "detached" });
    assert.match(await read("bulletins/2025-11/later.es.md"), /^corrections:$/m);
  },
};
