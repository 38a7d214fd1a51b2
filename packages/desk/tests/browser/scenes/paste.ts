import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "../../../../../tests/support/folders.ts";
import { bodyOf, type Scene } from "./homes.ts";

/** Scene 2 of the desk. */
export const paste: Scene = {
  name: "a page of Word that is pasted keeps what the page can show, and the rest is named",
  async act({ words, press, go, save, openPage, read }) {
    const page = await openPage();
    await go(page, "2025-11/item/paste/es");
    const html = await readFile(path.join(ROOT, "tests/fixtures/pastes/word.html"), "utf8");
    const body = bodyOf(page, words);
    await press(body);
    await page.keyboard.press("ControlOrMeta+End");
    await page.evaluate(`(${PASTE})(document.querySelector(".text-body"), ${JSON.stringify(html)})`);
    await page.getByText(words.lost).waitFor();
    await page.frameLocator(".page iframe").getByRole("cell", { name: "Ecuador" }).waitFor();
    await save(page);
    const text = await read("bulletins/2025-11/paste.es.md");
    assert.match(text, /\[léalo aquí\]\(https:\/\/www\.example\.org\/informe\?a=1&b=2\)/);
    assert.match(text, /- la seguridad;\n {2}- en los centros;\n/);
    assert.match(text, /\| Ecuador \| 36/);
  },
};

/** Pastes HTML unchanged: the clipboard of a page would leave out parts that the desk has to report. */
const PASTE = `(field, html) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}`;
