import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLE } from "../support/sample.ts";

test("a bulletin is printed with its title, its language and its headings", async (t) => {
  const file = path.join(await temporaryFolder(t), "october.pdf");
  const { code, stdout, stderr } = await runCommand([
    "pdf",
    "--content",
    SAMPLE,
    "--bulletin",
    "2021-10",
    "--lang",
    "fr",
    "--output",
    file,
  ]);
  assert.equal(code, 0, stderr);
  assert.equal(stdout, `Imprimé\u00A0: \`${file}\`.\n`);
  const pdf = (await readFile(file)).toString("latin1");
  assert.match(pdf, /\/Lang \(fr\)/);
  assert.match(pdf, /\/URI \(https:\/\/bulletin\.elpaccto\.example\/fr\/events\/annual-programme-meeting\/\)/);
  assert.ok((pdf.match(/\/Title /g)?.length ?? 0) > 12, "a bookmark for each item");
});

test("invalid arguments are refused with exit code 2, a missing bulletin with 1", async () => {
  const wrong = await runCommand(["pdf", "--content", SAMPLE, "--bulletin", "October"]);
  assert.deepEqual([wrong.code, wrong.stdout], [2, ""]);
  assert.match(wrong.stderr, /`October` isn't an issue's folder/);
  const absent = await runCommand(["pdf", "--content", SAMPLE, "--bulletin", "2020-01"]);
  assert.equal(absent.code, 1);
  assert.match(absent.stderr, /`2020-01`\. The issues are `2021-12`, `2021-10`, `2021-06`/);
});
