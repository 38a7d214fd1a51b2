import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { openCachedReader } from "../../scripts/pipeline/cache/cached-reader.ts";
import { reportOn } from "../../scripts/pipeline/check-content.ts";
import { loadContent } from "../../scripts/pipeline/load-content.ts";
import { openPool } from "../../scripts/pipeline/workers/pool.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const OWNER = { pid: 1, isAlive: () => true, env: {} };
const CRANE = "bulletins/2026-05/new-crane.en.md";
const TRANSLATION = "bulletins/2026-05/new-crane.es.md";

test("a report is the same with what rules have found before as without, after any edits", async (context) => {
  const purpose = fc.constantFrom("draft", "release", "preview");
  const edits = fc.array(fc.record({ change: fc.constantFrom(...EDITS), purpose, isNewProcess: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const { options, openReader } = await openFolder(context);
      let reader = openReader();
      for (const { change, purpose, isNewProcess } of steps) {
        for (const [file, text] of Object.entries(change)) {
          if (text === undefined) rmSync(join(options.contentDir, file), { force: true });
          else await writeTree(options.contentDir, { [file]: text });
        }
        if (isNewProcess) reader = openReader();
        const read = async (given?: typeof reader) =>
          reportOn(await loadContent(options, given), { ...options, purpose }).diagnostics;
        const found = await read(reader);
        reader.store();
        assert.deepEqual(found, await read());
        seen.add(found.length);
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(seen.has(0) && seen.size > 3, `numbers of diagnostics: ${[...seen].join()}`);
});

test("rules that need the facts of files alone do not look again after words have changed, also in another process", async (context) => {
  const { options, openReader } = await openFolder(context);
  const isRemembered = async (): Promise<boolean> => {
    const reader = openReader();
    const { rememberFindings } = await loadContent(options, reader);
    let isFound = true;
    rememberFindings?.(() => {
      isFound = false;
      return [];
    });
    reader.store();
    return isFound;
  };
  assert.equal(await isRemembered(), false);
  assert.equal(await isRemembered(), true);
  await writeTree(options.contentDir, { [CRANE]: `${SMALL_PUBLICATION[CRANE]}It was green.\n` });
  assert.equal(await isRemembered(), true);
  await writeTree(options.contentDir, { [CRANE]: `${SMALL_PUBLICATION[CRANE]}[It](new-crane.es.md) was green.\n` });
  assert.equal(await isRemembered(), false);
  await writeTree(options.contentDir, { "bulletins/2026-05/media/crane.jpg": "" });
  assert.equal(await isRemembered(), false);
});

/** Changes of files: path → text, or undefined to remove it. */
const EDITS: readonly Readonly<Record<string, string | undefined>>[] = [
  SMALL_PUBLICATION,
  { [CRANE]: `${SMALL_PUBLICATION[CRANE]}It was green.\n` },
  { [CRANE]: `${SMALL_PUBLICATION[CRANE]}\n[A letter](../2026-04/none.en.md)\n` },
  {
    [CRANE]: `${SMALL_PUBLICATION[CRANE]}\n[A text](new-crane.es.md#s-history), [ours](https://letter.harbour.example/x/)\n`,
  },
  { [CRANE]: SMALL_PUBLICATION[CRANE]?.replace("topic: ships", "topic: shps\nreviewedBy: Ana") },
  { [CRANE]: undefined },
  { [TRANSLATION]: `${SMALL_PUBLICATION[TRANSLATION]}\n## History\n\nFue verde.\n` },
  { [TRANSLATION]: SMALL_PUBLICATION[CRANE]?.replace("It is", "It is not") },
  { [TRANSLATION]: undefined },
  { "terms.yaml": "crane:\n  forms: { en: crane, es: grúa }\n  avoid: { es: azul }\n" },
  { "terms.yaml": undefined },
  { "bulletins/2026-05/media/crane.jpg": "" },
  { "topics.yaml": "ships: [" },
  { "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}review: all-twice\n` },
  { "events/open-day.yaml": `${SMALL_PUBLICATION["events/open-day.yaml"]}cancelled: maybe\n` },
];

/** A folder with the small publication. */
async function openFolder(context: TestContext) {
  const folder = await temporaryFolder(context);
  const [contentDir, outputDir, cacheDir] = [join(folder, "content"), join(folder, "site"), join(folder, "cache")];
  const options = optionsFor({ contentDir, outputDir, cacheDir });
  await writeTree(contentDir, SMALL_PUBLICATION);
  const pool = openPool();
  context.after(() => pool.close());
  return { options, openReader: () => openCachedReader(cacheFor(options, OWNER), pool) };
}
