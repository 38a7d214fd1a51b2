import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changeContent } from "../../../scripts/change/change.ts";
import { planRename } from "../../../scripts/change/rename/plan-rename.ts";
import { parseContentPath } from "../../../scripts/content/content-path.ts";
import { parseSlug, type Slug } from "../../../scripts/content/slug.ts";
import { type Content, textsOf } from "../../../scripts/model/content.ts";
import { movesOf } from "../../../scripts/model/former/moves.ts";
import { termUses } from "../../../scripts/model/term-uses.ts";
import { contentOf } from "../../model/publication-of.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

/** Keys that objects inherit, that JavaScript sorts, and that devices have. */
const HOSTILE = [
  "constructor",
  "valueof",
  "tostring",
  "__proto__",
  "hasOwnProperty",
  "con",
  "0",
  "42",
  "2030",
  "a--b",
  "Ñ",
  "",
];
const key = fc.oneof(fc.stringMatching(/^[a-z0-9]{1,3}(-[a-z0-9]{1,3})?$/), fc.constantFrom(...HOSTILE));
const name = fc.oneof(fc.constantFrom("pillars", "donors", "constructor", "2030", "17"), key);

interface Invented {
  readonly name: string;
  readonly keys: readonly string[];
  readonly broader: readonly number[];
  readonly used: readonly number[];
}

const anyVocabulary: fc.Arbitrary<Invented> = fc.record({
  name,
  keys: fc.uniqueArray(key, { minLength: 2, maxLength: 6 }),
  broader: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
  used: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }),
});

function filesOf(of: Invented): Readonly<Record<string, string>> {
  const { keys, broader } = of;
  const at = (index: number) => keys[index % keys.length] ?? "";
  // A term belongs only to one before it, so that none is above itself.
  const terms = keys.map((each, index) => {
    const above = (broader[index] ?? 0) % (index + 1);
    const wider = above < index ? `, broader: ${JSON.stringify(at(above))}` : "";
    return `${JSON.stringify(each)}: { label: ${JSON.stringify(`Term ${index}`)}${wider} }\n`;
  });
  const used = [...new Set(of.used.map(at))];
  const fields = `pillars: ${JSON.stringify(used)}\npillar: ${JSON.stringify(used[0])}\n`;
  return {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}fields:
  item:
    pillars: { type: ${JSON.stringify(`keys-of:${of.name}`)}, label: Pillars }
    pillar: { type: ${JSON.stringify(`key-of:${of.name}`)}, label: Pillar }
callouts:
  vacancy:
    label: Vacancy
    fields:
      pillars: { type: ${JSON.stringify(`keys-of:${of.name}`)}, label: Pillars }
      pillar: { type: ${JSON.stringify(`key-of:${of.name}`)}, label: Pillar }
`,
    [`vocabularies/${of.name}.yaml`]: terms.join(""),
    "bulletins/2026-05/bulletin.en.md": `---\ncallouts: [{ type: vacancy, pillars: ${JSON.stringify(used)} }, { type: vacancy, pillar: ${JSON.stringify(used[0])} }]\n---\nSpring.\n`,
    "bulletins/2026-05/ferry.en.md": `---\ntitle: A ferry\ndate: 2026-05-09\n${fields}---\nIt sails.\n`,
    "bulletins/2026-05/ferry.es.md": `---\ntitle: Un barco\n${fields}---\nNavega.\n`,
  };
}

test("a term of any vocabulary is renamed or merged everywhere, or nothing is; hostile names are refused with their place", () => {
  let renames = 0;
  const property = fc.property(anyVocabulary, fc.nat(5), key, fc.boolean(), (of, from, fresh, isMerge) => {
    if (parseContentPath(`vocabularies/${of.name}.yaml`) === undefined)
      return assert.equal(parseSlug(of.name), undefined);
    const { content, diagnostics } = contentOf(filesOf(of));
    for (const each of diagnostics) assert.match(JSON.stringify(each), /"ref":\{"file":"[^"]+"/);
    if (of.keys.some((each) => parseSlug(each) === undefined)) assert.notEqual(diagnostics.length, 0);
    if (diagnostics.length > 0) return;
    const keys = keysIn(content, of.name);
    assert.deepEqual(keys, of.keys);
    const [old, target] = [keys[from % keys.length], isMerge ? keys[(from + 1) % keys.length] : parseSlug(fresh)];
    if (old !== undefined && target !== undefined && isRenamed(of, content, old, target)) renames += 1;
  });
  fc.assert(property, { numRuns: 150 });
  assert.ok(renames > 5, `${renames} renames`);
});

/** Whether a rename is allowed, which then leaves everything in its place. */
function isRenamed(of: Invented, content: Content, old: Slug, target: Slug): boolean {
  const [files, keys, vocabulary] = [filesOf(of), keysIn(content, of.name), parseSlug(of.name) ?? assert.fail()];
  const plan = planRename(content, { kind: "term", vocabulary, from: old, to: target });
  if ("refused" in plan) return false;
  const change = changeContent(content, plan, (file) => files[file] ?? assert.fail(file));
  assert.ok(!("refused" in change), JSON.stringify(change));
  const after = contentOf({ ...files, ...Object.fromEntries(change.texts) });
  // A term may become its own ancestor only if it is merged into one of its descendants.
  if (keys.includes(target) && /term-above-itself/.test(JSON.stringify(after.diagnostics))) return false;
  assert.deepEqual(after.diagnostics, []);
  const renamed = (each: Slug) => (each === old ? target : each);
  const uses = usesIn(content, of.name).map((each) => (each === old ? target : each));
  assert.deepEqual(new Set(usesIn(after.content, of.name)), new Set(uses));
  assert.deepEqual(new Set(keysIn(after.content, of.name)), new Set(keys.map(renamed)));
  for (const start of ["", "/es"]) {
    const moves = movesOf(after.content).filter((each) => each.from === `${start}/${of.name}/${old}/`);
    assert.deepEqual(
      moves.map(({ to }) => to),
      [`${start}/${of.name}/${target}/`],
    );
  }
  return true;
}

function keysIn({ vocabularies }: Content, vocabulary: string): readonly Slug[] {
  return vocabularies.flatMap(({ path, entries }) => (path.name === vocabulary ? entries.map((each) => each.key) : []));
}

function usesIn(content: Content, vocabulary: string): readonly string[] {
  const declared = content.publication?.fields;
  const uses = textsOf(content).flatMap((text) => termUses(text, declared));
  return uses.flatMap((use) => (use.vocabulary === vocabulary ? [use.key] : []));
}
