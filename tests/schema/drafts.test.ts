import assert from "node:assert/strict";
import { test } from "node:test";
import type { UnlocatedDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { textsOf } from "../../scripts/model/content.ts";
import { draftFiles, weighDiagnostics, withoutFaultyDrafts } from "../../scripts/model/draft-fields.ts";
import { contentOf, item, translation } from "../model/publication-of.ts";

const { content } = contentOf({
  "bulletins/2026-05/crane.en.md": item("2026-05-02"),
  "bulletins/2026-05/crane.es.md": translation("Una grúa", "draft: true\nrevision: nothing"),
  "bulletins/2026-05/tug.en.md": item("2026-05-03", "draft: true"),
  "bulletins/2026-05/tug.es.md": translation("Un remolcador", "revision: 0a1b2c3d"),
  "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\ndraft: true\n---\n",
  "bulletins/2026-06/pier.en.md": item("2026-06-01"),
});

function errorIn(file: string): UnlocatedDiagnostic {
  return { rule: "test", severity: "error", ref: { file }, message: message("rename-link", { file }) };
}

test("a translation with a faulty revision is no original, so that a draft never hides what it translates", () => {
  assert.deepEqual([...draftFiles(content)].sort(), [
    "bulletins/2026-05/crane.es.md",
    "bulletins/2026-05/tug.en.md",
    "bulletins/2026-05/tug.es.md",
    "bulletins/2026-06/bulletin.en.md",
    "bulletins/2026-06/pier.en.md",
  ]);
});

test("errors of drafts are warnings, and those of other files stay errors", () => {
  const files = ["bulletins/2026-05/tug.en.md", "bulletins/2026-05/crane.en.md", "bulletins/2026-06/pier.en.md"];
  const { diagnostics, faultyDrafts } = weighDiagnostics(content, files.map(errorIn));
  assert.deepEqual(
    diagnostics.map(({ severity }) => severity),
    ["warning", "error", "warning"],
  );
  assert.deepEqual([...faultyDrafts], ["bulletins/2026-05/tug.en.md", "bulletins/2026-06/pier.en.md"]);
});

test("where drafts are shown, those with errors are left out with what belongs to them", () => {
  const faulty = new Set(["bulletins/2026-05/tug.en.md", "bulletins/2026-06/bulletin.en.md"]);
  const shown = textsOf(withoutFaultyDrafts(content, faulty)).map(({ path }) => path.file);
  assert.deepEqual(shown, ["bulletins/2026-05/crane.en.md", "bulletins/2026-05/crane.es.md"]);
});
