import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "../../../../../tests/support/folders.ts";
import { listItem, p, picture, run, table, wordFile } from "../../../../../tests/support/word-file.ts";
import type { Scene } from "./homes.ts";

/** Scene 2 of the desk: the text comes as a Word file. */
export const fromWord: Scene = {
  name: "a Word file that is dropped or chosen begins an item, and what it lost is named",
  async act({ words, press, go, save, examine, openPage, read }) {
    const page = await openPage();
    await go(page, "2025-11");
    await page.locator("[data-new-item]").waitFor();
    await page.evaluate(`(${DROP})("notas.txt", "")`);
    await page.getByText(words.noWord).waitFor();
    await page.evaluate(`(${DROP})("novela.docx", "", 51_000_000)`);
    await page.getByText(words.large).waitFor();
    await page.evaluate(UNREADABLE);
    await page.evaluate(`(${DROP})("carpeta.docx", "")`);
    await page.getByText(words.unreadable).waitFor();
    await page.evaluate(`(${DROP})("puerto.docx", ${JSON.stringify(WORD.toString("base64"))})`);
    await page.getByText(words.begun).waitFor();
    await page.getByText(words.comment).waitFor();
    await examine(page);
    await page.locator('[data-row="puerto"]').waitFor();
    await save(page);
    const text = await read("bulletins/2025-11/puerto.es.md");
    assert.match(text, /^---\ntitle: El puerto\ndraft: true\n---\n/);
    assert.match(
      text,
      /Abre \[en mayo\]\(https:\/\/a\.example\/puerto\)\[\^1\]\.\n\n- Uno\n- Dos\n\n\| Barco \| Eslora \|/,
    );
    const picture = /!\[El muelle\]\((media\/puerto-picture-1(?:-\w+)?\.png)\)\n\n\[\^1\]: Una nota\.\n$/.exec(text);
    await read(`bulletins/2025-11/${picture?.[1] ?? assert.fail(text)}`);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      press(page.getByRole("button", { name: words.fromWord })),
    ]);
    await chooser.setFiles({ name: "otra vez.docx", mimeType: "", buffer: WORD });
    await page.locator('[data-row="puerto-2"]').waitFor();
  },
};

/** Drops a file on the list of the board. */
const DROP = `(name, base64, rest = 0) => {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  dataTransfer.items.add(new File([bytes, new Uint8Array(rest)], name));
  for (const type of ["dragover", "drop"])
    document.querySelector(".list").dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}`;

/** After this a file of this name is like a folder: its bytes can't be read. */
const UNREADABLE = `{
  const { arrayBuffer } = Blob.prototype;
  Blob.prototype.arrayBuffer = function () {
    return this.name === "carpeta.docx" ? Promise.reject(new DOMException("", "NotFoundError")) : arrayBuffer.call(this);
  };
}`;

/** A file that an editor gets from an author: with a link, a note, a list, a table, a picture and a comment. */
const WORD = wordFile({
  body: [
    p("El puerto", "Titulo"),
    `<w:p>${run("Abre ")}<w:hyperlink r:id="rLink">${run("en mayo")}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>${run(".")}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    listItem("Uno", 1),
    listItem("Dos", 1),
    table([
      ["Barco", "Eslora"],
      ["Ana", "40"],
    ]),
    picture("El muelle"),
  ].join(""),
  links: { rLink: "https://a.example/puerto" },
  footnotes: { 2: p("Una nota.") },
  comments: ["¿Es en mayo?"],
  png: await readFile(path.join(ROOT, "tests/fixtures/import/quay.png")),
});
