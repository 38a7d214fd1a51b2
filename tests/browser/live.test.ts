import assert from "node:assert/strict";
import { test } from "node:test";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import type { BuildOutcome } from "../../scripts/serve/rebuild.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

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

test("an open page follows the builds: it shows new text, a panel with errors, and the text again", async (t) => {
  const folder = await temporaryFolder(t);
  const write = (text: string) =>
    writeTree(folder, { "index.html": `<!doctype html><body><main>${text}</main></body>` });
  await write("one");
  const server = await openLiveServer(folder, 0, []);
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
