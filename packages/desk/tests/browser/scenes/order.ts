import assert from "node:assert/strict";
import { until } from "../../../../../tests/support/until.ts";
import { inPage, type Scene, titlesOf } from "./homes.ts";

/** Scene 3 of the desk. */
export const order: Scene = {
  name: "items are moved by drag, by buttons and by keys, one goes to the next issue, and the page follows",
  async act({ words, press, select, moveAbove, go, changes, save, openPage }) {
    const page = await openPage();
    await go(page, "2025-11");
    const rows = page.locator(".row.item");
    await rows.nth(4).waitFor();
    const titles = await titlesOf(page);
    const [first = "", second, third = "", , last = ""] = titles;
    const bulletin = ["bulletins/2025-11/bulletin.es.md"];
    const isFirst = (title: string) => until(async () => (await titlesOf(page))[0] === title);

    const drag = async () => {
      await moveAbove(rows.last(), rows.first());
      await isFirst(last);
    };
    assert.deepEqual(await changes(page, drag), bulletin);
    await inPage(page, last).waitFor();
    await select(rows.nth(1));
    const down = () => press(rows.nth(1).getByRole("button", { name: words.down }));
    assert.deepEqual(await changes(page, down), bulletin);
    assert.deepEqual((await titlesOf(page)).slice(0, 3), [last, second, first]);
    const row = page.locator(".row.item", { hasText: first });
    await row.locator(".title").focus();
    const up = async () => {
      await page.keyboard.press("Alt+ArrowUp");
      await page.getByText(words.movedTo(first, "2 de 5")).waitFor();
    };
    assert.deepEqual(await changes(page, up), bulletin);
    await page.keyboard.press("Alt+ArrowUp");
    await isFirst(first);
    await page.keyboard.press("ControlOrMeta+Z");
    await isFirst(last);

    const moved = page.locator(".row.item", { hasText: third });
    const toNext = async () => {
      await select(moved);
      await press(moved.getByRole("button", { name: words.more }));
      await press(page.getByRole("menuitem", { name: words.toNext }));
      await page.locator(".tray .title", { hasText: third }).waitFor();
    };
    await toNext();
    await press(page.getByRole("button", { name: words.undo, exact: true }));
    await moved.waitFor();
    await toNext();
    await save(page);
    assert.equal((await titlesOf(page)).length, titles.length - 1);
  },
};
