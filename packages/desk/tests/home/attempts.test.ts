import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Answering, openFakeBrowser, openFakeHome } from "./fake-home.ts";

/* The results of saves that fail, are requested while another is under way, or whose answer is lost. */

const FILE = "bulletins/2026-05/new-crane.en.md";
const text = (body: string) => `---\ntitle: A crane\n---\n${body}\n`;

async function openDesk() {
  const [home, browser] = [openFakeHome({ [FILE]: text("It is blue.") }), openFakeBrowser()];
  const desk = await browser.openTab(home, "a");
  return { home, browser, ...desk, phase: () => desk.saver.state().files.get(FILE)?.phase };
}

test("what was saved without an answer is no conflict with what is typed after it", async () => {
  const { home, browser, saver, type, phase } = await openDesk();
  home.set("lost");
  type(FILE, text("It is green."));
  await browser.pass(3000);
  assert.equal(home.files.get(FILE), text("It is green."));
  type(FILE, text("It is red."));
  home.set("there");
  await saver.flush();
  assert.deepEqual([phase(), home.files.get(FILE)], [undefined, text("It is red.")]);
});

test("what was saved without an answer is taken back when it is undone", async () => {
  const { home, browser, saver, type } = await openDesk();
  home.set("lost");
  type(FILE, text("It is green."));
  await browser.pass(3000);
  type(FILE, text("It is blue."));
  home.set("there");
  await saver.flush();
  assert.equal(home.files.get(FILE), text("It is blue."));
});

test("what a killed tab had saved without an answer is no conflict with what it typed last", async () => {
  const { home, browser, type, kill } = await openDesk();
  home.set("lost");
  type(FILE, text("It is green."));
  await browser.pass(3000);
  home.set("offline");
  type(FILE, text("It is red."));
  await browser.pass(1000);
  kill();
  home.set("there");
  const next = await browser.openTab(home, "b");
  await browser.pass(3000);
  assert.deepEqual([next.saver.state().files.size, home.files.get(FILE)], [0, text("It is red.")]);
});

test("a home that takes no more requests is told with its reason, and asked again when it said", async () => {
  const { home, browser, saver, type } = await openDesk();
  home.set("busy");
  type(FILE, text("It is green."));
  await browser.pass(5000);
  const before = home.asked.length;
  assert.equal(saver.state().failure, "Wait ten minutes.");
  assert.equal(browser.drafts.get(`a/${FILE}`)?.text, text("It is green."));
  home.set("there");
  await browser.pass(590_000);
  assert.equal(home.asked.length, before);
  await browser.pass(10_000);
  assert.deepEqual([saver.state().failure, home.files.get(FILE)], [undefined, text("It is green.")]);
});

for (const failure of ["offline", "login", "full"] as const)
  test(`after a connection comes back, what had failed (${failure}) is sent at once`, async () => {
    const { home, browser, saver, type } = await openDesk();
    home.set(failure);
    type(FILE, text("It is green."));
    await browser.pass(100_000);
    home.set("there");
    saver.online();
    await browser.pass(0);
    assert.equal(home.files.get(FILE), text("It is green."));
  });

test("a connection that comes back during an attempt is followed by another at once", async () => {
  const { home, browser, saver, type } = await openDesk();
  home.set("offline");
  type(FILE, text("It is green."));
  await browser.pass(20_000);
  home.set("hanging");
  await browser.pass(30_000);
  saver.online();
  home.set("there");
  await browser.pass(0);
  assert.equal(home.files.get(FILE), text("It is green."));
});

test("words that the desk could not keep end no attempt that is under way", async () => {
  const [home, browser] = [openFakeHome({ [FILE]: text("It is blue.") }), openFakeBrowser()];
  let refuse: () => void = () => {};
  const keep = () => new Promise<void>((_, reject) => (refuse = () => reject(new Error("The disk is full."))));
  const { saver, type } = await browser.openTab({ ...home, home: { ...home.home, keep } }, "a");
  type(FILE, text("It is wrong."));
  await browser.pass(2000);
  type(FILE, text("It is green."));
  home.set("hanging");
  await browser.pass(2000);
  refuse();
  await browser.pass(60_000);
  assert.equal(saver.state().files.get(FILE)?.phase, "sending");
  assert.equal(home.asked.length, 2);
});

const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom("It is blue.", "It is green.", "One.\n\nTwo.", "It is wrong.").map(text),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ask: fc.constantFrom("flush" as const, "online" as const) }) },
  { weight: 3, arbitrary: fc.record({ pass: fc.constantFrom(100, 500, 2500, 12_000, 60_000) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      home: fc.constantFrom<Answering>("there", "offline", "login", "full", "lost", "hanging"),
    }),
  },
);

test("whatever fails in whatever order, one press saves as soon as the home answers, and nobody is asked", async () => {
  const ways = fc.constantFrom("flush" as const, "online" as const);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 20 }), ways, async (acts, way) => {
      const { home, browser, saver, type, phase, texts } = await openDesk();
      for (const each of acts) {
        if ("type" in each) type(FILE, each.type);
        else if ("ask" in each) void saver[each.ask]();
        else if ("pass" in each) await browser.pass(each.pass);
        else home.set(each.home);
        assert.notEqual(phase(), "conflict");
      }
      const last = text("The last.");
      type(FILE, last);
      home.set("there");
      await saver[way]();
      await browser.pass(0);
      assert.deepEqual([home.files.get(FILE), texts.get(FILE), phase()], [last, last, undefined]);
    }),
    { numRuns: 300 },
  );
});
