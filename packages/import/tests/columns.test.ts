import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";
import { readSource } from "./read-source.ts";

test("posts of WordPress and resources of Drupal have their pictures on the web, with descriptions", async (t) => {
  const pictures = [];
  for (const [name, file] of [
    ["wordpress-rest-api", "posts.json"],
    ["drupal-jsonapi", "article.json"],
  ] as const) {
    const text = await readFile(path.join(ROOT, "packages/import/tests/cases/json", name, file), "utf8");
    const { items } = await readSource(t, "json", { [file]: text }, file);
    pictures.push(items[0]?.image);
  }
  assert.deepEqual(pictures, [
    { url: "https://a.example/crane.jpg", alt: "The crane", credit: undefined },
    { url: "https://a.example/files/crane.jpg", alt: "The crane", credit: undefined },
  ]);
});

test("a mapping of nothing that is there is refused, and so are columns where there are none", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, "a.csv": "word,when\nx,y\n", "a.ics": "BEGIN:VCALENDAR\nEND:VCALENDAR\n" });
  const fails = async (args: readonly string[], code: number, said: RegExp) => {
    const result = await runCommand(["import", ...args], { cwd: folder });
    assert.match(result.stdout + result.stderr, said);
    assert.equal(result.code, code);
  };
  await fails(
    ["csv", "a.csv", "--map", "titel=word"],
    1,
    /`--map` specifies the field `titel`, which is none of `id`, `title`/,
  );
  await fails(
    ["csv", "a.csv", "--map", "title=words"],
    1,
    /`--map` specifies the column `words`, which `a\.csv` does not have: its columns are `word`, `when`/,
  );
  await fails(["csv", "a.csv", "--map", "title"], 2, /Write the column of each field/);
  await fails(["csv", "a.csv", "--as", "pages"], 2, /Write what rows become: `items`, `events`/);
  await fails(["ics", "a.ics", "--as", "events"], 2, /Only `csv`, `json` have columns/);
});
