import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folders.ts";
import type { Job, Mapping } from "../support/workflow.ts";

/** The variables of GitHub in a workflow for a pull request. */
export const PULL_REQUEST = {
  "github.token": "token",
  "github.repository": "owner/name",
  "github.event.pull_request.number": "7",
  "needs.check.outputs.preview": "https://github.example/artifacts/1",
};

/** The outputs that jobs pass on to later ones. */
export interface Passed {
  readonly artifacts: string;
  /** Values of expressions, by the expression. Others of secrets and variables are empty. */
  readonly values: Map<string, string>;
}

/** Nothing is passed on yet; `values` are the values of expressions. */
export async function startPassing(t: TestContext, values: Readonly<Record<string, string>>): Promise<Passed> {
  const artifacts = await temporaryFolder(t);
  mkdirSync(path.join(artifacts, "bin"));
  for (const [name, text] of Object.entries(STUBS))
    writeFileSync(path.join(artifacts, "bin", name), text, { mode: 0o755 });
  return { artifacts, values: new Map(Object.entries(values)) };
}

/** A stub of GitHub's program: it records its arguments and its input, and lists the comment that it has made. */
const STUBS = {
  gh: `#!/bin/sh
calls="$(dirname "$0")/calls"
case "$*" in
  *--paginate*) if [ -f "$calls" ]; then echo 12; fi ;;
  *) echo "$*" $(cat comment.md) >> "$calls" ;;
esac
`,
};

/** Where these programs are found, before all others. */
export function pathOf({ artifacts }: Passed): { readonly PATH: string } {
  return { PATH: `${path.join(artifacts, "bin")}:${process.env["PATH"]}` };
}

/** How the program of GitHub was called. */
export function callsOf({ artifacts }: Passed): readonly string[] {
  const calls = path.join(artifacts, "bin/calls");
  return existsSync(calls) ? readFileSync(calls, "utf8").trim().split("\n") : [];
}

/** Runs the commands of a job, in order. The event that has started it is a file with the inputs. */
export async function runJob({ steps, name }: Job, folder: string, passed: Passed, modules: string): Promise<void> {
  const [outputs, summary] = ["outputs", "summary"].map((file) => path.join(passed.artifacts, `${name}.${file}`));
  assert.ok(outputs !== undefined && summary !== undefined);
  writeFileSync(outputs, "");
  const event = path.join(passed.artifacts, "event.json");
  const inputs = [...passed.values].flatMap(([name, value]) =>
    name.startsWith("inputs.") ? [[name.slice("inputs.".length), value]] : [],
  );
  writeFileSync(event, JSON.stringify({ inputs: Object.fromEntries(inputs) }));
  for (const { uses, run: command, with: given, env } of steps) {
    const artifact = path.join(passed.artifacts, String(given["name"]));
    if (uses.startsWith("actions/upload-artifact@")) {
      const from = path.join(folder, String(given["path"]));
      // The files of a folder are at the top of the artifact.
      const to = statSync(from).isDirectory() ? artifact : path.join(artifact, path.basename(from));
      cpSync(from, to, { recursive: true, dereference: true });
    } else if (uses.startsWith("actions/download-artifact@")) {
      cpSync(artifact, folder, { recursive: true });
    } else if (command !== "") {
      await runCommand(
        command,
        folder,
        {
          ...environmentOf(env, passed),
          ...pathOf(passed),
          GITHUB_EVENT_PATH: event,
          GITHUB_OUTPUT: outputs,
          GITHUB_STEP_SUMMARY: summary,
        },
        modules,
      );
    }
  }
  for (const [, key = "", value = ""] of readFileSync(outputs, "utf8").matchAll(/^(\w+)=(.*)$/gm))
    passed.values.set(`needs.${name}.outputs.${key}`, value);
}

/** The installations that have succeeded: commands with their packages. */
const installed = new Set<string>();

/** Runs a command as GitHub and GitLab do. The same installation runs once. */
export async function runCommand(
  command: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  modules: string,
): Promise<void> {
  const installs = command.startsWith("npm ci ");
  const installation = installs
    ? [command, ...["package.json", "package-lock.json"].map(readIn(folder))].join("\n")
    : "";
  if (installed.has(installation)) return symlinkSync(modules, path.join(folder, "node_modules"));
  const shown = { ...env, ...(installs ? { npm_config_dry_run: "true", npm_config_offline: "true" } : {}) };
  const { code, stdout, stderr } = await run(["bash", "-eo", "pipefail", "-c", command], { cwd: folder, env: shown });
  assert.equal(code, 0, `${command}\n${stdout}${stderr}`);
  if (!installs) return;
  installed.add(installation);
  symlinkSync(modules, path.join(folder, "node_modules"));
}

const readIn = (folder: string) => (file: string) => readFileSync(path.join(folder, file), "utf8");

function environmentOf(env: Mapping, { values }: Passed): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
        const known = values.get(expression);
        assert.ok(known !== undefined || /^(?:vars|secrets)\.\w+$/.test(expression), expression);
        return known ?? "";
      }),
    ]),
  );
}
