import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { listTree, readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

test("every kind of new file is in the right folder, and the content stays valid", async (t) => {
  const { content, create } = await start(t);
  const before = await listTree(content);
  await create("item", "2026-06-07", "storm", "--title", "A storm", "--topic", "ships");
  await create("item", "2026-06-08", "calm", "--language", "es");
  await create("bulletin", "2026-06");
  await create(
    "event",
    "regatta",
    "2026-06-20",
    "2026-06-21",
    "--title",
    "Regatta",
    "--place",
    "Pier 3",
    "--country",
    "PT",
  );
  await create("translation", `${content}/pages/about.en.md`, "es");
  await create("translation", `${content}/bulletins/2026-05/bulletin.en.md`, "es");
  const added = (await listTree(content)).filter((file) => !before.includes(file));
  assert.deepEqual(added, [
    "bulletins/2026-05/bulletin.es.md",
    "bulletins/2026-06/bulletin.en.md",
    "bulletins/2026-06/calm.es.md",
    "bulletins/2026-06/storm.en.md",
    "events/regatta.yaml",
    "pages/about.es.md",
  ]);
  const output = path.join(content, "..", "site");
  const { code, stdout } = await runCommand(["build", "--content", content, "--output", output]);
  assert.equal(code, 0, stdout);
  const pages = await listTree(output);
  assert.ok(pages.includes("events/regatta/index.html"));
  assert.ok(!pages.some((file) => /2026\/06|storm|calm|es\/about/.test(file)), "a draft is published");
});

test("a new translation has the body of its original", async (t) => {
  const { content, create } = await start(t);
  await create("translation", `${content}/bulletins/2026-05/bulletin.en.md`, "es");
  const text = await readFile(path.join(content, "bulletins/2026-05/bulletin.es.md"), "utf8");
  assert.match(text, /^---\ndraft: true\nrevision: "?[0-9a-f]{8}"?\n---\nSpring in the harbour\.\n$/);
});

test("a new translation says who made it only if that was told", async (t) => {
  const { content, create } = await start(t);
  await create("translation", `${content}/bulletins/2026-05/bulletin.en.md`, "es", "--translated-by", "machine");
  const text = await readFile(path.join(content, "bulletins/2026-05/bulletin.es.md"), "utf8");
  assert.match(text, /^---\ntranslatedBy: machine\ndraft: true\n/);
});

test("a new issue is the next of its series, which has to be named where there are several", async (t) => {
  const { content, create } = await start(t);
  await writeTree(content, {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}series:
  monthly: { periods: month, frequency: monthly, title: Monthly }
  weekly: { periods: week, frequency: weekly, title: Weekly }
  safety: { periods: month, name: safety, frequency: quarterly, title: Safety }
`,
    "bulletins/2026-w20/bulletin.en.md": "---\nnumber: 20\n---\n",
    "bulletins/2026-11-safety/bulletin.en.md": "---\nnumber: 7\n---\n",
  });
  await create("bulletin", "--series", "monthly");
  await create("bulletin", "--series", "weekly");
  await create("bulletin", "--series", "safety");
  for (const [folder, number] of [
    ["2026-06", 2],
    ["2026-w21", 21],
    ["2027-02-safety", 8],
  ] as const) {
    const text = await readFile(path.join(content, "bulletins", folder, "bulletin.en.md"), "utf8");
    assert.match(text, new RegExp(`^number: ${number}$`, "m"));
  }
  for (const [args, code, reason] of [
    [[], 2, /several series: write one of `monthly`, `weekly`, `safety` after `--series`/],
    [["--series", "yearly"], 2, /no series `yearly`/],
    [["2026-w30", "--series", "monthly"], 2, /`2026-w30` is not an issue of the series `monthly`/],
    [["2026-q2"], 1, /`2026-q2` belongs to none of the series/],
  ] as const) {
    const result = await runCommand(["new", "bulletin", ...args, "--content", content]);
    assert.equal(result.code, code, result.stderr);
    assert.match(result.stderr, reason);
  }
});

test("an item goes into an issue of the series that is named", async (t) => {
  const { content } = await start(t);
  await writeTree(content, {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}series:
  monthly: { periods: month, frequency: monthly, title: Monthly }
  weekly: { periods: week, frequency: weekly, title: Weekly }
  safety: { periods: month, name: safety, frequency: monthly, title: Safety }
`,
    "bulletins/2026-w20/bulletin.en.md": "",
  });
  for (const [series, folder] of [
    ["monthly", "2026-05"],
    ["weekly", "2026-w20"],
    ["safety", "2026-05-safety"],
  ]) {
    const args = ["item", "2026-05-14", `of-${series}`, "--series", series ?? "", "--content", content];
    const { code, stderr } = await runCommand(["new", ...args]);
    assert.equal(code, 0, stderr);
    await readFile(path.join(content, `bulletins/${folder}/of-${series}.en.md`));
  }
  const late = await runCommand(["new", "item", "2026-07-14", "late", "--series", "weekly", "--content", content]);
  assert.equal(late.code, 1, late.stdout);
});

test("an existing file is never overwritten", async (t) => {
  const { content } = await start(t);
  const before = await readTree(content);
  for (const args of [
    ["item", "2026-05-07", "new-crane"],
    ["item", "2026-05-07", "new-crane", "--language", "es"],
    ["bulletin", "2026-05"],
    ["event", "open-day", "2026-05-09", "--title", "Open day"],
    ["translation", `${content}/bulletins/2026-05/new-crane.en.md`, "es"],
  ]) {
    const { code, stderr } = await runCommand(["new", ...args, "--content", content]);
    assert.equal(code, 1, args.join(" "));
    assert.match(stderr, /exists already/);
  }
  assert.deepEqual(await readTree(content), before);
});

test("invalid arguments are refused with exit code 2, and nothing is written", async (t) => {
  const { content } = await start(t);
  const before = await readTree(content);
  for (const [args, reason] of [
    [[], /`item`, `bulletin`, `event`, `translation`, `language`/],
    [["page", "about"], /`page` has no meaning here\. .*`item`, `bulletin`/],
    [["item"], /Write a valid day/],
    [["item", "2026-02-30", "storm"], /`2026-02-30` has no meaning here\. Write a valid day/],
    [["item", "2026-05-07", "Storm"], /`Storm` has no meaning here\. Use lowercase/],
    [["item", "2026-05-07", "bulletin"], /`bulletin` has no meaning here/],
    [["item", "2026-05-07", "storm", "again"], /`again` at the end/],
    [
      ["item", "2026-05-07", "storm", "--language", "fr"],
      /`fr` is not a language of the publication, which has `en`, `es`/,
    ],
    [["item", "2026-05-07", "storm", "--place", "Pier 3"], /`item` has no option `--place`/],
    [["event", "regatta", "2026-06-20"], /`--title` is missing/],
    [["event", "regatta", "2026-06-20", "2026-06-19", "--title", "Regatta"], /is before the first day, `2026-06-20`/],
    [
      ["event", "regatta", "2026-06-20", "--title", "Regatta", "--country", "Portugal"],
      /`Portugal` has no meaning here\. Write a country/,
    ],
    [["translation", `${content}/pages/about.en.md`, "es", "--translated-by", "us"], /`machine`, `person`/],
    [["translation", "topics.yaml", "es"], /`topics\.yaml` isn't an item/],
    [["translation", `${content}/pages/about.en.md`], /is not a language of the publication/],
    [["item", "2026-05-07", "storm", "--colour", "red"], /--colour/],
  ] as const) {
    const { code, stderr } = await runCommand(["new", ...args, "--content", content]);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, reason);
  }
  assert.deepEqual(await readTree(content), before);
});

async function start(t: TestContext) {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, SMALL_PUBLICATION);
  const create = async (...args: readonly string[]): Promise<void> => {
    const { code, stdout, stderr } = await runCommand(["new", ...args, "--content", content]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Wrote /);
  };
  return { content, create };
}
