import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { MOST_FILES } from "../../../scripts/content/read/list.ts";
import { listTree, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { openRoom } from "../src/room.ts";
import { CONTENT } from "./content.ts";

test("a text that takes too long to convert is left out with the reason, and all other items are imported", async (t) => {
  const folder = await temporaryFolder(t);
  const slow = "<p>slow text</p>".repeat(2000);
  await writeTree(folder, {
    ...CONTENT,
    "slow.csv": `title,date,html\nSlow,2021-10-14,${slow}\nFast,2021-10-14,<p>One.</p>`,
  });
  // No known text takes so long. Each try uses CPU time.
  let user = 0;
  const usage = () => ({ user, system: 0 });
  t.mock.method(process, "cpuUsage", usage);
  const clock: Pick<NodeJS.Process, "cpuUsage"> & { threadCpuUsage?: () => NodeJS.CpuUsage } = process; // Since Node 22.19.
  const { threadCpuUsage } = clock;
  if (threadCpuUsage !== undefined) {
    clock.threadCpuUsage = usage;
    t.after(() => Object.assign(clock, { threadCpuUsage }));
  }
  t.mock.method(vm, "runInContext", () => {
    user += 60e6;
    throw Object.assign(new Error(), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" });
  });
  const { code, stdout } = await runCommand(["import", "csv", "slow.csv"], { cwd: folder });
  assert.equal(code, 0, stdout);
  const files = await readTree(path.join(folder, "content/bulletins/2021-10"));
  assert.deepEqual([...files.keys()], ["fast.en.md"]);
  assert.match(String(files.get("fast.en.md")), /\nOne\.\n$/);
  const report = String((await readTree(path.join(folder, "import"))).get("report.md"));
  assert.match(
    report,
    /## Not imported\n\n- “Slow”\n {2}- It takes longer than 60 seconds of computing to read, so it is not imported: divide it\.\n/,
  );
});

test("no text links to an item that becomes a draft, whatever the reason", async (t) => {
  const folder = await temporaryFolder(t);
  const rows = [
    ["long", "wide ".repeat(500), "One."],
    ["large", "Large", "many words ".repeat(30_000)],
    ["deep", "Deep", `${"<b>".repeat(300)}x`],
    ["fine", "Fine", "One."],
    [
      "start",
      "Start",
      ["long", "large", "deep", "fine"].map((name) => `<a href='https://old.example/${name}/'>${name}</a>`).join(" "),
    ],
  ].map(([name, title, html]) => `https://old.example/${name}/,${name},${title},2021-10-14,"${html}"`);
  await writeTree(folder, { ...CONTENT, "links.csv": ["address,name,title,date,html", ...rows].join("\n") });
  const { code, stdout } = await runCommand(["import", "csv", "links.csv"], { cwd: folder });
  assert.equal(code, 0, stdout);
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
  const files = await readTree(path.join(folder, "content/bulletins/2021-10"));
  assert.match(
    String(files.get("start.en.md")),
    /\[long\]\(https:\S+\) \[large\]\(https:\S+\) \[deep\]\(https:\S+\) \[fine\]\(fine\.en\.md\)\n$/,
  );
});

test("a folder gets no more files than validate reads", async (t) => {
  const folder = await temporaryFolder(t);
  const bulletin = path.join(folder, "bulletins/2021-10");
  mkdirSync(bulletin, { recursive: true });
  for (let number = 1; number < MOST_FILES; number += 1) writeFileSync(path.join(bulletin, `a${number}.en.md`), "");
  writeFileSync(path.join(bulletin, ".gitkeep"), "");
  const { take } = openRoom(folder);
  assert.equal(take("bulletins/2021-10/a1.en.md"), undefined);
  assert.equal(take("bulletins/2021-10/b.en.md"), undefined);
  assert.equal(take("bulletins/2021-10/c.en.md")?.id, "import-folder-full");
  assert.equal(take("bulletins/2021-11/c.en.md"), undefined);
});

test("a text that is larger than a file may be is set aside whole, and its item is a draft", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...CONTENT,
    "big.csv": `title,date,language,group,text\nBig,2021-10-14,en,g,"${"many words ".repeat(30_000)}"\nGrande,2021-10-14,es,g,Dos.\nSmall,2021-10-14,en,,One.\nDeep,2021-10-14,en,,x`,
  });
  const { code, stdout } = await runCommand(["import", "csv", "big.csv"], { cwd: folder });
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^4 items in 1 issue: 4 written, .* 1 draft\. 0 not imported\.\n/);
  const files = await readTree(path.join(folder, "content/bulletins/2021-10"));
  assert.equal(String(files.get("big.en.md")), "---\ntitle: Big\ndate: 2021-10-14\ndraft: true\n---\n");
  assert.deepEqual(await listTree(path.join(folder, "import/set-aside")), ["bulletins/2021-10/big.en.md"]);
  const aside = await readTree(path.join(folder, "import/set-aside/bulletins/2021-10"));
  assert.equal(String(aside.get("big.en.md")).match(/many words/g)?.length, 30_000);
  const report = String((await readTree(path.join(folder, "import"))).get("report.md"));
  assert.match(
    report,
    /big\.en\.md`\n {2}- Its text is missing, since content can't contain it\. This file has 331 kB: make it smaller, at most 250 kB\. All of it is in `import\/set-aside\/bulletins\/2021-10\/big\.en\.md`\.\n/,
  );
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
  const before = await readTree(folder);
  const again = await runCommand(["import", "csv", "big.csv"], { cwd: folder });
  assert.match(again.stdout, /^4 items in 1 issue: 0 written, 4 unchanged, /);
  assert.deepEqual((await readTree(folder)).size, before.size);
});
