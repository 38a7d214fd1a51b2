import assert from "node:assert/strict";
import { until } from "../../../../../tests/support/until.ts";
import { bodyOf, type Scene } from "./homes.ts";

/** Scene 9 of the desk. */
export const phone: Scene = {
  name: "a photo is described on a phone, and the item is ready; nothing is wider than the screen",
  async act({ words, press, write, describePicture, go, save, openPage, read, isReady }) {
    const device = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const page = await openPage(device);
    await go(page, "2025-11");
    await page.locator('[data-row="paste"]').waitFor();
    const fits = async () =>
      assert.equal(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), true);
    await fits();
    await press(page.getByRole("button", { name: words.new, exact: true }));
    await write(page.locator("#new-title"), "Escrita en la calle");
    await press(page.getByRole("button", { name: words.create }));
    const summary = page.getByLabel(words.summary, { exact: true });
    await write(summary, "Una frase que no termina. ".repeat(90));
    await page.getByText(words.isLong).waitFor();
    await press(bodyOf(page, words));
    // The tab of the text shows the number of its faults.
    await page.getByRole("button", { name: `${words.text} 1`, exact: true }).waitFor();
    await fits();
    await write(summary, "Una frase.");
    await press(bodyOf(page, words));
    await page.keyboard.insertText("Lo que pasó.");
    await fits();
    await press(page.getByRole("button", { name: words.facts, exact: true }));
    await describePicture(page, "Una plaza con gente.");
    await press(page.getByRole("button", { name: words.framing }));
    await page.getByRole("slider", { name: words.focus }).press("ArrowLeft");
    await fits();
    await page.keyboard.press("Escape");
    const ready = page.getByRole("button", { name: words.ready });
    // The description counts once its field is left.
    await ready.focus();
    await until(async () => (await ready.getAttribute("aria-disabled")) === "false");
    await press(ready);
    await page.locator(".item-state").getByText(isReady, { exact: true }).waitFor();
    await save(page);
    const text = await read("bulletins/2025-11/escrita-calle.es.md");
    assert.match(text, /alt: Una plaza con gente\.\n\s*focus:\s*(?:\[0\.4, 0\.5\]|- 0\.4\n\s*- 0\.5\n)/);
    await go(page, "2025-11");
    const row = page.locator(".row.item", { hasText: "Escrita en la calle" });
    await row.locator(".state").getByText(isReady, { exact: true }).waitFor();
  },
};
