import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { bodyOf, type Scene } from "./homes.ts";

/** Scene 7 of the desk. */
export const twoPeople: Scene = {
  name: "two people in one item are joined, and choose where both wrote",
  async act({ words, press, write, go, save, openPage, cutOff, read }) {
    const [ana, luis] = [await openPage(), await openPage()];
    for (const page of [ana, luis]) await go(page, "2025-11/item/joined/es");
    const writeInto = async (page: Page, paragraph: number, text: string) => {
      await bodyOf(page, words).locator("p").nth(paragraph).click();
      await page.keyboard.press("End");
      await page.keyboard.insertText(text);
    };
    await bodyOf(luis, words).waitFor();
    await writeInto(ana, 0, " De Ana.");
    await save(ana);
    await writeInto(luis, 1, " De Luis.");
    await save(luis);
    const file = "bulletins/2025-11/joined.es.md";
    assert.match(await read(file), /El primer párrafo\. De Ana\.\n\nEl segundo párrafo\. De Luis\.\n/);
    // Otherwise the desk of Luis might show the headline of Ana before he writes his.
    const connect = await cutOff(luis);
    await write(ana.getByLabel(words.title, { exact: true }), "El titular de Ana");
    await save(ana);
    await write(luis.getByLabel(words.title, { exact: true }), "El titular de Luis");
    await connect();
    await luis.keyboard.press("ControlOrMeta+S");
    await luis.getByRole("heading", { name: words.conflict }).waitFor();
    await luis.getByText("El titular de Ana").first().waitFor();
    await press(luis.getByRole("radio", { name: words.mine }).first());
    await press(luis.getByRole("button", { name: words.saveChosen }));
    await save(luis);
    assert.match(await read(file), /^title: El titular de Luis$/m);
    await go(luis, `history/${file}`);
    // The version that lost the conflict is there, too, among the saves of the same minute.
    await luis.locator(".versions button").first().waitFor();
    for (const parts of await luis.locator(".versions summary").all()) await press(parts);
    await luis.locator(".versions button", { hasText: "El titular de Ana" }).first().waitFor();
  },
};
