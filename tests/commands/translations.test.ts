import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { run } from "../support/command.ts";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLE } from "../support/sample.ts";

const ORIGINAL = "bulletins/2021-10/ecuador-prisons.en.md";
const TRANSLATIONS = ["es", "pt", "fr"].map((tag) => `bulletins/2021-10/ecuador-prisons.${tag}.md`);

interface JsonText {
  readonly name: string;
  readonly translations: readonly {
    readonly file: string;
    readonly state: string;
    readonly changes?: readonly unknown[] | null;
  }[];
}

test("the sample publication has no stale and no unconfirmed translation", async () => {
  const states = new Set((await statusOf(SAMPLE)).flatMap((text) => text.translations.map(({ state }) => state)));
  assert.deepEqual([...states].toSorted(), ["current", "missing"]);
});

test("after an edit of an original only its translations are stale, and the report shows the changed words", async (t) => {
  const { folder, content } = await copySample(t);
  await commitContent(folder);
  await edit(path.join(content, ORIGINAL), "prison emergency of September", "prison emergency of August");
  const texts = await statusOf(content);
  const stale = texts.flatMap(({ translations }) => translations.filter(({ state }) => state === "stale"));
  assert.deepEqual(
    stale.map(({ file }) => file),
    TRANSLATIONS,
  );
  assert.deepEqual(stale[0]?.changes, [
    {
      name: "summary",
      parts: [
        { kind: "same", text: "After the prison emergency of " },
        { kind: "removed", text: "September" },
        { kind: "added", text: "August" },
        { kind: "same", text: ", the programme sent a mission to Quito to help the authorities draw up a plan." },
      ],
    },
  ]);
  const { code, stdout } = await runCommand(["translations", "--content", content]);
  assert.equal(code, 0);
  assert.match(stdout, /es +12 of 12 present\n +1 to revise: `ecuador-prisons`\n/);
  assert.match(stdout, /summary: After the prison emergency of \[-September-\]\{\+August\+\}, the programme sent/);
  const spanish = await runCommand(["translations", "--content", content, "--lang", "es"]);
  assert.match(spanish.stdout, /^Número `2021-10`$/m);
  assert.match(spanish.stdout, /es +12 de 12 presentes\n +1 por revisar: `ecuador-prisons`\n/);
});

test("without a git history a stale translation is reported with the current text of its original", async (t) => {
  const { content } = await copySample(t);
  await edit(path.join(content, ORIGINAL), "prison emergency of September", "prison emergency of August");
  const { code, stdout } = await runCommand(["translations", "--content", content]);
  assert.equal(code, 0);
  assert.match(
    stdout,
    /ecuador-prisons\.es\.md +to revise: made from `[0-9a-f]{8}`, the original is now `[0-9a-f]{8}`\n/,
  );
  assert.match(
    stdout,
    /not in the history of .*ecuador-prisons\.en\.md.*\n +title: An action plan.*\n +summary: .*August/,
  );
  const stale = (await statusOf(content)).flatMap(({ translations }) =>
    translations.filter((each) => each.changes !== undefined),
  );
  assert.deepEqual(
    stale.map(({ changes }) => changes),
    [null, null, null],
  );
});

test("confirming changes one line of each file, and the translations are current again", async (t) => {
  const { content } = await copySample(t);
  await edit(path.join(content, ORIGINAL), "prison emergency of September", "prison emergency of August");
  const before = await readTree(content);
  const files = TRANSLATIONS.map((file) => path.join(content, file));
  const { code, stdout, stderr } = await runCommand(["translations", "--content", content, "--confirm", ...files]);
  assert.equal(code, 0, stderr);
  assert.equal(stdout.match(/^Confirmed: /gm)?.length, 3);
  const after = await readTree(content);
  const changed = [...after].filter(([file, bytes]) => before.get(file)?.equals(bytes) !== true).map(([file]) => file);
  assert.deepEqual(changed, TRANSLATIONS.toSorted());
  for (const file of changed) {
    const [old, now] = [before.get(file), after.get(file)].map((bytes) => String(bytes).split("\n"));
    assert.deepEqual(
      now?.filter((line) => !line.startsWith("revision: ")),
      old?.filter((line) => !line.startsWith("revision: ")),
    );
  }
  assert.ok((await statusOf(content)).every((text) => text.translations.every(({ state }) => state !== "stale")));
});

test("a file that can't be confirmed is refused with the reason", async () => {
  const refused = async (file: string) => {
    const { code, stderr, stdout } = await runCommand(["translations", "--content", SAMPLE, "--confirm", file]);
    assert.equal(code, 2, stdout);
    return stderr;
  };
  assert.match(await refused(`${SAMPLE}/${ORIGINAL}`), /is the original itself/);
  assert.match(await refused(`${SAMPLE}/topics.yaml`), /isn't a translation in/);
  assert.match(await refused(`${SAMPLE}/bulletins/2021-10/none.es.md`), /isn't a translation in/);
});

test("a review is written with its day and the revision, beside others of the same text, and lapses with it", async (t) => {
  const { content } = await copySample(t);
  const [file = ""] = TRANSLATIONS;
  const review = (name: string) =>
    runCommand(["translations", "--content", content, "--reviewed-by", name, path.join(content, file)]);
  const { code, stderr } = await review("Ana Ruiz");
  assert.equal(code, 0, stderr);
  assert.match((await review("ANA RUIZ")).stdout, /reviewed by `Ana Ruiz`, revision/);
  assert.match(
    (await review("legal desk")).stdout,
    /^Noted: .*es\.md` was reviewed by `Ana Ruiz`, `legal desk`, revision/,
  );
  const text = await readFile(path.join(content, file), "utf8");
  assert.match(
    text,
    /\nreviewedBy: \[Ana Ruiz, legal desk\]\nreviewed: \d{4}-\d\d-\d\d\nreviewedRevision: "?[0-9a-f]{8}"?\n---\n/,
  );
  assert.doesNotMatch((await runCommand(["translations", "--content", content])).stdout, /^Reviews$/m);
  await edit(path.join(content, file), "legal desk]", "legal desk, C, D, E, F, G, H, I, J]");
  assert.match((await review("K")).stderr, /has been reviewed by 10 people already/);
  assert.match(await readFile(path.join(content, file), "utf8"), /, I, J\]\n/);
  await edit(path.join(content, file), "Ambas partes", "Las dos partes");
  const { stdout } = await runCommand(["translations", "--content", content]);
  assert.match(
    stdout,
    /\nReviews\n.*ecuador-prisons\.es\.md {2}lapsed: the review was of `[0-9a-f]{8}`, the text is now `[0-9a-f]{8}`\n/,
  );
  await review(" Eva Sol");
  assert.match(await readFile(path.join(content, file), "utf8"), /\nreviewedBy: Eva Sol\n/);
});

test("a review has a name that a text can have, and names files, which are texts", async () => {
  const refusedBy = async (name: string, ...files: readonly string[]) => {
    const { code, stderr } = await runCommand(["translations", "--content", SAMPLE, "--reviewed-by", name, ...files]);
    assert.equal(code, 2);
    return stderr;
  };
  const refused = (...files: readonly string[]) => refusedBy("Ana", ...files);
  for (const name of ["", " ", "A".repeat(121), "Ana\nEva", "\u202EAna"])
    assert.match(await refusedBy(name, `${SAMPLE}/${ORIGINAL}`), /^The name `/);
  assert.match(await refused(), /Write the reviewed files after the name/);
  assert.match(await refused(`${SAMPLE}/topics.yaml`), /isn't an item, a page or the text of an issue/);
});

test("a bulletin that requires translations is built only if all of them are current", async (t) => {
  const { folder, content } = await copySample(t);
  const output = path.join(folder, "site");
  await edit(
    path.join(content, "bulletins/2021-10/bulletin.en.md"),
    "number: 31",
    "number: 31\nrequires: [es, pt, fr]",
  );
  const valid = await runCommand(["build", "--content", content, "--output", output]);
  assert.equal(valid.code, 0, valid.stdout);
  await edit(path.join(content, ORIGINAL), "prison emergency of September", "prison emergency of August");
  const { code, stdout } = await runCommand(["build", "--content", content, "--output", output]);
  assert.equal(code, 1);
  assert.match(stdout, /error +The translation was made from an older version .* required-translation/);
  assert.match(stdout, /3 errors in 3 files/);
  const drafting = await runCommand(["validate", "--content", content]);
  assert.equal(drafting.code, 0);
  assert.match(drafting.stdout, /3 warnings in 3 files/);
});

async function copySample(t: TestContext) {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await cp(path.join(ROOT, SAMPLE), content, { recursive: true });
  return { folder, content };
}

async function commitContent(folder: string): Promise<void> {
  const git = (...args: readonly string[]) => run(["git", "-C", folder, ...args]);
  await git("init", "--quiet");
  await git("add", "content");
  const { code, stderr } = await git(
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.org",
    "commit",
    "--quiet",
    "-m",
    "As published",
  );
  assert.equal(code, 0, stderr);
}

async function edit(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(file, "utf8");
  assert.ok(text.includes(before), file);
  await writeFile(file, text.replace(before, after));
}

async function statusOf(content: string): Promise<readonly JsonText[]> {
  const { code, stdout, stderr } = await runCommand(["translations", "--content", content, "--format", "json"]);
  assert.equal(code, 0, stderr);
  const { bulletins, pages }: { bulletins: readonly { texts: readonly JsonText[] }[]; pages: readonly JsonText[] } =
    JSON.parse(stdout);
  return [...bulletins.flatMap(({ texts }) => texts), ...pages];
}
