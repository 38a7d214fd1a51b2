import assert from "node:assert/strict";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { packageName, packageVersion } from "../../scripts/pipeline/package-root.ts";
import { sharedPackage } from "../cli/packed.ts";
import { callsOf, PULL_REQUEST, pathOf, runCommand, runJob, startPassing } from "../cli/run-job.ts";
import { startMailServer } from "../editions/email/smtp.ts";
import { listProject } from "../repository/sources.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { type Job, readGitlabJobs, readWorkflow } from "../support/workflow.ts";

/*
 * Runs every command of our own and of shipped workflows, in order, each job in a clean copy. Actions of GitHub are not run, only their
 * outputs and artifacts are passed on. Installations are dry runs, and the packages are linked.
 */

test("the workflows of this repository check, build and publish in clean clones", async (t) => {
  const target = path.join(await temporaryFolder(t), "published");
  const passed = await startPassing(t, { ...PULL_REQUEST, "vars.PUBLISH_TARGET": `dir:${target}` });
  const clone = await copyRepository(t);
  for (const name of ["check.yml", "publish.yml"])
    for (const job of readWorkflow(path.join(ROOT, ".github/workflows", name)).jobs)
      await runJob(job, await checkOut(t, job, clone), passed, path.join(ROOT, "node_modules"));
  assert.ok(existsSync(path.join(target, "index.html")));
});

test("a pull request has one comment on what readers will notice, with its preview, however often it is checked", async (t) => {
  const { jobs } = readWorkflow(path.join(ROOT, "starter/all/.github/workflows/check.yml"));
  const comment = jobs.find(({ name }) => name === "comment") ?? assert.fail();
  const folder = await temporaryFolder(t);
  const passed = await startPassing(t, PULL_REQUEST);
  for (const summary of ["The first.", "The second."]) {
    await writeTree(path.join(passed.artifacts, "compare"), { "summary.md": `${summary}\n` });
    await runJob(comment, folder, passed, "");
  }
  const list = "repos/owner/name/issues/7/comments";
  const preview = "[preview.zip](https://github.example/artifacts/1) → index.html";
  assert.deepEqual(
    callsOf(passed).filter((call) => !call.startsWith("api --paginate")),
    [
      `api --silent ${list} --field body=@comment.md <!-- dateline compare --> The first. ${preview}`,
      `api --silent --method PATCH repos/owner/name/issues/comments/12 --field body=@comment.md <!-- dateline compare --> The second. ${preview}`,
    ],
  );
});

test("what somebody writes as the address, the issue or the branch of a test is never run, and only a branch of the desk is fetched", async (t) => {
  const { jobs } = readWorkflow(path.join(ROOT, "starter/all/.github/workflows/test-mail.yml"));
  const [job = assert.fail()] = jobs;
  const gitlab = readGitlabJobs(path.join(ROOT, "starter/all/gitlab-ci.yml")).get("test-mail") ?? assert.fail();
  const [folder, modules] = [await temporaryFolder(t), await temporaryFolder(t)];
  await writeTree(folder, {
    "package.json": "{}",
    "package-lock.json": "{}",
    "content/a.md": "published",
    "content/gone.md": "published",
    "program.js": "published",
  });
  await commitTwice(folder);
  await git(folder, "checkout", "--quiet", "-b", "dateline/2026-05.2");
  await git(folder, "rm", "--quiet", "content/gone.md");
  await writeTree(folder, { "content/a.md": "proposed", "content/b.md": "proposed", "program.js": "proposed" });
  await git(folder, "add", ".");
  await git(folder, "commit", "--quiet", "-m", "Propose");
  await git(folder, "checkout", "--quiet", "-");
  await git(folder, "remote", "add", "origin", ".");
  const text = `"$(touch ran)"'\`touch ran\`\n; touch ran #`;
  const send = async (branch: string, how: "GitHub" | "GitLab") => {
    await git(folder, "reset", "--quiet", "--hard");
    await git(folder, "clean", "--quiet", "-fdx");
    const inputs = { "inputs.to": text, "inputs.bulletin": text, "inputs.language": text, "inputs.branch": branch };
    const passed = await startPassing(t, { ...inputs, "github.token": "token" });
    writeFileSync(path.join(passed.artifacts, "bin/npm"), NPM, { mode: 0o755 });
    if (how === "GitHub") await runJob(job, folder, passed, modules);
    const values = { TO: text, BULLETIN: text, LANGUAGE: text, BRANCH: branch };
    const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [`TEST_MAIL_${name}`, value]));
    if (how === "GitLab")
      for (const command of gitlab) await runCommand(command, folder, { ...pathOf(passed), ...variables }, modules);
    return readFileSync(path.join(passed.artifacts, "bin/given"), "utf8");
  };
  const contentOf = () => {
    const names = readdirSync(path.join(folder, "content")).sort();
    return names.map((name) => [name, readFileSync(path.join(folder, "content", name), "utf8")]);
  };
  for (const how of ["GitHub", "GitLab"] as const) {
    const given = ["run", "--silent", "mail", "--", "--drafts", `--bulletin=${text}`, `--lang=${text}`, `--to=${text}`];
    assert.equal(await send("dateline/2026-05.2", how), given.map((each) => `${each}\0`).join(""));
    assert.deepEqual(contentOf(), [
      ["a.md", "proposed"],
      ["b.md", "proposed"],
    ]);
    assert.equal(readFileSync(path.join(folder, "program.js"), "utf8"), "published");
    await send("", how);
    assert.deepEqual(contentOf(), [
      ["a.md", "published"],
      ["gone.md", "published"],
    ]);
    for (const branch of ["main", "dateline/", "dateline/a/b", "dateline/a:b", "dateline/a\nmain", text])
      await assert.rejects(send(branch, how), branch);
    assert.ok(!existsSync(path.join(folder, "ran")));
  }
});

/** A stub of npm: it records its arguments. */
const NPM = `#!/bin/sh
if [ "$1" = run ]; then printf '%s\\0' "$@" > "$(dirname "$0")/given"; fi
`;

/** The jobs that workflows for several hosts share, such as the check of pull requests, run once. */
const known = new Set<string>();

for (const host of ["github-pages", "s3", "netlify"]) {
  test(`the workflows that \`init --host ${host}\` writes check, build and publish`, async (t) => {
    const { folder, dateline } = await sharedPackage();
    const modules = path.join(folder, "node_modules");
    // All hosts have the same publication, so that an installation runs once, and a page that was rendered for one is cached for the
    // others.
    const [project, cache] = [path.join(folder, "project"), path.join(folder, "cache")];
    const { code, stderr } = await dateline(["init", project, "--languages", "es,pt", "--host", host, "--yes"]);
    assert.equal(code, 0, stderr);
    if (existsSync(cache)) renameSync(cache, path.join(project, ".cache"));
    writeFileSync(path.join(project, "package-lock.json"), lockOf(path.join(project, "package.json")));
    await commitTwice(project);
    const target = path.join(await temporaryFolder(t), "published");
    const server = await startMailServer(t, "accepts");
    const [period = assert.fail()] = readdirSync(path.join(project, "content/bulletins"));
    const mail = { bulletin: period, language: "es", to: "ana@example.org", branch: await propose(project, period) };
    const passed = await startPassing(t, {
      ...PULL_REQUEST,
      "vars.PUBLISH_TARGET": `dir:${target}`,
      "secrets.SMTP_URL": server.url,
      ...Object.fromEntries(Object.entries(mail).map(([name, value]) => [`inputs.${name}`, value])),
    });
    const workflows = path.join(project, ".github/workflows");
    for (const name of readdirSync(workflows).toSorted())
      for (const job of readWorkflow(path.join(workflows, name)).jobs)
        if (isNew(job.text)) await runJob(job, await checkOut(t, job, project), passed, modules);
    for (const commands of readGitlabJobs(path.join(project, ".gitlab-ci.yml")).values()) {
      if (!isNew(commands.join("\n"))) continue;
      await clean(project);
      const env = {
        ...pathOf(passed),
        PUBLISH_TARGET: `dir:${target}`,
        CI_MERGE_REQUEST_DIFF_BASE_SHA: "HEAD^1",
        ...Object.fromEntries(Object.entries(mail).map(([name, value]) => [`TEST_MAIL_${name.toUpperCase()}`, value])),
        SMTP_URL: server.url,
      };
      for (const command of commands) await runCommand(command, project, env, modules);
    }
    const isFirst = host === "github-pages";
    assert.equal(server.received.length, isFirst ? 2 : 0);
    for (const { to, message } of server.received) {
      assert.deepEqual(to, ["ana@example.org"]);
      assert.match(String(message), /A proposed remark/);
    }
    if (host === "netlify") await runNetlify(project, modules);
    assert.equal(existsSync(path.join(target, "index.html")), host === "s3");
    renameSync(path.join(project, ".cache"), cache);
    rmSync(project, { recursive: true });
  });
}

/** A branch of the desk in which the bulletin is a draft with more content. */
async function propose(project: string, period: string): Promise<string> {
  const branch = `dateline/${period}`;
  await git(project, "checkout", "--quiet", "-b", branch);
  const publication = path.join(project, "content/publication.yaml");
  writeFileSync(publication, `${readFileSync(publication, "utf8")}\ncontact: { email: harbour@example.org }\n`);
  const bulletin = path.join(project, `content/bulletins/${period}/bulletin.es.md`);
  const text = readFileSync(bulletin, "utf8").replace("---\n", "---\ndraft: true\n");
  writeFileSync(bulletin, `${text}\nA proposed remark.\n`);
  await git(project, "commit", "--quiet", "--all", "-m", "Propose");
  await git(project, "checkout", "--quiet", "-");
  await git(project, "remote", "add", "origin", ".");
  return branch;
}

function isNew(job: string): boolean {
  return known.size < known.add(job).size;
}

/** A clone of this repository without its tests. Its content is a small publication. */
async function copyRepository(t: TestContext): Promise<string> {
  const folder = path.join(await temporaryFolder(t), "clone");
  for (const file of listProject())
    if (!/^(?:tests|dist|content)\//.test(file)) cpSync(path.join(ROOT, file), path.join(folder, file));
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await commitTwice(folder);
  return folder;
}

/** The clean folder in which a job begins: its checkout of a clone, all or some folders and the files beside them, or nothing. */
async function checkOut(t: TestContext, { steps }: Job, clone: string): Promise<string> {
  const checkout = steps.find(({ uses }) => uses.startsWith("actions/checkout@"));
  if (checkout === undefined) return temporaryFolder(t);
  const sparse = checkout.with["sparse-checkout"];
  await clean(clone);
  if (typeof sparse !== "string") return clone;
  rmSync(path.join(clone, ".cache"), { recursive: true });
  await git(clone, "sparse-checkout", "set", ...sparse.trim().split(/\s+/));
  return clone;
}

/** Makes a clone clean. Only the cache stays, so that a job renders no page that an earlier job has rendered: the first has no cache. */
async function clean(clone: string): Promise<void> {
  await git(clone, "reset", "--quiet", "--hard");
  await git(clone, "clean", "--quiet", "-ffdx", "--exclude=.cache");
}

/** A pull request has a commit before its own. */
async function commitTwice(folder: string): Promise<void> {
  await git(folder, "init", "--quiet");
  await git(folder, "add", ".");
  for (const message of ["Begin", "Go on"]) await git(folder, "commit", "--quiet", "--allow-empty", "-m", message);
}

async function git(folder: string, ...args: readonly string[]): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  const { code, stderr } = await run(["git", "-C", folder, ...author, ...args]);
  assert.equal(code, 0, stderr);
}

/** A lock file in which nothing but Dateline is to be installed. */
function lockOf(packageFile: string): string {
  const { name, dependencies } = JSON.parse(readFileSync(packageFile, "utf8"));
  const packages = { "": { name, dependencies }, [`node_modules/${packageName()}`]: { version: packageVersion() } };
  return JSON.stringify({ name, lockfileVersion: 3, requires: true, packages });
}

async function runNetlify(folder: string, modules: string): Promise<void> {
  await clean(folder);
  const [, command = ""] =
    /^ {2}command = "(.*)"$/m.exec(readFileSync(path.join(folder, "netlify.toml"), "utf8")) ?? [];
  assert.notEqual(command, "");
  symlinkSync(modules, path.join(folder, "node_modules"));
  const preview = { NETLIFY: "true", CONTEXT: "deploy-preview", DEPLOY_PRIME_URL: "https://preview.example" };
  await runCommand(command, folder, preview, modules);
  const headers = readFileSync(path.join(folder, "public/_headers"), "utf8");
  assert.match(headers, /Content-Security-Policy/);
  assert.match(headers, /^\/\*\n(?: {2}.+\n)* {2}X-Robots-Tag: noindex$/m);
  assert.ok(existsSync(path.join(folder, "public/_redirects")));
}
