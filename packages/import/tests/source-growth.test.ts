import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { assertGrowsInProportion, assertGrowsInProportionWhenAwaited } from "../../../tests/support/growth.ts";
import { ImportError, type Source, type SourceOptions } from "../src/source.ts";
import { parseTable } from "../src/sources/csv.ts";
import { SOURCES } from "../src/sources.ts";
import { HOSTILE_SOURCES } from "./hostile-sources.ts";

test("every source has inputs that could take it long", () => {
  assert.deepEqual(
    Object.keys(HOSTILE_SOURCES).toSorted(),
    SOURCES.map(({ name }) => name).toSorted(),
    "add the new source to packages/import/tests/hostile-sources.ts",
  );
  for (const [name, inputs] of Object.entries(HOSTILE_SOURCES)) assert.ok(inputs.length > 0, name);
});

for (const source of SOURCES) {
  test(`the time to read a source of ${source.name} grows as the source does, whatever it repeats`, async (t) => {
    for (const { name, longest, files, from, options } of HOSTILE_SOURCES[source.name] ?? [])
      await assertGrowsInProportionWhenAwaited(`${source.name}: ${name}`, longest, async (size) => {
        const folder = await temporaryFolder(t);
        await writeTree(folder, files(size));
        return async () => {
          await readAll(source, path.join(folder, from), { ...OPTIONS, ...options });
        };
      });
  });
}

/** Reads a source as the command does. A refused source is read up to the refusal. */
async function readAll(source: Source, from: string, options: SourceOptions): Promise<void> {
  try {
    const exported = source.readFiles?.(from);
    if (exported === undefined) await source.read(from, options);
    else for (const { read } of exported.files) read();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

test("the time that a table takes grows as the number of its columns does, also where they have no names", () => {
  assertGrowsInProportion("columns", 60_000, (count) => parseTable("a.csv", ",".repeat(count)));
});

const OPTIONS = {
  timeZone: "Europe/Madrid",
  languages: ["en", "es"],
  fetchText: () => Promise.reject(new Error("no network")),
};
