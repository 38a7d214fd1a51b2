import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { contentOf } from "../../../tests/model/publication-of.ts";
import { anyDeclaredCallouts, declaredCallouts } from "../../../tests/schema/custom/declared-callouts.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { AS_OF, THEME_DIRS } from "../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { exportPublication } from "../src/export.ts";

test("callouts of declared kinds are in the export as they were written", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const { messagesByLanguage } = checked;
  const property = fc.property(anyDeclaredCallouts, (given) => {
    const { callouts, files } = declaredCallouts(given);
    const { content, diagnostics } = contentOf(files);
    assert.deepEqual(diagnostics, []);
    const shown = publicContent(content, AS_OF);
    const publication = buildPublication(shown, AS_OF);
    const { pages } = exportPublication({ content: shown, publication, messagesByLanguage, readMarkdown: () => "" });
    const exported = pages.find(({ key, language }) => key === "2026-05/bulletin" && language === "en");
    assert.deepEqual(
      exported?.fields["callouts"],
      callouts.map((callout) => inEnglish(callout)),
    );
  });
  fc.assert(property, { numRuns: 30 });
});

/** The exported English form of values that may be in two languages. */
function inEnglish(callout: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(callout).map(([field, value]) => [
      field,
      typeof value === "object" && value !== null && "en" in value ? value.en : value,
    ]),
  );
}
