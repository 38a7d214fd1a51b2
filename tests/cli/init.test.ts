import assert from "node:assert/strict";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { parse } from "yaml";
import { run, runCommand } from "../support/command.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { type Installed, installPackage } from "./packed.ts";

let installed: Installed;
const atEnd: (() => Promise<void>)[] = [];
before(async () => {
  installed = await installPackage({ after: (remove) => atEnd.push(remove) });
});
after(() => Promise.all(atEnd.map((remove) => remove())));

/** Steps that the workflows for several hosts share are executed once. */
const executed = new Set<string>();

for (const host of ["github-pages", "s3", "netlify", "none"]) {
  test(`init begins a publication for ${host} that validates and builds, and whose workflows succeed`, async () => {
    const { folder, dateline } = installed;
    const args = ["init", "mi-boletín", "--title", "Boletín", "--languages", "es,pt", "--host", host, "--lang", "es"];
    const { code, stdout, stderr } = await dateline([...args, "--url", "https://boletin.example", "--yes"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /\nAhora ejecute `npm install` y después `npm start`/);
    const project = path.join(folder, "mi-boletín");
    const { name, scripts, dependencies } = JSON.parse(readFileSync(path.join(project, "package.json"), "utf8"));
    assert.deepEqual([name, Object.keys(dependencies), scripts.start], ["mi-boletin", ["dateline"], "dateline start"]);
    assert.match(readFileSync(path.join(project, "EDITORS.md"), "utf8"), /^# Manual de la redacción\n/);

    await commitTwice(project);

    // The package is installed in the project, as `npm install` would do.
    renameSync(path.join(folder, "node_modules"), path.join(project, "node_modules"));
    try {
      const steps = stepsOf(project).filter((each) => executed.size < executed.add(each).size);
      for (const step of ["npm test", ...steps]) {
        const result = await run(["bash", "-euo", "pipefail", "-c", step], { cwd: project, env: ENVIRONMENT });
        assert.equal(result.code, 0, `${step}\n${result.stdout}${result.stderr}`);
        rmSync(path.join(project, "preview"), { recursive: true, force: true });
        rmSync(path.join(project, "public"), { recursive: true, force: true });
      }
      const html = readFileSync(path.join(project, "_site", "index.html"), "utf8");
      assert.match(html, /<html lang="es">/);
      assert.match(html, /Sale el primer número/);
    } finally {
      renameSync(path.join(project, "node_modules"), path.join(folder, "node_modules"));
      rmSync(project, { recursive: true });
    }
  });
}

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
  }
});

test("init overwrites nothing: it refuses a folder with files", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "notes/mine.txt": "mine" });
  const { code, stderr } = await installed.dateline(["init", "notes", "--yes"], folder);
  assert.equal(code, 1);
  assert.equal(stderr, "Unexpected mine.txt in notes, expected a new name or an empty folder\n");
  assert.deepEqual(await listTree(folder), ["notes/mine.txt"]);
});

test("init refuses what no publication can have, before it writes anything", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [option, value, message] of [
    ["--languages", "es,xx", /^Unexpected language xx, expected some of ar, de, en, /],
    ["--host", "moon", /^Unexpected host moon, expected one of github-pages, /],
    ["--url", "ftp://a", /^Unexpected address ftp:\/\/a, expected one such as /],
  ] as const) {
    const { code, stderr } = await installed.dateline(["init", "new", "--yes", option, value], folder);
    assert.equal(code, 2);
    assert.match(stderr, message);
  }
  assert.deepEqual(readdirSync(folder), []);
});

function findItem(folder: string, name: string): string {
  const files = readdirSync(path.join(folder, name), { recursive: true, encoding: "utf8" });
  return files.find((file) => file.endsWith("first-item.pt-br.md")) ?? assert.fail("no item in Brazilian Portuguese");
}

/** A pull request has a commit before its own. */
async function commitTwice(project: string): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  await run(["git", "init", "--quiet", project]);
  await run(["git", "-C", project, "add", "."]);
  for (const message of ["Begin", "Go on"])
    await run(["git", "-C", project, ...author, "commit", "--quiet", "--allow-empty", "-m", message]);
}

/** Programs on the path, and a store that the workflow for S3 can name: it is not asked, because nothing is published in tests. */
const ENVIRONMENT = { PATH: `${path.dirname(process.execPath)}:/usr/bin:/bin`, GITHUB_STEP_SUMMARY: "summary.md" };

/**
 * The commands of all workflows of a project, in their order. Installing needs the network, and publishing a store: the tests of
 * publishing have one.
 */
function stepsOf(project: string): readonly string[] {
  const workflows = readdirSync(path.join(project, ".github", "workflows"));
  const github = workflows.flatMap((name) => {
    const { jobs } = parse(readFileSync(path.join(project, ".github", "workflows", name), "utf8"));
    return Object.values<{ readonly steps: readonly { readonly run?: string }[] }>(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.run ?? []),
    );
  });
  const gitlab = Object.values<{ readonly script?: readonly string[] }>(
    parse(readFileSync(path.join(project, ".gitlab-ci.yml"), "utf8")),
  ).flatMap(({ script = [] }) => script.join("\n"));
  const [, netlify = ""] = /command = "(.*)"/.exec(findText(path.join(project, "netlify.toml"))) ?? [];
  return [...github, ...gitlab, netlify]
    .map((step) => step.replaceAll(/^npm ci .*$/gm, "").replaceAll(/^npx dateline publish .*$/gm, ""))
    .filter((step) => step.trim() !== "");
}

function findText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
