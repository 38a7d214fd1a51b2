import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineOf } from "../../src/browser/desk/home/save-line.ts";
import type { HomeError } from "../../src/home/home.ts";
import { isDraftText } from "../../src/home/saving/send.ts";
import { openFakeBrowser, openFakeHome } from "./fake-home.ts";

const FILE = "bulletins/2026-05/new-crane.en.md";
const OTHER = "bulletins/2026-05/bulletin.en.md";
const text = (body: string, title = "A crane") => `---\ntitle: ${title}\n---\n${body}\n`;
const FIRST = { [FILE]: text("It is blue.\n\nIt lifts."), [OTHER]: text("Spring.") };

test("words are in the browser after 0.4 s and in their file after 2 s of rest, and then nowhere else", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  desk.type(FILE, text("It is green."));
  await browser.pass(399);
  assert.equal(browser.drafts.size, 0);
  await browser.pass(1);
  assert.equal(browser.drafts.get(`a/${FILE}`)?.text, text("It is green."));
  await browser.pass(1000);
  desk.type(FILE, text("It is green and new."));
  await browser.pass(1500);
  assert.equal(home.files.get(FILE), FIRST[FILE]);
  await browser.pass(500);
  assert.equal(home.files.get(FILE), text("It is green and new."));
  assert.deepEqual([desk.saver.state().files.size, browser.drafts.size, home.kept.size], [0, 0, 0]);
  assert.deepEqual([...desk.learnt.keys()], [FILE]);
  assert.equal(desk.saver.state().saved?.at, "2026-05-04T10:00:03.400Z");
});

test("who types without a rest is saved every ten seconds", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  for (let second = 0; second < 12; second += 1) {
    desk.type(FILE, text(`It is ${second}.`));
    await browser.pass(1000);
  }
  assert.notEqual(home.files.get(FILE), FIRST[FILE]);
});

test("at a home that wants fewer saves, words are sent after a minute of rest, or five minutes of typing", async () => {
  const browser = openFakeBrowser();
  const { home, ...fake } = openFakeHome(FIRST);
  const rest = { after: 60_000, atMost: 300_000 };
  const desk = await browser.openTab({ ...fake, home: { ...home, rest } }, "a");
  const saves = () => fake.asked.filter((each) => each.startsWith("save ")).length;
  desk.type(FILE, text("It is green."));
  assert.equal(lineOf(desk.saver.state()).state, "writing");
  await browser.pass(59_000);
  assert.equal(lineOf(desk.saver.state()).state, "resting");
  assert.deepEqual([saves(), browser.drafts.get(`a/${FILE}`)?.text], [0, text("It is green.")]);
  await browser.pass(1000);
  assert.deepEqual([saves(), fake.files.get(FILE)], [1, text("It is green.")]);
  for (let half = 0; half < 10; half += 1) {
    desk.type(FILE, text(`It is ${half}.`));
    await browser.pass(30_000);
  }
  assert.deepEqual([saves(), fake.files.get(FILE)], [2, text("It is 9.")]);
});

test("who goes on typing while they save has what they had typed saved, and no save for each word", async () => {
  const browser = openFakeBrowser();
  const { home, ...fake } = openFakeHome(FIRST);
  const rest = { after: 60_000, atMost: 300_000 };
  const save: typeof home.save = async (change) => {
    await browser.pass(10);
    desk.type(FILE, text(`It is green and ${fake.history.length}.`));
    return home.save(change);
  };
  const desk = await browser.openTab({ ...fake, home: { ...home, rest, save } }, "a");
  desk.type(FILE, text("It is green."));
  await desk.saver.flush();
  assert.deepEqual([fake.history.length, fake.files.get(FILE)], [2, text("It is green and 0.")]);
});

test("what is saved while a bulletin is opened again stays in sight, and what is typed then goes on from it", async () => {
  const NEW = "bulletins/2026-05/new-ship.en.md";
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  await desk.reopen(async () => {
    desk.type(FILE, text("It is green."));
    desk.type(OTHER, null);
    desk.type(NEW, text("It is grey."));
    await desk.saver.flush();
    desk.type(FILE, text("It is green.\n\nIt lifts ships."));
  });
  const wanted = new Map([
    [FILE, text("It is green.\n\nIt lifts ships.")],
    [NEW, text("It is grey.")],
  ]);
  assert.deepEqual(desk.texts, wanted);
  await browser.pass(3000);
  assert.deepEqual([desk.texts, home.files, desk.saver.state().files.size], [wanted, wanted, 0]);
});

test("an item does not move to where its last words would not follow, and does when they are saved", async () => {
  const [fake, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(fake, "a");
  const move = { files: [], moves: [{ file: FILE, name: "blue-crane" }] };
  desk.type(FILE, text("It is green."));
  fake.set("offline");
  const change = desk.saver.change(move);
  await assert.rejects(change, ({ why }: HomeError) => why === "offline");
  assert.equal(fake.asked.filter((each) => each.startsWith("save")).length, 1);
  fake.set("there");
  assert.equal((await desk.saver.change(move)).outcome, "saved");
  assert.equal(fake.files.get(FILE), text("It is green."));
});

test("from a browser that keeps nothing, words are sent after two seconds to any home", async () => {
  const browser = openFakeBrowser();
  const { home, ...fake } = openFakeHome(FIRST);
  browser.goPrivate();
  const rest = { after: 60_000, atMost: 300_000 };
  const desk = await browser.openTab({ ...fake, home: { ...home, rest } }, "a");
  for (const colour of ["green", "red"]) {
    desk.type(FILE, text(`It is ${colour}.`));
    await browser.pass(3000);
    assert.equal(fake.files.get(FILE), text(`It is ${colour}.`));
  }
});

test("words with errors are kept by the desk and their file stays, until they are right", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  desk.type(FILE, text("It is wrong."));
  desk.type(OTHER, text("Summer."));
  await browser.pass(3000);
  assert.deepEqual([home.files.get(FILE), home.files.get(OTHER)], [FIRST[FILE], text("Summer.")]);
  assert.equal(home.kept.get(`a/${FILE}`)?.text, text("It is wrong."));
  assert.equal(desk.saver.state().files.get(FILE)?.phase, "refused");
  desk.type(FILE, text("It is right."));
  await browser.pass(3000);
  assert.equal(home.files.get(FILE), text("It is right."));
  assert.deepEqual([home.kept.size, browser.drafts.size], [0, 0]);
});

test("what was refused is sent again after something else was saved, which it may have waited for", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  desk.type(FILE, text("It is wrong."));
  await browser.pass(3000);
  const before = home.asked.length;
  await browser.pass(60_000);
  assert.equal(home.asked.length, before);
  desk.type(OTHER, text("Summer."));
  await browser.pass(10_000);
  assert.ok(home.asked.filter((each) => each.includes(FILE)).length > 1);
});

test("offline, words stay in the browser and are saved by themselves when the home answers again", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  home.set("offline");
  desk.type(FILE, text("It is green."));
  await browser.pass(5000);
  assert.deepEqual([desk.saver.state().home, browser.drafts.size], ["offline", 1]);
  home.set("there");
  await browser.pass(30_000);
  assert.deepEqual([desk.saver.state().home, home.files.get(FILE)], ["there", text("It is green.")]);
});

test("a home that fails is told with its reason, and asked again", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  home.set("full");
  desk.type(FILE, text("It is green."));
  await browser.pass(5000);
  assert.equal(desk.saver.state().failure, "The disk is full.");
  home.set("there");
  await browser.pass(60_000);
  assert.deepEqual([desk.saver.state().failure, home.files.get(FILE)], [undefined, text("It is green.")]);
});

test("a tab that is killed leaves its words, and the next opens with them", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const first = await browser.openTab(home, "a");
  home.set("offline");
  first.type(FILE, text("It is green."));
  await browser.pass(3000);
  first.kill();
  home.set("there");
  const second = await browser.openTab(home, "b");
  assert.equal(second.texts.get(FILE), text("It is green."));
  assert.equal(second.saver.state().recovered.get(FILE)?.text, text("It is green."));
  await browser.pass(3000);
  assert.deepEqual([home.files.get(FILE), browser.drafts.size], [text("It is green."), 0]);
});

test("a living tab keeps its words to itself", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const first = await browser.openTab(home, "a");
  first.type(FILE, text("It is wrong."));
  await browser.pass(3000);
  const second = await browser.openTab(home, "b");
  assert.equal(second.texts.get(FILE), FIRST[FILE]);
});

test("two people who change different paragraphs are joined, and nobody is asked", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const [ana, luis] = [await browser.openTab(home, "a"), await browser.openTab(home, "b")];
  ana.type(FILE, text("It is green.\n\nIt lifts."));
  luis.type(FILE, text("It is blue.\n\nIt lifts forty tonnes."));
  await browser.pass(10_000);
  const both = text("It is green.\n\nIt lifts forty tonnes.");
  assert.equal(home.files.get(FILE), both);
  assert.ok([ana, luis].some(({ texts }) => texts.get(FILE) === both));
  assert.equal(luis.saver.state().files.size, 0);
});

test("two people who change the same words are asked, and what was not chosen is in history", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const [ana, luis] = [await browser.openTab(home, "a"), await browser.openTab(home, "b")];
  ana.type(FILE, text("It is green.\n\nIt lifts."));
  await browser.pass(3000);
  luis.type(FILE, text("It is red.\n\nIt lifts."));
  await browser.pass(3000);
  const { phase, conflict } = luis.saver.state().files.get(FILE) ?? {};
  assert.equal(phase, "conflict");
  assert.deepEqual(
    conflict?.merged.conflicts.map(({ kind }) => kind),
    ["blocks"],
  );
  assert.equal(home.kept.get(`b/${FILE}`)?.text, text("It is red.\n\nIt lifts."));
  luis.saver.choose(FILE, conflict?.merged.choose(["theirs"]) ?? null);
  await browser.pass(3000);
  assert.equal(home.files.get(FILE), text("It is green.\n\nIt lifts."));
  assert.ok(home.history.includes(text("It is red.\n\nIt lifts.")));
  assert.deepEqual([home.kept.size, luis.saver.state().files.size], [0, 0]);
});

test("recovered words that nobody touches give way to what is written meanwhile, and history has them", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const [ana] = [await browser.openTab(home, "a")];
  ana.type(FILE, text("It is wrong."));
  await browser.pass(3000);
  const elsewhere = openFakeBrowser();
  const luis = await elsewhere.openTab(home, "b");
  assert.equal(luis.texts.get(FILE), text("It is wrong."));
  ana.type(FILE, text("It is right."));
  await browser.pass(3000);
  await elsewhere.pass(3000);
  luis.type(OTHER, text("Summer."));
  await elsewhere.pass(10_000);
  assert.equal(home.files.get(FILE), text("It is right."));
  assert.equal(luis.saver.state().files.size, 0);
  assert.ok(home.history.includes(text("It is wrong.")));
});

test("opening another bulletin and coming back keeps what waits", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  desk.type(FILE, text("It is wrong."));
  await browser.pass(3000);
  await desk.reopen();
  assert.equal(desk.texts.get(FILE), text("It is wrong."));
  assert.equal(desk.saver.state().recovered.size, 0);
});

test("a change of several files comes after what waits, and names the files as they are then", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  desk.type(FILE, text("It is green."));
  await desk.saver.flush();
  const outcome = await desk.saver.change({ files: [{ file: FILE, from: desk.saver.hashOf(FILE), text: null }] });
  assert.equal(outcome.outcome, "saved");
  assert.deepEqual([home.files.has(FILE), desk.texts.has(FILE)], [false, false]);
});

test("a text that is deleted takes with it what waited for it", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  const tugs = "bulletins/2026-05/two-tugs.en.md";
  desk.type(tugs, text("They are wrong."));
  await browser.pass(3000);
  await desk.saver.change({ files: [{ file: tugs, from: desk.saver.hashOf(tugs), text: null }] });
  await browser.pass(3000);
  assert.deepEqual([desk.saver.state().files.size, home.kept.size, browser.drafts.size], [0, 0, 0]);
});

test("a draft is told by its fields, and not by its text", () => {
  assert.ok(isDraftText("---\ntitle: x\ndraft: true\n---\n"));
  assert.ok(!isDraftText("---\ntitle: x\n---\ndraft: true\n"));
});

/** Two desks, each in a separate browser, at one home; words that they have accepted must never be lost. */
async function openTwo() {
  const home = openFakeHome({ [FILE]: text("one\n\ntwo\n\nthree") });
  const browsers = [openFakeBrowser(), openFakeBrowser()] as const;
  const desks = [await browsers[0].openTab(home, "0-first"), await browsers[1].openTab(home, "1-first")];
  const accepted: string[] = [];
  const deskOf = (who: number) => desks[who] ?? assert.fail();
  const pass = async (time: number) => {
    for (const browser of browsers) await browser.pass(time);
  };

  async function type(who: number, block: number, isWrong: boolean): Promise<void> {
    const word = `word${accepted.length}${isWrong ? "wrong" : ""}`;
    const [, body = ""] = (deskOf(who).texts.get(FILE) ?? "").split(/\n---\n/);
    const blocks = body.trim().split("\n\n");
    const at = Math.min(block, blocks.length - 1);
    deskOf(who).type(FILE, text(blocks.with(at, `${blocks[at]} ${word}`.trim()).join("\n\n")));
    await pass(500);
    accepted.push(word);
  }

  async function choose(who: number, side: "mine" | "theirs"): Promise<void> {
    const { conflict } = deskOf(who).saver.state().files.get(FILE) ?? {};
    if (conflict === undefined) return;
    deskOf(who).saver.choose(FILE, conflict.merged.choose(conflict.merged.conflicts.map(() => side)));
    await pass(500);
  }

  async function kill(who: number): Promise<void> {
    deskOf(who).kill();
    desks[who] = await (browsers[who] ?? assert.fail()).openTab(home, `${who}-${accepted.length}-${desks.length}`);
  }

  /** All that anybody can still read. */
  function everything(): string {
    const unsaved = desks.flatMap(({ saver }) => [...saver.state().files.values()]);
    const drafts = browsers.flatMap((browser) => [...browser.drafts.values()]);
    return [
      ...home.files.values(),
      ...home.history,
      ...[...home.kept.values(), ...drafts].flatMap((kept) => [kept.text, ...(kept.setAside ?? [])]),
      ...unsaved.flatMap((each) => [each.text ?? "", ...each.setAside]),
    ].join("\n");
  }
  return { home, accepted, type, choose, kill, pass, everything };
}

const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.nat(1), block: fc.nat(1), isWrong: fc.nat(5).map((number) => number === 0) }),
  },
  { weight: 4, arbitrary: fc.record({ pass: fc.constantFrom(500, 2500, 12_000) }) },
  { weight: 1, arbitrary: fc.record({ kill: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ home: fc.constantFrom("there" as const, "offline" as const, "full" as const) }) },
  { weight: 3, arbitrary: fc.record({ choose: fc.nat(1), side: fc.constantFrom("mine" as const, "theirs" as const) }) },
);

test("no word that a desk has accepted is lost, whatever two of them do and however they end", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 20 }), async (acts) => {
      const two = await openTwo();
      for (const each of acts) {
        if ("type" in each) await two.type(each.type, each.block, each.isWrong);
        else if ("pass" in each) await two.pass(each.pass);
        else if ("kill" in each) await two.kill(each.kill);
        else if ("home" in each) two.home.set(each.home);
        else await two.choose(each.choose, each.side);
        const now = two.everything();
        const lost = two.accepted.filter((word) => !new RegExp(`\\b${word}\\b`).test(now));
        assert.deepEqual(lost, []);
      }
    }),
    { numRuns: 200 },
  );
});

test("a file that a change has deleted comes back with another change, and stays", async () => {
  const [home, browser] = [openFakeHome(FIRST), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  const { saver } = desk;
  await saver.change({ files: [{ file: FILE, from: saver.hashOf(FILE), text: null }] });
  await desk.reopen();
  const back = await saver.change({ files: [{ file: FILE, from: saver.hashOf(FILE), text: FIRST[FILE] ?? "" }] });
  assert.equal(back.outcome, "saved");
  await desk.reopen();
  await browser.pass(60_000);
  assert.deepEqual([home.files.get(FILE), desk.texts.get(FILE)], [FIRST[FILE], FIRST[FILE]]);
});
