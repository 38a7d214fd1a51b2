import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { parse } from "yaml";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { type Installed, sharedPackage } from "../cli/packed.ts";
import { programFile, run } from "../support/command.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";

let installed: Installed;
before(async () => {
  installed = await sharedPackage();
});

test("init begins a publication that validates and builds", async () => {
  const { folder, dateline } = installed;
  const args = ["init", "mi-boletín", "--title", "Boletín", "--languages", "es,pt", "--host", "none", "--lang", "es"];
  const { code, stdout, stderr } = await dateline([...args, "--url", "https://boletin.example", "--yes"]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /\nAhora ejecute `npm install` y después `npm start`/);
  const project = path.join(folder, "mi-boletín");
  const { name, scripts, dependencies } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
  assert.deepEqual([name, Object.keys(dependencies)], ["mi-boletin", [packageName()]]);
  assert.deepEqual([scripts.start, scripts.compare], ["dateline start", "dateline compare"]);
  assert.deepEqual([scripts.builder, scripts["report-site"]], [undefined, undefined], "the program's own use");
  assert.match(readFileSync(path.join(project, "EDITORS.md"), "utf8"), /^# Manual de la redacción\n\nHacen falta /);
  const readme = readFileSync(path.join(project, "README.md"), "utf8");
  assert.match(
    readme,
    /^# Boletín\n\nEsta carpeta es una publicación\.[\s\S]*## Publicar\n\n`npm run build` escribe[\s\S]*## Vista previa/,
  );
  assert.doesNotMatch(readme, /<!--|\{|Netlify haga/);

  // The package is installed in the project, as `npm install` would do.
  renameSync(path.join(folder, "node_modules"), path.join(project, "node_modules"));
  try {
    const result = await run(["npm", "test"], { cwd: project });
    assert.equal(result.code, 0, result.stdout + result.stderr);
    const html = readFileSync(path.join(project, "_site", "index.html"), "utf8");
    assert.match(html, /<html lang="es">/);
    assert.match(html, /Sale el primer número/);
  } finally {
    renameSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
    rmSync(project, { recursive: true });
  }
});

test("init asks and writes in the regional language of the environment or of the option, in any letter case", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [name, args, env] of [
    ["one", [], { LC_ALL: "pt_BR.UTF-8" }],
    ["two", ["--languages", "pt-BR,de", "--lang", "pt-BR"], {}],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(["init", name, "--yes", ...args], { cwd: folder, env });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\nAgora execute `npm install` e depois `npm start`/);
    const item = readFileSync(path.join(folder, name, findItem(folder, name)), "utf8");
    assert.match(item, /^title: Sai a primeira edição$/m);
    assert.match(readFileSync(path.join(folder, name, "EDITORS.md"), "utf8"), /^# Manual da redação\n\nSão precisos /);
  }
});

test("init begins a language that Dateline has no texts in, and one that no other names", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [name, languages, lang, lent] of [
    ["one", "gn,es", "en", { gn: "es" }],
    ["two", "kek", "fr", { kek: "fr" }],
    ["three", "es,nl,kek", "en", { nl: "es", kek: "es" }],
  ] as const) {
    const cwd = path.join(folder, name);
    const begun = await runCommand(["init", name, "--yes", "--languages", languages, "--lang", lang], { cwd: folder });
    assert.equal(begun.code, 0, begun.stderr);
    const publication = parse(readFileSync(path.join(cwd, "content/publication.yaml"), "utf8"));
    assert.deepEqual(publication.fallbackLanguages, lent);
    const { code, stdout } = await runCommand(["build", "--lang", "en"], { cwd });
    assert.equal(code, 0, stdout);
    const counts = Array.from(stdout.matchAll(/(\d+) interface texts are missing in `(\w+)`/g), ([, count, tag]) => [
      tag,
      count,
    ]);
    assert.deepEqual(counts.map(([tag]) => tag).toSorted(), Object.keys(lent).toSorted(), stdout);
    const [first = ""] = languages.split(",");
    assert.match(readFileSync(path.join(cwd, "_site/index.html"), "utf8"), new RegExp(`<html lang="${first}"`));
  }
  const theme = readFileSync(path.join(folder, "one/theme/messages/gn.yaml"), "utf8");
  const [introduction] = readdirSync(path.join(folder, "one/content"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("bulletin.gn.md"),
  );
  assert.match(readFileSync(path.join(folder, "one/content", introduction ?? ""), "utf8"), /^lead: .*\n---\n\S/m);
  assert.match(readFileSync(path.join(folder, "one/EDITORS.md"), "utf8"), /^# Manual de la redacción\n/);
  assert.match(theme, /^ {2}home: # Inicio$/m);
  assert.match(theme, /the comment is the text in español/);
  assert.match(readFileSync(path.join(folder, "one/content/topics.yaml"), "utf8"), /^ {4}gn: Programa$/m);
});

test("init asks a wrong answer again, and the first issue has the period of the frequency", async (t) => {
  const folder = await temporaryFolder(t);
  const answers = [
    "Cartas",
    "es,spanish",
    "es",
    "hourly",
    "weekly",
    "ftp://a",
    "https://a.example/",
    "moon",
    "netlify",
  ];
  const input = `${answers.join("\n")}\n`;
  const args = [await programFile(), "init", "cartas", "--lang", "es"];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, input, encoding: "utf8" });
  assert.equal(status, 0, stdout);
  assert.equal(stdout.match(/¿En qué idiomas/g)?.length, 2);
  assert.match(stdout, /`moon`[\s\S]*¿Dónde se alojará\?/);
  const files = readdirSync(path.join(folder, "cartas"), { recursive: true, encoding: "utf8" });
  assert.ok(
    files.some((file) => /^content\/bulletins\/\d{4}-w\d\d\/bulletin\.es\.md$/.test(file)),
    files.join("\n"),
  );
  assert.ok(files.includes("netlify.toml"));
  assert.match(readFileSync(path.join(folder, "cartas/README.md"), "utf8"), /Conecte el repositorio con Netlify/);
  assert.match(
    readFileSync(path.join(folder, "cartas/theme/README.md"), "utf8"),
    /^# Tema\n[\s\S]*`node_modules\/@dateline-news\/dateline\/docs\//,
  );
  const { code, stdout: report } = await runCommand(["validate"], { cwd: path.join(folder, "cartas") });
  assert.equal(code, 0, report);
  assert.match(report, /No errors or warnings/);
});

test("init takes no title that validate refuses, and README.md has it as text", async (t) => {
  const folder = await temporaryFolder(t);
  for (const title of ["A\nB", "A\u{202E}B", "A\u{1}", "A\u{200B}B", " ", "a".repeat(121)]) {
    const { code, stderr } = await installed.dateline(["init", "a", "--yes", "--title", title], folder);
    assert.deepEqual([code, readdirSync(folder)], [2, []], JSON.stringify(title));
    assert.match(stderr, /one line of 1 to 120 characters/);
  }
  const title = "R&D {package} <b> [a](b) *c*";
  const { code, stderr } = await installed.dateline(["init", "a", "--yes", "--title", title], folder);
  assert.equal(code, 0, stderr);
  assert.ok(
    readFileSync(path.join(folder, "a/README.md"), "utf8").startsWith("# R\\&D {package} \\<b> \\[a\\](b) \\*c\\*\n\n"),
  );
});

test("init overwrites nothing: it refuses a folder with files", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "notes/mine.txt": "mine" });
  const { code, stderr } = await installed.dateline(["init", "notes", "--yes"], folder);
  assert.equal(code, 1);
  assert.equal(stderr, "There are files in `notes`: choose a new name or an empty folder.\n");
  assert.deepEqual(await listTree(folder), ["notes/mine.txt"]);
});

test("init refuses what no publication can have, before it writes anything", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [option, value, message] of [
    ["--languages", "es,spanish", /`spanish` has no meaning here\. Write a language tag.* Did you mean `es`\?\n/],
    ["--languages", "es,Klingon", /`Klingon` has no meaning here\. Write a language tag[^.]*\.\n/],
    ["--frequency", "hourly", /`hourly` has no meaning here\. .*`irregular`\.\n/],
    ["--frequency", "biweekly", /`biweekly` has no meaning here\. .* Did you mean `fortnightly`\?\n/],
    ["--frequency", "mensuelle", /`mensuelle` has no meaning here\. .* Did you mean `monthly`\?\n/],
    ["--host", "moon", /^Unknown host `moon`\. The hosts are `github-pages`, .* GitLab Pages\.\n/],
    ["--host", "gitlab", /^Unknown host `gitlab`\. .* Did you mean `github-pages`\?\n/],
    ["--url", "ftp://a", /^`ftp:\/\/a` isn't the address of a site\. /],
  ] as const) {
    const { code, stderr } = await installed.dateline(["init", "new", "--yes", option, value], folder);
    assert.equal(code, 2);
    assert.match(stderr, message);
  }
  assert.deepEqual(readdirSync(folder), []);
});

function findItem(folder: string, name: string): string {
  const files = readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" });
  return (
    files.find((file) => file.endsWith("/sai-a-primeira-edicao.pt-br.md")) ??
    assert.fail("no item in Brazilian Portuguese")
  );
}
