import assert from "node:assert/strict";
import { join, relative } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { viewAll } from "../editions/editions-of.ts";
import { STATEMENT } from "../features/accessibility/accessibility-statement.ts";
import { CALLS } from "../features/calls/call.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { MANY_ITEMS } from "../support/many-items.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";

/*
 * Content must not have the address of any page that Dateline generates: the addresses are those of a publication with pages of every
 * feature and of divided lists.
 */

const SPANISH = "bulletins/2026-05/new-crane.es.md";
const FIELDS = `${STATEMENT}fields: { item: { pillars: { type: keys-of:pillars, label: Pillars } } }
series: { monthly: { title: Monthly, periods: month } }
`;
const FILES: Readonly<Record<string, string>> = {
  ...CALLS,
  "publication.yaml": `${CALLS["publication.yaml"]}${FIELDS}`,
  "vocabularies/pillars.yaml": "trade: { label: Trade }\n",
  [SPANISH]: CALLS[SPANISH]?.replace("---\n", "---\nupdated: 2026-05-20\n") ?? assert.fail(SPANISH),
  "terms.yaml": "crane: { forms: { en: crane, es: grúa } }\n",
  ...Object.fromEntries(
    Object.entries(MANY_ITEMS).map(([file, text]) => [
      file,
      text.replace("---\n", "---\nupdated: 2026-01-02\npillars: [trade]\n"),
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [
      `events/meeting-${index}.yaml`,
      `name: Meeting ${index}\nstart: 2026-05-02\n`,
    ]),
  ),
};

/** The language and the path of an address: `/es/topics/` is `es` and `topics`. */
const ADDRESS = /^\/(?:(es)\/)?(.+)\/$/;

let addresses: readonly string[] = [];
before(async () => {
  const { markup } = await viewAll({ after }, FILES);
  addresses = markup.map(({ address }) => address).filter((address) => ADDRESS.test(address));
});

test("no two generated pages have the same address", () => {
  assert.ok(addresses.length > 1000);
  assert.deepEqual([...new Set(addresses)], addresses);
});

test("a standing page can't have the address of a generated page, but replaces the list of corrections", async (t) => {
  const pages = addresses.flatMap((address) => {
    const [, language = "en", path = ""] = ADDRESS.exec(address) ?? [];
    const file = `pages/${path}.${language}.md`;
    return file in FILES || parseContentPath(file)?.kind !== "page" ? [] : file;
  });
  assert.ok(pages.length > 500);
  const isList = (file: string) => /^pages\/corrections\.(?:en|es)\.md$/.test(file);
  const others = pages.filter((file) => !isList(file));
  assert.equal(pages.length - others.length, 2);
  const found = await findErrors(
    t,
    Object.fromEntries(others.map((file) => [file, "---\ntitle: A page\n---\nText.\n"])),
  );
  assert.deepEqual(
    others.filter((file) => !found.has(`unique-address ${file}`)),
    [],
  );
  assert.deepEqual(
    [
      ...(await findErrors(
        t,
        Object.fromEntries(pages.filter(isList).map((file) => [file, "---\ntitle: A page\n---\nText.\n"])),
      )),
    ],
    [],
  );
});

test("a vocabulary can't have the name of a generated page", async (t) => {
  const steps = new Set(addresses.map((address) => address.replace(/^\/(?:es\/)?([^/]*)\/.*/, "$1")));
  const names = [...steps].filter((step) => !/^\d{4}$|^(?:about|topics|pillars)$/.test(step));
  assert.ok(names.length > 8);
  const fields = names.map((name) => `    ${name}: { type: key-of:${name}, label: Kind }`).join("\n");
  const found = await findErrors(t, {
    "publication.yaml": `${CALLS["publication.yaml"]}${STATEMENT}fields:\n  item:\n    pillars: { type: keys-of:pillars, label: Pillars }\n${fields}\n`,
    ...Object.fromEntries(names.map((name) => [`vocabularies/${name}.yaml`, "a: { label: A }\n"])),
  });
  assert.deepEqual(
    names.filter((name) => !found.has(`unique-address vocabularies/${name}.yaml`)),
    [],
  );
});

test("a former address can't be the address of a generated page", async (t) => {
  const files = addresses.map((address, index): readonly [string, string] => [
    `events/former-${index}.yaml`,
    `name: Event ${index}\nstart: 2026-06-02\nformerly: [${address}]\n`,
  ]);
  const found = await findErrors(t, Object.fromEntries(files));
  assert.deepEqual(
    addresses.filter((_address, index) => !found.has(`former-address events/former-${index}.yaml`)),
    [],
  );
});

/** The errors of the publication with more files: the rule and the path of each. */
async function findErrors(t: TestContext, files: Readonly<Record<string, string>>): Promise<ReadonlySet<string>> {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, { ...FILES, ...files });
  const { report } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ rule, place }) => `${rule} ${relative(contentDir, place.file)}`));
}
