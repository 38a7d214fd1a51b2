import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parsePeriod } from "../../../../scripts/content/period.ts";
import { pageRenderer } from "../../../../scripts/templates/templates.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { readFortyItems } from "../../../../tests/support/forty-items.ts";
import { previewOptions } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { editTexts, openTexts } from "../../src/preview/open-texts.ts";
import { previewTexts } from "../../src/preview/preview.ts";
import type { PreviewContext } from "../../src/preview/preview-slice.ts";
import { openDeskContext } from "../../src/server/desk-context.ts";
import { openFolderTexts } from "../../src/server/folder-texts.ts";
import { Refused } from "../../src/server/refused.ts";

const FOLDER = "bulletins/2026-05/";
const WITH_ERRORS = {
  ...SMALL_PUBLICATION,
  [`${FOLDER}broken.en.md`]: "---\ntitle: 5\ntopic: ship\nsummary: x\n---\nSee [this](nowhere.md) and <b>that</b>.\n",
  [`${FOLDER}unreadable.en.md`]: "no fields\n",
  [`${FOLDER}not-yaml.en.md`]: "---\ntitle: [\n---\n",
};

for (const [what, read, period] of [
  ["a bulletin of many items", readFortyItems, "2021-10"],
  ["texts with errors", async () => WITH_ERRORS, "2026-05"],
] as const)
  test(`a desk is told of ${what} what it would find in them`, async (t) => {
    const { open } = await folderOf(t, await read());
    const contextFor = await open();
    for (const context of [contextFor(), contextFor(parsePeriod(period))]) {
      assert.deepEqual(new Set(context.checked?.map(([file]) => file)), new Set(context.texts.map(([file]) => file)));
      assert.deepEqual(foundIn(context), foundIn(withoutChecks(context)));
    }
  });

test("what has changed since it was checked is checked by the desk", async (t) => {
  const item = `${FOLDER}new-crane.en.md`;
  const { folder, open } = await folderOf(t, SMALL_PUBLICATION);
  const contextFor = await open();
  await writeTree(folder, { [item]: "---\ntitle: Another crane\n---\nIt is *red*.\n" });
  const context = contextFor();
  assert.ok(!context.checked?.some(([file]) => file === item));
  assert.equal(context.checked?.length, context.texts.length - 1);
  assert.deepEqual(foundIn(context), foundIn(withoutChecks(context)));
});

test("what all pages need and has errors is beside its text as it was published last", async (t) => {
  const wrong = { "publication.yaml": "title: [\n", "events/new.yaml": "name: 5\n" };
  const { root, folder, options } = await placeOf(t, { ...SMALL_PUBLICATION, ...wrong });
  const texts = openFolderTexts(folder, () => ({ contentCacheFile: path.join(root, "none") }));
  const published = (file: string) => {
    const text = new Map(Object.entries(SMALL_PUBLICATION)).get(file);
    return text === undefined ? undefined : Buffer.from(text);
  };
  await assert.rejects(openDeskContext()(options, texts()), Refused);
  const { content, contextFor } = await openDeskContext(published)(options, texts());
  assert.equal(content.publication?.fields.title, "The Harbour Letter");
  const context = contextFor();
  const shown = new Map(context.texts);
  for (const [file, text] of Object.entries(wrong)) assert.equal(shown.get(file), text);
  assert.deepEqual(
    new Map(context.former),
    new Map(Object.entries({ "publication.yaml": SMALL_PUBLICATION["publication.yaml"], "events/new.yaml": null })),
  );
  const { show, find, waiting, opened } = previewTexts(context, pageRenderer(options.themeDirs));
  assert.deepEqual(waiting(opened).toSorted(), Object.keys(wrong).toSorted());
  assert.ok((show(opened, `${FOLDER}new-crane.en.md`).pages ?? []).length > 0);
  assert.deepEqual(
    [...new Set(find(opened).map(({ ref }) => ref.file))].filter((file) => file in wrong).toSorted(),
    Object.keys(wrong).toSorted(),
  );
});

test("an error that another one hides leaves no text without its page", async (t) => {
  // Only the publication's own file determines whether a field of an event is known.
  const wrong = {
    "publication.yaml": "title: [\n",
    "events/open-day.yaml": `${SMALL_PUBLICATION["events/open-day.yaml"]}colour: red\n`,
    "events/new.yaml": "name: { en: New }\nstart: 2026-05-09\nnone: 1\n",
  };
  const published = (known: Readonly<Record<string, string>>) => (file: string) => {
    const text = new Map(Object.entries(known)).get(file);
    return text === undefined ? undefined : Buffer.from(text);
  };
  const { root, folder, options } = await placeOf(t, { ...SMALL_PUBLICATION, ...wrong });
  const texts = openFolderTexts(folder, () => ({ contentCacheFile: path.join(root, "none") }));
  const item = `${FOLDER}new-crane.en.md`;
  const faulty = { ...SMALL_PUBLICATION, "events/open-day.yaml": wrong["events/open-day.yaml"] };
  for (const known of [SMALL_PUBLICATION, faulty]) {
    const { contextFor } = await openDeskContext(published(known))(options, texts());
    const { show, opened } = previewTexts(contextFor(), pageRenderer(options.themeDirs));
    for (const file of [item, item.replace(".en.", ".es."), `${FOLDER}bulletin.en.md`, "pages/about.en.md"])
      assert.ok((show(opened, file).pages ?? []).length > 0, file);
  }
  const sound = await placeOf(t, SMALL_PUBLICATION);
  const read = openFolderTexts(sound.folder, () => ({ contentCacheFile: path.join(sound.root, "none") }));
  const { contextFor } = await openDeskContext()(sound.options, read());
  const { show, opened } = previewTexts(contextFor(), pageRenderer(options.themeDirs));
  assert.ok((show(editTexts(opened, { texts: Object.entries(wrong) }), item).pages ?? []).length > 0);
});

async function placeOf(t: Parameters<typeof temporaryFolder>[0], files: Parameters<typeof writeTree>[1]) {
  const root = await temporaryFolder(t);
  const options = previewOptions(root);
  await writeTree(options.contentDir, files);
  return { root, folder: options.contentDir, options };
}

async function folderOf(t: Parameters<typeof temporaryFolder>[0], files: Parameters<typeof writeTree>[1]) {
  const { root, folder, options } = await placeOf(t, files);
  const texts = openFolderTexts(folder, () => ({ contentCacheFile: path.join(root, "none") }));
  const read = openDeskContext();
  return { folder, open: async () => (await read(options, texts())).contextFor };
}

function withoutChecks({ checked: _, ...context }: PreviewContext): PreviewContext {
  return context;
}

/** The data for a browser, and their diagnostics. */
function foundIn(context: PreviewContext): unknown {
  const { checked } = openTexts(JSON.parse(JSON.stringify(context)));
  const found = [...checked].map(([file, { text: _, ...each }]) => [file, each] as const);
  return JSON.parse(JSON.stringify(found.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
