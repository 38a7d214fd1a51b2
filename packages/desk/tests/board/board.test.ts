import assert from "node:assert/strict";
import { test } from "node:test";
import { type Cleanup, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { countsOf } from "../../src/board/filters.ts";
import { openWorkspace } from "../../src/board/workspace.ts";
import { toTranslate } from "../../src/browser/desk-engine.ts";
import type { KnownFile } from "../../src/home/home.ts";
import { contextOf, render } from "../context.ts";

const FOLDER = "bulletins/2026-05/";

/** The small publication with these files, opened. A text that is undefined is removed after it was opened. */
async function open(t: Cleanup, files: Readonly<Record<string, string>>, known: readonly KnownFile[] = []) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...SMALL_PUBLICATION, ...files });
  return openWorkspace(await contextOf(folder), render, known);
}

const item = (fields: string) => `---\ntitle: An item\n${fields}---\nIts text.\n`;

test("a board tells of its bulletin what stands on the page", async (t) => {
  const desk = await open(t, {
    [`${FOLDER}bulletin.en.md`]: `---
number: 31 bis
date: 2026-05-20
publishFrom: 2026-12-01T09:30
agenda: [open-day]
callouts:
  - { type: notice, title: The lock is closed, text: Until Friday. }
---
Spring in the harbour.
`,
  });
  const board = desk.board("2026-05", "es");
  assert.deepEqual(
    { ...board, items: board?.items.length },
    {
      period: "2026-05",
      title: "Mayo de 2026",
      within: "mayo de 2026",
      number: "31 bis",
      date: "2026-05-20",
      publishFrom: "2026-12-01T09:30",
      first: "2026-05-01",
      last: "2026-05-31",
      languages: ["en", "es"],
      standing: { is: "scheduled", from: "2026-12-01T09:30" },
      introduction: {
        file: `${FOLDER}bulletin.en.md`,
        title: "Mayo de 2026",
        languages: [
          {
            language: "en",
            state: "original",
            standing: { is: "scheduled", from: "2026-12-01T09:30" },
            file: `${FOLDER}bulletin.en.md`,
          },
          { language: "es", state: "missing", standing: { is: "missing" } },
        ],
        standing: { is: "scheduled", from: "2026-12-01T09:30" },
        errors: 0,
        holding: 0,
        warnings: 0,
      },
      items: 1,
      callouts: [{ type: "notice", title: "The lock is closed" }],
      agenda: [{ key: "open-day", name: "Puertas abiertas", date: "2026-05-09" }],
      following: { period: "2026-06", title: "Junio de 2026", within: "junio de 2026" },
      tray: [],
    },
  );
  assert.equal(desk.board("2026-07", "es"), undefined);
});

test("an item on a board has its title in the board's language, and the facts of its original", async (t) => {
  const who = { who: "Ana", when: "2026-05-06T10:00:00Z" };
  const desk = await open(t, {}, [
    { file: `${FOLDER}new-crane.en.md`, hash: "1", change: { when: "2026-05-05T10:00:00Z" }, reach: { at: "here" } },
    { file: `${FOLDER}new-crane.es.md`, hash: "2", change: who, reach: { at: "online" } },
  ]);
  assert.deepEqual(desk.board("2026-05", "es")?.items, [
    {
      file: `${FOLDER}new-crane.en.md`,
      title: "Una grúa nueva",
      languages: [
        { language: "en", state: "original", standing: { is: "ready" }, file: `${FOLDER}new-crane.en.md` },
        { language: "es", state: "stale", standing: { is: "online" }, file: `${FOLDER}new-crane.es.md` },
      ],
      standing: { is: "ready" },
      errors: 0,
      holding: 0,
      warnings: 0, // Its state shows that the translation must be revised.
      change: who,
      slug: "new-crane",
      topic: { key: "ships", label: "Barcos" },
      date: "2026-05-04",
      countries: ["PT"],
      isLead: true,
      wasOnline: false,
      anchor: "i-new-crane",
    },
  ]);
});

test("each state of a text is told apart", async (t) => {
  const desk = await open(
    t,
    Object.fromEntries(
      Object.entries({
        draft: "draft: true\n",
        ready: "",
        "in-review": "",
        scheduled: "publishFrom: 2027-01-01\n",
        online: "",
        "handed-over": "",
        withdrawn: "withdrawn: request\n",
        expired: "expires: 2026-06-01\n",
      }).map(([name, fields]) => [`${FOLDER}${name}.en.md`, item(fields)]),
    ),
    [
      { file: `${FOLDER}online.en.md`, hash: "1", reach: { at: "online" }, isInReview: true },
      { file: `${FOLDER}handed-over.en.md`, hash: "1", reach: { at: "handedOver" } },
      { file: `${FOLDER}ready.en.md`, hash: "1", reach: { at: "here" } },
      { file: `${FOLDER}draft.en.md`, hash: "1", reach: { at: "here" }, isInReview: true },
      { file: `${FOLDER}in-review.en.md`, hash: "1", reach: { at: "here" }, isInReview: true },
    ],
  );
  desk.edit(`${FOLDER}unreadable.en.md`, "---\ntitle: [\n---\n");
  desk.edit(`${FOLDER}faulty.en.md`, item("topic: ship\n"));
  const states = desk.board("2026-05", "en")?.items.map(({ slug, standing }) => [slug, standing.is]) ?? [];
  assert.deepEqual(
    states.filter(([slug, state]) => slug !== state),
    [
      ["new-crane", "unknown"],
      ["handed-over", "handedOver"],
      ["in-review", "inReview"],
    ],
  );
  assert.equal(states.length, 11);
  assert.equal(states.at(-1)?.[0], "expired");
});

test("a translation is current, then stale once its original changes, and a draft of one is not current", async (t) => {
  const [original, translation] = [`${FOLDER}new-crane.en.md`, `${FOLDER}new-crane.es.md`];
  const desk = await open(t, {});
  const state = () => desk.board("2026-05", "en")?.items[0]?.languages[1]?.state;
  const text = SMALL_PUBLICATION[translation] ?? "";
  const revision = toTranslate(desk, original)?.revision;
  desk.edit(translation, text.replace("---\n", `---\nrevision: "${revision}"\n`));
  assert.equal(state(), "current");
  desk.edit(translation, text.replace("---\n", `---\nrevision: "${revision}"\ndraft: true\n`));
  assert.equal(state(), "stale");
  desk.edit(translation, text.replace("---\n", `---\nrevision: "${revision}"\n`));
  desk.edit(original, (SMALL_PUBLICATION[original] ?? "").replace("forty", "fifty"));
  assert.equal(state(), "stale");
});

test("a text on a board says that its review lapsed with a change, or that a review which the publication demands is missing", async (t) => {
  const original = `${FOLDER}new-crane.en.md`;
  const translation = `${FOLDER}new-crane.es.md`;
  const desk = await open(t, {});
  const reviews = () => desk.board("2026-05", "en")?.items[0]?.languages.map(({ review }) => review);
  assert.deepEqual(reviews(), [undefined, undefined]);
  const reviewed = 'reviewedBy: Ana\nreviewed: 2026-05-06\nreviewedRevision: "00000000"\n';
  desk.edit(original, (SMALL_PUBLICATION[original] ?? "").replace("---\n", `---\n${reviewed}`));
  assert.deepEqual(reviews(), ["lapsed", undefined]);
  desk.edit(translation, (SMALL_PUBLICATION[translation] ?? "").replace("---\n", "---\ntranslatedBy: machine\n"));
  assert.deepEqual(reviews(), ["lapsed", undefined]);
  desk.edit("publication.yaml", `${desk.text("publication.yaml")}review: machine-texts\n`);
  assert.deepEqual(reviews(), ["lapsed", "lacking"]);
});

test("what waits for the next bulletin is in the tray, and that bulletin has this one before it", async (t) => {
  const desk = await open(t, { "bulletins/2026-07/two-tugs.en.md": item("date: 2026-07-02\n") });
  const board = desk.board("2026-05", "en");
  assert.deepEqual([board?.next, board?.following?.title], ["2026-07", "July 2026"]);
  assert.deepEqual(
    board?.tray.map(({ slug }) => slug),
    ["two-tugs"],
  );
  const july = desk.board("2026-07", "en");
  assert.equal(july?.previous, "2026-05");
  assert.deepEqual(
    july?.introduction.languages.map(({ state }) => state),
    ["missing", "missing"],
  );
  assert.equal(july?.introduction.file, "bulletins/2026-07/bulletin.en.md");
});

test("a board is there whatever is wrong with the publication, with topics as they were last", async (t) => {
  const desk = await open(t, {});
  desk.edit("publication.yaml", "title: [\n");
  desk.edit("topics.yaml", undefined);
  desk.edit(`${FOLDER}bulletin.en.md`, "---\nnumber: [\n---\n");
  const board = desk.board("2026-05", "en");
  assert.deepEqual(
    board?.items.map(({ slug, topic }) => [slug, topic?.label]),
    [["new-crane", "Ships"]],
  );
  assert.deepEqual(board?.introduction.standing, { is: "unreadable" });
});

test("an item that was moved may have been online under its former address, and is offered for withdrawal alone", async (t) => {
  const known = [{ file: `${FOLDER}online.en.md`, hash: "1", reach: { at: "online" as const } }];
  const desk = await open(
    t,
    {
      [`${FOLDER}online.en.md`]: item("draft: true\n"),
      [`${FOLDER}moved.en.md`]: item("draft: true\nformerly: [2026-04/old]\n"),
      [`${FOLDER}new.en.md`]: item("draft: true\n"),
    },
    known,
  );
  const found = desk.board("2026-05", "en")?.items.map(({ slug, wasOnline }) => [slug, wasOnline] as const) ?? [];
  assert.deepEqual(
    found
      .filter(([, was]) => was)
      .map(([slug]) => slug)
      .toSorted(),
    ["moved", "online"],
  );
  assert.ok(found.some(([slug, was]) => slug === "new" && !was));
});

test("a draft with a broken link is told apart from one without faults, and keeps its picture", async (t) => {
  const image = "draft: true\nimage: { src: media/dot.jpg, alt: A dot }\n";
  const desk = await open(t, {
    [`${FOLDER}broken.en.md`]: item(image).replace("Its text", "[Its](nowhere.en.md) text"),
    [`${FOLDER}sound.en.md`]: item("draft: true\n"),
  });
  const { items = [] } = desk.board("2026-05", "en") ?? {};
  const of = (wanted: string) => items.find(({ slug }) => slug === wanted);
  assert.equal(of("broken")?.picture, `${FOLDER}media/dot.jpg`);
  assert.deepEqual([of("broken")?.errors, of("broken")?.holding], [2, 0]);
  assert.deepEqual([of("sound")?.errors, of("sound")?.warnings], [0, 0]);
});

test("an error of a draft is told as one and holds nobody back, unless all of the bulletin waits for it", async (t) => {
  const wrong = item("topic: nowhere\n");
  const draft = item("topic: nowhere\ndraft: true\n");
  const texts = { [`${FOLDER}wrong.en.md`]: wrong, [`${FOLDER}draft.en.md`]: draft };
  for (const [bulletin, held] of [
    ["---\nnumber: 1\n---\n", []],
    ["---\nnumber: 1\ndraft: true\ncallouts: 5\n---\n", ["bulletin"]],
  ] as const) {
    const desk = await open(t, {});
    desk.editAll(Object.entries({ ...texts, [`${FOLDER}bulletin.en.md`]: bulletin }));
    const board = desk.board("2026-05", "en");
    assert.ok(board);
    const all = [{ ...board.introduction, slug: "bulletin" }, ...board.items];
    const withSome = (count: "errors" | "holding") =>
      all
        .filter((each) => each[count] > 0)
        .map(({ slug }) => slug)
        .toSorted();
    assert.deepEqual(withSome("errors"), [...held, "draft", "wrong"]);
    assert.deepEqual(withSome("holding"), [...held, "wrong"]);
    const faults = desk.faults(`${FOLDER}draft.en.md`);
    assert.deepEqual(new Set(faults.map(({ severity }) => severity)), new Set(["error"]));
    assert.ok(
      !desk
        .diagnostics()
        .get(`${FOLDER}draft.en.md`)
        ?.some(({ severity }) => severity === "error"),
    );
  }
});

test("translations to be made are counted with that of the introduction, unless nobody has written one", async (t) => {
  const made = await open(t, { [`${FOLDER}bulletin.en.md`]: "---\nnumber: 1\n---\nSpring.\n" });
  const board = made.board("2026-05", "en") ?? assert.fail();
  const ofItems = board.items.flatMap(({ languages }) => languages).filter(({ state }) => state === "missing").length;
  assert.equal(countsOf(board).missing, ofItems + 1);
  const introduction = { ...board.introduction, languages: board.introduction.languages.slice(1) };
  assert.equal(countsOf({ ...board, introduction }).missing, ofItems);
});
