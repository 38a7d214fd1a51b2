import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { writeTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { EverOnline } from "../../src/home/ever-online.ts";
import type { OpenedBulletin } from "../../src/home/home.ts";
import { commitAll, openHome } from "./home-server.ts";

const TUGS = "bulletins/2026-05/two-tugs.en.md";
const LINES = Array.from({ length: 12 }, (_, line) => `Tug ${line} pulls what is moored at berth ${line + 3}.`).join(
  "\n",
);
const text = (fields = "") => `---\ntitle: Two tugs\n${fields}---\n${LINES}\n`;
const DRAFT = text("draft: true\n");

type DeskHome = Awaited<ReturnType<typeof openHome>>;

/** Whether the home deletes a file that a page shows, and its message if not. */
async function deleteAt({ ask, save }: DeskHome, file: string): Promise<string> {
  const [, period] = file.split("/");
  const { files } = await ask<OpenedBulletin>("desk.open", { period });
  const from = files.find((each) => each.file === file)?.hash ?? assert.fail(file);
  const outcome = await save({ files: [{ file, from, text: null }] });
  if (outcome.outcome === "saved") return "deleted";
  return outcome.outcome === "refused" ? outcome.reason : outcome.outcome;
}

test("what was online when a page was opened that believes it never was is not deleted, and the reason is told", async (t) => {
  const home = await openHome(t);
  commitAll(home.folder, "Ana", "Publish");
  await writeTree(home.folder, { [TUGS]: DRAFT });
  const opened = await home.ask<OpenedBulletin>("desk.open", {});
  assert.equal(opened.files.find(({ file }) => file === TUGS)?.reach?.at, "here");
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "never");
  // Published and taken back by hand, while the page is open.
  await writeTree(home.folder, { [TUGS]: text() });
  commitAll(home.folder, "Ana", "Publish the tugs");
  await writeTree(home.folder, { [TUGS]: DRAFT });
  commitAll(home.folder, "Ana", "Take the tugs back");
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "was");
  const from = opened.files.find(({ file }) => file === TUGS)?.hash;
  const refused = await home.save({ files: [{ file: TUGS, from, text: null }] });
  assert.match(refused.outcome === "refused" ? refused.reason : "", /Withdraw it instead/);
  assert.equal(existsSync(path.join(home.folder, TUGS)), true);
});

test("where nobody can tell whether something was online, it is not deleted, and the reason is told in each language", async (t) => {
  const home = await openHome(t, { ...SMALL_PUBLICATION, [TUGS]: DRAFT });
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "no record");
  assert.match(await deleteAt(home, TUGS), /it can’t be checked whether it was ever online/);
  const { files } = await home.ask<OpenedBulletin>("desk.open", {});
  const from = files.find(({ file }) => file === TUGS)?.hash;
  for (const [language, says] of [
    ["es", /no se sabe si estuvo en línea/],
    ["pt", /não se sabe se já esteve em linha/],
    ["fr", /on ne peut savoir s’il a été en ligne/],
  ] as const) {
    const change = { files: [{ file: TUGS, from, text: null }] };
    const response = await home.send("desk.save", change, { "accept-language": language });
    assert.match(await response.text(), says);
  }
  // A list of published addresses is enough, even if it is empty.
  await writeTree(home.folder, { "addresses.txt": "# Nothing yet.\n" });
  assert.equal(await deleteAt(home, TUGS), "deleted");
});

test("a repository without the beginning of its history does not tell what was never online", async (t) => {
  const whole = await openHome(t, { ...SMALL_PUBLICATION, [TUGS]: DRAFT });
  commitAll(whole.folder, "Ana", "Begin");
  await writeTree(whole.folder, { "pages/about.en.md": "---\ntitle: About\n---\nIt tells.\n" });
  commitAll(whole.folder, "Ana", "Go on");
  const part = await openHome(t, {});
  execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${whole.folder}`, part.folder], { stdio: "ignore" });
  assert.equal(await whole.ask<EverOnline>("desk.everOnline", { file: TUGS }), "never");
  assert.equal(await part.ask<EverOnline>("desk.everOnline", { file: TUGS }), "cut record");
  assert.match(await deleteAt(part, TUGS), /the beginning of its history is missing here/);
});

test("what was on one side of a merge was online, though the other side is what stayed", async (t) => {
  const home = await openHome(t, { ...SMALL_PUBLICATION, [TUGS]: DRAFT });
  commitAll(home.folder, "Ana", "Begin");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=Ana", "-c", "user.email=a@example.org", ...args], {
      cwd: home.folder,
      stdio: "ignore",
    });
  git("checkout", "--quiet", "-b", "other");
  await writeTree(home.folder, { "pages/about.en.md": "---\ntitle: About\n---\nIt tells.\n" });
  commitAll(home.folder, "Berta", "Change a page");
  git("checkout", "--quiet", "main");
  await writeTree(home.folder, { [TUGS]: text() });
  commitAll(home.folder, "Ana", "Publish the tugs");
  git("merge", "--quiet", "--strategy=ours", "--message", "Merge", "other");
  git("checkout", "--quiet", "other");
  git("merge", "--quiet", "--strategy=ours", "--message", "Keep ours", "main");
  assert.equal(await readFile(path.join(home.folder, TUGS), "utf8"), DRAFT);
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "was");
});

test("what the published branch of the remote had, as it was fetched last, was online, though this branch never had it", async (t) => {
  const home = await openHome(t, { ...SMALL_PUBLICATION, [TUGS]: DRAFT });
  commitAll(home.folder, "Ana", "Begin");
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: home.folder, stdio: "ignore" });
  git("clone", "--quiet", ".", path.join(home.root, "other"));
  const other = path.join(home.root, "other");
  await writeTree(other, { [TUGS]: text() });
  commitAll(other, "Berta", "Publish the tugs");
  await writeTree(other, { [TUGS]: DRAFT });
  commitAll(other, "Berta", "Take the tugs back");
  git("remote", "add", "origin", other);
  git("fetch", "--quiet", "origin");
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "never", "it may be a proposal");
  git("remote", "set-head", "origin", "main");
  assert.equal(await home.ask<EverOnline>("desk.everOnline", { file: TUGS }), "was");
  assert.match(await deleteAt(home, TUGS), /Withdraw it instead/);
});

test("what was a draft in each commit has no former address after a move, and what was online once keeps it", async (t) => {
  const home = await openHome(t, { ...SMALL_PUBLICATION, [TUGS]: DRAFT });
  commitAll(home.folder, "Ana", "Begin");
  await home.save({ files: [], moves: [{ file: TUGS, name: "tugs" }] });
  const renamed = TUGS.replace("two-tugs", "tugs");
  assert.doesNotMatch(await home.read(renamed), /formerly/);
  await writeTree(home.folder, { [renamed]: text() });
  commitAll(home.folder, "Ana", "Publish the tugs");
  await writeTree(home.folder, { [renamed]: DRAFT });
  commitAll(home.folder, "Ana", "Take the tugs back");
  await home.save({ files: [], moves: [{ file: renamed, period: "2026-06", name: "three-tugs" }] });
  assert.match(await home.read("bulletins/2026-06/three-tugs.en.md"), /formerly: \[2026-05\/tugs\]/);
});

/** An action on an item by hand, with git, with the desk, and with the command that publishes; and its argument. */
type Step = readonly [
  act: "edit" | "edit the issue" | "move" | "move by hand" | "commit" | "publish" | "withdraw",
  given: string,
];

const NAMES = ["two-tugs", "tugs", "three-tugs"];
const PERIODS = ["2026-05", "2026-06"];
const place = fc.tuple(fc.constantFrom(...PERIODS), fc.constantFrom(...NAMES)).map((steps) => steps.join("/"));
const STATES = ["", "draft: true\n", "publishFrom: 2099-01-01\n", "expires: 2026-06-01\n"];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(["commit", ""] as const) },
  { weight: 1, arbitrary: fc.constantFrom(["publish", ""] as const, ["withdraw", ""] as const) },
  { weight: 3, arbitrary: fc.tuple(fc.constant("edit" as const), fc.constantFrom(...STATES)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("edit the issue" as const), fc.constantFrom(...STATES.slice(0, 3))) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom("move" as const, "move by hand" as const), place) },
);

const fileAt = (at: string) => `bulletins/${at}.en.md`;
const issueAt = (at: string) => `bulletins/${at.split("/")[0]}/bulletin.en.md`;
const STATE = /^(?:draft|publishFrom|expires|withdrawn):.*\n/gm;

/** Takes steps at a home with an item, and returns the place of the item afterwards and whether everybody can or could read it. */
async function takeSteps(home: DeskHome, steps: readonly Step[]) {
  let now = "2026-05/two-tugs";
  let was = false;
  const isHeld = async (file: string) => /^(?:draft: true|publishFrom: 2099.*)$/m.test(await home.read(file));
  const isPublic = async () => !(await isHeld(fileAt(now))) && !(await isHeld(issueAt(now)));
  const setState = async (file: string, state: string) => {
    const [, fields = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(await home.read(file)) ?? [];
    await writeTree(home.folder, { [file]: `---\n${fields.replace(STATE, "")}${state}---\n${body}` });
  };
  const acts = {
    edit: (fields: string) => setState(fileAt(now), fields),
    "edit the issue": (fields: string) => setState(issueAt(now), fields),
    withdraw: () => setState(fileAt(now), "withdrawn: request\n"),
    async commit() {
      was ||= await isPublic();
      commitAll(home.folder, "Ana", "Commit");
    },
    async publish() {
      const list = path.join(home.folder, "addresses.txt");
      if (!existsSync(list) || !(await isPublic())) return;
      was = true;
      await writeFile(list, `${await readFile(list, "utf8")}/${now.replace("-", "/")}/\n`);
    },
    async move(to: string) {
      const [period, name] = to.split("/");
      const saved = await home.send("desk.save", { files: [], moves: [{ file: fileAt(now), period, name }] });
      // A name that leads elsewhere already is not taken.
      if (/"saved"/.test(await saved.text())) now = to;
    },
    async "move by hand"(to: string) {
      await rename(path.join(home.folder, fileAt(now)), path.join(home.folder, fileAt(to)));
      now = to;
    },
  };
  for (const [act, given] of steps) if (given !== now) await acts[act](given);
  return { file: fileAt(now), was };
}

test("whatever is published, edited by hand, committed, withdrawn and moved, what was ever online is never deleted", async (t) => {
  const issues = Object.fromEntries(
    PERIODS.map((period, index) => [`bulletins/${period}/bulletin.en.md`, `---\nnumber: ${index + 1}\n---\nText.\n`]),
  );
  const { "bulletins/2026-05/bulletin.en.md": _, ...others } = SMALL_PUBLICATION;
  let deleted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), fc.boolean(), async (steps, hasList) => {
      const list = hasList ? { "addresses.txt": "/\n" } : {};
      const home = await openHome(t, { ...others, ...issues, ...list });
      commitAll(home.folder, "Ana", "Begin");
      await writeTree(home.folder, { [TUGS]: DRAFT });
      const { file, was } = await takeSteps(home, steps);
      const outcome = await deleteAt(home, file);
      await home.close();
      if (outcome === "deleted") deleted += 1;
      if (was) assert.match(outcome, /Withdraw it instead/);
      await rm(home.root, { recursive: true, force: true });
    }),
    { numRuns: 15, endOnFailure: true, includeErrorInReport: true },
  );
  assert.ok(deleted > 0);
});
