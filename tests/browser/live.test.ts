import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import type { BuildOutcome } from "../../scripts/serve/rebuild.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";

const report = { diagnostics: [], filesChecked: 1, sources: new Map() };
const BUILT: BuildOutcome = { result: "built", report };
const REFUSED: BuildOutcome = {
  result: "refused",
  report: {
    ...report,
    diagnostics: [
      {
        rule: "known-topic",
        severity: "error",
        place: { file: "a.md" },
        message: message("file-missing", { file: "a.md" }),
      },
    ],
  },
};

test("pages and email editions are reloaded, and show errors, within the policies of a host", async (t) => {
  const folder = await temporaryFolder(t);
  const write = (text: string) => {
    const page = `<!doctype html><title>A</title><link rel="stylesheet" href="/a.css"><body style="margin:0"><main>${text}</main></body>`;
    return writeTree(folder, {
      "index.html": page.replace(' style="margin:0"', ""),
      "2021/10/email/index.html": page,
      "a.css": "main { color: rgb(1, 2, 3); }",
    });
  };
  await write("one");
  const server = await openLiveServer(folder, 0, [], { words: wordsIn("en") });
  t.after(() => server.close());
  server.show(BUILT);
  const context = await (await sharedBrowser()).newContext();
  t.after(() => context.close());
  for (const address of ["", "2021/10/email/"]) {
    const page = await context.newPage();
    const refused: string[] = [];
    // Only a browser with a window asks for the icon of a site.
    page.on("console", (said) => {
      if (said.type() === "error" && !said.location().url.endsWith("/favicon.ico")) refused.push(said.text());
    });
    await page.goto(server.address + address);
    await write("two");
    server.show(BUILT);
    await page.getByText("two").waitFor();
    server.show(REFUSED);
    const panel = page.getByRole("alert");
    await panel.waitFor();
    assert.equal(
      await page.evaluate(
        styleOf("document.querySelector('dateline-panel').shadowRoot.querySelector('section')", "position"),
      ),
      "fixed",
    );
    assert.equal(await page.evaluate(styleOf("document.querySelector('main')", "color")), "rgb(1, 2, 3)");
    await write("one");
    server.show(BUILT);
    await page.getByText("one").waitFor();
    assert.deepEqual(refused, []);

    await page.evaluate(
      `document.body.append(Object.assign(document.createElement("script"), { textContent: "document.title = 'run'" }))`,
    );
    assert.equal(await page.title(), "A", "an inline script does not run");
    await page.close();
  }
});

test("an open page follows the builds: it shows new text, a panel with errors, and the text again", async (t) => {
  const folder = await temporaryFolder(t);
  const write = (text: string) =>
    writeTree(folder, { "index.html": `<!doctype html><body><main>${text}</main></body>` });
  await write("one");
  const server = await openLiveServer(folder, 0, [], { words: wordsIn("en") });
  t.after(() => server.close());
  const browser = await sharedBrowser();
  const page = await browser.newPage();
  server.show(BUILT);
  await page.goto(server.address);
  assert.equal(await page.locator("main").textContent(), "one");

  await write("two");
  server.show(BUILT);
  await page.getByText("two").waitFor();

  server.show(REFUSED);
  const panel = page.getByRole("alert");
  await panel.waitFor();
  assert.match((await panel.textContent()) ?? "", /1 error.*`a\.md` is missing/s);
  assert.ok(await page.getByText("two").isVisible());

  server.show(BUILT);
  await panel.waitFor({ state: "detached" });
  assert.ok(await page.getByText("two").isVisible());
});

function styleOf(element: string, property: string): string {
  return `getComputedStyle(${element}).${property}`;
}
