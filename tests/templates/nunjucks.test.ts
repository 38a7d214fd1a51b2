import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import nunjucks from "nunjucks";
import { listThemeFiles } from "../../scripts/assets/theme-files.ts";
import { type AddedFunction, NOTHING_ADDED } from "../../scripts/templates/added.ts";
import { formatBuiltInTemplates } from "../../scripts/templates/built-in-templates.ts";
import { FILTERS, MARKUP_FILTERS } from "../../scripts/templates/filters.ts";
import { NUNJUCKS_FILTERS } from "../../scripts/templates/nunjucks-filters.ts";
import { type PrecompiledTemplates, precompiledRenderer } from "../../scripts/templates/render-precompiled.ts";
import { pageCompiler, projectCompiler } from "../../scripts/templates/templates.ts";
import { STATEMENT } from "../features/accessibility/accessibility-statement.ts";
import { MANY_OF_A_TERM } from "../features/vocabularies/pillars.ts";
import { pdfViewsOf, viewsOf } from "../pages/views-of.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { nunjucksCompiler } from "./nunjucks.ts";

/** Content for pages that few publications have. */
const RARE_PAGES = {
  "publication.yaml": `${MANY_OF_A_TERM["publication.yaml"]}${STATEMENT}`,
  "bulletins/2026-05/new-crane.en.md": (SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "").replace(
    "date:",
    "deadline: 2150-01-01\ncorrections: [{ date: 2026-06-01, text: The crane lifts 40 tonnes. }]\ndate:",
  ),
  "terms.yaml": "crane: { forms: { en: [crane, cranes], es: grúa }, avoid: { es: grulla } }\n",
  "events/open-day.yaml": "name: Open day\nstart: 2026-05-09\nend: 2026-05-10\nformerly: [harbour-day]\n",
};

test("every page and edition of a publication is the same as rendered by Nunjucks", async (context) => {
  const views = [
    ...(await viewsOf(context, { ...MANY_OF_A_TERM, ...RARE_PAGES })).values(),
    ...(await pdfViewsOf(context)),
  ];
  const [ours, theirs] = [pageCompiler(THEME_DIRS), nunjucksCompiler(...THEME_DIRS)];
  const precompiled = precompiledRenderer(await loadPrecompiled(context));
  for (const file of listThemeFiles(THEME_DIRS, "pages", ".njk")) {
    const [kind, source] = [path.basename(file, ".njk"), readFileSync(file, "utf8")];
    const [render, expected] = [ours(source, kind), theirs(source, kind)];
    const ofKind = views.filter((view) => view.kind === kind);
    assert.ok(ofKind.length > 0, kind);
    for (const view of ofKind) {
      assert.equal(render(view), expected(view), view.address);
      assert.equal(precompiled(view), expected(view), view.address);
    }
  }
});

/** The templates that are compiled with the program. */
async function loadPrecompiled(context: TestContext, themeDirs = THEME_DIRS): Promise<PrecompiledTemplates> {
  const folder = await temporaryFolder(context);
  await writeTree(folder, { "templates.cjs": formatBuiltInTemplates(themeDirs) });
  return createRequire(import.meta.url)(path.join(folder, "templates.cjs")).templates;
}

test("precompiled templates leave out what a project adds, and show all else", async (context) => {
  const folder = await temporaryFolder(context);
  const page = [
    "{{ view.title | shout(2) }}|{{ view.title | shout | replace('e', 'o') }}|{% phone 1, [2], kind='x' %}|{% box 't' %}in {{ view.title }}{% endbox %}",
    "{{ office.name }}|{{ office.name.slice(1) }}|{{ office | shout }}|{{ total(1) }}",
    "{% if office.open %}open{% else %}closed{% endif %}|{% for room in office.rooms %}{{ room }}{% endfor %}",
  ].join("|");
  await writeTree(folder, { "pages/item.njk": page });
  const render = precompiledRenderer(await loadPrecompiled(context, [folder]));
  const text: unknown = Reflect.apply(render, undefined, [{ kind: "item", title: "Title" }]);
  assert.equal(text, "Title|Titlo||in Title|||||closed|");
});

/** A small template for each part of the language, with `view` as below. */
const LANGUAGE = [
  "{# nothing #}{{ view.title }} {{ view.count }} {{ view['title'] }} {{ view[view.key] }}",
  "{{ '<' }}{{ 1 + 2 * 3 - 4 / 2 }}{{ (1 + 2) * 3 }}{{ -view.count }}",
  "{{ view.title if view.absent else 'no' }}{{ view.title if view.count }}{{ view.title if view.absent }}",
  "{% if view.absent %}a{% elif view.count > 2 and not view.absent %}b{% else %}c{% endif %}",
  "{% if view.absent is defined or view.title is defined %}a{% endif %}{% if view.a.b.c is defined %}b{% endif %}",
  "{% if view.absent is not defined %}a{% endif %}{% if view.count == 3 and 2 < view.count and view.count >= 3 %}b{% endif %}",
  "{% for name in view.list %}{{ loop.index }}{{ loop.index0 }}{{ loop.length }}{{ name }}{% endfor %}",
  "{% for name in view.list %}{% if loop.first %}a{% elif loop.last %}b{% endif %}{% endfor %}",
  "{% for name in view.list %}{% for name in view.list %}{{ name }}{{ loop.index }}{% endfor %}{{ name }}{% endfor %}",
  "{% for name in view.absent %}a{% else %}b{% endfor %}{% for name in view.empty %}a{% else %}b{% endfor %}",
  "{% set title = view.title %}{% set other = title %}{{ title }}{{ other }}",
  "{% for name in view.list %}{% set long = name + '!' %}{{ long }}{% endfor %}",
  "{{ view.title | replace('&', 'and') }}{{ 2.46 | round(1) }}{{ 2.5 | round }}{{ view.html | safe }}",
  "{% if view.title.startsWith('Q') %}a{% endif %}{{ view.title.slice(0, 3) }}{{ view.list.join(view.key) }}",
  "  {% if view.count %}\n  a\n  {%- endif -%}\n  b\n\n{% if view.count %}\nc\n{% endif %}\nd",
  "{% import 'macros.njk' as macros %}{{ macros.outer(view, '<') }}{{ macros.inner(view.title) }}{{ macros.inner('\\\\') }}",
  "{% include 'part.njk' %}{% for name in view.list %}{% include 'part.njk' %}{% endfor %}{{ once('foot.njk', view) }}",
  "{% extends 'child.njk' %}{% import 'macros.njk' as macros %}{% set own = '>' %}ignored{% block main %}{{ own }}{{ given }}{{ macros.inner(base) }}{% endblock %}",
  "{% extends 'child.njk' %}{% block foot %}{{ given }}{% endblock %}",
  "{% macro own(name, n) %}<b>{{ name }}</b>{% if n > 0 %}{{ own(name, n - 1) }}{% endif %}{% endmacro %}{{ own(view.title, 2) }}",
  "{% extends 'child.njk' %}{% set mark = '!' %}{% macro own(name) %}<b>{{ name }}</b>{% endmacro %}{% block main %}{{ own(view.title) }}{{ mark }}{% endblock %}",
  "{% from 'macros.njk' import inner, outer as other %}{{ inner(view.title) }}{{ other(view, '<') }}",
  "{% extends 'child.njk' %}{% from 'links.njk' import link %}{% block foot %}{{ link(view) }}{% endblock %}",
  "{% macro field(name, value='', type='te' + 'xt') %}<{{ name }} {{ value }} {{ type }}>{% endmacro %}{{ field('user') }}{{ field('pass', type='password') }}{{ field(value=view.title, name='a') }}{{ field('b', 'c', 'd') }}",
  "{% import 'macros.njk' as macros %}{% from 'macros.njk' import sized %}{{ macros.sized(view) }}{{ sized(view, mark='<', size=3) }}",
  "{% set rooms = ['a', view.title] %}{% for room in rooms %}{{ room }}{% endfor %}{% for n in [1, 2] %}{{ n }}{% endfor %}{% set office = { open: 'no', 'd-e': view.count } %}{{ office.open }}{{ office['d-e'] }}",
  "{% macro rows(list) %}{% for each in list %}{{ each.name }}{% endfor %}{% endmacro %}{{ rows([{ name: '<' }, { name: view.title }]) }}",
  "{% if view.count %}{% macro own() %}a{% endmacro %}{{ own() }}{% endif %}{% include 'links.njk' %}",
];

const FILES = {
  "partials/macros.njk": [
    "{% import 'links.njk' as links %}",
    "{% macro outer(thing, mark) %}{{ mark }}{{ inner(thing.title) }}{{ links.link(thing) }}{% endmacro %}",
    "{% macro sized(thing, size=thing.count + 1, mark='>') %}{{ size }}{{ mark }}{% endmacro %}",
    "{% macro inner(text, absent) %}<b>{{ text }}</b>{% if absent is defined %}!{% endif %}{% endmacro %}",
  ].join("\n"),
  "partials/links.njk": "{% macro link(thing) %}<a>{{ thing.title }}</a>{% endmacro %}",
  "partials/part.njk": "{% set part = view.title %}[{{ part }}]\n",
  "partials/foot.njk": "{{ chrome.title }}",
  "layouts/base.njk":
    "{% set base = 'base' %}{% set given = view.title %}<{% block main %}main{% endblock %}|{% block foot %}foot{% endblock %}>",
  "layouts/child.njk": "{% extends 'base.njk' %}\nignored\n{% block main %}child {{ base }}{% endblock %}",
};

test("each part of the language that templates use gives the same text as in Nunjucks", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, FILES);
  const view = {
    title: `Q&A "<'\\`,
    key: "title",
    count: 3,
    list: ["Quito", "Lima"],
    empty: [],
    html: "<i>&amp;</i>",
    a: {},
  };
  const [ours, theirs] = [pageCompiler([folder]), nunjucksCompiler(folder)];
  for (const source of LANGUAGE) {
    const rendered: unknown = Reflect.apply(ours(source, "page"), undefined, [view]);
    assert.equal(rendered, theirs(source, "page")(view), source);
  }
});

const anyScalar = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", "<", "&", ".", "é", "😀"), maxLength: 6 }),
  fc.integer({ min: -3, max: 120 }),
  fc.double({ min: -100, max: 100, noNaN: true }),
);
const anyList = fc.array(anyScalar, { maxLength: 3 });
const anyKey = fc.constantFrom("a", "b", "name");
/** A value of each kind that a view may have. */
const anyValue = fc.oneof(
  anyScalar,
  anyList,
  fc.constantFrom(undefined, null, true, false, Number.NaN, -1, 0),
  fc.dictionary(anyKey, anyScalar, { noNullPrototype: true }),
  fc.array(fc.tuple(anyKey, anyScalar), { maxLength: 3 }).map((entries) => new Map(entries)),
  anyList.map((members) => new Set(members)),
  fc.nat(3).map((length) => ({ length })),
  anyList.map((members) => ({ items: () => members })),
);

test("a loop over a value of any kind gives the same text as in Nunjucks", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, FILES);
  const source = [
    "{% for each in view.value %}{{ loop.index }}/{{ loop.length }}{{ '!' if loop.last }}",
    "{% if each is defined %}{{ each | safe }}{% endif %};{% else %}nothing{% endfor %}",
  ].join("");
  const [render, expected] = [pageCompiler([folder])(source, "page"), nunjucksCompiler(folder)(source, "page")];
  fc.assert(
    fc.property(anyValue, (value) => {
      const rendered: unknown = Reflect.apply(render, undefined, [{ value }]);
      assert.equal(rendered, expected({ value }));
    }),
    { numRuns: 500 },
  );
});

test("a filter of a value of any kind gives the same text as in Nunjucks, or refuses what is no text", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, FILES);
  const [ours, theirs] = [pageCompiler([folder]), nunjucksCompiler(folder)];
  const calls = ["", "(view.a)", "(view.a, view.b)", "(view.a, view.b, view.c)"];
  const sources = Object.keys({ ...FILTERS, ...MARKUP_FILTERS }).flatMap((filter) =>
    calls.map((call) => `{{ view.value | ${filter}${call} }}`),
  );
  const templates = new Map(sources.map((source) => [source, [ours(source, "page"), theirs(source, "page")] as const]));
  const anyView = fc.record({ value: anyValue, a: anyValue, b: anyValue, c: anyValue });
  fc.assert(
    fc.property(fc.constantFrom(...sources), anyView, (source, view) => {
      const [own, text] = (templates.get(source) ?? []).map((render) =>
        textOrError(() => Reflect.apply(render, undefined, [view])),
      );
      const mayRefuse = typeof view.value !== "string" && typeof view.value !== "number";
      if (own !== REFUSED || !mayRefuse) assert.equal(own, text, source);
    }),
    { numRuns: 4000 },
  );
});

/** Filters of a project, which may return anything: the value itself, markup, and one of its members. */
const OF_PROJECT = {
  same: (value: unknown) => value,
  marked: (value: unknown) => new nunjucks.runtime.SafeString(`<b>${value}</b>`),
  second: (...values: readonly unknown[]) => values[1],
};

test("each filter of Nunjucks gives for a value of any kind the same text as in Nunjucks", () => {
  const compile = projectCompiler([], { ...NOTHING_ADDED, filters: NUNJUCKS_FILTERS });
  const environment = new nunjucks.Environment(null, { autoescape: true });
  const calls = fc.tuple(fc.constantFrom(...NUNJUCKS_FILTERS.keys()), fc.constantFrom("", "(view.b)", "('a', view.b)"));
  const property = fc.property(calls, anyValue, anyValue, ([filter, call], a, b) => {
    const source = `{{ view.a | ${filter}${call} }}`;
    const view = { a: a ?? "", b };
    const expected = textOrError(() => new nunjucks.Template(source, environment, "page", true).render({ view }));
    const rendered = textOrError(() => Reflect.apply(compile(source, "page"), undefined, [view, { data: {} }]));
    assert.equal(rendered, expected, source);
  });
  fc.assert(property, { numRuns: 2000 });
});

test("a filter of a project gives for a value of any kind the same text as in Nunjucks", () => {
  const functions = Object.entries(OF_PROJECT);
  const filters = functions.map(([name, apply]): [string, AddedFunction] => [
    name,
    { call: (_, values) => Reflect.apply(apply, undefined, values), isAsync: false },
  ]);
  const environment = new nunjucks.Environment(null, { autoescape: true });
  for (const [name, apply] of functions) environment.addFilter(name, apply);
  const compile = projectCompiler([], { ...NOTHING_ADDED, filters: new Map(filters) });
  const names = fc.constantFrom("same", "marked", "second(view.a)", "second(b=view.b)");
  const property = fc.property(fc.array(names, { minLength: 1, maxLength: 3 }), anyValue, anyValue, (calls, a, b) => {
    const source = `{{ view.a | ${calls.join(" | ")} }}`;
    const view = { a: a ?? "", b };
    const expected = textOrError(() => new nunjucks.Template(source, environment, "page", true).render({ view }));
    const rendered = textOrError(() => Reflect.apply(compile(source, "page"), undefined, [view, { data: {} }]));
    assert.equal(rendered, expected, source);
  });
  fc.assert(property, { numRuns: 500 });
});

test("a function that gives a promise is awaited by any name that Nunjucks reads", async (context) => {
  const themeDir = await temporaryFolder(context);
  for (const name of ["later", "résumé", "à", "amount$", "$", "año_2"]) {
    const source = `{{ "a" | ${name} }}{{ "b"|${name}("c") }}{% ${name} "d" %}{%-${name}%}`;
    await writeTree(themeDir, { "pages/item.njk": source });
    const give: AddedFunction = { call: async (_, values) => `[${values.join()}]`, isAsync: true };
    const added = { ...NOTHING_ADDED, themeDirs: [themeDir] };
    const [filters, shortcodes] = [new Map([[name, give]]), new Map([[name, give]])];
    const render = projectCompiler([themeDir], { ...added, filters, shortcodes })(source, "page");
    assert.equal(await Reflect.apply(render, undefined, [{}, { data: {} }]), "[a][b,c][d][]", name);
  }
});

const REFUSED = "refused";

function textOrError(render: () => unknown): unknown {
  try {
    return render();
  } catch {
    return REFUSED;
  }
}
