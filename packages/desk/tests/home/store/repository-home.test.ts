import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import type { Address } from "../../../../../scripts/content/addresses.ts";
import { revisionOf } from "../../../../../scripts/model/translations/revision.ts";
import { translatableTexts } from "../../../../../scripts/model/translations/translatable-text.ts";
import { temporaryFolder, writeTree } from "../../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../../tests/support/publication.ts";
import type { RepositoryHost } from "../../../../../tests/support/repository-host/server.ts";
import type { Home, KnownFile } from "../../../src/home/home.ts";
import { openRepositoryHome } from "../../../src/home/store/repository-home.ts";
import { openTexts } from "../../../src/preview/open-texts.ts";
import type { PreviewContext } from "../../../src/preview/preview-slice.ts";
import { contextOf } from "../../context.ts";
import { openFakeBrowser } from "../fake-home.ts";
import { HOSTED, PLACE } from "./open-homes.ts";

const CRANE = "bulletins/2026-05/new-crane.en.md";
const CRANE_ES = "bulletins/2026-05/new-crane.es.md";
const BRANCH = "dateline/2026-05";

/** Addresses that a shell, a workflow or a mail program would take for more. */
const HOSTILE = ['"a b"@example.org', "$(id)@example.org", "`id`@b.c", "$HOME@b.c", "a@b.c\nBcc: d@e.f", "a@b.c d@e.f"];

/** The revision that a translation made today would name. */
function revisionIn(context: PreviewContext, file: string): string {
  const { items, publication } = openTexts(context).content();
  const { original } = items.find((item) => item.original.path.file === file) ?? assert.fail();
  return revisionOf(translatableTexts(original, publication?.fields));
}

for (const [service, { start, open }] of Object.entries(HOSTED)) {
  async function openHome(
    t: TestContext,
    more: Readonly<Record<string, string>> = {},
    media: Readonly<Record<string, string>> = {},
  ) {
    const folder = path.join(await temporaryFolder(t), "content");
    await writeTree(folder, { ...SMALL_PUBLICATION, ...more });
    const context = await contextOf(folder);
    await writeTree(folder, media);
    const host = await start(t, folder);
    const someone = (fetchIt = host.fetch, known = context): Home =>
      openRepositoryHome({
        store: open(fetchIt),
        place: PLACE,
        publication: service,
        published: async () => known,
        prepare: async (name, bytes) => ({ name, bytes }),
        subjects: { ofChange: () => "A change", ofNew: (period) => period, ofChanges: (period) => `of ${period}` },
        whyKept: (everOnline) => everOnline,
        now: () => "2026-05-02T12:00:00Z",
      });
    const textOf = (branch: string, file: string) => host.repository.bytes(`${branch}:content/${file}`).toString();
    return { host, someone, textOf };
  }

  test(`what is published is not read again from ${service}, and what the proposal of the bulletin changes is`, async (t) => {
    const { host, someone } = await openHome(t);
    const opened = await someone().open();
    assert.equal(opened.period, "2026-05");
    assert.deepEqual(new Map(opened.context.texts).get(CRANE), SMALL_PUBLICATION[CRANE]);
    assert.equal(host.requests.filter((asked) => /blobs/.test(asked)).length, 0);
    const { hash = "" } = opened.files.find(({ file }) => file === CRANE) ?? {};
    const text = (SMALL_PUBLICATION[CRANE] ?? "").replace("blue", "green");
    const saved = await someone().save({ files: [{ file: CRANE, from: hash, text }] });
    assert.equal(saved.outcome, "saved");
    const again = await someone().open("2026-05");
    assert.equal(new Map(again.context.texts).get(CRANE), text);
    assert.deepEqual(
      host.pulls.all.map(({ title }) => title),
      ["of 2026-05"],
    );
    assert.equal(host.repository.bytes(`main:content/${CRANE}`).toString(), SMALL_PUBLICATION[CRANE]);
  });

  test(`a page sees at ${service} that somebody else has changed a bulletin, or what is published`, async (t) => {
    const { someone } = await openHome(t);
    const home = someone();
    const before = await home.look("2026-05");
    assert.deepEqual(await home.look("2026-05"), before);
    const { files } = await someone().open("2026-05");
    const from = files.find(({ file }) => file === CRANE)?.hash ?? null;
    await someone().save({
      files: [{ file: CRANE, from, text: (SMALL_PUBLICATION[CRANE] ?? "").replace("blue", "green") }],
    });
    assert.notDeepEqual(await home.look("2026-05"), before);
  });

  test(`a picture that is new in a proposal at ${service}, or another one of its name, is read from there`, async (t) => {
    const { host, someone } = await openHome(t, {}, { "bulletins/2026-05/media/dot.png": "as it is published" });
    const before = await someone().open("2026-05");
    const published = { address: "/media/dot.01234567.png" as Address, width: 1, height: 1, sources: [] };
    const context = { ...before.context, media: [["bulletins/2026-05/media/dot.png", published] as const] };
    const home = someone(host.fetch, context);
    assert.deepEqual((await home.open("2026-05")).context.media, context.media);
    const encode = (text: string) => Buffer.from(text).toString("base64");
    await home.save({
      files: [],
      uploads: ["dot", "new"].map((name) => ({
        file: `bulletins/2026-05/media/${name}.png`,
        content: encode(`${name} in the proposal`),
      })),
    });
    const again = await home.open("2026-05");
    assert.deepEqual(again.context.media, []);
    for (const name of ["dot", "new"]) {
      const bytes = await home.picture?.(`bulletins/2026-05/media/${name}.png`);
      assert.equal(Buffer.from(bytes ?? []).toString(), `${name} in the proposal`);
    }
  });

  test(`what was read once from ${service} is not read again, and what had no answer is`, async (t) => {
    const { host, someone } = await openHome(t);
    const other = someone();
    const { files } = await other.open();
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    await other.save({ files: [{ file: CRANE, from: hash, text: "---\ntitle: Another\n---\n" }] });
    let isCut = true;
    const home = someone((asked, init) =>
      isCut && String(asked).includes("/blobs/") ? Promise.reject(new Error("cut")) : host.fetch(asked, init),
    );
    await assert.rejects(home.open("2026-05"));
    isCut = false;
    const read = () => host.requests.filter((asked) => /blobs|tree/.test(asked) && asked.startsWith("GET")).length;
    const first = await home.open("2026-05");
    const once = read();
    assert.deepEqual((await home.open("2026-05")).context.texts, first.context.texts);
    assert.equal(read(), once);
  });

  test(`a test of the email is asked for at ${service}, of the issue as its proposal has it`, async (t) => {
    const { host, someone } = await openHome(t);
    const [home, to] = [someone(), "ana+test@example.org"];
    const opened = await home.open("2026-05");
    const ask = (address = to) => home.sendTest({ period: "2026-05", language: "es", to: address });
    assert.deepEqual(await ask(), { outcome: "asked" });
    const { hash = "" } = opened.files.find(({ file }) => file === CRANE) ?? {};
    const text = (SMALL_PUBLICATION[CRANE] ?? "").replace("blue", "green");
    assert.equal((await home.save({ files: [{ file: CRANE, from: hash, text }] })).outcome, "saved");
    assert.deepEqual(await ask(), { outcome: "asked" });
    const given = (branch: string) =>
      service === "GitHub"
        ? { bulletin: "2026-05", language: "es", to, ...(branch === "" ? {} : { branch }) }
        : {
            TEST_MAIL_TO: to,
            TEST_MAIL_BULLETIN: "2026-05",
            TEST_MAIL_LANGUAGE: "es",
            TEST_MAIL_BRANCH: branch,
          };
    assert.deepEqual(
      host.runs.asked,
      ["", BRANCH].map((branch) => ({ ref: "main", given: given(branch) })),
    );
    for (const address of ["", "ana", ...HOSTILE]) assert.deepEqual(await ask(address), { outcome: "no address" });
    assert.equal(host.runs.asked.length, 2);
  });

  test(`who may not start a workflow at ${service}, and who has none that sends tests, learns that`, async (t) => {
    const { host, someone } = await openHome(t);
    const ask = () => someone().sendTest({ period: "2026-05", language: "es", to: "ana@example.org" });
    host.runs.isAllowed = false;
    assert.deepEqual(await ask(), { outcome: "not allowed" });
    host.runs.isAllowed = true;
    const { repository } = host;
    const write = (file: string, text: string | null) => {
      const sha = text === null ? null : repository.writeBlob(Buffer.from(text).toString("base64"));
      const tree = repository.writeTree("main", [{ path: file, sha }]);
      repository.setRef("refs/heads/main", repository.commit(tree, [repository.shaOf("main")], "Change the jobs"));
    };
    const file = service === "GitHub" ? ".github/workflows/test-mail.yml" : ".gitlab-ci.yml";
    for (const text of ["on: { push: {} }\njobs: {}\n", null]) {
      write(file, text);
      assert.deepEqual(await ask(), { outcome: "no workflow" });
    }
    assert.deepEqual(host.runs.asked, []);
  });

  test(`what nobody chose in a conflict stays in the history of the file at ${service}, before what was chosen`, async (t) => {
    const { someone, textOf } = await openHome(t);
    const home = someone();
    const { files } = await home.open();
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    const [chosen, lost] = ["---\ntitle: Chosen\n---\n", "---\ntitle: Set aside\n---\n"];
    const newer = "bulletins/2026-05/newer.en.md";
    const outcome = await home.save({
      files: [
        { file: CRANE, from: hash, text: chosen },
        { file: newer, from: null, text: chosen },
      ],
      setAside: [
        { file: CRANE, text: lost },
        { file: newer, text: lost },
      ],
    });
    assert.equal(outcome.outcome, "saved");
    for (const file of [CRANE, newer]) {
      assert.equal(textOf(BRANCH, file), chosen);
      const versions = await home.history(file);
      const texts = await Promise.all(versions.slice(0, 2).map(({ id }) => home.version(file, id)));
      assert.deepEqual(texts, [chosen, lost]);
    }
  });

  test(`a save at ${service} goes on from the one before, in the same proposal`, async (t) => {
    const { host, someone, textOf } = await openHome(t);
    const home = someone();
    const { files } = await home.open();
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    const first = await home.save({ files: [{ file: CRANE, from: hash, text: "---\ntitle: One\n---\n" }] });
    assert.ok(first.outcome === "saved");
    const [now] = first.files;
    const second = await home.save({ files: [{ file: CRANE, from: now?.hash ?? "", text: "---\ntitle: Two\n---\n" }] });
    assert.equal(second.outcome, "saved");
    assert.equal(textOf(BRANCH, CRANE), "---\ntitle: Two\n---\n");
    assert.equal(host.pulls.all.length, 1);
    const versions = await home.history(CRANE);
    assert.equal(versions.length, 3);
    assert.equal(await home.version(CRANE, versions[1]?.id ?? ""), "---\ntitle: One\n---\n");
  });

  test(`a line to ${service} that is cut during a save, at whichever request, makes nobody choose`, async (t) => {
    const { host, someone, textOf } = await openHome(t);
    let left = Number.POSITIVE_INFINITY;
    const cutFetch: typeof fetch = async (...asked) => {
      left -= 1;
      if (left < 0) throw new TypeError("Failed to fetch");
      const answer = await host.fetch(...asked);
      // The last request before the cut arrives, and its answer does not.
      if (left === 0) throw new TypeError("Failed to fetch");
      return answer;
    };
    const home = someone(cutFetch);
    const opened = await home.open("2026-05");
    const { saver, type } = await openFakeBrowser().openTab(
      { home, opened: () => ({ ...opened, texts: opened.context.texts }) },
      "a",
    );
    const write = (title: string) => {
      type(CRANE, `---\ntitle: ${title}\n---\n`);
      return saver.flush();
    };
    for (let last = 1; ; last += 1) {
      left = last;
      await write(`Cut at ${last}`);
      if (left > 0) break;
      left = Number.POSITIVE_INFINITY;
      await write(`After ${last}`);
      assert.deepEqual([textOf(BRANCH, CRANE), saver.state().files.size], [`---\ntitle: After ${last}\n---\n`, 0]);
    }
  });

  test(`after an issue is published at ${service}, its next change is a proposal of that change alone`, async (t) => {
    const { host, someone, textOf } = await openHome(t);
    const home = someone();
    const hashOf = async (file: string) =>
      (await home.open("2026-05")).files.find((each) => each.file === file)?.hash ?? "";
    await home.save({ files: [{ file: CRANE, from: await hashOf(CRANE), text: "---\ntitle: One\n---\n" }] });
    assert.deepEqual(await home.publish?.("2026-05"), { outcome: "published" });
    assert.deepEqual(await home.publish?.("2026-05"), { outcome: "nothing new" });
    assert.equal(textOf("main", CRANE), "---\ntitle: One\n---\n");
    await home.save({ files: [{ file: CRANE_ES, from: await hashOf(CRANE_ES), text: "---\ntitle: Dos\n---\n" }] });
    assert.equal(host.pulls.all.length, 2);
    const second = `${BRANCH}.2`;
    assert.equal(host.pulls.all[1]?.branch, second);
    assert.equal(host.repository.git("rev-list", "--count", `main..${second}`), "1");
    assert.equal(host.repository.git("diff", "--name-only", `main...${second}`), `content/${CRANE_ES}`);
  });

  /** Adds a word to a text, also to a version that somebody else has written meanwhile. */
  async function addWord(home: Home, file: string, word: string): Promise<void> {
    const { files, context } = await home.open("2026-05");
    let known = { hash: files.find((each) => each.file === file)?.hash ?? "", text: new Map(context.texts).get(file) };
    for (;;) {
      const before = known.text ?? "";
      const text = before.split(/\s+/).includes(word) ? before : `${before}\n${word}\n`;
      const outcome = await home.save({ files: [{ file, from: known.hash, text }] });
      if (outcome.outcome === "saved") return;
      assert.ok(outcome.outcome === "changed");
      const now = outcome.files[0] ?? assert.fail();
      known = { hash: now.hash, text: now.text ?? "" };
    }
  }

  const wordsNow = async (home: Home) => {
    const { texts } = (await home.open("2026-05")).context;
    const words = texts.flatMap(([, text]) => text.split(/\s+/)).filter((word) => /^word-\d+$/.test(word));
    return words.sort();
  };

  /** A user whose next commit is preceded by another event. */
  function openSlow(host: RepositoryHost, someone: (fetchIt: typeof fetch) => Home) {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const home = someone(async (asked, init) => {
      const isCommit = init?.method !== "GET" && /\/git\/refs|\/repository\/commits$/.test(String(asked));
      const act = isCommit ? meanwhile : undefined;
      if (isCommit) meanwhile = undefined;
      await act?.();
      return host.fetch(asked, init);
    });
    return { home, before: (act: () => Promise<unknown>) => (meanwhile = act) };
  }

  for (const removesBranches of [false, true]) {
    const leaves = `${service}, which ${removesBranches ? "removes" : "leaves"} merged branches`;

    test(`of two who begin anew in the same moment at ${leaves}, no word is lost`, async (t) => {
      const { host, someone } = await openHome(t);
      host.pulls.removesBranches = removesBranches;
      const { home: slow, before } = openSlow(host, someone);
      const accepted: string[] = [];
      const write = (home: Home, file: string) => {
        accepted.push(`word-${accepted.length}`);
        return addWord(home, file, accepted.at(-1) ?? "");
      };
      const quick = someone();
      for (const file of [CRANE, CRANE_ES]) {
        await write(quick, CRANE);
        await quick.publish?.("2026-05");
        before(() => write(quick, file));
        await write(slow, CRANE);
        assert.deepEqual(await wordsNow(someone()), accepted);
        await quick.publish?.("2026-05");
      }
    });

    test(`what is written while a proposal is merged at ${leaves}, is in the next one, and both can be merged`, async (t) => {
      const { host, someone, textOf } = await openHome(t);
      host.pulls.removesBranches = removesBranches;
      const { home: slow, before } = openSlow(host, someone);
      await addWord(someone(), CRANE, "word-0");
      before(async () => {
        await someone().publish?.("2026-05");
        host.pulls.removesBranches = false;
      });
      await addWord(slow, CRANE, "word-1");
      assert.deepEqual(await wordsNow(someone()), ["word-0", "word-1"]);
      assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "published" });
      assert.match(textOf("main", CRANE), /word-0\s+word-1/);
      assert.deepEqual(host.pulls.list("open", undefined), []);
    });
  }

  test(`what is in a proposal at ${service} that somebody closes is in the next one, beside branches of others`, async (t) => {
    const { host, someone, textOf } = await openHome(t);
    const main = host.repository.shaOf("main");
    for (const name of ["2026-05.02", "2026-05.0", "2026-05.x", "2026-050", "2026-05-1"])
      host.repository.setRef(`refs/heads/dateline/${name}`, main);
    await addWord(someone(), CRANE, "word-0");
    host.pulls.close(1);
    assert.deepEqual(await wordsNow(someone()), ["word-0"]);
    await addWord(someone(), CRANE, "word-1");
    assert.deepEqual(
      host.pulls.all.map(({ branch }) => branch),
      [BRANCH, BRANCH],
    );
    assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "published" });
    assert.match(textOf("main", CRANE), /word-0\s+word-1/);
  });

  test(`of three who write at ${service} while others merge, in whichever order, every accepted word is there`, async (t) => {
    const { host, someone } = await openHome(t);
    const accepted: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.array(fc.constantFrom(CRANE, CRANE_ES), { minLength: 1, maxLength: 3 }), {
          minLength: 2,
          maxLength: 3,
        }),
        fc.boolean(),
        async (scheduler, writers, removesBranches) => {
          host.pulls.removesBranches = removesBranches;
          const person = () => someone(scheduler.scheduleFunction(host.fetch));
          async function writeAll(files: readonly string[]) {
            const home = person();
            for (const file of files) {
              const word = `word-${accepted.length}`;
              accepted.push(word);
              await addWord(home, file, word);
            }
          }
          async function mergeOften() {
            for (let often = 0; often < 3; often += 1) await person().publish?.("2026-05");
          }
          await scheduler.waitFor(Promise.all([...writers.map(writeAll), mergeOften(), mergeOften()]));
          assert.deepEqual(await wordsNow(someone()), accepted.toSorted());
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test(`${service} tells what has changed in an original since it was translated`, async (t) => {
    const { someone } = await openHome(t);
    const home = someone();
    const { files, context } = await home.open();
    const texts = new Map(context.texts);
    const hashOf = new Map(files.map(({ file, hash }) => [file, hash]));
    const revision = revisionIn(context, CRANE);
    const write = async (file: string, from: string, text: string) => {
      const saved = await home.save({ files: [{ file, from, text }] });
      assert.ok(saved.outcome === "saved");
      return saved.files[0]?.hash ?? "";
    };
    const spanish = (texts.get(CRANE_ES) ?? "").replace("---\n", `---\nrevision: ${revision}\n`);
    assert.equal(await home.changes(CRANE_ES), null);
    await write(CRANE_ES, hashOf.get(CRANE_ES) ?? "", spanish);
    assert.deepEqual(await home.changes(CRANE_ES), []);
    const english = texts.get(CRANE) ?? "";
    const first = await write(CRANE, hashOf.get(CRANE) ?? "", english.replace("forty", "fifty"));
    await write(CRANE, first, english.replace("forty", "sixty"));
    const [summary] = (await home.changes(CRANE_ES)) ?? [];
    assert.equal(summary?.name, "summary");
    const changed = summary?.parts.filter(({ kind }) => kind !== "same").map(({ text }) => text);
    assert.deepEqual(changed, ["forty", "sixty"]);
  });

  test(`what is in the proposal at ${service} has who changed it and when, and is compared with what is online`, async (t) => {
    const { someone } = await openHome(t);
    const home = someone();
    const { files } = await home.open();
    assert.deepEqual(
      files.filter(({ change }) => change !== undefined),
      [],
    );
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    const text = (SMALL_PUBLICATION[CRANE] ?? "").replace("2026-05-04", "2026-05-05");
    await home.save({ files: [{ file: CRANE, from: hash, text }] });
    const again = await home.open("2026-05");
    const changed = again.files.flatMap(({ file, change }) => (change === undefined ? [] : [[file, change.who]]));
    assert.deepEqual(changed, [[CRANE, "Ana"]]);
    const { changes, goesOut } = await home.compare("2026-05");
    assert.deepEqual(goesOut, []);
    assert.deepEqual(
      changes.map(({ file, asksForCorrection }) => [file, asksForCorrection]),
      [[CRANE, true]],
    );
  });

  test(`what is in an open proposal at ${service} is in review, and nothing once that is published`, async (t) => {
    const { someone } = await openHome(t);
    const home = someone();
    const inReview = (files: readonly KnownFile[]) => files.flatMap((each) => (each.isInReview ? [each.file] : []));
    const { files } = await home.open();
    assert.deepEqual(inReview(files), []);
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    const saved = await home.save({ files: [{ file: CRANE, from: hash, text: "---\ntitle: One\n---\n" }] });
    assert.deepEqual(saved.outcome === "saved" && inReview(saved.files), [CRANE]);
    assert.deepEqual(inReview((await home.open("2026-05")).files), [CRANE]);
    await home.publish?.("2026-05");
    assert.deepEqual(inReview((await home.open("2026-05")).files), []);
  });

  test(`what readers say of a proposal at ${service} is told in order, and nothing once it is published`, async (t) => {
    const { host, someone } = await openHome(t);
    const home = someone();
    const { files } = await home.open();
    assert.equal(await home.review?.("2026-05"), undefined);
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    await home.save({ files: [{ file: CRANE, from: hash, text: "---\ntitle: One\n---\n" }] });
    assert.deepEqual((await home.review?.("2026-05"))?.remarks, []);
    const berta = { number: 1, who: "Berta" };
    host.pulls.remarks.push(
      { ...berta, when: "2026-05-02T14:00:00Z", text: "", isApproval: true },
      { ...berta, when: "2026-05-02T13:00:00Z", text: "Forty tonnes?" },
    );
    const review = await home.review?.("2026-05");
    assert.equal(review?.since, "2026-05-02T11:00:00Z");
    assert.deepEqual(review?.remarks, [
      { who: "Berta", when: "2026-05-02T13:00:00Z", text: "Forty tonnes?" },
      { who: "Berta", when: "2026-05-02T14:00:00Z", text: "", verdict: "approved" },
    ]);
    await home.publish?.("2026-05");
    assert.equal(await home.review?.("2026-05"), undefined);
  });

  test(`a picture is at ${service} in the proposal of the text that it stands beside`, async (t) => {
    const { host, someone } = await openHome(t);
    const file = "bulletins/2026-05/media/crane.png";
    await someone().save({ files: [], uploads: [{ file, content: "iVBORw==" }] });
    assert.ok(host.repository.has(`${BRANCH}:content/${file}`));
    assert.equal(host.pulls.all.length, 1);
  });

  test(`two pictures of the same name at ${service}, as phones give it to all, are two files`, async (t) => {
    const { host, someone } = await openHome(t);
    const [one, other] = [someone(), someone()];
    const saved: string[] = [];
    for (const [home, content] of [
      [one, "one"],
      [other, "other"],
      [one, "one"],
    ] as const) {
      const { name, bytes } = await home.prepare("image.jpg", Buffer.from(content));
      const file = `bulletins/2026-05/media/${name}`;
      await home.save({ files: [], uploads: [{ file, content: Buffer.from(bytes).toString("base64") }] });
      saved.push(file);
    }
    const texts = saved.map((file) => host.repository.bytes(`${BRANCH}:content/${file}`).toString());
    assert.deepEqual(texts, ["one", "other", "one"]);
    assert.equal(saved[0], saved[2]);
  });

  test(`a picture has at ${service} a name that any disk takes, whatever it was called`, async (t) => {
    const { someone } = await openHome(t);
    const named = async (name: string) => (await someone().prepare(name, Buffer.from("one"))).name;
    const id = /-[0-9a-f]{8}\.jpg$/;
    const long = await named(`${"a".repeat(251)}.jpg`);
    assert.match(long, id);
    assert.ok(long.length <= 100);
    assert.match(await named(`a-${"b".repeat(58)}-${"c".repeat(190)}.jpg`), /[a-z]-[0-9a-f]{8}\.jpg$/);
    assert.match(await named("a.b-c.jpg"), /^a\.b-c-[0-9a-f]{8}\.jpg$/);
    assert.match(await named("photo"), /^photo-[0-9a-f]{8}$/);
  });

  test(`a file that somebody else has changed at ${service} comes back as it is now`, async (t) => {
    const { someone, textOf } = await openHome(t);
    const [one, other] = [someone(), someone()];
    const { files } = await one.open();
    const { hash = "" } = files.find(({ file }) => file === CRANE) ?? {};
    await other.save({ files: [{ file: CRANE, from: hash, text: "theirs" }] });
    const outcome = await one.save({
      files: [
        { file: CRANE, from: hash, text: "mine" },
        { file: CRANE_ES, from: files.find(({ file }) => file === CRANE_ES)?.hash ?? "", text: "mío" },
      ],
    });
    assert.ok(outcome.outcome === "changed");
    assert.deepEqual(
      outcome.files.map(({ file, text }) => [file, text]),
      [[CRANE, "theirs"]],
    );
    assert.equal(textOf(BRANCH, CRANE), "theirs");
    assert.equal(textOf(BRANCH, CRANE_ES), SMALL_PUBLICATION[CRANE_ES]);
  });

  test(`an item moves with its languages at ${service}, and its former address leads on`, async (t) => {
    const { host, someone, textOf } = await openHome(t);
    const home = someone();
    await home.open();
    const outcome = await home.save({ files: [], moves: [{ file: CRANE, name: "blue-crane" }] });
    assert.ok(outcome.outcome === "saved");
    assert.equal(host.repository.has(`${BRANCH}:content/${CRANE}`), false);
    assert.equal(host.repository.has(`${BRANCH}:content/${CRANE_ES}`), false);
    assert.match(textOf(BRANCH, "bulletins/2026-05/blue-crane.en.md"), /^formerly: .*new-crane/m);
    assert.match(textOf(BRANCH, "bulletins/2026-05/bulletin.en.md"), /^lead: blue-crane$/m);
    assert.equal(host.repository.git("rev-list", "--count", `main..${BRANCH}`), "1");
  });

  test(`an item that was moved into a later issue at ${service} is there, and goes back in the same proposal`, async (t) => {
    const { host, someone } = await openHome(t);
    const home = someone();
    const moved = "bulletins/2026-06/new-crane.en.md";
    const there = await home.save({ files: [], moves: [{ file: CRANE, period: "2026-06" }] });
    assert.equal(there.outcome, "saved");
    assert.ok(new Map((await home.open("2026-05")).context.texts).has(moved));
    const back = await home.save({ files: [], moves: [{ file: moved, period: "2026-05" }] });
    assert.equal(back.outcome, "saved");
    assert.ok(host.repository.has(`${BRANCH}:content/${CRANE}`));
    assert.equal(host.pulls.all.length, 1);
  });

  test(`of a week and a month at ${service}, that is later which begins later`, async (t) => {
    const note = "bulletins/2026-w19/note.en.md";
    const { someone } = await openHome(t, { [note]: "---\ntitle: A note\ndate: 2026-05-05\ntopic: ships\n---\n" });
    const home = someone();
    await home.save({ files: [], moves: [{ file: note, period: "2026-06" }] });
    assert.ok(new Map((await home.open("2026-w19")).context.texts).has("bulletins/2026-06/note.en.md"));
  });

  test(`a bulletin that was begun in a proposal at ${service} opens, though the published site does not know it`, async (t) => {
    const { someone } = await openHome(t);
    const file = "bulletins/2026-06/bulletin.en.md";
    await someone().save({ files: [{ file, from: null, text: "---\nnumber: 2\ndraft: true\n---\n" }] });
    for (const wanted of ["2026-06", undefined]) {
      const { period, periods, files } = await someone().open(wanted);
      assert.deepEqual([period, periods.at(-1)], ["2026-06", "2026-06"]);
      assert.ok(files.some((each) => each.file === file));
    }
    assert.deepEqual((await someone().open("2026-05")).periods.slice(-2), ["2026-05", "2026-06"]);
  });

  test(`of two who save at random at ${service}, every word that was accepted is in the history`, async (t) => {
    const { someone } = await openHome(t);
    const people = [someone(), someone()];
    const hashes = new Map<string, string>();
    const { files } = await someone().open();
    for (const [index] of people.entries()) for (const { file, hash } of files) hashes.set(`${index} ${file}`, hash);
    const accepted: (readonly [file: string, text: string])[] = [];
    await fc.assert(
      fc.asyncProperty(fc.nat(1), fc.constantFrom(CRANE, CRANE_ES), fc.uuid(), async (who, file, text) => {
        const outcome = await people[who]?.save({ files: [{ file, from: hashes.get(`${who} ${file}`) ?? "", text }] });
        if (outcome?.outcome === "saved") accepted.push([file, text]);
        if (outcome === undefined || outcome.outcome === "refused") return;
        for (const each of outcome.files) hashes.set(`${who} ${each.file}`, each.hash);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    for (const file of [CRANE, CRANE_ES]) {
      const versions = await someone().history(file);
      const texts = await Promise.all(versions.map(({ id }) => someone().version(file, id)));
      for (const [, text] of accepted.filter(([of]) => of === file)) assert.ok(texts.includes(text), `${text} is lost`);
    }
    assert.ok(accepted.length > 2);
  });
}
