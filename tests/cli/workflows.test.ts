import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { packageVersion } from "../../scripts/build/package-root.ts";
import { listProject } from "../repository/sources.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { type Job, readGitlabJobs, readWorkflow } from "../support/workflow.ts";
import { sharedPackage } from "./packed.ts";
import { callsOf, PULL_REQUEST, pathOf, runCommand, runJob, startPassing } from "./run-job.ts";

/*
 * Runs every command of the workflows that we use and ship, in order, each job in a clean copy. Actions of GitHub are not run, only what
 * they pass on: artifacts and outputs. Installations are dry runs, and what they would install is linked.
 */

test("the workflows of this repository check, build and publish in clean clones", async (t) => {
  const target = path.join(await temporaryFolder(t), "published");
  const passed = await startPassing(t, { ...PULL_REQUEST, "vars.PUBLISH_TARGET": `dir:${target}` });
  for (const name of ["check.yml", "publish.yml"]) {
    for (const job of readWorkflow(path.join(ROOT, ".github/workflows", name)).jobs) {
      const folder = await cloneRepository(t, job);
      await runJob(job, folder, passed, path.join(ROOT, "node_modules"));
    }
  }
  assert.ok(existsSync(path.join(target, "index.html")));
});

test("a pull request has one comment on what readers will notice, however often it is checked", async (t) => {
  const { jobs } = readWorkflow(path.join(ROOT, "starter/all/.github/workflows/check.yml"));
  const comment = jobs.find(({ name }) => name === "comment") ?? assert.fail();
  const folder = await temporaryFolder(t);
  const passed = await startPassing(t, PULL_REQUEST);
  for (const summary of ["The first.", "The second."]) {
    await writeTree(path.join(passed.artifacts, "compare"), { "summary.md": `${summary}\n` });
    await runJob(comment, folder, passed, "");
  }
  const list = "repos/owner/name/issues/7/comments";
  assert.deepEqual(
    callsOf(passed).filter((call) => !call.startsWith("api --paginate")),
    [
      `api --silent ${list} --field body=@comment.md <!-- dateline compare --> The first.`,
      "api --silent --method PATCH repos/owner/name/issues/comments/12 --field body=@comment.md <!-- dateline compare --> The second.",
    ],
  );
});

/** The jobs that workflows for several hosts share, such as the check of pull requests, run once. */
const known = new Set<string>();

for (const host of ["github-pages", "s3", "netlify"]) {
  test(`the workflows that \`init --host ${host}\` writes check, build and publish`, async (t) => {
    const { folder, dateline } = await sharedPackage("package");
    const modules = path.join(folder, "node_modules");
    const begun = path.join(folder, `project-${host}`);
    const { code, stderr } = await dateline(["init", begun, "--languages", "es,pt", "--host", host, "--yes"]);
    assert.equal(code, 0, stderr);
    writeFileSync(path.join(begun, "package-lock.json"), lockOf(path.join(begun, "package.json")));
    const target = path.join(await temporaryFolder(t), "published");
    const passed = await startPassing(t, { ...PULL_REQUEST, "vars.PUBLISH_TARGET": `dir:${target}` });
    const clone = async () => {
      const copy = path.join(await temporaryFolder(t), "project");
      cpSync(begun, copy, { recursive: true });
      await commitTwice(copy);
      return copy;
    };
    const workflows = path.join(begun, ".github/workflows");
    for (const name of readdirSync(workflows).toSorted())
      for (const job of readWorkflow(path.join(workflows, name)).jobs)
        if (isNew(job.text)) await runJob(job, await clone(), passed, modules);
    for (const commands of readGitlabJobs(path.join(begun, ".gitlab-ci.yml")).values()) {
      if (!isNew(commands.join("\n"))) continue;
      const copy = await clone();
      const env = { ...pathOf(passed), PUBLISH_TARGET: `dir:${target}`, CI_MERGE_REQUEST_DIFF_BASE_SHA: "HEAD^1" };
      for (const command of commands) await runCommand(command, copy, env, modules);
    }
    if (host === "netlify") await runNetlify(await clone(), modules);
    assert.equal(existsSync(path.join(target, "index.html")), host === "s3");
  });
}

function isNew(job: string): boolean {
  return known.size < known.add(job).size;
}

/** The files that a job checks out: all, or those of some folders and those beside them. Its content is a small publication. */
async function cloneRepository(t: TestContext, { steps }: Job): Promise<string> {
  const folder = path.join(await temporaryFolder(t), "clone");
  mkdirSync(folder);
  const checkout = steps.find(({ uses }) => uses.startsWith("actions/checkout@"));
  if (checkout === undefined) return folder;
  const sparse = checkout.with["sparse-checkout"];
  const folders = typeof sparse === "string" ? sparse.trim().split(/\s+/) : undefined;
  for (const file of listProject()) {
    const [top = ""] = file.split("/");
    const isThere = top === file || (folders === undefined ? top !== "tests" && top !== "dist" : folders.includes(top));
    if (isThere && top !== "content") cpSync(path.join(ROOT, file), path.join(folder, file), { recursive: true });
  }
  if (folders === undefined) await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await commitTwice(folder);
  return folder;
}

/** A pull request has a commit before its own. */
async function commitTwice(folder: string): Promise<void> {
  const git = async (...args: readonly string[]) => {
    const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    const { code, stderr } = await run(["git", "-C", folder, ...author, ...args]);
    assert.equal(code, 0, stderr);
  };
  await git("init", "--quiet");
  await git("add", ".");
  for (const message of ["Begin", "Go on"]) await git("commit", "--quiet", "--allow-empty", "-m", message);
}

/** A lock file in which nothing but Dateline is to be installed. */
function lockOf(packageFile: string): string {
  const { name, dependencies } = JSON.parse(readFileSync(packageFile, "utf8"));
  const packages = { "": { name, dependencies }, "node_modules/dateline": { version: packageVersion() } };
  return JSON.stringify({ name, lockfileVersion: 3, requires: true, packages });
}

async function runNetlify(folder: string, modules: string): Promise<void> {
  const [, command = ""] =
    /^ {2}command = "(.*)"$/m.exec(readFileSync(path.join(folder, "netlify.toml"), "utf8")) ?? [];
  assert.notEqual(command, "");
  symlinkSync(modules, path.join(folder, "node_modules"));
  await runCommand(command, folder, {}, modules);
  assert.match(readFileSync(path.join(folder, "public/_headers"), "utf8"), /Content-Security-Policy/);
}
