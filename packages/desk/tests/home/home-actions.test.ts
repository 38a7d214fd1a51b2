import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { readTree, writeTree } from "../../../../tests/support/folders.ts";
import { halveDisk } from "../../../../tests/support/half-disk.mjs";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { Comparison } from "../../src/board/comparison.ts";
import { openWorkspace } from "../../src/board/workspace.ts";
import type { EverOnline } from "../../src/home/ever-online.ts";
import type { DeletedFile, ListPage, OpenedBulletin, SaveOutcome, Version } from "../../src/home/home.ts";
import { render } from "../context.ts";
import { commitAll, openHome } from "./home-server.ts";

const FOLDER = "bulletins/2026-05/";
const ITEM = `${FOLDER}new-crane.en.md`;
const TEXT = SMALL_PUBLICATION[ITEM] ?? "";
const KEPT = { file: ITEM, base: null, text: "words", at: "2026-05-04T10:00:00Z" };

/** The hash of a file as the desk has read it. */
function hashOf({ files }: OpenedBulletin, file: string): string {
  return files.find((each) => each.file === file)?.hash ?? assert.fail(file);
}

test("an opened bulletin has all that its pages need, and says whom its files are from", async (t) => {
  const { ask, folder } = await openHome(t);
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  const opened = await ask<OpenedBulletin>("desk.open", {});
  assert.deepEqual([opened.period, opened.periods], ["2026-05", ["2026-05"]]);
  const desk = openWorkspace(opened.context, render, opened.files);
  assert.equal(desk.show(ITEM).pages?.length, 3);
  const [item] = desk.board("2026-05", "en")?.items ?? [];
  assert.deepEqual([item?.standing.is, item?.change?.who], ["handedOver", "Ana Ruiz"]);
  assert.ok(Math.abs(Date.parse(opened.now) - Date.now()) < 60_000);
});

test("the archive tells of each item what the board tells, also beside an empty list of what was published", async (t) => {
  const { ask, folder } = await openHome(t, { ...SMALL_PUBLICATION, "addresses.txt": "# Nothing yet.\n" });
  const told = async () => {
    const opened = await ask<OpenedBulletin>("desk.open", {});
    const board = openWorkspace(opened.context, render, opened.files).board("2026-05", "en");
    const { rows } = await ask<ListPage>("desk.list", { page: 1 });
    const [item] = board?.items ?? [];
    assert.deepEqual(
      item?.languages.map(({ standing }) => standing.is),
      rows[0]?.languages.map(({ standing }) => standing.is),
    );
    assert.equal(item?.standing.is, rows[0]?.standing.is);
    return [board?.standing.is, item?.standing.is];
  };
  assert.deepEqual(await told(), ["ready", "ready"]);
  commitAll(folder, "Ana", "Publish");
  assert.deepEqual(await told(), ["handedOver", "handedOver"]);
  await writeTree(folder, { "addresses.txt": "/2026/05/new-crane/\n" });
  assert.deepEqual(await told(), ["handedOver", "online"]);
  await writeTree(folder, { [ITEM]: TEXT.replace("---\n", "---\nwithdrawn: error\n") });
  assert.deepEqual(await told(), ["handedOver", "withdrawn"]);
});

test("the bulletin that opens is the one that comes out next", async (t) => {
  const bulletin = (fields: string) => `---\n${fields}---\nText.\n`;
  const { ask } = await openHome(t, {
    ...SMALL_PUBLICATION,
    "bulletins/2026-04/bulletin.en.md": bulletin("number: 0\ndraft: true\n"),
    "bulletins/2026-12/bulletin.en.md": bulletin("number: 2\ndraft: true\n"),
    "bulletins/2027-01/bulletin.en.md": bulletin("number: 3\ndraft: true\n"),
  });
  assert.equal((await ask<OpenedBulletin>("desk.open", {})).period, "2026-12");
  assert.equal((await ask<OpenedBulletin>("desk.open", { period: "2026-05" })).period, "2026-05");
});

test("a publication without a bulletin opens, and one whose own file is wrong says so", async (t) => {
  const others = Object.entries(SMALL_PUBLICATION).filter(([file]) => !file.startsWith("bulletins/"));
  const { ask, send, folder } = await openHome(t, Object.fromEntries(others));
  const opened = await ask<OpenedBulletin>("desk.open", {});
  assert.deepEqual([opened.period, opened.periods, opened.files.length > 0], [undefined, [], true]);
  await writeTree(folder, { "publication.yaml": "title: x\n" });
  const response = await send("desk.open", {});
  assert.equal(response.status, 422);
  assert.match(await response.text(), /url/);
});

test("texts with errors open, and are on the board with them", async (t) => {
  const { ask } = await openHome(t, {
    ...SMALL_PUBLICATION,
    [`${FOLDER}broken.en.md`]: "---\ntopic: ship\n---\n",
    [`${FOLDER}unreadable.en.md`]: "no fields\n",
    [`${FOLDER}bytes.en.md`]: "---\ntitle: A picture\nimage: { src: media/broken.png, alt: A wall. }\n---\n",
    [`${FOLDER}media/broken.png`]: "no picture",
  });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const desk = openWorkspace(opened.context, render, opened.files);
  assert.equal(desk.show(ITEM).pages?.length, 3);
  const states = desk
    .board("2026-05", "en")
    ?.items.map(({ slug, standing, errors }) => [slug, standing.is, errors > 0]);
  assert.deepEqual(states, [
    ["new-crane", "ready", false],
    ["broken", "faulty", true],
    ["bytes", "faulty", true],
    ["unreadable", "unreadable", true],
  ]);
});

test("several files are saved as one, and the next change names what they say now", async (t) => {
  const { ask, save, read } = await openHome(t);
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const bulletin = `${FOLDER}bulletin.en.md`;
  const order = "---\nnumber: 1\nlead: two-tugs\norder: [two-tugs, new-crane]\n---\nSpring in the harbour.\n";
  const files = [
    { file: `${FOLDER}two-tugs.en.md`, from: null, text: "---\ntitle: Two tugs\n---\nThey pull.\n" },
    { file: bulletin, from: hashOf(opened, bulletin), text: order },
  ];
  const first = await save({ files });
  assert.equal(first.outcome, "saved");
  assert.equal(await read(bulletin), order);
  // The answer may be lost, and the desk tries again.
  const again = await save({ files });
  const hashesIn = (outcome: SaveOutcome) => outcome.outcome === "saved" && outcome.files.map(({ hash }) => hash);
  assert.deepEqual(hashesIn(again), hashesIn(first));
  const [, { hash = "" } = {}] = first.outcome === "saved" ? first.files : [];
  const next = await save({ files: [{ file: bulletin, from: hash, text: order.replace("Spring", "Summer") }] });
  assert.equal(next.outcome, "saved");
});

test("a file that somebody has changed meanwhile is told as it is now, and nothing is written", async (t) => {
  const { ask, save, read, folder } = await openHome(t);
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const theirs = TEXT.replace("blue", "green");
  await writeTree(folder, { [ITEM]: theirs });
  const tugs = { file: `${FOLDER}two-tugs.en.md`, from: null, text: "---\ntitle: Two tugs\n---\n" };
  const mine = { file: ITEM, from: hashOf(opened, ITEM), text: TEXT.replace("blue", "red") };
  const outcome = await save({ files: [tugs, mine] });
  assert.equal(outcome.outcome, "changed");
  assert.deepEqual(outcome.outcome === "changed" && outcome.files.map(({ file, text }) => [file, text]), [
    [ITEM, theirs],
  ]);
  assert.equal(await read(ITEM), theirs);
  await rm(path.join(folder, ITEM));
  const gone = await save({ files: [mine] });
  assert.deepEqual(gone, { outcome: "changed", files: [{ file: ITEM, hash: "", text: null }] });
});

test("an item that its bulletin names in its order and as its lead becomes a draft, and nothing keeps it from its file", async (t) => {
  const bulletin = "---\nnumber: 1\nlead: new-crane\norder: [new-crane]\n---\nSpring in the harbour.\n";
  const { ask, save, read } = await openHome(t, { ...SMALL_PUBLICATION, [`${FOLDER}bulletin.en.md`]: bulletin });
  const from = hashOf(await ask<OpenedBulletin>("desk.open", {}), ITEM);
  const draft = TEXT.replace("---\n", "---\ndraft: true\n");
  const outcome = await save({ files: [{ file: ITEM, from, text: draft }] });
  assert.equal(outcome.outcome, "saved");
  assert.equal(await read(ITEM), draft);
});

test("what would bring an error is refused with its place, and a draft may have errors", async (t) => {
  const { ask, save, folder } = await openHome(t);
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const from = hashOf(opened, ITEM);
  const before = await readTree(folder);
  const faulty = TEXT.replace("topic: ships", "topic: ship");
  const outcome = await save({ files: [{ file: ITEM, from, text: faulty }] });
  assert.equal(outcome.outcome, "refused");
  assert.match(outcome.outcome === "refused" ? outcome.reason : "", /^Topic: .*ships/);
  assert.deepEqual(await readTree(folder), before);
  const tugs = { file: `${FOLDER}two-tugs.en.md`, from: null };
  const draft = "---\ntopic: tug\ndraft: true\n---\n";
  assert.equal((await save({ files: [{ ...tugs, text: draft.replace("draft: true\n", "") }] })).outcome, "refused");
  assert.equal((await save({ files: [{ ...tugs, text: draft }] })).outcome, "saved");
  const long = `---\ntitle: Long\n---\n${"word ".repeat(60_000)}\n`;
  assert.equal((await save({ files: [{ file: `${FOLDER}long.en.md`, from: null, text: long }] })).outcome, "refused");
});

test("an error that was there before does not keep a text from being saved", async (t) => {
  const { ask, save } = await openHome(t, { ...SMALL_PUBLICATION, [ITEM]: `${TEXT}\n[gone](gone.en.md)\n` });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const text = `${TEXT.replace("It is", "A first paragraph.\n\nIt is")}\n[gone](gone.en.md)\n`;
  assert.equal((await save({ files: [{ file: ITEM, from: hashOf(opened, ITEM), text }] })).outcome, "saved");
});

test("an item moves with its languages and the links to it, and its former address leads on", async (t) => {
  const { ask, save, read, folder } = await openHome(t, {
    ...SMALL_PUBLICATION,
    [`${FOLDER}tugs.en.md`]: "---\ntitle: Tugs\n---\n[the crane](new-crane.en.md)\n",
  });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const text = TEXT.replace("blue", "green");
  const outcome = await save({
    files: [{ file: ITEM, from: hashOf(opened, ITEM), text }],
    moves: [{ file: ITEM, period: "2026-06", name: "green-crane" }],
  });
  const moved = "bulletins/2026-06/green-crane.en.md";
  assert.equal(outcome.outcome, "saved");
  assert.match(await read(moved), /formerly: \[2026-05\/new-crane\][\s\S]*green/);
  assert.match(await read(`${FOLDER}tugs.en.md`), /\(\.\.\/2026-06\/green-crane\.en\.md\)/);
  assert.doesNotMatch(await read(`${FOLDER}bulletin.en.md`), /lead/);
  assert.equal(existsSync(path.join(folder, `${FOLDER}new-crane.es.md`)), false);
  const versions = await ask<readonly Version[]>("desk.history", { file: moved });
  assert.deepEqual(
    versions.map(({ event }) => event),
    ["moved", "found"],
  );
  const first = versions.at(-1)?.id ?? "";
  assert.equal(await ask("desk.version", { file: moved, id: first }), TEXT);
});

test("kept words are there until they are forgotten, outside the content", async (t) => {
  const { ask, folder } = await openHome(t);
  const before = await readTree(folder);
  await ask("desk.keep", { key: "new:1", kept: KEPT });
  await ask("desk.keep", { key: ITEM, kept: { ...KEPT, base: { hash: "1", text: TEXT } } });
  const { kept } = await ask<OpenedBulletin>("desk.open", {});
  assert.deepEqual(new Map(kept).get("new:1"), KEPT);
  assert.equal(kept.length, 2);
  await ask("desk.keep", { key: "new:1", kept: null });
  assert.deepEqual(
    (await ask<OpenedBulletin>("desk.open", {})).kept.map(([key]) => key),
    [ITEM],
  );
  assert.deepEqual(await readTree(folder), before);
});

test("history joins what the desk saved with the commits of the repository, and has every text", async (t) => {
  const { ask, save, folder } = await openHome(t);
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const text = TEXT.replace("blue", "green");
  await save({
    files: [{ file: ITEM, from: hashOf(opened, ITEM), text }],
    setAside: [{ file: ITEM, text: "what the other one wrote" }],
  });
  const versions = await ask<readonly Version[]>("desk.history", { file: ITEM });
  assert.deepEqual(versions.map(({ event, who, subject }) => event ?? `${who}: ${subject}`).sort(), [
    "Ana Ruiz: Write the first issue",
    "found",
    "saved",
    "set aside",
  ]);
  const texts = await Promise.all(versions.map(({ id }) => ask<string>("desk.version", { file: ITEM, id })));
  assert.deepEqual(texts.toSorted(), [TEXT, TEXT, text, "what the other one wrote"].toSorted());
});

test("the archive finds items by words without case and accents, by facts, and page by page", async (t) => {
  const items = Array.from({ length: 45 }, (_, index) => [
    `bulletins/2025-${String((index % 12) + 1).padStart(2, "0")}/item-${index}.en.md`,
    `---\ntitle: Ítem ${index}\n${index < 5 ? "topic: ships\n" : "draft: true\n"}${index === 7 ? "countries: [EC]\n" : ""}---\n`,
  ]);
  const { ask } = await openHome(t, { ...SMALL_PUBLICATION, ...Object.fromEntries(items) });
  const list = (query: object) => ask<ListPage>("desk.list", { page: 1, ...query });
  const all = await list({});
  assert.deepEqual([all.count, all.rows.length, all.rows[0]?.title], [46, 40, "A new crane"]);
  assert.deepEqual(all.counts, {
    topics: { ships: 6 },
    years: { 2025: 45, 2026: 1 },
    states: { ready: 6, draft: 40 },
    countries: { EC: 1, PT: 1 },
    works: { stale: 1, missing: 45 },
  });
  const titles = async (query: object) => (await list(query)).rows.map(({ title }) => title);
  assert.deepEqual([await titles({ country: "EC" }), await titles({ work: "stale" })], [["Ítem 7"], ["A new crane"]]);
  assert.equal((await titles({ sort: "oldest" }))[0], (await titles({ page: 2 })).at(-1));
  assert.deepEqual(all.whole, { items: 46, bulletins: 13, since: "2025-01-01" });
  assert.equal((await list({ page: 2 })).rows.length, 6);
  // The titles are in the language of the search, with the state of each.
  assert.deepEqual(
    (await list({ words: "GRUA nueva", language: "es" })).rows.map(({ title, languages }) => [
      title,
      languages.map(({ state }) => state),
    ]),
    [["Una grúa nueva", ["original", "stale"]]],
  );
  assert.equal((await list({ words: "item", topic: "ships", year: "2025", state: "ready" })).count, 5);
});

test("names, links and tokens that lead elsewhere are refused as the one writer refuses them", async (t) => {
  const { send, root, folder } = await openHome(t);
  await writeTree(root, { "outside/x.en.md": TEXT });
  await symlink("../../outside", path.join(folder, "bulletins/2026-06"));
  await symlink("../../../outside/x.en.md", path.join(folder, `${FOLDER}linked.en.md`));
  const before = await readTree(path.join(root, "outside"));
  const status = async (action: string, params: object, headers?: Readonly<Record<string, string>>) =>
    (await send(action, params, headers)).status;
  for (const file of [
    "../package.json",
    "/etc/passwd",
    `${FOLDER}../../x.en.md`,
    `${FOLDER}X.en.md`,
    ".git/config",
    "",
    "bulletins/2026-06/x.en.md",
    `${FOLDER}linked.en.md`,
    `${FOLDER}media/x.png`,
  ]) {
    assert.equal(await status("desk.save", { files: [{ file, from: null, text: TEXT }] }), 422, file);
    assert.equal(await status("desk.save", { files: [{ file, from: null, text: null }] }), 422, file);
  }
  for (const file of ["../package.json", "/etc/passwd"])
    for (const action of ["desk.history", "desk.version"])
      assert.equal(await status(action, { file, id: "git:HEAD" }), 422, file);
  for (const id of ["git:HEAD", "git:--all", "desk:../../../content/publication.yaml", "x", ""])
    assert.equal(await status("desk.version", { file: ITEM, id }), 422, id);
  for (const kept of [{}, "x", { ...KEPT, file: "../x" }, { ...KEPT, at: "soon" }, { ...KEPT, base: {} }])
    assert.equal(await status("desk.keep", { key: "k", kept }), 422);
  for (const params of [{ page: 0 }, { page: "1" }, {}, [], { page: 1, topic: ["ships"] }])
    assert.equal(await status("desk.list", params), 422);
  for (const name of ["files", "uploads", "setAside", "moves"])
    for (const list of [{ file: ITEM, name: "tall-crane" }, "x", 1, null]) {
      const response = await send("desk.save", { files: [], [name]: list });
      assert.equal(response.status, 422, name);
      assert.match(await response.text(), new RegExp(`does not understand this request \\(${name}\\)`));
    }
  const change = { files: [] };
  assert.equal(await status("desk.save", change, { "x-dateline-token": "another" }), 403);
  assert.equal(await status("desk.open", {}, { "x-dateline-token": "" }), 403);
  assert.equal(await status("desk.save", change, { origin: "https://evil.example" }), 403);
  assert.deepEqual(await readTree(path.join(root, "outside")), before);
});

test("a request that is too large, is no UTF-8 or has two texts for a file changes nothing, and its answer says why", async (t) => {
  const { sendBody, folder } = await openHome(t);
  const before = await readTree(folder);
  const tugs = (title: string) => ({ file: `${FOLDER}tugs.en.md`, from: null, text: `---\ntitle: ${title}\n---\n` });
  const save = (...files: readonly object[]) => JSON.stringify({ action: "desk.save", params: { files } });
  for (const [body, error] of [
    [save(tugs("Tugs"), tugs("Two tugs")), /this request \(bulletins\/2026-05\/tugs\.en\.md\)/],
    [Buffer.from(save(tugs("Café")), "latin1"), /this request \(JSON\)/],
    [Buffer.alloc(90_000_001, " "), /too large/],
    // On the connection of the request before.
    ["", /this request \(JSON\)/],
  ] as const) {
    const response = await sendBody(body);
    assert.equal(response.status, 422);
    assert.match(await response.text(), error);
  }
  assert.deepEqual(await readTree(folder), before);
});

test("an item that was never online is deleted with its place in the bulletin, and can be restored", async (t) => {
  const tugs = `${FOLDER}two-tugs.en.md`;
  const tugsText = "---\ntitle: Two tugs\n---\nThey pull.\n";
  const bulletin = `${FOLDER}bulletin.en.md`;
  const order = "---\nnumber: 1\norder: [two-tugs, new-crane]\n---\nSpring.\n";
  const { ask, save, folder } = await openHome(t, {
    ...SMALL_PUBLICATION,
    [bulletin]: order,
    [tugs]: tugsText,
    "addresses.txt": "# Nothing yet.\n",
  });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const remove = { file: tugs, from: hashOf(opened, tugs), text: null };
  assert.equal((await save({ files: [remove] })).outcome, "refused");
  const without = { file: bulletin, from: hashOf(opened, bulletin), text: order.replace("two-tugs, ", "") };
  assert.equal((await save({ files: [remove, without] })).outcome, "saved");
  assert.equal(existsSync(path.join(folder, tugs)), false);
  const [deleted, ...others] = await ask<readonly DeletedFile[]>("desk.deleted", {});
  assert.deepEqual([deleted?.file, others.length], [tugs, 0]);
  const text = await ask<string>("desk.version", { file: tugs, id: deleted?.version ?? "" });
  assert.equal((await save({ files: [{ file: tugs, from: null, text }] })).outcome, "saved");
  assert.deepEqual(await ask("desk.deleted", {}), []);
});

test("a draft that has moved has no former address, since nobody has read it, and is deleted as any other", async (t) => {
  const tugs = `${FOLDER}two-tugs.en.md`;
  const draft = "---\ntitle: Two tugs\ndraft: true\n---\nThey pull.\n";
  const next = { "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\ndraft: true\n---\n" };
  const ready = "bulletins/2026-06/ready.en.md";
  const files = { ...SMALL_PUBLICATION, ...next, [tugs]: draft, [ready]: draft.replace("draft: true\n", "") };
  const { ask, save, read, folder } = await openHome(t, files);
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  for (const [file, period] of [
    [tugs, "2026-06"],
    [ready, "2026-05"],
  ] as const) {
    assert.equal((await save({ files: [], moves: [{ file, period }] })).outcome, "saved");
    const moved = file.replace(/2026-0\d/, period);
    assert.doesNotMatch(await read(moved), /formerly/);
    const opened = await ask<OpenedBulletin>("desk.open", { period });
    assert.equal((await save({ files: [{ file: moved, from: hashOf(opened, moved), text: null }] })).outcome, "saved");
  }
  await save({ files: [], moves: [{ file: ITEM, name: "blue-crane" }] });
  assert.match(await read(`${FOLDER}blue-crane.en.md`), /formerly: \[new-crane\]/);
});

test("a draft with a former name is deleted where it was never online under any, and never where it may have been", async (t) => {
  const [renamed, tugs] = [`${FOLDER}tugs.en.md`, `${FOLDER}two-tugs.en.md`];
  const text = (fields: string) => `---\ntitle: Tugs\n${fields}---\nThey pull.\n`;
  const now = text("draft: true\nformerly: [two-tugs]\n");
  const list = (...addresses: readonly string[]) => ({
    "addresses.txt": addresses.map((each) => `${each}\n`).join(""),
  });
  for (const { name, before = {}, files = {}, isCommitted = true, isDeleted } of [
    { name: "a draft in each commit", before: { [tugs]: text("draft: true\n") }, isDeleted: true },
    { name: "in no commit", isDeleted: true },
    { name: "in a list without it", before: list("/about/"), isCommitted: false, isDeleted: true },
    { name: "ready in a commit", before: { [tugs]: text("") }, isDeleted: false },
    { name: "in the list by its former name", before: list("/2026/05/two-tugs/"), isDeleted: false },
    { name: "no list and no commit", isCommitted: false, isDeleted: false },
    {
      name: "an address of an older site",
      files: { [renamed]: now.replace("two-tugs", "/news/tugs.html") },
      isDeleted: false,
    },
  ]) {
    const home = await openHome(t, { ...SMALL_PUBLICATION, ...before });
    if (isCommitted) commitAll(home.folder, "Ana Ruiz", "Write");
    await rm(path.join(home.folder, tugs), { force: true });
    await writeTree(home.folder, { [renamed]: now, ...files });
    if (isCommitted) commitAll(home.folder, "Ana Ruiz", "Rename");
    const opened = await home.ask<OpenedBulletin>("desk.open", {});
    assert.equal((await home.ask<EverOnline>("desk.everOnline", { file: renamed })) === "never", isDeleted, name);
    const change = { files: [{ file: renamed, from: hashOf(opened, renamed), text: null }] };
    assert.equal((await home.save(change)).outcome, isDeleted ? "saved" : "refused", name);
    await home.close();
  }
});

test("what is online is not deleted, and a translation of it may go", async (t) => {
  const { ask, save, folder } = await openHome(t);
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const refused = await save({ files: [{ file: ITEM, from: hashOf(opened, ITEM), text: null }] });
  assert.match(refused.outcome === "refused" ? refused.reason : "", /Withdraw it instead/);
  const spanish = ITEM.replace(".en.", ".es.");
  const outcome = await save({ files: [{ file: spanish, from: hashOf(opened, spanish), text: null }] });
  assert.equal(outcome.outcome, "saved");
});

test("the home tells what readers will notice of what was saved since the last commit", async (t) => {
  const { ask, save, folder } = await openHome(t);
  const before = await ask<Comparison>("desk.compare", {});
  assert.deepEqual(before.goesOut.map(({ kind }) => kind).sort(), ["bulletin", "event", "item", "page"]);
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  const opened = await ask<OpenedBulletin>("desk.open", {});
  await save({ files: [{ file: ITEM, from: hashOf(opened, ITEM), text: TEXT.replace("05-04", "05-06") }] });
  const { changes, goesOut } = await ask<Comparison>("desk.compare", {});
  assert.deepEqual(goesOut, []);
  assert.deepEqual(
    changes.map(({ file, asksForCorrection }) => [file, asksForCorrection]),
    [[ITEM, true]],
  );
});

test("a disk that takes half of a save with several moves leaves the content as it was, and what was kept", async (t) => {
  const tugs = { [`${FOLDER}tugs.en.md`]: "---\ntitle: Tugs\ndraft: true\n---\n[the crane](new-crane.en.md)\n" };
  const { ask, send, folder } = await openHome(t, { ...SMALL_PUBLICATION, ...tugs });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  await ask("desk.keep", { key: ITEM, kept: KEPT });
  const before = await readTree(folder);
  const bulletin = `${FOLDER}bulletin.en.md`;
  const files = [
    { file: ITEM, from: hashOf(opened, ITEM), text: TEXT.replace("blue", "green") },
    { file: bulletin, from: hashOf(opened, bulletin), text: "---\nnumber: 2\n---\n" },
  ];
  const moves = [
    { file: ITEM, name: "tall-crane" },
    { file: `${FOLDER}tugs.en.md`, period: "2026-06" },
  ];
  const saveAfter = async (wholeWrites: number) => {
    const end = halveDisk(folder, wholeWrites);
    try {
      return (await send("desk.save", { files, moves })).status === 200;
    } finally {
      end();
    }
  };
  for (const whole of [0, 1, 2]) {
    assert.equal(await saveAfter(whole), false);
    assert.deepEqual(await readTree(folder), before);
  }
  assert.equal(await saveAfter(3), true);
  assert.deepEqual((await readdir(path.join(folder, FOLDER))).sort(), [
    "bulletin.en.md",
    "tall-crane.en.md",
    "tall-crane.es.md",
  ]);
  assert.equal((await ask<OpenedBulletin>("desk.open", {})).kept.length, 1);
});

test("what former addresses lead to, a listed page and the list itself are not deleted, and an upload takes no name", async (t) => {
  const { ask, send, save } = await openHome(t, {
    ...SMALL_PUBLICATION,
    "addresses.txt": "/about/\n/2026/05/new-crane/\n",
    [ITEM]: TEXT.replace("date:", "formerly: [old-crane]\ndate:"),
  });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const remove = async (file: string) =>
    (await save({ files: [{ file, from: hashOf(opened, file), text: null }] })).outcome;
  assert.equal(await remove("pages/about.en.md"), "refused");
  assert.equal(await remove(ITEM), "refused");
  const list = await send("desk.save", { files: [{ file: "addresses.txt", from: null, text: "# none\n" }] });
  assert.equal(list.status, 422);
  const pictures = ["#000000", "#ffffff"].map((background) =>
    sharp({ create: { width: 2, height: 2, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const uploads = (await Promise.all(pictures)).map((bytes) => ({
    file: `${FOLDER}media/q.png`,
    content: bytes.toString("base64"),
  }));
  assert.equal((await send("desk.save", { files: [], uploads })).status, 422);
  assert.equal((await send("desk.save", { files: [], uploads: [uploads[0], uploads[0]] })).status, 200);
});
