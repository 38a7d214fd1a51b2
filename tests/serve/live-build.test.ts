import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite } from "../../scripts/build/build-site.ts";
import { openLiveBuild } from "../../scripts/serve/live-build.ts";
import { readTree, temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const OWNER = { pid: process.pid, isAlive: () => true };

/** What an editor does to the sample, one after the other: the file, and its new text; none takes it away. */
const EDITS: readonly (readonly [what: string, file: string, rewrite: (text: string) => string | undefined])[] = [
  ["write on in a body", "bulletins/2021-10/ecuador-prisons.en.md", (text) => `${text}\nMore.\n`],
  ["write on in a translation", "bulletins/2021-10/ecuador-prisons.es.md", (text) => `${text}\nMás.\n`],
  ["write on in an introduction", "bulletins/2021-10/bulletin.en.md", (text) => `${text}\nMore.\n`],
  [
    "retitle an item",
    "bulletins/2021-10/crypto-laundering.en.md",
    (text) => text.replace(/^title: .*$/m, "title: New"),
  ],
  ["add an item", "bulletins/2021-12/added.en.md", () => ITEM],
  ["retitle an event", "events/annual-programme-meeting.yaml", (text) => text.replace(/en: .*$/m, "en: The meeting")],
  ["write on in a standing page", "pages/about.en.md", (text) => `${text}\nMore.\n`],
  ["take an item away", "bulletins/2021-12/added.en.md", () => undefined],
  [
    "move an item to another topic and day",
    "bulletins/2021-10/asset-seminar.en.md",
    (text) => text.replace(/^topic: .*$/m, "topic: prisons").replace(/^date: .*$/m, "date: 2021-10-14"),
  ],
  ["take a translation away", "bulletins/2021-10/asset-seminar.fr.md", () => undefined],
  ["move an event", "events/annual-programme-meeting.yaml", (text) => text.replace(/start: .*$/m, "start: 2021-11-09")],
  [
    "link to another item",
    "bulletins/2021-10/cocaine-routes.en.md",
    (text) => `${text}\nSee [prisons](ecuador-prisons.en.md).\n`,
  ],
  ["change a topic's label", "topics.yaml", (text) => text.replace(/en: Prisons/, "en: Jails")],
  ["make a bulletin a draft", "bulletins/2021-12/bulletin.en.md", (text) => text.replace("---\n", DRAFT)],
  ["make an item of it a draft too", "bulletins/2021-12/bolivia-team.es.md", (text) => text.replace("---\n", DRAFT)],
  ["make a standing page a draft", "pages/contact.en.md", (text) => text.replace("---\n", DRAFT)],
  ["let the item be published", "bulletins/2021-12/bolivia-team.es.md", (text) => text.replace(DRAFT, "---\n")],
  ["let the bulletin be published", "bulletins/2021-12/bulletin.en.md", (text) => text.replace(DRAFT, "---\n")],
];

const DRAFT = "---\ndraft: true\n";
const ITEM = `---
title: Added
summary: It was added.
date: 2021-12-05
topic: prisons
countries: [EC]
---
Its text.
`;

test("after each edit a served site is the one that a build from nothing makes", {
  timeout: 240_000,
}, async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  cpSync("content", contentDir, { recursive: true });
  const order = optionsFor({
    contentDir,
    outputDir: join(folder, "live"),
    purpose: "preview",
    baseUrl: "http://localhost:1/",
  });
  const build = openLiveBuild(OWNER);
  await build(order, []);
  for (const [number, [what, name, rewrite]] of EDITS.entries()) {
    const file = join(contentDir, name);
    const text = rewrite(what === "add an item" ? "" : readFileSync(file, "utf8"));
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
    const { diagnostics } = await build(order, [file]);
    assert.deepEqual(diagnostics, [], what);
    if (number % 2 === 1 && number < EDITS.length - 1) continue; // Two edits are compared together: whole sites take time.
    await build(order, []); // By then what was put off is done.
    await buildSite({ ...order, outputDir: join(folder, `whole-${number}`) }, OWNER);
    const [live, whole] = [await readTree(join(folder, "live/")), await readTree(join(folder, `whole-${number}/`))];
    assert.ok(live.size > 300);
    assert.deepEqual([...live.keys()], [...whole.keys()], what);
    for (const [path, bytes] of live) assert.ok(bytes.equals(whole.get(path) ?? Buffer.of()), `${path}: ${what}`);
  }
});

test("content with a mistake leaves the served site as it is, and the next edit mends it", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  cpSync("content", contentDir, { recursive: true });
  const order = optionsFor({ contentDir, outputDir: join(folder, "live"), purpose: "draft" });
  const build = openLiveBuild(OWNER);
  await build(order, []);
  const page = join(folder, "live/2021/10/ecuador-prisons/index.html");
  const file = join(contentDir, "bulletins/2021-10/ecuador-prisons.en.md");
  const text = readFileSync(file, "utf8");
  const before = readFileSync(page, "utf8");
  writeFileSync(file, text.replace(/^topic: .*$/m, "topic: prison"));
  const { diagnostics } = await build(order, [file]);
  assert.deepEqual(
    diagnostics.map(({ rule }) => rule),
    ["known-topic"],
  );
  assert.equal(readFileSync(page, "utf8"), before);
  writeFileSync(file, `${text}\nMended.\n`);
  assert.deepEqual((await build(order, [file])).diagnostics, []);
  assert.match(readFileSync(page, "utf8"), /Mended\./);
});
