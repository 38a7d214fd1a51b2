import assert from "node:assert/strict";
import { cp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { compiledProgram } from "../../scripts/cli/compiled-program.mjs";
import { run } from "../support/command.ts";
import { listTree, ROOT, writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** A copy of the project with its compiled program. The tests change it one after the other, since a version takes long to compile. */
const project = copyProject({ after }, SMALL_PUBLICATION);

/** A source, and another text for it that is as long. */
const SOURCE = path.join("scripts", "once.ts");
const change = (text: string) => text.replace("/**", "/* ");

test("compiling a new version removes all others, except those that another process may be running or compiling", async () => {
  const { folder } = await project;
  const programs = path.join(folder, ".cache", "program");
  const versions = async () => (await readdir(programs)).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const [copied = ""] = await versions();
  const [recent, old, compiling, abandoned] = [
    "a".repeat(16),
    "b".repeat(16),
    `${"c".repeat(16)}-${process.pid}-abcdef`,
    `${"d".repeat(16)}-maps-999999999-abcdef`,
  ];
  await writeTree(
    programs,
    Object.fromEntries([recent, old, compiling, abandoned].map((name) => [`${name}/build.mjs`, ""])),
  );
  const twoHoursAgo = Date.now() / 1000 - 7200;
  for (const name of [old, copied]) await utimes(path.join(programs, name), twoHoursAgo, twoHoursAgo);
  const start = (...flags: readonly string[]) =>
    run([process.execPath, ...flags, "scripts/cli/run.mjs", "validate", "--help"], { cwd: folder });
  await start(); // After this the copied version counts as in use.
  assert.deepEqual((await versions()).toSorted(), [recent, old, copied].toSorted());

  await writeTree(folder, { [SOURCE]: change(await readFile(path.join(folder, SOURCE), "utf8")) });
  const { code, stdout, stderr } = await start();
  assert.equal(code, 0, stderr);
  assert.match(stdout, /^Usage: npm run validate/);
  const names = (await readdir(programs)).filter((name) => !name.endsWith("-v8")); // From Node 22.8 on, beside those that ran.
  const [version = ""] = (await versions()).filter((name) => name !== recent && name !== copied);
  assert.deepEqual(names.sort(), [recent, compiling, copied, version].sort());
  const files = await readdir(path.join(programs, version));
  assert.equal((await stat(path.join(programs, version))).mode & 0o777, 0o755, "other users can start it");
  for (const started of ["dateline.mjs", "worker.mjs", "check-worker.mjs"]) assert.ok(files.includes(started), started);

  // Compiling the same version with source maps keeps it, however long ago it was started.
  await utimes(path.join(programs, version), twoHoursAgo, twoHoursAgo);
  await start("--enable-source-maps");
  assert.ok((await readdir(programs)).includes(`${version}-maps`));
  assert.ok((await readdir(programs)).includes(version));
  await rm(path.join(programs, recent), { recursive: true });
});

test("sources that have not changed are not read again, and a change is seen that keeps size and time of a file", async () => {
  const { folder } = await project;
  const programs = path.join(folder, ".cache", "program");
  const start = async () => (await run([process.execPath, "scripts/cli/run.mjs", "--version"], { cwd: folder })).stdout;
  const source = path.join(folder, SOURCE);
  await utimes(source, 1e9, 1e9);
  const notes = async () => (await listTree(programs)).filter((file) => /\/sources-[0-9a-f]{64}$/.test(file));
  const before = await notes();
  await setTimeout(2100); // Sources that were just written are read again.
  const version = await start();
  const [note = ""] = (await notes()).filter((file) => !before.includes(file));
  const another = path.join(programs, "a".repeat(16));
  await writeTree(another, { "dateline.mjs": 'process.stdout.write("another program");' });
  await rename(path.join(programs, note), path.join(another, path.basename(note)));
  assert.equal(await start(), "another program");
  await cp(path.join(ROOT, SOURCE), source);
  assert.notEqual(change(await readFile(source, "utf8")), await readFile(source, "utf8"));
  await utimes(source, 1e9, 1e9);
  assert.equal(await start(), version);
});

test("the program is compiled into chunks of which a check loads few", async () => {
  const program = await compiledProgram();
  const [validate = ""] = (await readdir(program)).filter((name) => name.startsWith("validate-"));
  const loaded = new Set(["dateline.mjs", validate]);
  for (const name of loaded)
    for (const [, imported = ""] of (await readFile(path.join(program, name), "utf8")).matchAll(CHUNK))
      loaded.add(imported);
  assert.ok(loaded.size > 5 && loaded.size <= 50, `${loaded.size} files`);
});

/** The imported file in a chunk. */
const CHUNK = /\b(?:from|import)\s*"\.\/([^"]+\.mjs)"/g;
