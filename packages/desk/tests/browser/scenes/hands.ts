import assert from "node:assert/strict";
import type { Locator } from "playwright-core";

/** The ways of input. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Selects a row of a list, so that its buttons are shown. */
  select(row: Locator): Promise<void>;
  /** Moves a row of a list above another one. */
  moveAbove(row: Locator, other: Locator): Promise<void>;
}

export const MOUSE: Hands = {
  press: (target) => target.click(),
  async write(target, text) {
    await target.click();
    await target.fill(text);
  },
  select: (row) => row.hover(),
  async moveAbove(row, other) {
    await row.scrollIntoViewIfNeeded();
    const [grip, goal] = [await row.locator(".grip").boundingBox(), await other.boundingBox()];
    assert.ok(grip !== null && goal !== null);
    const { mouse } = row.page();
    await mouse.move(grip.x + 5, grip.y + 10);
    await mouse.down();
    await mouse.move(grip.x + 5, goal.y + 40, { steps: 4 });
    await mouse.move(grip.x + 5, goal.y + 4, { steps: 4 });
    await mouse.up();
  },
};

export const KEYS: Hands = {
  async press(target) {
    await reach(target);
    await target.press((await target.getAttribute("type")) === "radio" ? "Space" : "Enter");
  },
  async write(target, text) {
    await reach(target);
    await target.press("ControlOrMeta+A");
    await target.page().keyboard.insertText(text);
  },
  select: (row) => reach(row.locator(".title")),
  async moveAbove(row, other) {
    const [from, to] = [await indexOf(row), await indexOf(other)];
    await reach(row.locator(".title"));
    for (let steps = from - to; steps > 0; steps -= 1) await row.page().keyboard.press("Alt+ArrowUp");
  },
};

/** Moves the focus to an element with the keyboard: by Tab, or by arrows within its list, menu or group. */
async function reach(target: Locator): Promise<void> {
  await target.focus();
  assert.ok(await target.page().evaluate<boolean>(IS_REACHED), `no key leads to ${String(target)}`);
}

const IS_REACHED = `document.activeElement.tabIndex >= 0 || document.activeElement.isContentEditable ||
  document.activeElement.closest("[role=menu], [role=listbox], [role=toolbar]") !== null`;

async function indexOf(row: Locator): Promise<number> {
  const name = await row.getAttribute("data-row");
  const rows = await row.page().locator(".row.item").all();
  const names = await Promise.all(rows.map((each) => each.getAttribute("data-row")));
  return names.indexOf(name);
}
