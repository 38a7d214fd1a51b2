import assert from "node:assert/strict";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { packageName, packageVersion } from "../../scripts/pipeline/package-root.ts";
import { callsOf, runJob, startPassing } from "../cli/run-job.ts";
import { listProject } from "../repository/sources.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { type Job, readWorkflow } from "../support/workflow.ts";
import { installTools, startRegistry } from "./verdaccio.ts";

/*
 * Publishes two versions to a registry on this machine with the commands of the release workflow, and uses them as a new publication does.
 * `npm run registry` runs it: it takes minutes, and downloads the dependencies of Dateline.
 */

const NAME = packageName();
const FIRST = packageVersion();
const SECOND = FIRST.replace(/\d+$/, (patch) => String(Number(patch) + 1));

test("two versions are published, begin a publication, build it, list what is in it, and replace each other", async (t) => {
  const tools = await installTools();
  const folder = await temporaryFolder(t);
  const registry = path.join(folder, "registry");
  mkdirSync(registry);
  Object.assign(process.env, await startRegistry({ after: (stop) => t.after(stop) }, tools, registry));
  const call = async (cwd: string, command: string): Promise<string> => {
    const { code, stdout, stderr } = await run(command.split(" "), { cwd });
    assert.equal(code, 0, `${command}\n${stdout}${stderr}`);
    t.diagnostic(command);
    return stdout;
  };
  const tarball = await release(t, FIRST);

  await call(folder, `npx --yes ${NAME} init press --languages es,en --yes`);
  const project = path.join(folder, "press");
  assert.equal(dependencyOf(project), `^${FIRST}`);
  await call(project, "npm install");
  await call(project, "npm test");
  assert.ok(readdirSync(path.join(project, "_site")).includes("index.html"));
  assert.equal(installedIn(project), FIRST);
  assert.match(await call(project, "npm sbom --sbom-format cyclonedx"), new RegExp(`"name": "${NAME}"`));
  assert.match(await call(project, `npm audit --registry ${await startAdvisories(t)}`), /found 0 vulnerabilities/);
  await assertValid(tools, readFileSync(path.join(project, "node_modules", NAME, "dist", "sbom.cdx.json"), "utf8"));

  await release(t, SECOND);
  await call(project, "npm update");
  assert.equal(installedIn(project), SECOND);
  await call(project, "npm run migrate -- --dry-run");
  await call(project, "npm test");

  await call(folder, `npx --yes file:${tarball} init weekly --languages pt --yes`);
  const other = path.join(folder, "weekly");
  assert.equal(dependencyOf(other), `file:${path.relative(other, tarball)}`);
  await call(other, "npm install");
  await call(other, "npm test");
  assert.equal(installedIn(other), FIRST);
});

/** A server without any advisory: a registry on this machine has none. Returns its address. */
async function startAdvisories(t: TestContext): Promise<string> {
  const server = createServer((_, response) => response.setHeader("Content-Type", "application/json").end("{}"));
  t.after(() => server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return `http://127.0.0.1:${address.port}/`;
}

/** Releases a version by the workflow, without its tests. Returns the packed package. */
async function release(t: TestContext, version: string): Promise<string> {
  const clone = await cloneOf(t, version);
  const known = { "github.ref_name": `v${version}`, "github.token": "token", "github.repository": "owner/name" };
  const passed = await startPassing(t, known);
  for (const job of readWorkflow(path.join(ROOT, ".github/workflows/release.yml")).jobs) {
    const folder = job.name === "pack" ? clone : await temporaryFolder(t);
    await runJob(withoutTests(job), folder, passed, path.join(ROOT, "node_modules"));
  }
  const [call = ""] = callsOf(passed);
  assert.match(call, new RegExp(`^release create v${version} --verify-tag --title Dateline ${version} `));
  const packed = readdirSync(path.join(clone, "release")).find((file) => file.endsWith(".tgz"));
  return path.join(clone, "release", packed ?? assert.fail("no package"));
}

/** A copy of the repository without its tests and content, as of a version, with release notes for it. */
async function cloneOf(t: TestContext, version: string): Promise<string> {
  const clone = await temporaryFolder(t);
  for (const file of listProject())
    if (!/^(?:tests|dist|content)\//.test(file)) cpSync(path.join(ROOT, file), path.join(clone, file));
  change(path.join(clone, "package.json"), `"version": "${FIRST}"`, `"version": "${version}"`);
  change(path.join(clone, "CHANGELOG.md"), "\n## ", `\n## ${version} (2026-01-01)\n\n- A test.\n\n## `);
  return clone;
}

function change(file: string, before: string, after: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(before, after));
}

/** A job without the tests and steps that only they need. */
function withoutTests(job: Job): Job {
  return { ...job, steps: job.steps.filter((step) => step.run !== "npm test" && !step.run.startsWith("sudo ")) };
}

/** Asserts that a list of packages is valid by the schema of CycloneDX 1.6, which contains the SPDX licences. */
async function assertValid(tools: string, text: string): Promise<void> {
  const library = createRequire(path.join(tools, "package.json")).resolve("@cyclonedx/cyclonedx-library");
  const { Spec, Validation } = await import(pathToFileURL(library).href);
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  assert.equal(await validator.validate(text), null);
  assert.notEqual(await validator.validate(text.replace('"MIT"', '"MITT"')), null);
}

function dependencyOf(project: string): unknown {
  return JSON.parse(readFileSync(path.join(project, "package.json"), "utf8")).dependencies[NAME];
}

function installedIn(project: string): unknown {
  return JSON.parse(readFileSync(path.join(project, "node_modules", NAME, "package.json"), "utf8")).version;
}
