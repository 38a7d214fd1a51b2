import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { FEED_FORMATS } from "../../scripts/editions/feeds/formats.ts";
import { CALLOUTS } from "../../scripts/pages/callouts/index.ts";
import { viewsOf } from "../pages/views-of.ts";
import { ROOT } from "../support/folders.ts";
import { assertFew, namedIn, scripts, type Text } from "./named-in.ts";
import { folderOf, listProject } from "./sources.ts";

const templates: readonly Text[] = listProject()
  .filter((file) => /^(?:templates|scripts\/features)\/.*\.njk$/.test(file))
  .map((file) => ({ file, code: readFileSync(path.join(ROOT, file), "utf8").replaceAll(/\{#[\s\S]*?#\}/g, "") }));

/** Folders of views and editions: there `kind` is the kind of a view; in content it is the kind of a file. */
const OF_VIEWS = new Set(["site", "pages", "editions", "features", "templates", "pipeline", "eleventy.ts"]);

for (const type of Object.keys(CALLOUTS)) {
  test(`the callout ${type} is named in its file, its partial and the table of kinds`, () => {
    const files = namedIn(
      [...scripts, ...templates],
      new RegExp(
        `(?:\\btype(?:: | = | [!=]== )|calloutFields\\()"${type}"|/${type}\\.|\\{.*\\b${type}\\b.*\\} as const`,
      ),
    );
    assertFew(files, [`scripts/pages/callouts/${type}.ts`, `templates/partials/callouts/${type}.njk`]);
  });

  test(`the partial of the callout ${type} has the macros that pages and emails call`, () => {
    const partial = templates.find(({ file }) => file.endsWith(`/callouts/${type}.njk`));
    assert.match(partial?.code ?? "", /\{% macro page\(/);
    assert.match(partial?.code ?? "", /\{% macro email\(/);
  });
}

for (const { kind, name, file, mediaType, render } of FEED_FORMATS) {
  test(`the feed format ${kind} is named in its file, its template and the table of formats`, () => {
    const patterns = [`"${kind}"`, `/${kind}\\.`, `"${name}"`, file.replace(".", "\\."), mediaType.replace("+", "\\+")];
    const files = namedIn([...scripts, ...templates], new RegExp(patterns.join("|")));
    const template = render === "template" ? [`templates/pages/${kind}.njk`] : [];
    assertFew(files, [`scripts/editions/feeds/${kind}.ts`, ...template]);
  });
}

test("a kind of page is named in its file, its template and at most one other file", async (t) => {
  const pages = [...(await viewsOf(t)).values()].filter((view) => "breadcrumb" in view);
  const kinds = new Set(pages.map(({ kind }) => kind));
  assert.ok(kinds.size > 10);
  const ours = scripts.filter(({ file }) => OF_VIEWS.has(folderOf(file)));
  for (const kind of kinds) {
    const inScripts = namedIn(ours, new RegExp(`\\bkind(?:: | = | [!=]== )"${kind}"`));
    const inTemplates = namedIn(templates, new RegExp(`\\bkind [!=]= "${kind}"`));
    const template = templates.find(({ file }) => file.endsWith(`/pages/${kind}.njk`))?.file;
    assert.ok(template !== undefined, kind);
    assertFew([...new Set([...inScripts, ...inTemplates, template])], [template]);
  }
});
