import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { plainEnvironment, programFile } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const PAGE = "2026/05/new-crane/";
const DRAFT = "bulletins/2026-05/tugs.en.md";
const PUBLISHED = (SMALL_PUBLICATION[ITEM] ?? "").replace("A new crane", "Two tugs");
const WITH_DRAFT = { [DRAFT]: PUBLISHED.replace("---\n", "---\ndraft: true\n") };

test("npm start serves the site, shows errors in the terminal and in the browser, and continues when they are corrected", async (t) => {
  const { address, save, output, get } = await start(t, WITH_DRAFT);
  assert.match(output(), new RegExp(`^Built in .*: ${address}$`, "m"));
  assert.match(await get(PAGE), /A new crane/);
  assert.doesNotMatch(await get("2026/05/"), /Two tugs/);

  await save(ITEM, (text) => text.replace("A new crane", "A newer crane"));
  await until(async () => (await get(PAGE)).includes("A newer crane"));
  await until(async () => /Changed: .*new-crane\.en\.md/.test(output()));

  await save(ITEM, (text) => text.replace("topic: ships", "topic: ship"));
  await until(async () => (await get(PAGE)).includes("Did you mean `ships`?"));
  assert.match(await get(PAGE), /A newer crane/);
  await until(async () => /5:8 +error +Unknown topic `ship`/.test(output()));

  await save(ITEM, (text) => text);
  await until(async () => !(await get(PAGE)).includes("Did you mean"));
  assert.match(await get(PAGE), /A new crane/);
});

test("npm start -- --drafts shows drafts with a note, until they are published", async (t) => {
  const { get, save } = await start(t, WITH_DRAFT, ["--drafts"]);
  assert.match(await get("2026/05/tugs/"), /<p class="draft-note">Draft<\/p>/);
  assert.match(await get("2026/05/"), /Two tugs<\/a> <span class="draft-note">Draft<\/span>/);
  await save(DRAFT, () => PUBLISHED);
  await until(async () => !(await get("2026/05/tugs/")).includes("draft-note"));
  assert.match(await get("2026/05/"), /Two tugs<\/a><\/h2>/);
});

test("npm start with errors in the content shows them at every address", async (t) => {
  const { get } = await start(t, { [ITEM]: "No front matter" });
  assert.match(await get(""), /new-crane\.en\.md/);
  assert.match(await get(PAGE), /new-crane\.en\.md/);
});

test("a port in use gives a sentence and exit code 1, an invalid port exit code 2", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  t.after(() => other.close());
  await once(other, "listening");
  const address = other.address();
  assert.ok(typeof address === "object" && address !== null);
  const taken = await runCommand(["start", "--port", `${address.port}`]);
  assert.equal(taken.code, 1);
  assert.match(taken.stderr, new RegExp(`^The port .${address.port}. is in use: .*--port N.*\n$`));
  for (const none of ["65536", "-1", "http", ""]) {
    const { code, stderr } = await runCommand(["start", `--port=${none}`]);
    assert.equal(code, 2, none);
    assert.match(stderr, /port/);
  }
});

test("--host allows one more host, and Ctrl-C stops the server with exit code 0", async (t) => {
  const { address, server, get } = await start(t, {}, ["--host", "Preview.Example"]);
  const { port } = new URL(address);
  for (const [host, status] of [
    ["preview.example", 200],
    ["evil.example", 421],
  ] as const) {
    const [response] = await once(request({ port, host: "127.0.0.1", headers: { host } }).end(), "response");
    assert.equal(response.statusCode, status, host);
    response.destroy();
  }
  server.kill("SIGINT");
  assert.deepEqual(await once(server, "exit"), [0, null]);
  await assert.rejects(get(""));
});

test("what is no host name is refused with exit code 2", async () => {
  for (const none of ["", "*", "https://preview.example", "preview.example:80", "a b"]) {
    const { code, stderr } = await runCommand(["start", `--host=${none}`]);
    assert.equal(code, 2, none);
    assert.match(stderr, /^`.*` isn't a host name\. Write one without a port/);
  }
});

async function start(t: TestContext, changes: Readonly<Record<string, string>> = {}, options: readonly string[] = []) {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...changes });
  const command = [await programFile(), "start", "--port", "0", "--content", content, ...options];
  const server = spawn(process.execPath, command, {
    cwd: ROOT,
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => stop(server));
  let stdout = "";
  server.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString("utf8");
  });
  await until(async () => /^(?:Built in|Not built).*http:\/\/localhost:\d+\//m.test(stdout));
  const [address = ""] = /http:\/\/localhost:\d+\//.exec(stdout) ?? [];
  return {
    server,
    address,
    output: () => stdout,
    get: async (page: string) => (await fetch(address + page)).text(),
    save: (file: string, edit: (text: string) => string) =>
      writeTree(content, { [file]: edit(SMALL_PUBLICATION[file] ?? "") }),
  };
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await pause(100);
  }
  assert.fail("not true after a minute");
}
