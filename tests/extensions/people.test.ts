import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { buildSite, checkSite, messageOf } from "../../scripts/index.ts";
import { NODE, plainEnvironment, programFile, run, runProgram } from "../support/command.ts";
import { ROOT, writeTree } from "../support/folders.ts";
import { onOneCore } from "../support/one-core.ts";
import { AS_OF } from "../support/options.ts";
import { runCommand } from "../support/run-command.ts";
import { peopleProject } from "./people.ts";

/* An extension of three files outside of `scripts/`, in a separate project: `tests/fixtures/extensions/people`. */

const EXTENSION = "extensions/people.ts";
const FINDING = "Nobody has written it. The newsroom wants 3 authors at most, such as `Ana Ruiz`.";

test("validate runs its rules, and says what they find in the language of the command", async (t) => {
  const cwd = await peopleProject(t);
  const { code, stdout, stderr } = await runProgram(["validate", "--as-of", AS_OF], { cwd });
  assert.equal(code, 0, stderr);
  assert.ok(stdout.includes(FINDING), stdout);
  assert.match(stdout, /new-crane\.en\.md\n {2}warning .*people\/has-author/);
  assert.doesNotMatch(stdout, /night-ferry/);
  const spanish = await runCommand(["validate", "--as-of", AS_OF, "--lang", "es"], { cwd });
  assert.match(spanish.stdout, /Nadie lo ha escrito\. La redacción quiere como máximo 3 autores/);
});

/** The tests of builds have one project, and change it one after the other: each builds it once more. */
const project = peopleProject({ after });

test("a build has its pages, with the filter, in each language and in the sitemap", async () => {
  const cwd = await project;
  await build(cwd);
  const page = await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8");
  assert.match(page, /<h1>People &amp; friends<\/h1>/);
  assert.match(page, /<h2>Ana Ruiz <abbr>AR<\/abbr><\/h2>/);
  assert.match(page, /<a href="\/2026\/05\/night-ferry\/">The night ferry<\/a>/);
  assert.match(page, /<link rel="alternate" hreflang="es" href="https:\/\/letter\.harbour\.example\/es\/people\/">/);
  assert.match(await readFile(path.join(cwd, "_site", "es", "people", "index.html"), "utf8"), /<h1>Personas<\/h1>/);
  assert.match(await readFile(path.join(cwd, "_site", "sitemap", "es-pages.xml"), "utf8"), /\/es\/people\//);
});

test("a page is rendered again when what it shows has changed", async () => {
  const cwd = await project;
  await change(cwd, "content/bulletins/2026-05/night-ferry.en.md", (text) => text.replace("Ana Ruiz", "Rui Costa"));
  await build(cwd);
  assert.match(await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8"), /Rui Costa <abbr>RC/);
});

test("a filter that has changed in a file that the config imports renders its pages again", async () => {
  const cwd = await project;
  await change(cwd, EXTENSION, (text) => text.replace('.join("")', '.join(".")'));
  await build(cwd);
  assert.match(await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8"), /<abbr>R\.C<\/abbr>/);
});

test("a filter that reads a file of the project by its path from there renders its pages again", async () => {
  const cwd = await project;
  await writeTree(cwd, { "data/sign.json": '"-"' });
  const read = 'JSON.parse(readFileSync("./data/sign.json", "utf8"))';
  await change(
    cwd,
    EXTENSION,
    (text) => `import { readFileSync } from "node:fs";\n${text.replace('.join(".")', `.join(${read})`)}`,
  );
  await build(cwd);
  await change(cwd, "data/sign.json", () => '"+"');
  await build(cwd);
  assert.match(await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8"), /<abbr>R\+C<\/abbr>/);
});

test("the project's own Eleventy templates have its filters", async (t) => {
  const template = '---\npermalink: /team/\ntitle: Team\nlayout: dateline\n---\n<p>{{ "Eva Lind" | initials }}</p>\n';
  const cwd = await peopleProject(t, { "templates/team.njk": template, "eleventy.config.mjs": PLUGIN });
  const { code, stdout, stderr } = await runCommand(["build", "--as-of", AS_OF], { cwd }); // With tsx, that loads the plugin.
  assert.equal(code, 0, stdout + stderr);
  assert.match(await readFile(path.join(cwd, "_site", "team", "index.html"), "utf8"), /<p>EL<\/p>/);
});

test("npm start serves its pages, and shows them anew when the extension changes", async (t) => {
  const cwd = await peopleProject(t);
  const { get, output } = await start(t, cwd);
  assert.match(await get("people/"), /<abbr>AR<\/abbr>/);
  await change(cwd, EXTENSION, (text) => text.replace('.join("")', '.join("-")'));
  await until(async () => (await get("people/")).includes("<abbr>A-R</abbr>"));
  await change(cwd, EXTENSION, (text) =>
    text.replace("return names.map", 'throw new Error("no people")\n  return names.map'),
  );
  const failed = "`extensions/people.ts:44:9`: `people.pages.people` has failed: `no people`.";
  await until(async () => output().includes(failed), output);
  assert.match(await get("people/"), /people\.ts:44:9.* has failed/);
  assert.doesNotMatch(output(), /\n\s+at /);
});

test("Eleventy's own command has its pages and filters", async (t) => {
  const cwd = await peopleProject(t, { "eleventy.config.mjs": PLUGIN, "templates/.keep": "" });
  const eleventy = path.join(ROOT, "node_modules", "@11ty", "eleventy", "cmd.cjs");
  const { code, stderr } = await run([...NODE, eleventy, "--config=eleventy.config.mjs"], { cwd });
  assert.equal(code, 0, stderr);
  assert.match(await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8"), /<abbr>AR<\/abbr>/);
});

test("the library runs its rules, and says what they find in any language", async (t) => {
  const cwd = await peopleProject(t);
  const written = t.mock.method(process.stderr, "write", () => true);
  const [checked, built] = await inFolder(cwd, async () => [
    await checkSite({ asOf: AS_OF }),
    await onOneCore(() => buildSite({ asOf: AS_OF })),
  ]);
  assert.equal(written.mock.callCount(), 0);
  const [first = assert.fail()] = checked.diagnostics;
  assert.deepEqual(
    [first.rule, messageOf(checked, first, "en"), built.diagnostics.length],
    ["people/has-author", FINDING, 1],
  );
  assert.match(
    messageOf(checked, first, "fr"),
    /^Personne ne l’a écrit\. La rédaction veut au plus 3 autrices?|^Personne ne l’a écrit\. La rédaction veut au plus 3 auteurs/,
  );
  assert.match(await readFile(path.join(cwd, "_site", "people", "index.html"), "utf8"), /<abbr>AR<\/abbr>/);
});

async function inFolder<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await act();
  } finally {
    process.chdir(before);
  }
}

test("a page of one's own may have any address and media type", async (t) => {
  const cwd = await peopleProject(t, {
    "eleventy.config.mjs": PLUGIN,
    "templates/podcast.njk": `---
permalink: /podcast.xml
---
<rss version="2.0"><channel><title>Sound</title><link>https://letter.harbour.example/</link><description>All</description>
{% for item in dateline.publication.items %}<item><title>{{ item.original.title }}</title><link>https://letter.harbour.example/{{ item.original.slug }}/</link><guid>{{ item.original.slug }}</guid></item>
{% endfor %}</channel></rss>
`,
    "templates/intranet.11ty.mjs": `export const data = { permalink: "/intranet.json" };
export const render = ({ dateline }) => JSON.stringify(dateline.publication.items.map(({ date }) => date));
`,
  });
  const built = await runCommand(["build", "--as-of", AS_OF], { cwd });
  assert.equal(built.code, 0, built.stdout + built.stderr);
  const file = (name: string) => readFile(path.join(cwd, "_site", name), "utf8");
  assert.match(await file("podcast.xml"), /<item><title>The night ferry<\/title>/);
  assert.ok((await file("intranet.json")).includes('"2026-05-06"'));
  const release = await file("release.json");
  assert.match(release, /^.*"podcast\.xml".*"type":"application\/xml; charset=utf-8"/m);
  assert.match(release, /^.*"intranet\.json".*"type":"application\/json; charset=utf-8"/m);
});

test("an error of a linter in the Eleventy config keeps a site from being replaced", async (t) => {
  const linter =
    'config.addLinter("f", (text) => { if (text.includes("The night ferry")) throw new Error("no ferries"); });';
  const config = PLUGIN.replace("config.addPlugin", `${linter}\n  $&`);
  const cwd = await peopleProject(t, { "eleventy.config.mjs": config, "templates/.keep": "" });
  const { code, stdout, stderr } = await runCommand(["build", "--as-of", AS_OF], { cwd });
  assert.equal(code, 1, stdout);
  assert.match(stderr, /no ferries/);
  assert.equal(existsSync(path.join(cwd, "_site")), false);
});

const PLUGIN = `import dateline from ${JSON.stringify(pathToFileURL(path.join(ROOT, "scripts", "eleventy.ts")).href)};
export default (config) => {
  config.addPlugin(dateline, { asOf: "${AS_OF}" });
};
export const config = { dir: { input: "templates", output: "_site" } };
`;

async function build(cwd: string): Promise<void> {
  const { code, stdout, stderr } = await runProgram(["build", "--as-of", AS_OF], { cwd });
  assert.equal(code, 0, stdout + stderr);
}

async function change(cwd: string, file: string, edit: (text: string) => string): Promise<void> {
  const before = await readFile(path.join(cwd, file), "utf8");
  assert.notEqual(edit(before), before);
  await writeTree(cwd, { [file]: edit(before) });
}

async function start(t: TestContext, cwd: string) {
  const args = [await programFile(), "start", "--port", "0", "--as-of", AS_OF];
  const server = spawn(process.execPath, args, { cwd, env: plainEnvironment() });
  t.after(() => void server.kill());
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (output += chunk));
  await until(
    async () => /Built in .*: http/.test(output),
    () => output,
  );
  const address = /http:\/\/[\w.:]+\//.exec(output)?.[0] ?? "";
  const get = async (page: string) => (await fetch(new URL(page, address))).text();
  return { get, output: () => output };
}

async function until(isTrue: () => Promise<boolean>, explain = () => ""): Promise<void> {
  const end = AbortSignal.timeout(60_000);
  while (!(await isTrue())) {
    assert.ok(!end.aborted, explain());
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
