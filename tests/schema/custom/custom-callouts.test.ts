import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { revisionOf } from "../../../scripts/model/translations/revision.ts";
import { translatableTexts } from "../../../scripts/model/translations/translatable-text.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import { pageRenderer } from "../../../scripts/templates/templates.ts";
import { contentOf } from "../../model/publication-of.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF, STUB_ASSETS, THEME_DIRS } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import {
  anyDeclaredCallouts,
  declaredCallouts,
  FILE_TYPES,
  type FieldsOfKind,
  fieldName,
  filesOf,
  kindName,
  LABEL,
} from "./declared-callouts.ts";
import { anyTypeName, declarationOf } from "./declared-values.ts";

/** The texts of the small publication's site with other content. */
async function siteOf(t: Cleanup) {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const render = pageRenderer(THEME_DIRS);
  const base = { origin: "https://letter.harbour.example", path: "" };
  return (content: Parameters<typeof publicContent>[0]) => {
    const shown = publicContent(content, AS_OF);
    const publication = buildPublication(shown, AS_OF);
    const given = { ...checked, publication, base, assets: STUB_ASSETS, media: new Map(), downloads: new Map() };
    const routes = siteRoutes(given);
    const read = (address: string): string => {
      const route = routes.find((each) => each.address === address) ?? assert.fail(address);
      return route.text?.() ?? render(route.view());
    };
    return { publication, read };
  };
}

test("callouts of declared kinds are on the page and in both forms of the mail, and read back the same", async (t) => {
  const open = await siteOf(t);
  const property = fc.property(anyDeclaredCallouts, (given) => {
    const { kinds, files } = declaredCallouts(given);
    const { content, diagnostics } = contentOf(files);
    assert.deepEqual(diagnostics, []);
    const { publication, read } = open(content);
    const texts = [...(publication.bulletins[0]?.texts.values() ?? [])];
    assert.deepEqual(
      texts.map(({ callouts: built = [] }) => built.map(({ declared: own }) => own?.facts.map((fact) => fact.name))),
      texts.map(() => kinds.map(([, fields]) => Object.keys(fields))),
    );
    const [english, spanish] = texts;
    const facts = (text = english) => text?.callouts?.map((each) => each.declared?.facts.map(({ value }) => value));
    assert.deepEqual(facts(english), facts(spanish));
    for (const address of ["/2026/05/", "/es/2026/05/", "/2026/05/email/", "/2026/05/email.txt"]) {
      // The menu of a page contains the vocabularies.
      const text = read(address)
        .replace(/[\s\S]*<main/, "")
        .replaceAll(/\s+/g, " ");
      for (const [kind, fields] of kinds) {
        assert.ok(text.includes(`Kind ${kind}.`), `${kind} in ${address}`);
        for (const [field, { show }] of Object.entries(fields))
          assert.equal(text.includes(`${LABEL}${field}.`), isShown(kinds, field), `${field} ${show} in ${address}`);
      }
    }
  });
  fc.assert(property, { numRuns: 30 });
});

/** Whether any kind shows a field of this name. */
function isShown(kinds: readonly (readonly [string, FieldsOfKind])[], field: string): boolean {
  return kinds.some(([, fields]) => fields[field] !== undefined && fields[field].show !== "none");
}

test("any value in any callout is accepted and can be shown, or refused with its place; hostile names are refused", async (t) => {
  const open = await siteOf(t);
  const hostile = ["__proto__", "constructor", "video", "custom", "con", "../video", "a b", "Ñ", "", "x".repeat(41)];
  const names = fc.oneof(kindName, fc.constantFrom(...hostile));
  const fields = fc.oneof(fieldName, fc.constantFrom("type", "__proto__", "constructor", "toString"));
  const property = fc.property(
    names,
    fields,
    anyTypeName,
    fc.jsonValue({ maxDepth: 2 }),
    (kind, field, type, value) => {
      const kinds = `${JSON.stringify(kind)}: { label: Kind, fields: { ${JSON.stringify(field)}: ${JSON.stringify(declarationOf(type, "Label"))} } }`;
      const bulletin = `---\ncallouts: [{ type: ${JSON.stringify(kind)}, ${JSON.stringify(field)}: ${JSON.stringify(value)} }]\n---\nSpring.\n`;
      const { content, diagnostics } = contentOf({
        ...filesOf({}, []),
        "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}callouts: { ${kinds} }\n`,
        "bulletins/2026-05/bulletin.en.md": bulletin,
      });
      for (const each of diagnostics) assert.match(JSON.stringify(each), /"ref":\{"file":"[^"]+"/);
      if (diagnostics.length === 0) assert.match(open(content).read("/2026/05/"), /Kind/);
      const isHostile = hostile.includes(kind) || field === "type" || field in {} || FILE_TYPES.includes(type);
      if (isHostile) assert.notEqual(diagnostics.length, 0, `${kind}.${field}`);
    },
  );
  fc.assert(property, { numRuns: 150 });
});

test("translated words of a declared callout make translations stale when they change, and its other facts do not", () => {
  const kinds = {
    vacancy: {
      label: "Vacancy",
      fields: { post: { type: "text", label: "Post", translated: true }, places: { type: "number", label: "Places" } },
    },
  };
  const revision = (post: string, places: number) => {
    const { content, diagnostics } = contentOf(filesOf(kinds, [{ type: "vacancy", post, places }]));
    assert.deepEqual(diagnostics, []);
    const [bulletin] = content.bulletins;
    return revisionOf(translatableTexts(bulletin?.original ?? assert.fail(), content.publication?.fields));
  };
  assert.notEqual(revision("Interpreter", 2), revision("Translator", 2));
  assert.equal(revision("Interpreter", 2), revision("Interpreter", 3));
});

test("a partial of the theme draws its kind with the facts by name, and no other", async (t) => {
  const theme = await temporaryFolder(t);
  const partial = `{% macro page(callout) %}<p>Wanted: {{ callout.fields.post.values[0].text }}</p>{% endmacro %}{% macro email(callout, mail) %}<p>Mail: {{ callout.label.text }}</p>{% endmacro %}`;
  await writeTree(theme, { "partials/callouts/vacancy.njk": partial });
  const render = pageRenderer([theme, ...THEME_DIRS]);
  const kind = { label: "Kind", fields: { post: { type: "text", label: "Post", show: "none" } } };
  const callouts = [
    { type: "vacancy", post: "Interpreter" },
    { type: "tender", post: "Paint" },
  ];
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, filesOf({ vacancy: kind, tender: kind }, callouts));
  const { checked, report } = await readPublication({
    contentDir,
    themeDirs: [theme, ...THEME_DIRS],
    purpose: "draft",
    asOf: AS_OF,
  });
  assert.deepEqual(report.diagnostics, []);
  assert.ok(checked !== undefined);
  const base = { origin: "https://letter.harbour.example", path: "" };
  const routes = siteRoutes({ ...checked, base, assets: STUB_ASSETS, media: new Map(), downloads: new Map() });
  const read = (address: string) =>
    render(routes.find((each) => each.address === address)?.view() ?? assert.fail(address));
  assert.match(read("/2026/05/"), /<p>Wanted: Interpreter<\/p>[\s\S]*<h2 class="title">Kind<\/h2>/);
  assert.match(read("/2026/05/email/"), /<p>Mail: Kind<\/p>/);
});
