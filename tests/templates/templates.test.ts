import assert from "node:assert/strict";
import { test } from "node:test";
import { pageCompiler } from "../../scripts/templates/templates.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

/** Compiles a template with the test's own layouts and partials. The view has only what the template needs. */
async function compile(context: Parameters<typeof temporaryFolder>[0], source: string, files = {}) {
  const folder = await temporaryFolder(context);
  await writeTree(folder, { "layouts/none.njk": "", "partials/none.njk": "", ...files });
  const output = pageCompiler([folder])(source, "page.njk");
  return (view: object): string => Reflect.apply(output, undefined, [view]);
}

test("every value is escaped for HTML", async (context) => {
  const output = await compile(context, '<p title="{{ view.title }}">{{ view.title }}</p>');
  assert.equal(output({ title: `<b>"&'` }), `<p title="&lt;b&gt;&quot;&amp;&#39;">&lt;b&gt;&quot;&amp;&#39;</p>`);
});

test("the first of a month has its ending raised in French, and everything else in a date is escaped", async (context) => {
  const output = await compile(context, "{{ view.date | ordinals }}");
  assert.equal(output({ date: "du 1er au 11 <mai" }), "du 1<sup>er</sup> au 11 &lt;mai");
  assert.equal(output({ date: "21er 1erg" }), "21er 1erg");
});

test("no line divides hours after their dash", async (context) => {
  const output = await compile(context, "{{ view.date | ordinals }}");
  assert.equal(output({ date: "8–12 May, 14:00–16:00 (UTC+2)" }), "8–12 May, 14:00–\u206016:00 (UTC+2)");
});

test("a template can read only its view", async (context) => {
  await assert.rejects(compile(context, "{{ secret }}"), /page\.njk:1:4: `secret` is undefined/);
});

test("an undefined value is an error, not an empty place", async (context) => {
  const output = await compile(context, "{{ view.titel }}");
  assert.throws(() => output({ title: "Quito" }), /page\.njk:1:8: view\.titel is undefined\. Did you mean `title`\?/);
});

test("template syntax in an editor's text is text", async (context) => {
  const output = await compile(context, "{{ view.title }}");
  assert.equal(output({ title: "{{ 7 * 7 }} {% include 'x' %}" }), "{{ 7 * 7 }} {% include &#39;x&#39; %}");
});

test("a partial of the page chrome is rendered once for all pages with the same chrome", async (context) => {
  const files = { "partials/foot.njk": "{{ chrome.count() }}" };
  const output = await compile(context, '{{ once("foot.njk", view.chrome) }}', files);
  const counted = () => {
    let calls = 0;
    return { count: () => ++calls };
  };
  const chrome = counted();
  assert.deepEqual([output({ chrome }), output({ chrome }), output({ chrome: counted() })], ["1", "1", "1"]);
  assert.equal(chrome.count(), 2);
});
