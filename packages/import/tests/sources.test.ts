import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { plainLine } from "../src/html/document.ts";
import { SOURCES } from "../src/sources.ts";

test("words on two lines of HTML stay two words where a text has one line", () => {
  assert.equal(
    plainLine(
      "Github: https://a.example/x<br>Join <b>us</b><wbr>:<p>Today</p><p>or later</p><ul><li>One</li><li>Two</li></ul>",
    ),
    "Github: https://a.example/x Join us: Today or later One Two",
  );
});

test("a folder's symbolic links are not followed", async (t) => {
  const outside = await temporaryFolder(t);
  await writeTree(outside, { "secret.html": "<h1>Secret</h1>" });
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "a.html": "<h1>A</h1><p>Text.</p>" });
  await symlink(outside, path.join(folder, "linked"));
  await symlink(path.join(outside, "secret.html"), path.join(folder, "b.html"));
  const { items } = (await SOURCES.find(({ name }) => name === "html")?.read(folder, {
    timeZone: "utc",
    languages: ["en"],
    fetchText: () => Promise.reject(new Error("no network")),
  })) ?? { items: [] };
  assert.deepEqual(
    items.map(({ title }) => title),
    ["A"],
  );
});
