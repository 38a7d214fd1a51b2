import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export type Mapping = Readonly<Record<string, unknown>>;

/** A step of a job. Missing parts are empty. */
export interface Step {
  readonly uses: string;
  readonly run: string;
  readonly with: Mapping;
  readonly env: Mapping;
}

/** A job of a workflow of GitHub. */
export interface Job {
  readonly name: string;
  readonly body: Mapping;
  readonly text: string;
  readonly steps: readonly Step[];
}

/** A file of `.github/workflows/`. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly body: Mapping;
  readonly jobs: readonly Job[];
}

/** Reads a workflow of GitHub. Fails the test if it has no job. */
export function readWorkflow(file: string): Workflow {
  const text = readFileSync(file, "utf8");
  const body = asMapping(parse(text));
  const jobs = Object.entries(asMapping(body["jobs"])).map(([name, job]) => readJob(name, asMapping(job)));
  assert.ok(jobs.length > 0, file);
  return { file: path.basename(file), text, body, jobs };
}

/** The commands of each job of a configuration of GitLab, by the job's name. */
export function readGitlabJobs(file: string): ReadonlyMap<string, readonly string[]> {
  const jobs = Object.entries(asMapping(parse(readFileSync(file, "utf8")))).flatMap(([name, job]) => {
    if (typeof job !== "object" || job === null || !("script" in job)) return [];
    assert.ok(Array.isArray(job.script), name);
    return [[name, job.script.map(String)] as const];
  });
  return new Map(jobs);
}

function readJob(name: string, body: Mapping): Job {
  const list: unknown = body["steps"];
  assert.ok(Array.isArray(list), name);
  const steps = list.map(asMapping).map((step) => ({
    uses: String(step["uses"] ?? ""),
    run: String(step["run"] ?? ""),
    with: asMapping(step["with"] ?? {}),
    env: asMapping(step["env"] ?? {}),
  }));
  return { name, body, text: JSON.stringify(body), steps };
}

/** A value of YAML as a mapping. Fails the test if it is none. */
export function asMapping(value: unknown): Mapping {
  assert.ok(typeof value === "object" && value !== null && !Array.isArray(value));
  return Object.fromEntries(Object.entries(value));
}
