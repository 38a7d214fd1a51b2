import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readHelp } from "../../scripts/documentation/commands-pages.ts";
import { memoize } from "../../scripts/memoize.ts";
import { runProgram } from "../support/command.ts";
import { ROOT } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLE } from "../support/sample.ts";

/** Every command has a help text. */
const commands = [...(await readHelp(ROOT)).map(([command]) => command), "manual"];

const helpOf = memoize((command: string) => runCommand([command, "--help"]));

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(ROOT, "package.json"), "utf8"),
);

test("every command has an npm script, and every npm script runs a command that exists", () => {
  assert.ok(commands.includes("build") && commands.includes("validate") && commands.includes("start"));
  const started = Object.values(scripts).flatMap((line) =>
    Array.from(line.matchAll(/scripts\/cli\/run\.mjs ([\w-]+)/g), ([, name]) => name),
  );
  assert.deepEqual(started.toSorted(), commands.toSorted());
});

test("without a command, or with --help, the program lists the commands for editors", async () => {
  for (const args of [[], ["--help"]]) {
    const { code, stdout, stderr } = await runProgram(args);
    assert.deepEqual([code, stderr], [0, ""]);
    const listed = Array.from(stdout.matchAll(/^ {2}([a-z][a-z-]*) /gm), ([, name]) => name);
    assert.deepEqual(listed.toSorted(), commands.filter((name) => name !== "manual").toSorted());
  }
});

test("an unknown command is refused with exit code 2 and the nearest one", async () => {
  const { code, stdout, stderr } = await runProgram(["validte"]);
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /^Unknown command `validte`\. Did you mean `validate`\?\n/);
});

test("a process of a command ends as the command does in the process of tests", async () => {
  for (const args of [
    ["validate", "--colour", "red"],
    ["validate", "--content", SAMPLE],
    ["build", "--lang", "es", "-h"],
  ])
    assert.deepEqual(await runProgram(args), await runCommand(args));
});

test("--version is the version of the package", async () => {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  assert.equal((await runProgram(["--version"])).stdout, `${version}\n`);
});

for (const command of commands) {
  const name = command === "start" ? "npm start" : `npm run ${command}`;

  test(`${name} -- --help writes its usage to standard output, with exit code 0`, async () => {
    const { code, stdout, stderr } = await helpOf(command);
    assert.equal(code, 0);
    assert.ok(stdout.startsWith(`Usage: ${name} -- `), stdout);
    assert.match(stdout, /^ {2}--help /m);
    assert.equal(stderr, "");
  });

  test(`${name} refuses an unknown option with exit code 2, a sentence and its usage`, async () => {
    const { code, stdout, stderr } = await runCommand([command, "--colour", "red"]);
    assert.equal(code, 2);
    assert.match(stderr, /--colour/);
    assert.match(stderr, /^Usage: /m);
    assert.doesNotMatch(stderr, /^ +at /m);
    assert.equal(stdout, "");
  });

  test(`${name} refuses an option that lacks its value with exit code 2`, async () => {
    const [, option] = /^ {2}(--(?!help)[a-z-]+) [A-Z]/m.exec((await helpOf(command)).stdout) ?? [];
    if (option === undefined) return;
    const { code, stderr } = await runCommand([command, option]);
    assert.equal(code, 2);
    assert.ok(stderr.includes(option), stderr);
  });
}

for (const command of ["build", "validate", "start"]) {
  test(`${command} refuses a missing content folder and a superfluous word with exit code 2`, async () => {
    for (const args of [["--content", "no-such-folder"], ["superfluous-word"]]) {
      const { code, stderr } = await runCommand([command, ...args]);
      assert.equal(code, 2);
      assert.match(stderr, new RegExp(args.at(-1) ?? ""));
      assert.doesNotMatch(stderr, /^ +at /m);
    }
  });
}
