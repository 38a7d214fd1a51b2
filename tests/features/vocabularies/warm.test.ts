import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildSite } from "../../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../../scripts/release/output-dir.ts";
import { readTree, temporaryFolder, writeTree } from "../../support/folders.ts";
import { optionsFor } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { PILLARS } from "./pillars.ts";

const FERRY = "bulletins/2026-05/ferry.en.md";
const PUBLICATION = `${PILLARS["publication.yaml"]}    note: { type: text, label: Note, show: SHOWN }\n    budget: { type: money, label: Budget }\n`;

/** An item and declarations that differ in fields that an edit may change. */
const anyEdit = fc.record({
  note: fc.option(fc.constantFrom("One", "Two")),
  amount: fc.option(fc.constantFrom(12, -12.5)),
  pillars: fc.subarray(["trade", "safety"]),
  label: fc.constantFrom("Trade", "Commerce"),
  shown: fc.constantFrom("facts", "byline", "none"),
});

type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf(edit: Edit): Readonly<Record<string, string>> {
  const facts = [
    ...(edit.note === null ? [] : [`note: ${edit.note}\n`]),
    ...(edit.amount === null ? [] : [`budget: { amount: ${edit.amount}, currency: EUR }\n`]),
    ...(edit.pillars.length === 0 ? [] : [`pillars: [${edit.pillars.join(", ")}]\n`]),
  ];
  return {
    ...SMALL_PUBLICATION,
    ...PILLARS,
    "publication.yaml": PUBLICATION.replace("SHOWN", edit.shown),
    "vocabularies/pillars.yaml": (PILLARS["vocabularies/pillars.yaml"] ?? "").replace("en: Trade", `en: ${edit.label}`),
    [FERRY]: `---\ntitle: A ferry\ndate: 2026-05-09\n${facts.join("")}---\nIt sails.\n`,
  };
}

test("after any edits of declared fields and terms, a build with a cache gives the bytes of one without", async (t) => {
  const dir = await temporaryFolder(t);
  let number = 0;
  const edits = fc.array(anyEdit, { minLength: 2, maxLength: 3 });
  const property = fc.asyncProperty(edits, async (each) => {
    number += 1;
    const contentDir = path.join(dir, `${number}`, "content");
    const build = async (name: string) => {
      const place = path.join(dir, `${number}`, name);
      const options = optionsFor({
        contentDir,
        outputDir: path.join(place, "site"),
        cacheDir: path.join(place, "cache"),
      });
      const { diagnostics } = await buildSite(options, ownerOf(process));
      assert.deepEqual(diagnostics, []);
      return readTree(path.join(place, "site"));
    };
    for (const [index, edit] of each.entries()) {
      await writeTree(contentDir, filesOf(edit));
      const warm = await build("warm");
      const cold = await build(`cold-${index}`);
      assert.deepEqual([...warm.keys()].sort(), [...cold.keys()].sort());
      for (const [file, bytes] of cold) assert.ok(warm.get(file)?.equals(bytes), file);
    }
  });
  // Edits of the item alone: declarations are in the key of every page.
  const same = { label: "Trade", shown: "facts", amount: null } as const;
  const edited: Edit[] = [
    { ...same, note: "One", pillars: ["trade", "safety"] },
    { ...same, note: "Two", pillars: ["trade"] },
    { ...same, note: null, pillars: [] },
  ];
  await fc.assert(property, { numRuns: 4, examples: [[edited]] });
});
