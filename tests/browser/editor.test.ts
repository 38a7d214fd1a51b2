import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { readPublication } from "../../scripts/build/check.ts";
import { sharedBrowser } from "../support/browser.ts";
import { openEditorServer } from "../support/editor.ts";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";

/*
 * An editor who reads Spanish, in front of the sample publication. After each step the files that changed are compared with what was
 * done, and the content has no error.
 */

/** An item whose original is Spanish. */
const ITEM = "item-es/entries/2021-12/team-europe";
const FILE = "bulletins/2021-12/team-europe.es.md";
const WAIT = { timeout: 30_000 } as const;

test("an editor works in the browser, and the files change as little as the work", async (t) => {
  const folder = path.join(await temporaryFolder(t), "content");
  await cp(path.join(ROOT, SAMPLE), folder, { recursive: true });
  const { options, address } = await openEditorServer(t, folder);
  const browser = await sharedBrowser();
  const context = await browser.newContext({ locale: "es-EC", viewport: { width: 1500, height: 1000 } });
  t.after(() => context.close());
  const outside: string[] = [];
  context.on("request", (request) => {
    if (!/^(?:blob:|data:)/.test(request.url()) && !request.url().startsWith(address)) outside.push(request.url());
  });

  async function open(place: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${address}admin/#/collections/${place}`);
    await page.getByLabel("Titular").first().waitFor(WAIT);
    return page;
  }

  /** Presses the button that saves, and returns what Decap answers. */
  async function save(page: Page): Promise<string> {
    await page.getByRole("button", { name: "Publicar" }).first().click();
    await page.getByRole("menuitem", { name: "Publicar ahora" }).click();
    const toast = page.locator(".Toastify__toast").last();
    await toast.waitFor(WAIT);
    const text = (await toast.textContent()) ?? "";
    await toast.click();
    return text;
  }

  /** The lines that an act removes from files, and those that it adds; and that validate has nothing to say. */
  async function changes(act: () => Promise<void>): Promise<readonly string[]> {
    const before = await readTree(folder);
    await act();
    const after = await readTree(folder);
    const { report } = await readPublication(options);
    assert.deepEqual(report.diagnostics, []);
    return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
      const [old, now] = [before.get(file), after.get(file)];
      if (old !== undefined && now?.equals(old) === true) return [];
      if (!/\.(?:md|yaml)$/.test(file)) return [`${old === undefined ? "+" : "±"}${file}`];
      const [from, to] = [old, now].map((bytes) => bytes?.toString("utf8").split("\n") ?? []);
      return [
        file,
        ...(from ?? []).filter((line) => to?.includes(line) !== true).map((line) => `-${line}`),
        ...(to ?? []).filter((line) => from?.includes(line) !== true).map((line) => `+${line}`),
      ];
    });
  }

  const [first, second] = [await open(ITEM), await open(ITEM)];

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

  assert.deepEqual(outside, []);
});
