import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

const PUBLICATION = `${CONTENT["content/publication.yaml"]}fields:
  item:
    home: { type: country, label: Home }
  event:
    guest: { type: country, label: Guest }
`;

/** Imports events and items whose countries are written so; gives the codes that content has, and the report of the events. */
async function importCountries(folder: string, written: readonly string[]) {
  for (const old of ["content", "import"]) await rm(path.join(folder, old), { recursive: true, force: true });
  const quoted = written.map((name) => `"${name.replaceAll('"', '""')}"`);
  await writeTree(folder, {
    ...CONTENT,
    "content/publication.yaml": PUBLICATION,
    "events.csv": `id,name,start,country,guest\n${quoted.map((name, at) => `e${at},Event,2026-06-14,${name},${name}`).join("\n")}\n`,
    "events.json": JSON.stringify(
      written.map((country, at) => ({ id: `j${at}`, name: "J", start: "2026-06-14", country })),
    ),
    "items.csv": `id,title,date,home,text\n${quoted.map((name, at) => `i${at},Item,2026-06-14,${name},Text.`).join("\n")}\n`,
  });
  for (const args of [
    ["csv", "items.csv"],
    ["json", "events.json", "--as", "events"],
    ["csv", "events.csv", "--as", "events"],
  ]) {
    const { code, stdout, stderr } = await runCommand(["import", ...args], { cwd: folder });
    assert.equal(code, 0, stdout + stderr);
  }
  const files = [...(await readTree(path.join(folder, "content")))].filter(([file]) =>
    /^(?:events|bulletins)\//.test(file),
  );
  const codes = files.map(([, bytes]) =>
    [...String(bytes).matchAll(/^(?:country|guest|home): (.*)$/gm)].map(([, code]) => code),
  );
  return { codes, report: await readFile(path.join(folder, "import/report.md"), "utf8") };
}

test("a country that is neither a code nor a name is left out of what is imported, and told", async (t) => {
  const folder = await temporaryFolder(t);
  const { codes, report } = await importCountries(folder, [
    "CHE",
    "AUS",
    "Schweiz",
    "ec",
    "England",
    "SUI",
    "Ecudaor",
    "Austr",
    "Congo",
    "Korea",
    "ea",
  ]);
  const found = codes.flat().toSorted();
  assert.deepEqual([...new Set(found)], ["AU", "CH", "EC"]);
  assert.equal(found.length, 4 * 4);
  assert.match(report, /The field `country` was left out\.[^\n]*England/);
  assert.match(report, /The field `guest` was left out\.[^\n]*SUI/);
});
