import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { parseMoment } from "../../scripts/i18n/moment.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildInProcess } from "../support/site.ts";

const CALL = `---
title: Call for berths
date: 2026-04-02
topic: ships
countries: [GR]
expires: 2026-12-31
---
Write to us.
`;

/** The call is alone in its bulletin and in its country, and another text links to it. */
const FILES = {
  ...SMALL_PUBLICATION,
  "bulletins/2026-04/berths.en.md": CALL,
  "bulletins/2026-04/berths.es.md": "---\ntitle: Call for berths (es)\n---\nEscriba.\n",
  "pages/about.en.md": "---\ntitle: About\n---\nSee [the call](../bulletins/2026-04/berths.en.md).\n",
};

test("an item that has expired is in no list, and keeps its page, with a notice and without search engines", async (t) => {
  const open = await openBuilder(t);
  const [before, after] = [await open("2026-12-31T23:59"), await open("2027-01-01")];
  const naming = (site: ReadonlyMap<string, Buffer>) =>
    [...site].filter(([, bytes]) => bytes.includes("Call for berths")).map(([file]) => file);
  assert.ok(naming(before).length > 10);
  assert.deepEqual(naming(after), ["2026/04/berths/index.html", "es/2026/04/berths/index.html"]);
  const page = after.get("2026/04/berths/index.html")?.toString() ?? "";
  assert.match(page, /Valid until 31.December 2026\. This page is kept for readers who have its address\./);
  assert.match(page, /<meta name="robots" content="noindex/);
  assert.match(after.get("es/2026/04/berths/index.html")?.toString() ?? "", /Vigente hasta el 31.de diciembre de 2026/);
  assert.ok(after.get("about/index.html")?.includes("/2026/04/berths/"));
  assert.equal(after.has("countries/gr/index.html"), false);
  assert.match(after.get("release.json")?.toString() ?? "", /^\{"release":"[0-9a-f]{64}","asOf":"2027-01-01",/);
});

test("an item that has expired is named in no more files once it is withdrawn", async (t) => {
  const withdrawn = CALL.replace("---\n", "---\nwithdrawn: error\n");
  const open = await openBuilder(t, { "bulletins/2026-04/berths.en.md": withdrawn });
  const [before, after] = [await open("2026-12-31T23:59"), await open("2027-01-01")];
  const naming = (site: ReadonlyMap<string, Buffer>) =>
    [...site].filter(([, bytes]) => bytes.includes("Call for berths")).map(([file]) => file);
  assert.ok(naming(before).length > 10);
  assert.deepEqual(naming(after), ["2026/04/berths/index.html", "es/2026/04/berths/index.html"]);
  const page = after.get("2026/04/berths/index.html")?.toString() ?? "";
  assert.match(page, /<meta name="robots" content="noindex/);
  assert.doesNotMatch(page, /Write to us/);
});

async function openBuilder(t: TestContext, changes: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder(t);
  const contentDir = path.join(folder, "content");
  await writeTree(contentDir, { ...FILES, ...changes });
  return async (text: string) => {
    const asOf = parseMoment(text) ?? assert.fail(text);
    const options = optionsFor({
      contentDir,
      outputDir: path.join(folder, "site"),
      asOf,
      purpose: "release",
    });
    assert.deepEqual((await buildInProcess(options)).diagnostics, []);
    return readTree(options.outputDir);
  };
}
