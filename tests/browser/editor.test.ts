import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ROOT, writeTree } from "../support/folders.ts";
import { openEditorSession, WAIT } from "./editor-session.ts";
import { findViolations } from "./examine.ts";

/*
 * An editor who reads Spanish, in front of the sample publication. After each step the files that changed are compared with what was
 * done, and the content has no error.
 */

/** An item whose original is Spanish. */
const ITEM = "item-es/entries/2021-12/team-europe";
const FILE = "bulletins/2021-12/team-europe.es.md";

/** Buttons and an editor without names, grey on grey, and a frame without a title: docs/decisions.md names them. */
const DECAPS_OWN = ["aria-command-name", "aria-input-field-name", "button-name", "color-contrast", "frame-title"];

/** In milliseconds: of so many items. */
const LONG = { timeout: 120_000 };

test("an editor works in the browser, and the files change as little as the work", async (t) => {
  const { open, save, changes, outside, errors, address, folder, context } = await openEditorSession(t);
  const [first, second] = [await open(ITEM), await open(ITEM)];
  assert.deepEqual(errors, []);
  second.on("dialog", (dialog) => void dialog.accept()); // It asks before it leaves a form that was not saved.

  await t.test("a corrected summary changes one line of one file", async () => {
    const lines = await changes(async () => {
      await first.getByLabel("Entradilla").first().fill("El programa envió una misión a Quito.");
      assert.match(await save(first), /guardada/);
    });
    assert.deepEqual(lines, [
      FILE,
      "-summary: Una sola iniciativa europea abarca los tres ámbitos.",
      "+summary: El programa envió una misión a Quito.",
    ]);
  });

  await t.test("whoever opened the same file before is told, and overwrites nothing", async () => {
    const lines = await changes(async () => {
      await second.getByLabel("Entradilla").first().fill("Otra entradilla.");
      assert.match(await save(second), /ha cambiado en el disco/);
    });
    assert.deepEqual(lines, []);
  });

  await t.test("a field that is emptied leaves no line, in a form that was saved before", async () => {
    const lines = await changes(async () => {
      await first.getByLabel("Entradilla").first().fill("");
      assert.match(await save(first), /guardada/);
    });
    assert.deepEqual(lines, [FILE, "-summary: El programa envió una misión a Quito."]);
  });

  await t.test("a new item has the picture of a telephone, and a name that is made of its title", async () => {
    const page = await open("item-es/new", second);
    const lines = await changes(async () => {
      await page.getByLabel("Número").first().selectOption("2021-12");
      await page.getByLabel("Titular").first().fill("Visita a la cárcel de Quito");
      await page.getByLabel("Nombre del archivo").first().focus();
      await choosePicture(page);
      await page.getByLabel("Descripción de la imagen").first().fill("Un patio azul.");
      await writeBody(page, "La misión llegó el lunes.");
      assert.match(await save(page), /guardada/);
    });
    assert.deepEqual(lines, [
      "+bulletins/2021-12/media/img-2041.jpg",
      "bulletins/2021-12/visita-a-la-carcel-de-quito.es.md",
      ...["+---", "+title: Visita a la cárcel de Quito", "+image:", "+  src: media/img-2041.jpg"],
      ...["+  alt: Un patio azul.", "+---", "+La misión llegó el lunes.", "+"],
    ]);
  });

  await t.test("a translation has the revision of its original, and only its own words", async () => {
    const page = await open("item-en/new", second);
    const lines = await changes(async () => {
      await page.getByLabel("Número").first().selectOption("2021-12");
      await page.getByLabel("Nombre del archivo").first().fill("visita-a-la-carcel-de-quito");
      await page.getByLabel("Titular").first().fill("A visit to Quito’s prison");
      await writeBody(page, "The mission arrived on Monday.");
      await page
        .frameLocator("iframe")
        .first()
        .getByRole("heading", { name: /^El original/ })
        .waitFor(WAIT);
      assert.match(await save(page), /guardada/);
    });
    assert.deepEqual(
      lines.map((line) => line.replace(/[0-9a-f]{8}$/, "…")),
      [
        "bulletins/2021-12/visita-a-la-carcel-de-quito.en.md",
        ...[
          "+---",
          "+title: A visit to Quito’s prison",
          "+revision: …",
          "+---",
          "+The mission arrived on Monday.",
          "+",
        ],
      ],
    );
  });

  await t.test(
    "an item goes into another bulletin with its translations, and its old address leads there",
    async () => {
      const lines = await changes(async () => {
        await first.getByLabel("Número").first().selectOption("2021-10");
        await first.getByLabel("Fecha").first().fill("2021-10-15");
        assert.match(await save(first), /guardada/);
        await first.waitForURL(/#\/collections\/item-es$/, WAIT);
      });
      assert.ok(lines.includes("+formerly: [2021-12/team-europe]"), lines.join("\n"));
      assert.ok(lines.includes(FILE.replace("2021-12", "2021-10")), lines.join("\n"));
    },
  );

  await t.test("a keyboard is enough to correct a title and to save it", async () => {
    const page = await open("item-es/entries/2021-10/ecuador-prisons", second);
    const lines = await changes(async () => {
      await tabTo(page, "Tab", /title-field/);
      await page.keyboard.press("End");
      await page.keyboard.type(" hoy");
      await tabTo(page, "Shift+Tab", /Publicar/);
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Publicar ahora" }).waitFor(WAIT);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator(".Toastify__toast").last().waitFor(WAIT);
    });
    assert.deepEqual(lines.length, 3, lines.join("\n"));
    assert.match(lines.at(-1) ?? "", /^\+title: .* hoy"?$/);
  });

  await t.test("axe finds in the form only what Decap itself falls short of, as the manual says", async () => {
    const found = await findViolations(await open(ITEM.replace("2021-12", "2021-10"), second), [
      "wcag2a",
      "wcag2aa",
      "wcag22aa",
    ]);
    const rules = new Set(found.map((each) => each.split(":")[0]));
    assert.deepEqual([...rules].sort(), DECAPS_OWN);
  });

  await t.test("a list of two thousand items is shown, and one of them corrected", async (test) => {
    const many = Array.from({ length: 2000 }, (_, index) => {
      const file = `bulletins/2022-${String((index % 12) + 1).padStart(2, "0")}/n-${index}.es.md`;
      return [file, `---\ntitle: Noticia ${index}\ntopic: prisons\n---\nUna.\n`] as const;
    });
    await writeTree(folder, Object.fromEntries(many));
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${address}admin/#/collections/item-es`);
    await page.getByRole("link", { name: /Noticia 1999/ }).waitFor(LONG);
    test.diagnostic(`a list of 2,000 items after ${Math.round(performance.now() - start)} ms`);
    const lines = await changes(async () => {
      await page.getByRole("link", { name: /Noticia 1999/ }).click();
      await page.getByLabel("Titular").first().fill("Noticia corregida", LONG);
      assert.match(await save(page, LONG), /guardada/);
    });
    assert.deepEqual(lines.slice(1), ["-title: Noticia 1999", "+title: Noticia corregida"]);
  });

  assert.deepEqual(outside, []);
});

async function choosePicture(page: Page): Promise<void> {
  const group = page.locator("[id^=image-field]").first();
  await group.getByRole("button", { name: "Desplegar" }).first().click();
  await group.getByRole("button", { name: "Elige una imagen" }).first().click();
  const buffer = await readFile(path.join(ROOT, "tests/fixtures/images/phone.heic"));
  const file = { name: "IMG_2041.HEIC", mimeType: "image/heic", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("img-2041.jpg").waitFor(WAIT);
  await page.getByRole("button", { name: "Confirmar selección" }).click();
}

/** The text has no input, but an element that can be edited. */
async function writeBody(page: Page, text: string): Promise<void> {
  await page.locator("[contenteditable=true]").last().click();
  await page.keyboard.type(text);
}

/** Presses a key until what has the focus has this id or text. */
async function tabTo(page: Page, key: string, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>("document.activeElement.id + document.activeElement.textContent");
    if (wanted.test(focused)) return;
  }
  assert.fail(`no ${key} leads to ${wanted}`);
}
