import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { sharedBrowser } from "../support/browser.ts";
import { openEditorServer } from "../support/editor.ts";
import type { Cleanup } from "../support/folders.ts";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";

/** In milliseconds: machines of continuous integration are slow. */
export const WAIT: { readonly timeout: number } = { timeout: 30_000 };

/** An editor who reads Spanish, in front of a copy of the sample publication. */
export interface EditorSession {
  readonly folder: string;
  /** With a slash at the end. */
  readonly address: string;
  readonly context: BrowserContext;
  /** The addresses outside of the server that the browser has asked for. */
  readonly outside: readonly string[];
  /** What its scripts have thrown. */
  readonly errors: readonly string[];
  /**
   * Opens the form at a place of the editor, such as `item-es/new`, in a new tab or in one that is open: to load the editor takes
   * seconds.
   */
  open(place: string, tab?: Page): Promise<Page>;
  /** Presses the button that saves, and returns what the editor is told. */
  save(page: Page, wait?: typeof WAIT): Promise<string>;
  /**
   * The files that an act changes, with the lines that it removes from them and adds. Asserts that `validate` has nothing to say
   * afterwards.
   */
  changes(act: () => Promise<void>): Promise<readonly string[]>;
}

/** Opens the editor in the machine's Chromium until the test ends. */
export async function openEditorSession(t: Cleanup): Promise<EditorSession> {
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
  const errors: string[] = [];
  context.on("weberror", (thrown) => errors.push(String(thrown.error())));
  return {
    ...{ folder, address, context, outside, errors },
    async open(place, tab) {
      const page = tab ?? (await context.newPage());
      const title = page.getByLabel("Titular").first();
      if (tab !== undefined) {
        await page.goto(`${address}admin/#/collections/page-es`);
        await title.waitFor({ ...WAIT, state: "detached" });
      }
      await page.goto(`${address}admin/#/collections/${place}`);
      await title.waitFor(WAIT);
      return page;
    },
    async save(page, wait = WAIT) {
      await page.getByRole("button", { name: "Publicar" }).first().click();
      await page.getByRole("menuitem", { name: "Publicar ahora" }).click();
      const toast = page.locator(".Toastify__toast").last();
      const text = await toast.textContent(wait);
      // It goes by itself after a while.
      await page.evaluate("document.querySelector('.Toastify__toast')?.click()");
      return text ?? "";
    },
    async changes(act) {
      const before = await readTree(folder);
      await act();
      const after = await readTree(folder);
      const { report } = await readPublication(options);
      assert.deepEqual(report.diagnostics, []);
      return differences(before, after);
    },
  };
}

type Tree = ReadonlyMap<string, Buffer>;

function differences(before: Tree, after: Tree): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
    const [old, now] = [before.get(file), after.get(file)];
    if (old !== undefined && now?.equals(old) === true) return [];
    if (!/\.(?:md|yaml)$/.test(file)) return [`${old === undefined ? "+" : now === undefined ? "-" : "±"}${file}`];
    const [from = [], to = []] = [old, now].map((bytes) => bytes?.toString("utf8").split("\n"));
    return [
      file,
      ...from.filter((line) => !to.includes(line)).map((line) => `-${line}`),
      ...to.filter((line) => !from.includes(line)).map((line) => `+${line}`),
    ];
  });
}
