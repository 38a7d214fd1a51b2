import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { bundlePageScript } from "../../../../scripts/assets/esbuild.mjs";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { ROOT, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";

/** A field above two buttons. Leaving it moves them down by the height of one, once `isMoving` is set. */
const PAGE = `<style>body { margin: 0 } input, button { display: block; width: 200px; height: 40px; margin: 0; border: 0 }</style>
<input><div></div><button>first</button><button>second</button>
<script>
  const pressed = [];
  let isMoving = false;
  const field = document.querySelector("input");
  field.addEventListener("blur", () => { if (isMoving) field.nextElementSibling.style.height = "40px"; });
  for (const button of document.querySelectorAll("button"))
    button.addEventListener("click", () => pressed.push(button.textContent));
</script>`;

/** The middles of the buttons, and their common edge. */
const [FIRST, EDGE, SECOND] = [60, 80, 100];

test("a press counts for what it began on, where that has moved away, and not where the pointer has", async (t) => {
  const [folder, desk] = [await temporaryFolder(t), path.join(ROOT, "packages/desk/src/browser/desk")];
  const source = `import { keepPresses } from ${JSON.stringify(path.join(desk, "keep-presses.ts"))};\nkeepPresses();\n`;
  await writeTree(folder, { "page.ts": source });
  await bundlePageScript(path.join(folder, "page.ts"), path.join(folder, "page.js"));
  const context = await (await sharedBrowser()).newContext({ hasTouch: true, viewport: { width: 320, height: 320 } });
  t.after(() => context.close());
  const assertPressed = async (
    press: (page: Page) => Promise<void>,
    isMoving: boolean,
    expected: readonly string[],
  ) => {
    const page = await context.newPage();
    await page.setContent(PAGE);
    await page.addScriptTag({ path: path.join(folder, "page.js") });
    await page.focus("input");
    await page.evaluate(`isMoving = ${isMoving}`);
    await press(page);
    await page.waitForFunction(`pressed.length >= ${expected.length}`);
    assert.deepEqual(await page.evaluate("pressed"), expected);
  };
  const drag = (from: number, to: number) => async (page: Page) => {
    await page.mouse.move(20, from);
    await page.mouse.down();
    await page.mouse.move(20, to);
    await page.mouse.up();
  };
  await assertPressed(({ mouse }) => mouse.click(20, FIRST), true, ["first"]);
  await assertPressed(({ touchscreen }) => touchscreen.tap(20, FIRST), true, ["first"]);
  await assertPressed(({ touchscreen }) => touchscreen.tap(20, SECOND), true, ["second"]);
  await assertPressed(({ touchscreen }) => touchscreen.tap(20, FIRST), false, ["first"]);
  await assertPressed(({ mouse }) => mouse.dblclick(20, FIRST), false, ["first", "first"]);
  await assertPressed(({ mouse }) => mouse.click(20, FIRST, { button: "right" }), true, []);
  await assertPressed(drag(EDGE - 1, EDGE + 1), false, []);
  await assertPressed(drag(FIRST, SECOND), false, []);
});
