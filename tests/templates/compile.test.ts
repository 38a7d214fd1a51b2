import assert from "node:assert/strict";
import { test } from "node:test";
import { pageCompiler, projectCompiler } from "../../scripts/templates/templates.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

/** Faulty templates with their error messages. */
const FAULTS = [
  ["{{ veiw.title }}", /page\.njk:1:4: `veiw` is undefined\. Did you mean `view`\?/],
  ["\n{{ links.link(view) }}", /page\.njk:2:4: `links` is undefined/],
  ["{% import 'links.njk' as links %}{{ links.lnik(view) }}", /`links` has no macro `lnik`/],
  ["{% import 'links.njk' as links %}{{ links.link(view, 1, 2) }}", /links\.link takes 1 values/],
  ["{% import 'links.njk' as links %}{% set made = links.link(view) %}", /markup can be output/],
  ["{% import 'links.njk' as links %}{{ links }}", /`links` is no value/],
  ["{% import 'faulty.njk' as faulty %}", /partials\/faulty\.njk:1:24: `word` is undefined/],
  ["{% set title = view.html | safe %}", /markup can be output/],
  ["{% set view = 1 %}", /`view` is already defined/],
  ["{{ view.title | shout }}", /no filter is called `shout`/],
  ["{{ view.title | ordinal }}", /no filter is called `ordinal`\. Did you mean `ordinals`\?/],
  [
    "{{ view.title | shout }}",
    /Templates of the theme have Nunjucks' own filters, `htmlText`, .*; the Eleventy config, a plugin in it, or an extension/,
  ],
  ["{{ view.title | toString }}", /no filter is called `toString`/],
  ["{% if view.count is odd %}{% endif %}", /`is` goes with `defined` alone/],
  ["{% for name in view.list %}{{ loop.depth }}{% endfor %}", /a loop has index/],
  ["{% for key, value in view %}{% endfor %}", /a loop has one name/],
  ["{% if view.a in view.b %}{% endif %}", /unexpected In/],
  ["{% include view.name %}", /expected the name of a template in quotes/],
  ["{% include 'absent.njk' %}", /no layout or partial is called absent\.njk/],
  ["{% include 'one.njk' %}", /partials\/two\.njk:1:12: one\.njk includes itself/],
  ["{% extends 'loop.njk' %}", /layouts\/loop\.njk:1:12: loop\.njk extends itself/],
  [
    "{% extends 'blocks.njk' %}\n{% block mian %}{% endblock %}",
    /page\.njk:2:\d+: no block is called `mian`: its layout has `main`, `inner`, `foot`\. Did you mean `main`\?/,
  ],
  ["{% extends 'extending.njk' %}", /layouts\/extending\.njk:1:\d+: no block is called `side`/],
  ["{% extends 'none.njk' %}{% block main %}{% endblock %}", /no block is called `main`: its layout has none/],
  ["{% import 'imports.njk' as imports %}", /partials\/imports\.njk imports itself/],
  ["{% macro own('name') %}{% endmacro %}", /page\.njk:1:\d+: a macro's parameters are names/],
  [
    "{% macro own(name, size=2) %}{% endmacro %}{{ own('a', sise=3) }}",
    /own\(?\)? has no parameter `sise`\. Did you mean `size`\?/,
  ],
  ["{% macro own(name, size=2) %}{% endmacro %}{{ own(1, 2, 3) }}", /own\(?\)? takes 2 values/],
  ["{% if view.a %}{% macro own() %}{% endmacro %}{% endif %}{{ own() }}", /own\(?\)? is no macro/],
  ["{% from 'links.njk' import lnik %}", /page\.njk:1:\d+: `links\.njk` has no macro `lnik`\. Did you mean `link`\?/],
  ["a\n{% if view.a %}", /^SyntaxError: page\.njk: .*end of file/],
  ["a\n{{ view. }}", /^SyntaxError: page\.njk:2:\d+: expected name/],
] as const;

test("the filter of a project that was probably meant is named", () => {
  const filters = new Map([["shout", (value: unknown) => `${value}!`]]);
  const compile = (source: string) => pageCompiler([], filters)(source, "page.njk");
  assert.throws(() => compile("{{ view.title | shuot }}"), /no filter is called `shuot`\. Did you mean `shout`\?/);
  assert.throws(
    () => compile("{{ view.title | initials }}"),
    /Templates of the theme have Nunjucks' own filters, `htmlText`, .*`shout`; the Eleventy config/,
  );
});

test("what a project adds in its Eleventy config is named where it was probably meant", () => {
  const shout = { call: () => "", isAsync: false };
  const added = {
    filters: new Map([["shout", shout]]),
    shortcodes: new Map([["phone", shout]]),
    pairedShortcodes: new Map([["callout", shout]]),
    data: new Set(["office"]),
    themeDirs: [],
  };
  const compile = (source: string) => projectCompiler([], added)(source, "page.njk");
  assert.throws(
    () => compile("{{ 'a' | shuot }}"),
    /page\.njk:1:10: no filter is called `shuot`\. Did you mean `shout`\?/,
  );
  assert.throws(() => compile("{% phnoe 1 %}"), /page\.njk:1:4: unknown block tag: phnoe\. Did you mean `phone`\?/);
  assert.throws(() => compile("{% calout %}{% endcalout %}"), /unknown block tag: calout\. Did you mean `callout`\?/);
  assert.throws(() => compile("{% callout %}"), /^SyntaxError: page\.njk: .*end of file/);
  assert.throws(() => compile("{{ ofice.name }}"), /page\.njk:1:4: `ofice` is undefined\. Did you mean `office`\?/);
  assert.throws(() => compile("{% phone veiw.title %}"), /`veiw` is undefined\. Did you mean `view`\?/);
});

test("a faulty template is an error with its location before any page is rendered", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, {
    "layouts/none.njk": "",
    "layouts/blocks.njk":
      "{% block main %}{% if view.a is defined %}{% block inner %}{% endblock %}{% endif %}{% endblock %}{% include 'foot.njk' %}",
    "layouts/extending.njk": "{% extends 'blocks.njk' %}{% block side %}{% endblock %}",
    "partials/foot.njk": "{% block foot %}{% endblock %}",
    "layouts/loop.njk": "{% extends 'loop.njk' %}",
    "partials/one.njk": "{% if view.a is defined %}{% include 'two.njk' %}{% endif %}",
    "partials/two.njk": "{% include 'one.njk' %}",
    "partials/imports.njk": "{% import 'imports.njk' as imports %}",
    "partials/links.njk": "{% macro link(thing) %}{{ thing.title }}{% endmacro %}",
    "partials/faulty.njk": "{% macro faulty() %}{{ word }}{% endmacro %}",
  });
  for (const [source, expected] of FAULTS) {
    const compile = () => {
      const output = pageCompiler([folder])(source, "page.njk");
      Reflect.apply(output, undefined, [{}]);
    };
    assert.throws(compile, expected, source);
  }
});
