import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { rootFile } from "../../../scripts/content/addresses.ts";
import { formatMarkdownFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { revisionOf } from "../../../scripts/model/translations/revision.ts";
import { translatableTexts } from "../../../scripts/model/translations/translatable-text.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import { pageRenderer } from "../../../scripts/templates/templates.ts";
import { parseTable, propertiesOf, recordOf } from "../../editions/data-table.ts";
import { contentOf } from "../../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF, STUB_ASSETS, THEME_DIRS } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { anyTypeName, declarationOf, declared, fieldName, PILLARS } from "./declared-values.ts";

const LABEL = "Label: ";

/** The files in fields for documents and pictures, with their addresses on a site. */
const PLAN = "bulletins/2026-05/media/plan.pdf";
const FERRY = "bulletins/2026-05/media/ferry.jpg";
const ORIGIN = "https://letter.harbour.example";
const PLAN_ADDRESS = rootFile("media/plan.0123abcd.pdf");
const FERRY_ADDRESS = rootFile("media/ferry.0123abcd.jpg");

function filesOf(fields: Readonly<Record<string, object>>, values: Readonly<Record<string, unknown>>) {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}fields: ${JSON.stringify({ item: fields })}\n`;
  const item = formatMarkdownFile({ title: "A ferry", date: "2026-05-09", ...values }, "It sails.\n");
  return {
    ...SMALL_PUBLICATION,
    "publication.yaml": publication,
    "vocabularies/pillars.yaml": PILLARS,
    "bulletins/2026-05/ferry.en.md": item,
  };
}

test("what is written in declared fields of any type is in the open data, valid for their schema, and on the page", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const render = pageRenderer(THEME_DIRS);
  const property = fc.property(declared, (given) => {
    const entries = Object.entries(given);
    const fields = Object.fromEntries(
      entries.map(([field, { type, show: place }]) => [
        field,
        { ...declarationOf(type, `${LABEL}${field}.`), show: place },
      ]),
    );
    const values = Object.fromEntries(entries.map(([field, { value }]) => [field, value]));
    const { content, diagnostics } = contentOf(filesOf(fields, values), [PLAN, FERRY]);
    if (diagnostics.length > 0) {
      assert.match(JSON.stringify(diagnostics), /custom-name-taken/, JSON.stringify(diagnostics));
      return;
    }
    const publication = buildPublication(publicContent(content, AS_OF), AS_OF);
    const base = { origin: ORIGIN, path: "" };
    const routes = siteRoutes({
      ...checked,
      publication,
      base,
      assets: STUB_ASSETS,
      media: new Map([[FERRY, { address: FERRY_ADDRESS, width: 800, height: 600, sources: [] }]]),
      downloads: new Map([[PLAN, { address: PLAN_ADDRESS, size: 1200 }]]),
    });
    const routeAt = (address: string) => routes.find((route) => route.address === address) ?? assert.fail(address);
    const read = (address: string) => routeAt(address).text?.() ?? assert.fail(address);
    const [json, schema] = [read("/data/items.json"), JSON.parse(read("/data/items.schema.json"))];
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    assert.ok(validate(JSON.parse(json)), JSON.stringify(validate.errors));
    const record = JSON.parse(json).items.find(({ id }: { readonly id: string }) => id === "2026-05/ferry");
    const page = render(routeAt("/2026/05/ferry/").view());
    for (const [field, { type, show: place, value }] of entries) {
      const expected: unknown = JSON.parse(JSON.stringify(writtenInData(type, value)));
      const isText = type === "text" || type === "paragraph";
      assert.deepEqual((isText ? record.texts.en : record)[`custom_${field}`], expected, field);
      const main = page.slice(page.indexOf("<main"), page.indexOf("</main"));
      assert.equal(main.includes(`${LABEL}${field}.`), place !== "none", field);
      for (const address of place === "none" ? [] : addressesIn(expected))
        assert.ok(main.includes(`"${address.replace(ORIGIN, "")}"`), field);
    }
    const columns = propertiesOf(schema.properties.items.items);
    const rows = parseTable(read("/data/items.csv")).map((row) => recordOf(row, columns));
    assert.deepEqual(rows, JSON.parse(json).items);
  });
  fc.assert(property, { numRuns: 30 });
});

/** A value in the open data: links as a list of records, and terms as a list. */
function writtenInData(type: string, value: unknown): unknown {
  if (typeof value === "object" && value !== null && "en" in value) return value.en;
  if (type === "key-of:pillars") return [value];
  if (type === "document") return documentInData(value);
  if (type === "picture" && isMapping(value))
    return { url: `${ORIGIN}${FERRY_ADDRESS}`, alt: value["alt"], credit: value["credit"] };
  if (type !== "link" && type !== "links") return value;
  const links: readonly unknown[] = Array.isArray(value) ? value : [value];
  return links.map((each) => (typeof each === "string" ? { url: each } : each));
}

function documentInData(value: unknown): unknown {
  if (!isMapping(value)) return { url: value };
  const { url, title } = value;
  return url === undefined ? { url: `${ORIGIN}${PLAN_ADDRESS}`, title, language: "en" } : { url, title };
}

function addressesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  return isMapping(value) && typeof value["url"] === "string" ? [value["url"]] : [];
}

test("any value in any declared field is accepted, or refused with its place; hostile names are refused", () => {
  const names = fc.oneof(
    fieldName,
    fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "a b", "Ñ", ""),
  );
  const property = fc.property(names, anyTypeName, fc.jsonValue({ maxDepth: 2 }), (field, type, value) => {
    const fields = { [field]: { type, label: "Label", ...(type === "one-of" ? { values: { open: "Open" } } : {}) } };
    const files = filesOf(fields, {});
    const item = `---\ntitle: A ferry\ndate: 2026-05-09\n${JSON.stringify(field)}: ${JSON.stringify(value)}\n---\nIt sails.\n`;
    const { content, diagnostics } = contentOf({ ...files, "bulletins/2026-05/ferry.en.md": item });
    for (const each of diagnostics) assert.match(JSON.stringify(each), /"ref":\{"file":"[^"]+"/);
    if (diagnostics.length === 0) buildPublication(publicContent(content, AS_OF), AS_OF);
    if (field in {} || !/^[a-z][a-zA-Z0-9]*$/.test(field)) assert.notEqual(diagnostics.length, 0, field);
  });
  fc.assert(property, { numRuns: 200 });
});

test("a text that is declared as translated makes translations stale when it changes, although it may be left out", () => {
  for (const declared of ["type: paragraph", "type: text", "type: links", "type: link"]) {
    const fields = `fields: { item: { lesson: { ${declared}, label: Lesson, translated: true } } }\n`;
    const [before, after] = ["https://one.example/", "https://two.example/"].map((lesson) => {
      const value = declared.includes("links") ? `[${lesson}]` : lesson;
      const item = `---\ntitle: A ferry\ndate: 2026-05-09\nlesson: ${value}\n---\nIt sails.\n`;
      const files = { ...SMALL_PUBLICATION, "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${fields}` };
      const { content, diagnostics } = contentOf({ ...files, "bulletins/2026-05/ferry.en.md": item });
      assert.deepEqual(diagnostics, []);
      const ferry = content.items.find(({ original }) => original.path.slug === "ferry") ?? assert.fail();
      return revisionOf(translatableTexts(ferry.original, content.publication?.fields));
    });
    assert.notEqual(before, after, declared);
  }
});
