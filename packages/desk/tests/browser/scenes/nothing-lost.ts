import assert from "node:assert/strict";
import { until } from "../../../../../tests/support/until.ts";
import { untilStored } from "../browser-words.ts";
import type { Scene } from "./homes.ts";

/** Scene 6 of the desk. */
export const nothingLost: Scene = {
  name: "what was typed is there after the page was closed, and without a connection",
  async act({ words, write, go, save, openPage, enter, read, cutOff }) {
    const page = await openPage();
    await go(page, "2025-11/item/kept/es");
    await write(page.getByLabel(words.summary, { exact: true }), "Escrito antes de cerrar.");
    await untilStored(page, "Escrito antes de cerrar.");
    const address = page.url();
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    await enter(again);
    const summary = again.getByLabel(words.summary, { exact: true });
    await summary.waitFor();
    await until(async () => (await summary.inputValue()) === "Escrito antes de cerrar.");
    const connect = await cutOff(again);
    await write(summary, "Escrito sin conexión.");
    await again.keyboard.press("ControlOrMeta+S");
    await again.getByText(words.offline).first().waitFor();
    await connect();
    await save(again);
    assert.match(await read("bulletins/2025-11/kept.es.md"), /^summary: Escrito sin conexión\.$/m);
  },
};
