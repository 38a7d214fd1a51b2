import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder, writeTree } from "../../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../../tests/support/publication.ts";
import { startGithub } from "../../../../../tests/support/repository-host/github.ts";
import { GITLAB, startGitlab } from "../../../../../tests/support/repository-host/gitlab.ts";
import { HomeError } from "../../../src/home/home.ts";
import { openGithub } from "../../../src/home/store/github.ts";
import { openGitlab } from "../../../src/home/store/gitlab.ts";
import type { Store, StoreChange, StorePlace } from "../../../src/home/store/store.ts";
import { PLACE } from "./open-homes.ts";

/** The services, each with its store. */
const SERVICES: Readonly<
  Record<string, { readonly start: typeof startGithub; readonly place: StorePlace; readonly open: typeof openGithub }>
> = {
  GitHub: {
    start: startGithub,
    place: { ...PLACE, api: "https://api.github.com", repo: "example/letter" },
    open: openGithub,
  },
  GitLab: {
    start: startGitlab,
    place: { ...PLACE, api: `${GITLAB}/api/v4`, repo: "example/press/letter" },
    open: openGitlab,
  },
};

const TOPICS = "content/topics.yaml";
const NEW = "content/bulletins/2026-06/new-lighthouse.en.md";
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x0a]);

for (const [service, { start, place, open }] of Object.entries(SERVICES)) {
  async function openStore(t: TestContext, more: Readonly<Record<string, string>> = {}) {
    const folder = path.join(await temporaryFolder(t), "content");
    await writeTree(folder, { ...SMALL_PUBLICATION, ...more });
    const host = await start(t, folder);
    const store = open(place, host.fetch);
    return { host, store, main: (await store.head("main")) ?? "" };
  }

  test(`a store at ${service} knows every file of the content, and reads its bytes`, async (t) => {
    const many = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`pages/page-${index}.en.md`, `${index}`]),
    );
    const { store, main } = await openStore(t, many);
    const tree = await store.tree(main);
    const files = Object.keys({ ...SMALL_PUBLICATION, ...many }).map((file) => `content/${file}`);
    assert.deepEqual([...tree.keys()].sort(), files.sort());
    const blob = tree.get("content/pages/page-229.en.md");
    assert.ok(blob !== undefined);
    assert.equal(text(await store.read(blob)), "229");
    assert.equal(await store.head("nowhere"), undefined);
  });

  test(`a change of several files is one commit on a branch of its own at ${service}`, async (t) => {
    const { host, store, main } = await openStore(t);
    const removed = "content/pages/about.en.md";
    const changes = [
      change(TOPICS, "safety: Safety\n"),
      { path: NEW, isThere: false, bytes: bytes("---\ntitle: A new lighthouse\n---\n") },
      { path: "content/bulletins/2026-06/media/lighthouse.png", isThere: false, bytes: PICTURE },
      ...(host.repository.has(`main:${removed}`) ? [{ path: removed, isThere: true }] : []),
    ];
    const committed = await store.commit(request("dateline/2026-06", main, true, changes));
    assert.ok(committed !== "moved");
    assert.equal(await store.head("dateline/2026-06"), committed.commit);
    assert.equal(await store.head("main"), main);
    assert.equal(host.repository.git("rev-list", "--count", "main..dateline/2026-06"), "1");
    const tree = await store.tree(committed.commit);
    const picture = tree.get("content/bulletins/2026-06/media/lighthouse.png");
    assert.ok(picture !== undefined);
    assert.deepEqual(await store.read(picture), PICTURE);
    assert.equal(tree.has(removed), false);
  });

  test(`who writes second over a file does not overwrite the first at ${service}`, async (t) => {
    const { host, store, main } = await openStore(t);
    const first = await store.commit(request("dateline/2026-06", main, true, [change(TOPICS, "a: A\n")]));
    assert.ok(first !== "moved");
    assert.equal(await store.commit(request("dateline/2026-06", main, true, [change(TOPICS, "b: B\n")])), "moved");
    const second = await store.commit(request("dateline/2026-06", first.commit, false, [change(TOPICS, "c: C\n")]));
    assert.ok(second !== "moved");
    assert.equal(
      await store.commit(request("dateline/2026-06", first.commit, false, [change(TOPICS, "d: D\n")])),
      "moved",
    );
    assert.equal(host.repository.bytes(`dateline/2026-06:${TOPICS}`).toString(), "c: C\n");
  });

  test(`a file that two make at once stays that of the first at ${service}`, async (t) => {
    const { host, store, main } = await openStore(t);
    const make = (body: string): StoreChange => ({ path: NEW, isThere: false, bytes: bytes(body) });
    const first = await store.commit(request("dateline/2026-06", main, true, [make("one")]));
    assert.ok(first !== "moved");
    const start = await store.commit(request("dateline/2026-06", main, false, [make("two")]));
    assert.equal(start, "moved");
    assert.equal(host.repository.bytes(`dateline/2026-06:${NEW}`).toString(), "one");
  });

  test(`a store at ${service} tells who changed a file when, and reads it as it was`, async (t) => {
    const { host, store, main } = await openStore(t);
    const before = host.repository.bytes(`main:${TOPICS}`).toString();
    await store.commit(request("dateline/2026-06", main, true, [change(TOPICS, "a: A\n")]));
    const [now, first] = await store.history(TOPICS, "dateline/2026-06");
    assert.deepEqual([now?.subject, now?.who, first?.subject], ["A change", "Ana", "The content"]);
    assert.equal(Date.parse(now?.when ?? ""), Date.parse("2026-05-01T12:00:01Z"));
    assert.equal(text((await store.readAt(TOPICS, first?.commit ?? "")) ?? PICTURE), before);
    assert.equal(await store.readAt(NEW, main), undefined);
  });

  test(`a proposal is merged once, as it was looked at, and if ${service} lets it in`, async (t) => {
    const { host, store, main } = await openStore(t);
    const first = await store.commit(request("dateline/2026-06", main, true, [change(TOPICS, "a: A\n")]));
    assert.ok(first !== "moved");
    assert.equal(await store.proposal("dateline/2026-06"), undefined);
    for (let twice = 0; twice < 2; twice += 1) await store.propose("dateline/2026-06", "June 2026");
    assert.equal(host.pulls.all.length, 1);
    const proposal = await store.proposal("dateline/2026-06");
    assert.ok(proposal?.head === first.commit);
    await store.commit(request("dateline/2026-06", first.commit, false, [change(TOPICS, "b: B\n")]));
    assert.deepEqual(await store.merge(proposal), ["changed"]);
    const newest = await store.proposal("dateline/2026-06");
    assert.ok(newest !== undefined);
    host.pulls.lacks = ["review"];
    assert.deepEqual(await store.merge(newest), ["review"]);
    host.pulls.lacks = [];
    assert.equal(await store.merge(newest), "merged");
    assert.equal(host.repository.bytes(`main:${TOPICS}`).toString(), "b: B\n");
    assert.equal(await store.proposal("dateline/2026-06"), undefined);
    const merged = await store.merged("dateline/2026-06");
    assert.deepEqual(
      merged.map(({ head }) => head),
      [newest.head],
    );
  });

  test(`a proposal from a fork, or into another branch, is at ${service} not taken for that of a branch of its name`, async (t) => {
    const { host, store, main } = await openStore(t);
    const branch = "dateline/2026-06";
    const made = await store.commit(request(branch, main, true, [change(TOPICS, "a: A\n")]));
    assert.ok(made !== "moved");
    const merged = { state: "closed", merged: made.commit } as const;
    for (const other of [{ isFromFork: true }, { base: "trial" }] as const) {
      host.pulls.openOther(branch, other);
      host.pulls.openOther("dateline/2099-12", { isFromFork: true, ...other });
      host.pulls.openOther(branch, { ...merged, ...other });
    }
    assert.equal(await store.proposal(branch), undefined);
    assert.deepEqual(await store.proposals(), []);
    assert.deepEqual(await store.merged(branch), []);
    await store.propose(branch, "June 2026");
    const proposal = await store.proposal(branch);
    assert.deepEqual([proposal?.number, proposal?.head], [7, made.commit]);
    assert.deepEqual(await store.proposals(), [proposal]);
  });

  test(`a store says whether ${service} gives no answer, or knows nobody`, async () => {
    const why = async (answer: () => Promise<Response>) => {
      const store: Store = open(place, answer);
      return store.head("main").catch((error: unknown) => (error instanceof HomeError ? error.why : error));
    };
    assert.equal(await why(() => Promise.reject(new TypeError("fetch failed"))), "offline");
    assert.equal(await why(async () => new Response("{}", { status: 401 })), "login");
    const answers = [new Response("{}", { status: 401 }), new Response("{}", { status: 404 })];
    assert.equal(await why(async () => answers.shift() ?? new Response("{}", { status: 500 })), undefined);
    assert.equal(await why(async () => new Response("<h1>Bad gateway</h1>", { status: 502 })), "busy");
    assert.equal(await why(async () => new Response("{}", { status: 200 })), "failed");
  });
}

function request(branch: string, from: string, isNew: boolean, changes: readonly StoreChange[]) {
  return { branch, from, branchIs: isNew ? "new" : "going on", message: "A change", changes } as const;
}

function change(file: string, body: string): StoreChange {
  return { path: file, isThere: true, bytes: bytes(body) };
}

function bytes(body: string): Uint8Array {
  return new TextEncoder().encode(body);
}

function text(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}
