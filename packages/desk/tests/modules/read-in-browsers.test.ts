import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { bundleProgram } from "../../../../scripts/assets/esbuild.mjs";
import { parseFile, type TextPath } from "../../../../scripts/content/read/front-matter.ts";
import { revisionOf } from "../../../../scripts/model/translations/revision.ts";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { ROOT, temporaryFolder } from "../../../../tests/support/folders.ts";

const PATH: TextPath = { kind: "places", file: "a.md" };

const inRoot = (file: string): string => JSON.stringify(path.join(ROOT, file));

/** The exports that only this test uses. */
const ENTRY = `
import { parseFile } from ${inRoot("scripts/content/read/front-matter.ts")};
import { revisionOf } from ${inRoot("scripts/model/translations/revision.ts")};
globalThis.read = (files) => files.map((bytes) => parseFile(${JSON.stringify(PATH)}, Uint8Array.from(bytes)));
globalThis.revisions = (texts) => texts.map((text) => revisionOf([{ name: "title", text }]));
`;

test("a browser reads files as a build does, also those that are refused, and gives texts the same revisions", async (t) => {
  const folder = await temporaryFolder(t);
  const entry = path.join(folder, "read.ts");
  await writeFile(entry, ENTRY);
  const { files } = await bundleProgram(entry);
  const page = await (await sharedBrowser()).newPage();
  t.after(() => page.close());
  await page.addScriptTag({ type: "module", content: new TextDecoder().decode(files.get("read.js")) });
  await page.waitForFunction("globalThis.read !== undefined");
  const all = FILES.map((file) => [...(typeof file === "string" ? new TextEncoder().encode(file) : file)]);
  const inBrowser: unknown = await page.evaluate(`JSON.stringify(read(${JSON.stringify(all)}))`);
  assert.equal(inBrowser, JSON.stringify(all.map((bytes) => parseFile(PATH, Uint8Array.from(bytes)))));
  const revisions: unknown = await page.evaluate(`revisions(${JSON.stringify(TEXTS)})`);
  assert.deepEqual(
    revisions,
    TEXTS.map((text) => revisionOf([{ name: "title", text }])),
  );
});

/** With front matter that ends, that does not, and that ends in another way; and bytes that are not UTF-8. */
const FILES = [
  "---\ntitle: A\n---\nText &eacute; **b**\n",
  "\u{FEFF}---\r\ntitle: A\r\n---",
  "---\ntitle: A\n",
  "---\ntitle: A\n--- x\nText\n",
  "---\ntitle: [A\nb: *c\n---\nText\n",
  "---\ntitle: A\n---\na\u{200B}b\n",
  "",
  [0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0xe9, 0x0a],
  [0xff, 0xfe, 0x61, 0x00],
];

const TEXTS = ["", "A", "año", "an\u0303o", "👩\u{200D}👧", "\ud83d", "x".repeat(1000)];
