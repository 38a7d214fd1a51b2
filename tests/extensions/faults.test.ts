import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { runProgram } from "../support/command.ts";
import { writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { runCommand } from "../support/run-command.ts";
import { peopleProject } from "./people.ts";

/* Errors in the code of a project: each is reported in a sentence with its file and line, without a stack trace, and no site is written. */

/** An extension in the file that the project imports, beginning on line 2. */
function extension(members: string): Readonly<Record<string, string>> {
  return { "extensions/people.ts": `export const people: any = {\n  name: "people", ${members}\n};\n` };
}

/** A page that shows one name. */
const PAGE =
  'pages: [{ kind: "people", pages: () => [{ path: "people/", title: "Us", data: [{ name: "A", items: [] }] }] }],';

const FAULTS: readonly (readonly [what: string, files: Readonly<Record<string, string>>, said: string])[] = [
  [
    "throws while it is loaded",
    { "extensions/people.ts": 'export const people = {};\nthrow new Error("no network\\nhere");\n' },
    "`extensions/people.ts:2:7`: the extensions can't be loaded: `no network here`.",
  ],
  [
    "has a mistake in its syntax",
    { "extensions/people.ts": "export const people = {\n  name: = 3,\n};\n" },
    '`extensions/people.ts:2:9`: the extensions can\'t be loaded: `Unexpected "="`.',
  ],
  [
    "imports a file that is not there",
    { "extensions/people.ts": 'import "./gone.ts";\nexport const people = {};\n' },
    '`extensions/people.ts:1:8`: the extensions can\'t be loaded: `Could not resolve "./gone.ts"`.',
  ],
  [
    "exports nothing by default",
    { "dateline.config.ts": "export const config = {};\n" },
    "`dateline.config.ts`: `export default` must be `Config`, but is `undefined`.",
  ],
  [
    "has a part of the wrong type",
    extension("rules: {},"),
    "`extensions/people.ts:2:19`: `extensions[0].rules` must be `readonly Rule[]`, but is `object`.",
  ],
  [
    "has a theme folder that is not there",
    extension('theme: "gone",'),
    "`people.theme` is `gone`, which isn't a folder of the project. Write the path of a folder, relative to the config.",
  ],
  [
    "has a theme folder outside of the project",
    extension('theme: "../elsewhere",'),
    "`people.theme` is `../elsewhere`, which isn't a folder of the project.",
  ],
  [
    "has a rule without a function",
    extension('rules: [{ id: "one", check: 1 }],'),
    "`extensions/people.ts:2:40`: `extensions[0].rules[0].check` must be `function`, but is `number`.",
  ],
  [
    "has a part that does not exist",
    extension("filter: {},"),
    "`extensions/people.ts:2:19`: `extensions[0].filter` is unknown. Allowed: `filters`.",
  ],
  [
    "lacks a language of a message",
    extension('messages: { gone: { en: "a", es: "b", pt: "c" } },'),
    "`extensions/people.ts:2:31`: `extensions[0].messages.gone.fr` must be `string`, but is `undefined`.",
  ],
  [
    "gives an id that is none",
    extension('rules: [{ id: "My Rule", check: () => [] }],'),
    "`extensions/people.ts:2:33`: `My Rule` can't be the name of `people.rules`. Write lowercase letters, digits and hyphens.",
  ],
  [
    "names a filter like one of Dateline's",
    extension("filters: { safe: String },"),
    "`extensions/people.ts:2:30`: the name `safe` of `people.filters` is taken. Choose another one.",
  ],
  [
    "names a filter like something of the language",
    extension('filters: { ["__proto__"]: String },'),
    "`extensions/people.ts:2:31`: `__proto__` can't be the name of a filter. Write letters and digits, such as `upperCase`.",
  ],
  [
    "has a rule that throws",
    extension('rules: [{ id: "one",\n  check({ files }) { return files.flatMap((f) => f.nothing.x); } }],'),
    "`extensions/people.ts:3:60`: `people.rules.one` has failed: `Cannot read properties of undefined (reading 'x')`.",
  ],
  [
    "has a rule that yields nonsense",
    extension('rules: [{ id: "one", check: () => [{ file: 3 }] }],'),
    '`extensions/people.ts:2:33`: `people.rules.one` gives `{"file":3}`, and must give `Iterable<Finding>`.',
  ],
  [
    "has a rule that gives a promise",
    extension('rules: [{ id: "one", check: async () => [] }],'),
    "`extensions/people.ts:2:33`: `people.rules.one` gives `Promise`, and must give `Iterable<Finding>`.",
  ],
  [
    "has a rule that reports on a file that is not there",
    extension('rules: [{ id: "one", check: () => [{ file: "../secret", message: "m" }] }],'),
    "`extensions/people.ts:2:33`: `people.rules.one` reports on `../secret`, which does not exist.",
  ],
  [
    "has a rule that uses a message that it does not have",
    extension('rules: [{ id: "one", check: () => [{ file: "topics.yaml", message: "gone" }] }],'),
    "`extensions/people.ts:2:86`: `people.rules.one` uses the message `gone`, which the extension does not have.",
  ],
  [
    "has pages without a template",
    extension('pages: [{ kind: "teams", pages: () => [] }],'),
    "`extensions/people.ts:2:35`: the pages of the kind `teams` need a template. Write `theme/pages/own-teams.njk`.",
  ],
  [
    "has a page at an address of Dateline's",
    extension('pages: [{ kind: "people", pages: () => [{ path: "topics/", title: "Mine" }] }],'),
    "`extensions/people.ts:2:9`: a page of `people.pages.people` would be at `/topics/`, which Dateline reserves. Change its `path`.",
  ],
  [
    "has a page where content has one",
    extension('pages: [{ kind: "people", pages: () => [{ path: "about/", title: "Mine" }] }],'),
    "`extensions/people.ts:2:9`: a page of `people.pages.people` would be at `/about/`, where the site has another page or file. Change its `path`.",
  ],
  [
    "has a page outside of the site",
    extension('pages: [{ kind: "people", pages: () => [{ path: "../up/", title: "Mine" }] }],'),
    '`extensions/people.ts:2:9`: `people.pages.people` gives `{"path":"../up/","title":"Mine"}`, and must give `Iterable<Page>`.',
  ],
  [
    "has a member that throws when it is read",
    extension('get rules() { throw new Error("not yet"); },'),
    "`extensions/people.ts:2:39`: the extensions can't be loaded: `not yet`.",
  ],
  [
    "has a rule that throws what is no text",
    extension('rules: [{ id: "one", check: () => { throw Object.create(null); } }],'),
    "`extensions/people.ts:2:33`: `people.rules.one` has failed: `object`.",
  ],
  [
    "has a rule that throws an error whose message is no text",
    extension('rules: [{ id: "one", check: () => { throw Object.assign(new Error(""), { message: 3 }); } }],'),
    "`people.rules.one` has failed: `3`.",
  ],
  [
    "has a page whose address no system has a place for",
    extension(
      'pages: [{ kind: "people", pages: () => [{ path: ("a".repeat(80) + "/").repeat(60), title: "Deep" }] }],',
    ),
    "`people.pages.people` gives `{",
  ],
];

for (const [what, files, said] of FAULTS) {
  test(`a config that ${what} is told with its file and line`, async (t) => {
    const cwd = await peopleProject(t, files);
    await assertTold(cwd, "validate", said);
  });
}

test("a filter that throws is told with its file and line, and no site is written", async (t) => {
  const filter = 'filters: {\n    initials: () => { throw new RangeError("no letters"); } },';
  const cwd = await peopleProject(t, extension(`${PAGE} ${filter}`));
  await assertTold(cwd, "build", "`extensions/people.ts:3:29`: `people.filters.initials` has failed: `no letters`.");
  assert.equal(existsSync(path.join(cwd, "_site")), false);
});

/** Parts that extensions had until version 0.3, with their replacements. */
const REMOVED = {
  outputChecks:
    "Check the files in the Eleventy config instead, with `addLinter`: an error that it throws keeps the site",
  feedFormats: "Write a page of your own instead, an Eleventy template with any address as its `permalink`",
  importSources:
    "Convert the source to CSV or Markdown instead, and import the result: `npm run import -- csv FILE.csv`.",
  stores: "Publish to a folder instead, with `npm run publish -- --target dir:PATH`, and upload that folder",
  mailProviders:
    "Write the email to a file instead, with `npm run mail -- --bulletin NAME --eml FILE.eml`, and give the file",
} as const;

for (const [part, remedy] of Object.entries(REMOVED)) {
  test(`a config that still has ${part} is told what to write instead`, async (t) => {
    const cwd = await peopleProject(t, extension(`${part}: [{ name: "one" }],`));
    const said = `\`extensions/people.ts:2:19\`: \`extensions[0].${part}\` has been removed. ${remedy}`;
    await assertTold(cwd, "validate", said);
  });
}

test("an import writes nothing if the config has a fault", async (t) => {
  const cwd = await peopleProject(t, {
    ...extension("importSources: [],"),
    "news.csv": "title,date,language,text\nTugs,2026-05-11,en,Three of them.\n",
  });
  const { code, stderr } = await runCommand(["import", "csv", "news.csv"], { cwd });
  assert.equal(code, 1);
  assert.match(stderr, /`extensions\[0\]\.importSources` has been removed/);
  assert.equal(existsSync(path.join(cwd, "import")), false);
  assert.equal(existsSync(path.join(cwd, "content/bulletins/2026-05/tugs.en.md")), false);
});

test("an extension has templates and interface texts of its own, before which the project's come", async (t) => {
  const files = {
    ...extension(
      `theme: "extensions/look", pages: [{ kind: "teams", pages: ({ texts }) => [{ path: "teams/", title: texts.teams }] }],`,
    ),
    "extensions/look/pages/own-teams.njk":
      '{% extends "base.njk" %}{% block main %}<h1>{{ view.title }}</h1><p>{{ view.texts.hello }} of the extension.</p>{% endblock %}\n',
    "extensions/look/messages/en.yaml": "own: { teams: Teams, hello: Hello }\n",
    "extensions/look/messages/es.yaml": "own: { teams: Equipos }\n",
  };
  const cwd = await peopleProject(t, files);
  await rm(path.join(cwd, "theme"), { recursive: true });
  const { code, stdout } = await runCommand(["validate", "--as-of", AS_OF], { cwd });
  assert.equal(code, 1);
  assert.match(stdout, /extensions\/look\/messages\/es\.yaml\n +1:1 +error +The field `own\.hello` is missing/);
  await writeTree(cwd, { "theme/messages/es.yaml": "own: { hello: Hola }\n" });
  const built = await runCommand(["build", "--as-of", AS_OF], { cwd });
  assert.equal(built.code, 0, built.stderr + built.stdout);
  const page = (folder = "") => readFile(path.join(cwd, "_site", folder, "teams", "index.html"), "utf8");
  assert.match(await page(), /<h1>Teams<\/h1><p>Hello of the extension\./);
  assert.match(await page("es"), /<h1>Equipos<\/h1><p>Hola of the extension\./);
  const own = files["extensions/look/pages/own-teams.njk"].replace("extension", "project");
  await writeTree(cwd, { "theme/pages/own-teams.njk": own, "theme/messages/en.yaml": "own: { hello: Good day }\n" });
  assert.equal((await runCommand(["build", "--as-of", AS_OF], { cwd })).code, 0);
  assert.match(await page(), /<h1>Teams<\/h1><p>Good day of the project\./);
});

test("a promise that a rule leaves and that is rejected is told with its file and line, without a stack trace", async (t) => {
  const rule = 'rules: [{ id: "later", check: () => { void Promise.reject(new Error("left")); return []; } }],';
  const cwd = await peopleProject(t, extension(`${PAGE} ${rule}`));
  const { code, stderr } = await runProgram(["validate", "--as-of", AS_OF], { cwd });
  assert.match(stderr, /`extensions\/people\.ts:2:\d+`: unhandled promise rejection: `left`\./);
  assert.equal(code, 1);
  assert.doesNotMatch(stderr, /\n\s+at /);
});

test("a page at a former address of something is told, since that address leads there", async (t) => {
  const pages = 'pages: [{ kind: "people", pages: () => [{ path: "old-place/", title: "Mine" }] }],';
  const name = "bulletins/2026-05/night-ferry.en.md";
  const cwd = await peopleProject(t, {
    ...extension(`${pages} filters: { initials: String },`),
    [`content/${name}`]: "---\ntitle: The night ferry\ndate: 2026-05-06\nformerly: [/old-place/]\n---\nAt eleven.\n",
  });
  const said = "would be at `/old-place/`, a former address that redirects to another page. Change its `path`.";
  await assertTold(cwd, "build", said);
});

test("what is due and the export obey the rules of the project, as builds do", async (t) => {
  const rule =
    'messages: { no: { en: "Never.", es: "a", pt: "b", fr: "c" } }, rules: [{ id: "never", check: () => [{ file: "topics.yaml", message: "no" }] }],';
  const cwd = await peopleProject(t, extension(`${PAGE} filters: { initials: String }, ${rule}`));
  for (const args of [
    ["due", "--as-of", AS_OF],
    ["export", "out"],
  ]) {
    const { stdout, stderr } = await runCommand(args, { cwd });
    assert.match(`${stdout}${stderr}`, /Never\.\s+people\/never/, args.join(" "));
  }
  assert.equal(existsSync(path.join(cwd, "out")), false);
});

test("a fault is told in the four languages of messages", async (t) => {
  for (const [language, said] of [
    ["es", "no se pueden cargar las extensiones"],
    ["pt", "não é possível carregar as extensões"],
    ["fr", "impossible de charger les extensions"],
  ] as const) {
    const cwd = await peopleProject(t, { "dateline.config.ts": "const a = ;" });
    const { stderr } = await runCommand(["validate"], { cwd, env: { LC_MESSAGES: language } });
    assert.match(stderr, new RegExp(said));
  }
});

test("a symbolic link in the place of the config is refused, wherever it leads", async (t) => {
  const cwd = await peopleProject(t);
  await rename(path.join(cwd, "dateline.config.ts"), path.join(cwd, "content", "dateline.config.ts"));
  await symlink("content/dateline.config.ts", path.join(cwd, "dateline.config.ts"));
  await assertTold(cwd, "validate", "`dateline.config.ts` is a symbolic link. Put the file itself there");
});

test("a config in the content folder is not loaded, and one that imports code from there is refused", async (t) => {
  const cwd = await peopleProject(t);
  await rename(path.join(cwd, "dateline.config.ts"), path.join(cwd, "content", "dateline.config.ts"));
  const { stdout } = await runCommand(["validate", "--as-of", AS_OF], { cwd });
  assert.doesNotMatch(stdout, /people\/has-author/);
  const other = await peopleProject(t, {
    "dateline.config.ts": 'import { x } from "./content/media/x.ts";\nexport default { extensions: [x] };\n',
    "content/media/x.ts": 'throw new Error("this was run");\n',
  });
  await assertTold(
    other,
    "validate",
    "`content/media/x.ts` is code in the content folder, and content is never code. Move it out of `content/`.",
  );
});

test("a project with two configs is told to keep one", async (t) => {
  const cwd = await peopleProject(t, { "dateline.config.mjs": "export default { extensions: [] };\n" });
  await assertTold(
    cwd,
    "validate",
    "The project has `dateline.config.ts` and `dateline.config.mjs`. Keep one of them.",
  );
});

async function assertTold(cwd: string, command: string, said: string): Promise<void> {
  const { code, stdout, stderr } = await runCommand([command, "--as-of", AS_OF], { cwd });
  assert.ok(stderr.includes(said), `${stderr}\n${stdout}`);
  assert.equal(code, 1, stderr);
  assert.doesNotMatch(stderr, /\n\s+at /);
}
