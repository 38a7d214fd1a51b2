import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { sharedBrowser } from "../../../tests/support/browser.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

const HOSTILE = `---
title: Ships <i>and</i> "quays" & \`cranes\`
date: 2021-10-14
draft: true
---
<script>document.title = "run"</script><meta http-equiv="refresh" content="0;url=https://a.example/">
<img src="https://a.example/a.png" onerror="document.title = 'run'"></iframe></article>" '

A [link](https://a.example/) and **words**. <form action="https://a.example/"><button>Send</button></form>
`;

test("an editor ticks off texts on the page of the report, with the original beside the imported text", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...CONTENT,
    "site/a.md": HOSTILE,
    "site/b.md": "---\ntitle: Quay\ndate: 2021-10-15\n---\nWords.\n",
    "site/c.md": "---\ntitle: Crane\n---\nUndated.\n",
  });
  const { stdout } = await runCommand(["import", "markdown", "site", "--no-pictures"], { cwd: folder });
  assert.match(stdout, /^Open `import\/report\.html` in a browser /m);
  const page = await (await sharedBrowser()).newPage();
  t.after(() => page.close());
  const [sent, refused] = [new Set<string>(), new Set<string>()];
  page.on("requestfinished", (request) => void sent.add(request.url()));
  page.on("requestfailed", (request) => void refused.add(`${request.failure()?.errorText} ${request.url()}`));
  const url = pathToFileURL(path.join(folder, "import/report.html")).href;
  await page.goto(url);
  assert.deepEqual(await page.locator("h2").allTextContents(), ["Drafts (1)", "Not imported (1)", "Addresses (2)"]);
  const [draft] = await page.locator("article").all();
  assert.ok(draft !== undefined);
  assert.match((await draft.locator("ul").textContent()) ?? "", /Its state was draft\./);
  await draft.locator("summary").click();
  const [original, imported] = [page.frameLocator("iframe").first(), page.frameLocator("iframe").last()];
  await original.locator("form").waitFor();
  assert.equal(await imported.locator("strong").textContent(), "words");
  assert.equal(await imported.locator("form").count(), 0);
  await draft.getByRole("checkbox", { name: 'Ships and "quays" & `cranes`' }).check();
  await page.reload();
  assert.equal(await draft.getByRole("checkbox").isChecked(), true);
  assert.equal(await draft.locator("ul").isVisible(), false);
  assert.equal(await page.title(), "Import");
  assert.deepEqual([...sent], [url]);
  assert.deepEqual([...refused], ["csp https://a.example/a.png"]);
});
