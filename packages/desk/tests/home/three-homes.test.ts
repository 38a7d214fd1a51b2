import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { revisionOf } from "../../../../scripts/model/translations/revision.ts";
import { translatableTexts } from "../../../../scripts/model/translations/translatable-text.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { Home, OpenedBulletin, SaveOutcome } from "../../src/home/home.ts";
import { openLocalHome } from "../../src/home/local-home.ts";
import { openTexts } from "../../src/preview/open-texts.ts";
import { commitAll, openHome } from "./home-server.ts";
import { CRANE, CRANE_ES, HOSTED, openHomes } from "./store/open-homes.ts";

/* What a desk may rely on, wherever its texts are stored: the files of this computer, or a repository at either service. */

/** Opens a place with the small publication, which is online. The function opens a desk there. */
type OpenPlace = (t: TestContext) => Promise<(() => Home) & { readonly publish?: () => void }>;

const PLACES: Readonly<Record<string, OpenPlace>> = {
  "on this computer": async (t) => {
    const { address, folder } = await openHome(t);
    commitAll(folder, "Ana Ruiz", "Write the first issue");
    const open = () =>
      openLocalHome(`${address}admin/`, {
        token: "the-token",
        language: () => "en",
        fetch: (asked, init) => fetch(new URL(asked, address), { ...init }),
      });
    return Object.assign(open, { publish: () => commitAll(folder, "Ana Ruiz", "Publish") });
  },
  "at GitHub": async (t) => (await openHomes(t, HOSTED.GitHub)).someone,
  "at GitLab": async (t) => (await openHomes(t, HOSTED.GitLab)).someone,
};

const PERIOD = "2026-05";
const TEXT = SMALL_PUBLICATION[CRANE] ?? "";
const BULLETIN = `bulletins/${PERIOD}/bulletin.en.md`;
const TUGS = `bulletins/${PERIOD}/two-tugs.en.md`;
const tugs = (body = "They pull.", fields = "") => `---\ntitle: Two tugs\n${fields}---\n${body}\n`;

for (const [where, openPlace] of Object.entries(PLACES)) {
  test(`several files are saved as one ${where}, and once more if the answer is lost`, async (t) => {
    const home = (await openPlace(t))();
    const opened = await home.open(PERIOD);
    const text = TEXT.replace("blue", "green");
    const files = [
      { file: TUGS, from: null, text: tugs() },
      { file: CRANE, from: hashOf(opened, CRANE), text },
    ];
    const first = await home.save({ files });
    const now = await home.open(PERIOD);
    assert.deepEqual(
      savedIn(first).map(({ file, hash }) => [file, hash]),
      [TUGS, CRANE].map((file) => [file, hashOf(now, file)]),
    );
    assert.deepEqual([textIn(now, TUGS), textIn(now, CRANE)], [tugs(), text]);
    const again = await home.save({ files });
    assert.deepEqual(
      savedIn(again).map(({ file, hash }) => [file, hash]),
      savedIn(first).map(({ file, hash }) => [file, hash]),
    );
  });

  test(`who saves second ${where} is told what the file says, and overwrites nothing`, async (t) => {
    const open = await openPlace(t);
    const [first, second] = [open(), open()];
    const from = hashOf(await second.open(PERIOD), CRANE);
    const theirs = TEXT.replace("blue", "green");
    const { hash } = only(savedIn(await first.save({ files: [{ file: CRANE, from, text: theirs }] })));
    const mine = [
      { file: TUGS, from: null, text: tugs() },
      { file: CRANE, from, text: TEXT.replace("blue", "red") },
    ];
    assert.deepEqual(await second.save({ files: mine }), {
      outcome: "changed",
      files: [{ file: CRANE, hash, text: theirs }],
    });
    const now = await first.open(PERIOD);
    assert.deepEqual([textIn(now, CRANE), textIn(now, TUGS)], [theirs, undefined]);
    assert.equal((await second.save({ files: [{ file: CRANE, from: hash, text: TEXT }] })).outcome, "saved");
  });

  test(`of two who save at once ${where}, one is told of the other`, async (t) => {
    const open = await openPlace(t);
    const desks = [open(), open()];
    const from = hashOf(await open().open(PERIOD), CRANE);
    const texts = ["green", "red"].map((colour) => TEXT.replace("blue", colour));
    const outcomes = await Promise.all(
      desks.map((desk, index) => desk.save({ files: [{ file: CRANE, from, text: texts[index] ?? "" }] })),
    );
    assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ["changed", "saved"]);
    const saved = outcomes.findIndex(({ outcome }) => outcome === "saved");
    assert.equal(textIn(await open().open(PERIOD), CRANE), texts[saved]);
  });

  test(`a file that somebody has deleted ${where} is told as missing, and deleting it again is no conflict`, async (t) => {
    const open = await openPlace(t);
    const [first, second] = [open(), open()];
    await first.save({ files: [{ file: TUGS, from: null, text: tugs("They pull.", "draft: true\n") }] });
    const from = hashOf(await second.open(PERIOD), TUGS);
    const remove = { files: [{ file: TUGS, from, text: null }] };
    assert.equal((await first.save(remove)).outcome, "saved");
    assert.deepEqual(await second.save({ files: [{ file: TUGS, from, text: tugs("They push.") }] }), {
      outcome: "changed",
      files: [{ file: TUGS, hash: "", text: null }],
    });
    assert.equal((await first.save(remove)).outcome, "saved");
  });

  test(`what everybody can read ${where} stays, with a reason, and a translation of it may go`, async (t) => {
    const home = (await openPlace(t))();
    const opened = await home.open(PERIOD);
    assert.equal(await home.everOnline(CRANE), "was");
    const refused = await home.save({ files: [{ file: CRANE, from: hashOf(opened, CRANE), text: null }] });
    assert.equal(refused.outcome, "refused");
    assert.notEqual(refused.outcome === "refused" && refused.reason, "");
    const spanish = { file: CRANE_ES, from: hashOf(opened, CRANE_ES), text: null };
    assert.equal((await home.save({ files: [spanish] })).outcome, "saved");
    const now = await home.open(PERIOD);
    assert.deepEqual([textIn(now, CRANE), textIn(now, CRANE_ES)], [TEXT, undefined]);
  });

  test(`an item moves ${where} with its languages, the words typed last, and the links to it that were saved with it`, async (t) => {
    const home = (await openPlace(t))();
    const opened = await home.open(PERIOD);
    const outcome = await home.save({
      files: [
        { file: CRANE, from: hashOf(opened, CRANE), text: TEXT.replace("blue", "green") },
        { file: TUGS, from: null, text: tugs("They know [the crane](new-crane.en.md).") },
      ],
      moves: [{ file: CRANE, name: "green-crane" }],
    });
    const [moved, spanish] = [CRANE, CRANE_ES].map((file) => file.replace("new-crane", "green-crane"));
    assert.deepEqual(outcome.outcome === "saved" && new Map(outcome.moved).get(CRANE), moved);
    const now = await home.open(PERIOD);
    assert.match(textIn(now, moved ?? "") ?? "", /formerly: \[new-crane\][\s\S]*green/);
    assert.match(textIn(now, TUGS) ?? "", /\(green-crane\.en\.md\)/);
    assert.doesNotMatch(textIn(now, BULLETIN) ?? "", /new-crane/);
    assert.notEqual(textIn(now, spanish ?? ""), undefined);
    assert.deepEqual([textIn(now, CRANE), textIn(now, CRANE_ES)], [undefined, undefined]);
  });

  test(`several items move ${where} in one change with the links between them, and return in one with the former order`, async (t) => {
    const home = (await openPlace(t))();
    const before = await home.open(PERIOD);
    const [old = ""] = [textIn(before, BULLETIN)];
    const order = old.replace(/^---\n/, "---\norder: [two-tugs, new-crane]\n");
    const text = tugs("They know [the crane](new-crane.en.md).");
    const files = [
      { file: TUGS, from: null, text },
      { file: BULLETIN, from: hashOf(before, BULLETIN), text: order },
    ];
    assert.equal((await home.save({ files })).outcome, "saved");
    const there = (file: string) => file.replace(PERIOD, "2026-06");
    const moves = [CRANE, TUGS].map((file) => ({ file, period: "2026-06" }));
    const moved = await home.save({ files: [], moves });
    const all = [CRANE, CRANE_ES, TUGS];
    const places = moved.outcome === "saved" ? new Map(moved.moved) : new Map();
    assert.deepEqual(
      all.map((file) => places.get(file)),
      all.map(there),
    );
    const left = await home.open(PERIOD);
    assert.doesNotMatch(textIn(left, BULLETIN) ?? "", /order|new-crane|two-tugs/);
    assert.equal(textIn(left, there(TUGS)), text);
    const back = await home.save({
      files: [{ file: BULLETIN, from: hashOf(left, BULLETIN), text: order }],
      moves: moves.map(({ file }) => ({ file: there(file), period: PERIOD })),
    });
    assert.equal(back.outcome, "saved");
    const now = await home.open(PERIOD);
    assert.deepEqual([textIn(now, BULLETIN), textIn(now, TUGS)], [order, text]);
  });

  test(`words that are saved while somebody moves their item ${where} are at its old place or its new one`, async (t) => {
    const open = await openPlace(t);
    const [first, second] = [open(), open()];
    const from = hashOf(await first.open(PERIOD), CRANE);
    const text = TEXT.replace("blue", "green");
    const [saved] = await Promise.all([
      first.save({ files: [{ file: CRANE, from, text }] }),
      second.save({ files: [], moves: [{ file: CRANE, name: "tall-crane" }] }),
    ]);
    const now = await first.open(PERIOD);
    const texts = [CRANE, CRANE.replace("new-crane", "tall-crane")].map((file) => textIn(now, file));
    assert.equal(texts.filter((each) => each !== undefined).length, 1);
    assert.equal(saved.outcome === "saved", texts.join("").includes("green"));
  });

  test(`a move to a name that is taken is refused ${where}, and nothing is written`, async (t) => {
    const home = (await openPlace(t))();
    await home.save({ files: [{ file: TUGS, from: null, text: tugs() }] });
    const before = await home.open(PERIOD);
    await assert.rejects(home.save({ files: [], moves: [{ file: TUGS, name: "new-crane" }] }), { why: "failed" });
    assert.deepEqual((await home.open(PERIOD)).context.texts, before.context.texts);
  });

  test(`history ${where} has each saved text and what lost a conflict, newest first`, async (t) => {
    const home = (await openPlace(t))();
    let from = hashOf(await home.open(PERIOD), CRANE);
    const [green, red] = ["green", "red"].map((colour) => TEXT.replace("blue", colour));
    for (const text of [green, red]) {
      const setAside = text === red ? [{ file: CRANE, text: tugs("What the other one wrote.") }] : [];
      from = only(savedIn(await home.save({ files: [{ file: CRANE, from, text: text ?? "" }], setAside }))).hash;
    }
    const versions = await home.history(CRANE);
    const texts = await Promise.all(versions.map(({ id }) => home.version(CRANE, id)));
    assert.equal(texts[0], red);
    assert.deepEqual(new Set(texts), new Set([red, tugs("What the other one wrote."), green, TEXT]));
    const times = versions.map(({ when }) => Date.parse(when));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    await assert.rejects(home.version(CRANE, "0".repeat(40)));
  });

  test(`what has changed in an original since it was translated is told ${where}`, async (t) => {
    const home = (await openPlace(t))();
    const opened = await home.open(PERIOD);
    assert.deepEqual([await home.changes(CRANE), await home.changes(CRANE_ES)], [null, null]);
    const original = openTexts(opened.context).content().items[0]?.original ?? assert.fail();
    const revision = revisionOf(translatableTexts(original, undefined));
    const spanish = (textIn(opened, CRANE_ES) ?? "").replace("---\n", `---\nrevision: ${revision}\n`);
    await home.save({ files: [{ file: CRANE_ES, from: hashOf(opened, CRANE_ES), text: spanish }] });
    assert.deepEqual(await home.changes(CRANE_ES), []);
    const text = TEXT.replace("forty", "sixty");
    await home.save({ files: [{ file: CRANE, from: hashOf(opened, CRANE), text }] });
    const summary = only((await home.changes(CRANE_ES)) ?? []);
    const parts = summary.parts.flatMap((part) => (part.kind === "same" ? [] : part.text));
    assert.deepEqual([summary.name, parts], ["summary", ["forty", "sixty"]]);
  });

  test(`only what everybody may read by now is told as handed over ${where}`, async (t) => {
    const place = await openPlace(t);
    const home = place();
    const reaches = async () => {
      const { files } = await home.open(PERIOD);
      const reachOf = new Map(files.map(({ file, reach }) => [file, reach?.at]));
      return Object.keys(fields).map((name) => reachOf.get(`bulletins/${PERIOD}/${name}.en.md`));
    };
    const fields = {
      ready: "",
      draft: "draft: true\n",
      later: "publishFrom: 2099-01-01\n",
    };
    const files = Object.entries(fields).map(([name, own]) => ({
      file: `bulletins/${PERIOD}/${name}.en.md`,
      from: null,
      text: tugs("They pull.", own),
    }));
    assert.equal((await home.save({ files })).outcome, "saved");
    assert.deepEqual(await reaches(), ["here", "here", "here"]);
    await (place.publish ?? (() => home.publish?.(PERIOD)))();
    assert.deepEqual(await reaches(), ["handedOver", "here", "here"]);
  });

  test(`a text that lost a conflict ${where} never takes the place of the one that won, however often it is sent`, async (t) => {
    const home = (await openPlace(t))();
    const from = hashOf(await home.open(PERIOD), CRANE);
    const text = TEXT.replace("blue", "green");
    const change = { files: [{ file: CRANE, from, text }], setAside: [{ file: CRANE, text: tugs() }] };
    for (let sent = 0; sent < 2; sent += 1) assert.equal((await home.save(change)).outcome, "saved");
    assert.equal(textIn(await home.open(PERIOD), CRANE), text);
  });
}

function hashOf({ files }: OpenedBulletin, file: string): string {
  return files.find((each) => each.file === file)?.hash ?? assert.fail(file);
}

function textIn({ context }: OpenedBulletin, file: string): string | undefined {
  return new Map(context.texts).get(file);
}

function savedIn(outcome: SaveOutcome): Extract<SaveOutcome, { outcome: "saved" }>["files"] {
  return outcome.outcome === "saved" ? outcome.files : assert.fail(JSON.stringify(outcome));
}

function only<Value>([value, ...others]: readonly Value[]): Value {
  return value !== undefined && others.length === 0 ? value : assert.fail();
}
