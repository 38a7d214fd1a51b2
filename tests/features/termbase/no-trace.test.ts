import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { validateXML } from "xmllint-wasm";
import { parseTable } from "../../editions/data-table.ts";
import { ROOT } from "../../support/folders.ts";
import { assertLeavesNoTrace } from "../traces.ts";

const TERMS = `guardia-civil:
  forms: { en: Guardia Civil, es: [Guardia Civil, "Benemérita & Cía <1>"] }
  avoid: { es: Guarda Civil }
2-rule-of-law: { forms: { en: rule of law } }
`;

test("a termbase is published as a table and as TBX, and a site without one has neither nor a link to them", async (t) => {
  const { withIt, withoutIt, gone } = await assertLeavesNoTrace(t, "termbase", { "terms.yaml": TERMS });
  assert.deepEqual(gone, ["/data/terms.csv", "/data/terms.tbx"]);
  assert.match(withIt.get("/es/data/") ?? "", /<h2>Términos<\/h2>[\s\S]*href="[^"]*\/data\/terms\.tbx"/);
  assert.doesNotMatch(withoutIt.get("/es/data/") ?? "", /Términos/);
  assert.deepEqual(parseTable(withIt.get("/data/terms.csv") ?? ""), [
    { concept: "guardia-civil", language: "en", term: "Guardia Civil", status: "preferredTerm" },
    { concept: "guardia-civil", language: "es", term: "Guardia Civil", status: "preferredTerm" },
    { concept: "guardia-civil", language: "es", term: "Benemérita & Cía <1>", status: "admittedTerm" },
    { concept: "guardia-civil", language: "es", term: "Guarda Civil", status: "deprecatedTerm" },
    { concept: "2-rule-of-law", language: "en", term: "rule of law", status: "preferredTerm" },
  ]);
  const tbx = withIt.get("/data/terms.tbx") ?? "";
  assert.match(tbx, /<term>Benemérita &amp; Cía &lt;1&gt;<\/term>/);
  assert.deepEqual(await faultsOf(tbx), []);
});

test("the grammar of TBX rejects other elements, other statuses and a language without terms", async (t) => {
  const { withIt } = await assertLeavesNoTrace(t, "termbase", { "terms.yaml": TERMS });
  const tbx = withIt.get("/data/terms.tbx") ?? "";
  for (const [sound, broken] of [
    [/<\/term>/, "</term><synonym/>"],
    [/preferredTerm-admn-sts/, "bestTerm"],
    [/<termSec>[\s\S]*?<\/termSec>/, ""],
    [/ id="c-2/, ' id="2'],
  ] as const) {
    assert.notEqual(tbx.replace(sound, broken), tbx, String(sound));
    assert.notDeepEqual(await faultsOf(tbx.replace(sound, broken)), [], String(sound));
  }
});

/** Validates with libxml2. */
async function faultsOf(contents: string): Promise<readonly string[]> {
  const schema = await readFile(path.join(ROOT, "tests/fixtures/grammars/tbx-min.rng"), "utf8");
  const { errors } = await validateXML({ xml: [{ fileName: "terms.tbx", contents }], schema, extension: "relaxng" });
  return errors.map(({ rawMessage }) => rawMessage);
}
