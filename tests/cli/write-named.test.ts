import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { writeNamed } from "../../scripts/cli/write-named.ts";
import { PlaceError } from "../../scripts/files/real-folder.ts";
import { NODE, programFile, run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("a named file is written or replaced, and one that is a pipe, a device, a folder or a link is refused at once", async (t) => {
  const folder = await temporaryFolder(t);
  const at = (name: string) => path.join(folder, name);
  writeNamed(at("new.html"), "one");
  writeNamed(at("new.html"), "two");
  assert.equal(readFileSync(at("new.html"), "utf8"), "two");
  await run(["mkfifo", at("pipe")]);
  mkdirSync(at("folder"));
  writeFileSync(at("mine.txt"), "mine");
  symlinkSync(at("mine.txt"), at("link"));
  symlinkSync("/dev/null", at("device"));
  symlinkSync(at("pipe"), at("pipe-link"));
  symlinkSync("/dev/stdout", at("stdout"));
  for (const name of ["pipe", "folder", "link", "device", "pipe-link", "stdout"]) {
    const before = lstatSync(at(name)).ino;
    assert.throws(() => writeNamed(at(name), "planted"), PlaceError, name);
    assert.equal(lstatSync(at(name)).ino, before);
  }
  assert.equal(readFileSync(at("mine.txt"), "utf8"), "mine");
  assert.throws(() => writeNamed("/dev/zero", "planted"), PlaceError);
});

test("the output and the null device of the system get the bytes, also where the output is a file", async (t) => {
  writeNamed("/dev/null", "gone");
  const folder = await temporaryFolder(t);
  const script = `import { writeNamed } from ${JSON.stringify(path.join(ROOT, "scripts/cli/write-named.ts"))};
    for (const text of ["one ", "two"]) writeNamed(process.argv[1], text);`;
  const write = [...NODE, "--input-type=module", "--eval", script];
  for (const name of ["/dev/stdout", "/dev/fd/1"]) {
    const { code, stdout, stderr } = await run([...write, name]);
    assert.deepEqual({ code, stdout }, { code: 0, stdout: "one two" }, stderr);
    const file = path.join(folder, "out.txt");
    const shell = ["/bin/sh", "-c", `printf 'before ' > "$0"; "$@" >> "$0"`, file, ...write, name];
    assert.equal((await run(shell)).code, 0);
    assert.equal(readFileSync(file, "utf8"), "before one two");
  }
});

test("a pipe that another program reads, as a shell names it, gets the bytes", async () => {
  const script = `import { writeNamed } from ${JSON.stringify(path.join(ROOT, "scripts/cli/write-named.ts"))};
    writeNamed("/dev/fd/3", "bytes");`;
  const shell = ["/bin/sh", "-c", `"$@" 3>&1 >/dev/null | cat`, "sh", ...NODE, "--input-type=module", "--eval", script];
  assert.equal((await run(shell)).stdout, "bytes");
});

test("a command that is to write into a pipe or a device says so and ends", async (t) => {
  const folder = await openProject(t);
  await run(["mkfifo", path.join(folder, "compare.html")]);
  symlinkSync("/dev/null", path.join(folder, "out.eml"));
  const program = await programFile();
  for (const [command, file] of [
    [["mail", "--bulletin", "2026-05", "--eml", "out.eml"], "out.eml"],
    [["mail", "--bulletin", "2026-05", "--for", "brevo", "--html", "compare.html"], "compare.html"],
  ] as const) {
    const limited = ["timeout", "60", process.execPath, program, ...command];
    const { code, stderr } = await run(limited, { cwd: folder });
    assert.equal(code, 1, stderr);
    assert.match(stderr, new RegExp(`\`${file}\` is `));
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

async function openProject(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: desk@harbour.example }\n`,
  });
  return folder;
}
