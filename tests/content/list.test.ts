import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { LARGEST_TEXT, listContent, MOST_FILES } from "../../scripts/content/read/list.ts";
import { readContentFile } from "../../scripts/content/read/read-file.ts";
import type { UnlocatedDiagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { run } from "../support/command.ts";
import { temporaryFolder, withoutRoot, writeTree } from "../support/folders.ts";

const ITEM = "bulletins/2021-10/quito.en.md";

test("files are listed by name, not in the order of the file system", async (t) => {
  const folder = await contentWith(t, { "topics.yaml": "", [ITEM]: "", "events/a.yaml": "", "publication.yaml": "" });
  const { files, paths, diagnostics } = listContent(folder);
  const names = [ITEM, "events/a.yaml", "publication.yaml", "topics.yaml"];
  assert.deepEqual(
    files.map((file) => file.path.file),
    names,
  );
  assert.deepEqual(
    paths.map(({ file }) => file),
    names,
  );
  assert.deepEqual(diagnostics, []);
});

test("a copy that an editing program left is no other name of the file beside it", async (t) => {
  const folder = await contentWith(t, { [ITEM]: "", [`${ITEM}#`]: "", [`${ITEM}~`]: "", "events/a.yaml#": "" });
  const { diagnostics } = listContent(folder);
  assert.deepEqual(
    diagnostics.map(({ message: words, suggestion }) => [words, suggestion]),
    [
      [message("name-of-copy", { file: `${ITEM}#`, original: ITEM }), undefined],
      [message("name-of-copy", { file: `${ITEM}~`, original: ITEM }), undefined],
      [message("name-of-event", { file: "events/a.yaml#" }), "events/a.yaml"],
    ],
  );
});

test("listing an empty folder, a missing one, or a file does not throw", async (t) => {
  const folder = await temporaryFolder(t);
  assert.deepEqual(listContent(folder), { files: [], paths: [], diagnostics: [] });
  await writeFile(path.join(folder, "file"), "");
  assert.deepEqual(rulesOf(listContent(path.join(folder, "file")).diagnostics), ["readable-file ."]);
  assert.deepEqual(rulesOf(listContent(path.join(folder, "nowhere")).diagnostics), ["readable-file ."]);
});

test("a folder with more than 20,000 files is refused as a whole", async (t) => {
  const names = Array.from({ length: MOST_FILES + 1 }, (_none, index) => `events/e${index}.yaml`);
  const folder = await contentWith(t, { "topics.yaml": "" });
  mkdirSync(path.join(folder, "events"));
  for (const name of names) writeFileSync(path.join(folder, name), "");
  const { files, diagnostics } = listContent(folder);
  assert.deepEqual(
    files.map(({ path: { file } }) => file),
    ["topics.yaml"],
  );
  assert.deepEqual(diagnostics, [
    {
      rule: "file-count",
      severity: "error",
      ref: { file: "events" },
      message: message("folder-full", { count: 20_001, most: 20_000 }),
    },
  ]);
});

test("files that may not be read are among the paths", async (t) => {
  const folder = await contentWith(t, { [ITEM]: "a".repeat(LARGEST_TEXT + 1) });
  symlinkSync("nowhere", path.join(folder, "topics.yaml"));
  const { files, paths, diagnostics } = listContent(folder);
  assert.deepEqual(files, []);
  assert.deepEqual(
    paths.map(({ file }) => file),
    [ITEM, "topics.yaml"],
  );
  assert.deepEqual(rulesOf(diagnostics), [`file-size ${ITEM}`, "regular-file topics.yaml"]);
});

test("names in two Unicode forms, and in two letter cases, are refused both", async (t) => {
  const names = ["bogot\u{E1}", "bogota\u{301}", "Quito", "QUITO"].map((name) => `bulletins/2021-10/${name}.en.md`);
  const folder = await contentWith(t, Object.fromEntries(names.map((name) => [name, ""])));
  const { files, diagnostics } = listContent(folder);
  assert.deepEqual(files, []);
  assert.deepEqual(
    rulesOf(diagnostics),
    [...names].sort().map((name) => `file-name ${name}`),
  );
  assert.deepEqual(
    diagnostics.map(({ suggestion }) => suggestion),
    ["quito", "quito", "bogota", "bogota"].map((name) => `bulletins/2021-10/${name}.en.md`),
  );
});

test("a name that is not UTF-8, or has line breaks or escapes, is refused", async (t) => {
  const folder = await contentWith(t, { "events/a\n\u{1B}[31m.yaml": "" });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/events/b`), Buffer.from([0xff]), Buffer.from(".yaml")]), "");
  const { files, diagnostics } = listContent(folder);
  assert.deepEqual(files, []);
  assert.deepEqual(
    diagnostics.map((each) => each.message),
    ["events/a\u{FFFD}\u{FFFD}[31m.yaml", "events/b\u{FFFD}.yaml"].map((file) => message("name-of-event", { file })),
  );
});

test("an unknown folder has one diagnostic, whatever is in it", async (t) => {
  const folder = await temporaryFolder(t);
  let deep = path.join(folder, "bulletins/2021-10/media/a");
  for (let depth = 0; depth < 300; depth += 1) deep = path.join(deep, "b");
  await mkdir(deep, { recursive: true });
  await writeTree(folder, { "node_modules/a/index.js": "", "node_modules/b/index.js": "" });
  assert.deepEqual(rulesOf(listContent(folder).diagnostics), [
    "file-name bulletins/2021-10/media/a",
    "file-name node_modules",
  ]);
});

test("pipes and links are neither opened nor followed", async (t) => {
  const folder = await contentWith(t, { "elsewhere.txt": "secret" });
  const file = path.join(folder, ITEM);
  mkdirSync(path.dirname(file), { recursive: true });
  mkdirSync(file);
  await run(["mkfifo", path.join(folder, "topics.yaml")]);
  symlinkSync("/", path.join(folder, "events"));
  symlinkSync("elsewhere.txt", path.join(folder, "publication.yaml"));
  assert.deepEqual(rulesOf(listContent(folder).diagnostics), [
    `regular-file ${ITEM}`,
    "file-name elsewhere.txt",
    "regular-file events",
    "regular-file publication.yaml",
    "regular-file topics.yaml",
  ]);
});

test("names of locks, journals and temporary files are refused by name, whatever has them, and nothing is opened", {
  timeout: 10_000,
}, async (t) => {
  const names = [".change.json", ".#lock", "x.tmp", `.dateline-${"a".repeat(32)}`];
  const kinds: readonly ((file: string) => unknown)[] = [
    (file) => writeFileSync(file, "x"),
    (file) => symlinkSync("/dev/zero", file),
    (file) => mkdirSync(file),
    (file) => run(["mkfifo", file]),
  ];
  for (const [index, make] of kinds.entries()) {
    const folder = await contentWith(t, { [ITEM]: "", "pages/about.en.md": "" });
    const places = ["", "pages", path.dirname(ITEM)];
    for (const place of places) for (const name of names) await make(path.join(folder, place, name));
    const { files, diagnostics } = listContent(folder);
    assert.equal(files.length, 2);
    const refused = index === 0 ? names.slice(0, 3) : names; // The remains of a killed write, as a file, do no harm.
    const ids = diagnostics.map((each) => `${each.rule} ${each.message.id} ${path.basename(each.ref.file)}`);
    const expected = refused.map(
      (name) =>
        `file-name ${{ ".change.json": "name-of-journal", ".#lock": "name-of-lock" }[name] ?? "name-of-temporary"} ${name}`,
    );
    assert.deepEqual(ids.sort(), places.flatMap(() => expected).sort());
  }
});

test("a file that changed after it was listed is checked again before it is read", async (t) => {
  const folder = await contentWith(t, { "topics.yaml": "a", "events/a.yaml": "secret" });
  const topics = path.join(folder, "topics.yaml");
  const [listed] = listContent(folder).files.filter((file) => file.path.file === "topics.yaml");
  assert.ok(listed !== undefined);
  const read = () => {
    const result = readContentFile(folder, listed);
    return "rule" in result ? `${result.rule}: ${result.message.id}` : Buffer.from(result.bytes).toString();
  };
  assert.equal(read(), "a");
  renameSync(topics, `${topics}.old`);
  assert.equal(read(), "readable-file: file-unreadable");
  symlinkSync("events/a.yaml", topics);
  assert.equal(read(), "regular-file: file-symbolic-link");
  rmSync(topics);
  await run(["mkfifo", topics]);
  assert.equal(read(), "regular-file: file-special");
  rmSync(topics);
  mkdirSync(topics);
  assert.equal(read(), "regular-file: file-is-folder");
  rmSync(topics, { recursive: true });
  writeFileSync(topics, "a".repeat(LARGEST_TEXT + 1));
  assert.equal(read(), "file-size: file-large");
});

test("files and folders that the system does not let us read are reported", async (t) => {
  const folder = await contentWith(t, { [ITEM]: "", "events/a.yaml": "" });
  await chmod(folder, 0o755);
  await chmod(path.join(folder, ITEM), 0);
  await chmod(path.join(folder, "events"), 0);
  const rules = withoutRoot(() => {
    const { files, diagnostics } = listContent(folder);
    const reads = files.map((file) => readContentFile(folder, file));
    return rulesOf([...diagnostics, ...reads.filter((read) => "rule" in read)]);
  });
  await chmod(path.join(folder, "events"), 0o755);
  assert.deepEqual(rules, ["readable-file events", `readable-file ${ITEM}`]);
});

async function contentWith(test: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder(test);
  await writeTree(folder, files);
  return folder;
}

function rulesOf(diagnostics: readonly UnlocatedDiagnostic[]): readonly string[] {
  return diagnostics.map(({ rule, ref }) => `${rule} ${ref.file}`);
}
