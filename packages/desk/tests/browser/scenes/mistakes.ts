import assert from "node:assert/strict";
import type { Scene } from "./homes.ts";

/** Scene 5 of the desk. */
export const mistakes: Scene = {
  name: "a date without its year, a picture without a description and a broken link are mended from the list",
  async act({ words, press, write, describePicture, go, save, examine, openPage, read }) {
    const page = await openPage();
    await go(page, "2025-11/item/kept/es");
    const leave = () => page.getByLabel(words.title, { exact: true }).focus();
    const faults = page.locator(".fault-list");

    await write(page.getByLabel(words.date, { exact: true }), "14 nov");
    await leave();
    await describePicture(page, "Gente.");
    await page.getByRole("textbox", { name: words.description }).fill("");
    await press(page.getByRole("toolbar").getByRole("button", { name: words.paragraphs }));
    await press(page.getByText(words.asText, { exact: true }).first());
    await write(page.locator(".text-source"), "Lo que había, y [más](nada.es.md).");
    await leave();
    await faults.locator("li").nth(2).waitFor();
    await examine(page);

    await press(faults.getByRole("button", { name: words.apply }));
    await faults.locator("li").nth(2).waitFor({ state: "detached" });
    const byList = () => press(faults.getByRole("button", { name: words.goTo }).first());
    const byKey = () => page.keyboard.press("F8");
    for (const [left, goTo, field, right] of [
      [1, byList, page.locator(".text-source"), "Lo que había, y [más](joined.es.md)."],
      [0, byKey, page.getByRole("textbox", { name: words.description }), "Gente en una plaza."],
    ] as const) {
      await goTo();
      await field.and(page.locator(":focus")).waitFor();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(right);
      await leave();
      await faults.locator("li").nth(left).waitFor({ state: "detached" });
    }
    await faults.waitFor({ state: "hidden" });
    await save(page);
    const mended = await read("bulletins/2025-11/kept.es.md");
    assert.match(mended, /^date: 2025-11-14$/m);
    assert.match(mended, /alt: Gente en una plaza\.$/m);
    assert.match(mended, /^Lo que había, y \[más\]\(joined\.es\.md\)\.$/m);
  },
};
