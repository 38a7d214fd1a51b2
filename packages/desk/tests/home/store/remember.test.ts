import assert from "node:assert/strict";
import { test } from "node:test";
import { remember } from "../../../src/home/store/remember.ts";

/** A service with this many texts in every commit; texts of another branch differ. */
function openFake(count: number) {
  const asked: string[] = [];
  const names = Array.from({ length: count }, (_, index) => index.toString());
  let isThere = true;
  const store = remember<string>({
    async tree(commit) {
      asked.push(commit);
      const [branch = ""] = commit.split(" ");
      return new Map(names.map((name) => [`${name}.md`, `${branch}/${name}`]));
    },
    async read(blob) {
      asked.push(blob);
      if (!isThere) throw new Error("offline");
      return new TextEncoder().encode(blob);
    },
  });
  return {
    asked,
    set: (is: boolean) => {
      isThere = is;
    },
    /** Reads all texts of a commit one after the other, and returns the number of requests to the service. */
    async readAll(commit: string): Promise<number> {
      const tree = await store.tree(commit);
      const before = asked.length;
      for (const blob of tree.values()) assert.equal(new TextDecoder().decode(await store.read(blob)), blob);
      return asked.length - before;
    },
    read: store.read,
  };
}

test("however many texts a commit has, a service is asked once for each, and not again for the next commit", async () => {
  const fake = openFake(500);
  assert.equal(await fake.readAll("main 1"), 500);
  assert.equal(await fake.readAll("main 1"), 0);
  assert.equal(await fake.readAll("main 2"), 0);
  assert.equal(await fake.readAll("dateline/2026-05 1"), 500);
  assert.equal(await fake.readAll("main 2"), 0);
  assert.equal(fake.asked.filter((each) => each === "main 1").length, 1);
});

test("texts that none of the last commits has are forgotten", async () => {
  const fake = openFake(3);
  await fake.readAll("a 1");
  for (const commit of ["b 1", "c 1", "d 1", "e 1"]) await fake.readAll(commit);
  assert.equal(await fake.readAll("e 2"), 0);
  assert.equal(await fake.readAll("a 1"), 3);
});

test("what had no answer is asked for again", async () => {
  const fake = openFake(1);
  fake.set(false);
  await assert.rejects(fake.read("a/0"));
  fake.set(true);
  assert.equal(new TextDecoder().decode(await fake.read("a/0")), "a/0");
});
