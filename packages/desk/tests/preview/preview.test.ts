import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { deskContent } from "../../../../scripts/model/timing/public-content.ts";
import { checkContent } from "../../../../scripts/pipeline/check-content.ts";
import { loadContent } from "../../../../scripts/pipeline/load-content.ts";
import { pageRenderer } from "../../../../scripts/templates/templates.ts";
import { ROOT } from "../../../../tests/support/folders.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { SAMPLE } from "../../../../tests/support/sample.ts";
import { openPreview } from "../../src/preview/preview.ts";
import { buildPreviewContext } from "../../src/preview-context.ts";

const options = optionsFor({ contentDir: path.join(ROOT, SAMPLE), purpose: "preview" });
const loaded = await loadContent(options);
const { publication = assert.fail() } = checkContent(loaded, options).checked ?? {};
const context = buildPreviewContext(loaded, { content: deskContent(loaded.content), publication }, options, {
  plates: [],
});
const { show } = openPreview(context, pageRenderer(options.themeDirs));
const textOf = (file: string) => context.texts.find(([each]) => each === file)?.[1] ?? "";

const ITEM = "bulletins/2021-10/ecuador-prisons.en.md";

test("an edit that is an error is told at its field, and the pages wait until it is corrected", () => {
  const { diagnostics, pages } = show(ITEM, textOf(ITEM).replace("topic: prisons", "topic: prison"));
  assert.deepEqual(
    diagnostics.map(({ rule, ref, suggestion }) => ({ rule, ref, suggestion })),
    [{ rule: "known-topic", ref: { file: ITEM, field: ["topic"], part: "value" }, suggestion: "prisons" }],
  );
  assert.equal(pages, undefined);
});

test("a text shows its page, its bulletin and its email", () => {
  const { pages = [], diagnostics } = show(ITEM, textOf(ITEM).replace("An action plan", "A plan of action"));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    pages.map(({ kind, anchor }) => [kind, anchor]),
    [
      ["item", undefined],
      ["bulletin", "i-ecuador-prisons"],
      ["email", undefined],
    ],
  );
  for (const { html, kind } of pages) assert.match(html, /A plan of action/, kind);
});

test("a draft with errors has warnings and waits, and stands in no other text's way", () => {
  const draft = ["bulletins/2021-10/two-tugs.en.md", "---\ntitle: Two tugs\ntopic: tug\ndraft: true\n---\n"] as const;
  const { diagnostics, pages } = show(...draft);
  assert.deepEqual(
    diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
    ["known-topic warning"],
  );
  assert.equal(pages, undefined);
  const { texts, files } = context;
  const withDraft = { ...context, texts: [...texts, draft], files: [...files, draft[0]] };
  const shown = openPreview(withDraft, pageRenderer(options.themeDirs)).show(ITEM, textOf(ITEM));
  assert.deepEqual([shown.diagnostics, shown.pages?.length], [[], 3]);
});

test("a new text is shown as if it were there", () => {
  const file = "bulletins/2021-10/two-tugs.es.md";
  const { pages = [] } = show(file, "---\ntitle: Dos remolcadores\ndate: 2021-10-05\n---\nTiran.\n");
  assert.match(pages[0]?.html ?? "", /<html lang="es"[\s\S]*Dos remolcadores[\s\S]*Tiran\./);
});

test("a picture that is not saved yet is shown", () => {
  const text = textOf(ITEM).replace("ecuador-prisons.jpg", "yard.jpg");
  assert.equal(show(ITEM, text).pages, undefined);
  const picture = { address: "/yard.jpg", width: 600, height: 400, sources: [] };
  const upload = JSON.parse(JSON.stringify(["bulletins/2021-10/media/yard.jpg", picture]));
  assert.match(show(ITEM, text, [upload]).pages?.[0]?.html ?? "", /src="\/yard\.jpg"/);
});
