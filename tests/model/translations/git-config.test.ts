import assert from "node:assert/strict";
import { chmod, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { findHistory } from "../../../scripts/model/translations/git.ts";
import { plainEnvironment, run } from "../../support/command.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";

const FILE = "about.en.md";

/** Every setting of git that specifies a program, or turns one on, with values that a hostile repository would use. */
const hostileConfig = (program: (name: string) => string): string => `
[core]
  repositoryFormatVersion = 1
  fsmonitor = ${program("core.fsmonitor")}
  pager = ${program("core.pager")}
  editor = ${program("core.editor")}
  hooksPath = hooks
  sshCommand = ${program("core.sshCommand")}
  gitProxy = ${program("core.gitProxy")}
  askPass = ${program("core.askPass")}
  alternateRefsCommand = ${program("core.alternateRefsCommand")}
  attributesFile = ../.gitattributes
[extensions]
  partialClone = origin
[remote "origin"]
  url = ext::${program("remote.url")} %S
  promisor = true
  partialCloneFilter = blob:none
  uploadpack = ${program("remote.uploadpack")}
  receivepack = ${program("remote.receivepack")}
  vcs = hostile
[protocol]
  allow = always
[protocol "ext"]
  allow = always
[credential]
  helper = ${program("credential.helper")}
[pager]
  log = ${program("pager.log")}
  rev-list = ${program("pager.rev-list")}
  rev-parse = ${program("pager.rev-parse")}
  cat-file = ${program("pager.cat-file")}
[alias]
  log = "!${program("alias.log")}"
  rev-list = "!${program("alias.rev-list")}"
  rev-parse = "!${program("alias.rev-parse")}"
  cat-file = "!${program("alias.cat-file")}"
[log]
  showSignature = true
[format]
  pretty = %G?
[gpg]
  program = ${program("gpg.program")}
[gpg "openpgp"]
  program = ${program("gpg.openpgp.program")}
[gpg "ssh"]
  program = ${program("gpg.ssh.program")}
  defaultKeyCommand = ${program("gpg.ssh.defaultKeyCommand")}
[gpg "x509"]
  program = ${program("gpg.x509.program")}
[diff]
  external = ${program("diff.external")}
[diff "hostile"]
  command = ${program("diff.command")}
  textconv = ${program("diff.textconv")}
[filter "hostile"]
  clean = ${program("filter.clean")}
  smudge = ${program("filter.smudge")}
  process = ${program("filter.process")}
  required = true
[merge "hostile"]
  driver = ${program("merge.driver")}
[trace2]
  normalTarget = ${program("trace2")}
[safe]
  directory = *
`;

test("no program that a content folder's own git configuration names is run", async (t) => {
  const { content, history, programsRun } = await hostileRepository(t);
  const versions = [...(history?.versionsOf(FILE) ?? [])].map((bytes) => Buffer.from(bytes).toString());
  assert.deepEqual(versions, ["three", "two"]);
  assert.deepEqual(await programsRun(), []);
  const log = await run(["git", "-C", content, "log", "--format=%H"], { env: { PATH: process.env["PATH"] ?? "" } });
  assert.notDeepEqual(await programsRun(), [], `the repository is hostile to a plain \`git log\`: ${log.stderr}`);
});

test("git starts no other process, not even to fetch a version that a partial clone lacks", async (t) => {
  const { history, childProcesses } = await hostileRepository(t);
  assert.equal([...(history?.versionsOf(FILE) ?? [])].length, 2);
  assert.deepEqual(await childProcesses(), []);
});

test("variables of the environment that name a program for git are not handed on", async (t) => {
  const { content, environment, programsRun, program } = await hostileRepository(t);
  const variables = ["GIT_PAGER", "GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_PROXY_COMMAND"];
  const named = Object.fromEntries(variables.map((name) => [name, program("core.pager")]));
  const history = findHistory(content, { ...environment, ...named, GIT_DIR: "/nowhere", GIT_ALLOW_PROTOCOL: "ext" });
  assert.equal([...(history?.versionsOf(FILE) ?? [])].length, 2);
  assert.deepEqual(await programsRun(), []);
});

test("a repository that another user owns is read: nothing in it can run", async (t) => {
  const { history } = await hostileRepository(t, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
  assert.equal([...(history?.versionsOf(FILE) ?? [])].length, 2);
});

/**
 * A content folder that is a repository of three signed versions of {@link FILE}, of which the first is missing, with every hostile
 * setting. `git` in its environment is the real one with variables of the test and a trace of the programs that it starts.
 */
async function hostileRepository(t: TestContext, variables: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  const program = (name: string): string => path.join(folder, "programs", name);
  const config = hostileConfig(program);
  const names = [...config.matchAll(/programs\/([\w.-]+)/g)].map(([, name = ""]) => name);
  const hooks = ["post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"];
  const programs = [...names.map(program), ...hooks.map((hook) => path.join(content, "hooks", hook))];

  await run(["git", "init", "--quiet", "--initial-branch=main", content]);
  for (const text of ["one", "two", "three"]) {
    await writeTree(content, { [FILE]: text, ".gitattributes": "* diff=hostile filter=hostile merge=hostile\n" });
    await commit(content);
  }
  await removeObject(content, `main~2:${FILE}`);
  for (const file of programs) await writeProgram(file, `echo "${path.basename(file)}" >> "${folder}/ran"`);
  const git = (await run(["sh", "-c", "command -v git"])).stdout.trim();
  const exports = Object.entries({ GIT_TRACE2_EVENT: path.join(folder, "trace"), ...variables });
  const assignments = exports.map(([name, value]) => `${name}="${value}"`).join(" ");
  await writeProgram(path.join(folder, "bin", "git"), `${assignments} exec "${git}" "$@"`);
  await writeTree(content, { ".git/config": config });

  const environment = { ...plainEnvironment(), PATH: `${path.join(folder, "bin")}:${process.env["PATH"]}` };
  return {
    content,
    environment,
    program,
    history: findHistory(content, environment),
    programsRun: () => linesOf(path.join(folder, "ran")),
    childProcesses: async () =>
      (await linesOf(path.join(folder, "trace"))).filter((line) => line.includes('"event":"child_start"')),
  };
}

/** A commit with the header of a signature, so that showing it would run gpg. */
async function commit(content: string): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  await run(["git", "-C", content, "add", "."]);
  const { code, stderr } = await run(["git", "-C", content, ...author, "commit", "--quiet", "-m", "A version"]);
  assert.equal(code, 0, stderr);
  const script = `
    { git cat-file commit HEAD | sed '/^$/,$d'
      printf 'gpgsig -----BEGIN PGP SIGNATURE-----\\n \\n iHUE\\n -----END PGP SIGNATURE-----\\n\\nA version\\n'
    } | git hash-object -t commit -w --stdin | xargs git reset --quiet --soft`;
  assert.equal((await run(["sh", "-c", script], { cwd: content })).stderr, "");
}

async function removeObject(content: string, name: string): Promise<void> {
  const hash = (await run(["git", "-C", content, "rev-parse", name])).stdout.trim();
  await rm(path.join(content, ".git", "objects", hash.slice(0, 2), hash.slice(2)));
}

async function writeProgram(file: string, command: string): Promise<void> {
  await writeTree(path.dirname(file), { [path.basename(file)]: `#!/bin/sh\n${command}\n` });
  await chmod(file, 0o755);
}

async function linesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}
