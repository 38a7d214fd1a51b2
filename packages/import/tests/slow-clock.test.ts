import assert from "node:assert/strict";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { type Cleanup, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { entry } from "./calendar.ts";
import { CONTENT } from "./content.ts";

const PARAGRAPHS = Array.from(
  { length: 800 },
  (_, index) => `The ${index}th crane of the *harbour* stands at the quay.`,
);

const HTML = PARAGRAPHS.map((text) => `<p>${text.replaceAll("*", "")} <b>It is blue.</b></p>`).join("\n");

/** Sources with long texts, which are read within a limit. */
const SOURCES: readonly (readonly [source: string, from: string, files: Readonly<Record<string, string>>])[] = [
  ["markdown", "old", { "old/cranes.md": `---\ntitle: Cranes\ndate: 2021-10-14\n---\n${PARAGRAPHS.join("\n\n")}\n` }],
  ["markdown", "old", { "old/html.md": `---\ntitle: Cranes\ndate: 2021-10-14\n---\n${HTML}\n` }],
  ["html", "old", { "old/cranes.html": page("Cranes", HTML) }],
  [
    "edition",
    "2021-10-14.html",
    { "2021-10-14.html": page("News", `<h2>Cranes</h2>${HTML}<h2>Ships</h2><p>Two.</p>`) },
  ],
  [
    "ics",
    "a.ics",
    {
      "a.ics": `BEGIN:VCALENDAR\r\n${Array.from({ length: 20 }, (_, index) =>
        entry(
          `event ${index}`,
          "DTSTART;TZID=Europe/Madrid:20260105T090000",
          "RRULE:FREQ=WEEKLY;COUNT=300",
          `DESCRIPTION:${PARAGRAPHS.slice(0, 30).join(" ")}`,
        ),
      ).join("\r\n")}\r\nEND:VCALENDAR\r\n`,
    },
  ],
];

for (const [source, from, files] of SOURCES) {
  test(`${source} (${Object.keys(files).join()}): what is written is the same on a machine that is too busy for any time limit`, async (t) => {
    const idle = await importFiles(t, source, from, files);
    const busy = await withFastClock(() => importFiles(t, source, from, files));
    assert.deepEqual(busy, idle);
    const written = [...idle].filter(([file]) => file.includes("2021-10/") || file.startsWith("content/events/"));
    assert.ok(written.length > 0 && idle.size > Object.keys(CONTENT).length, [...idle.keys()].join());
    for (const [file, text] of written) assert.doesNotMatch(text, /^draft: true$/m, file);
  });
}

/** Runs an import, and returns all resulting files except caches, which contain times. */
async function importFiles(t: Cleanup, source: string, from: string, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, ...files });
  const { code, stderr } = await runCommand(["import", source, from, "--no-pictures"], { cwd: folder });
  assert.equal(code, 0, stderr);
  const tree = [...(await readTree(folder))].map(([file, bytes]) => [file, String(bytes)] as const);
  const kept = tree.filter(([file]) => !file.startsWith(".cache"));
  return new Map(kept.map(([file, text]) => [file.split(path.sep).join("/"), text.replaceAll(folder, "")]));
}

/** Runs work while every time limit by the clock ends ten thousand times too early, as where other programs have the machine. */
async function withFastClock<Result>(work: () => Promise<Result>): Promise<Result> {
  const { runInContext } = vm;
  vm.runInContext = (code, context, options) => {
    const { timeout, ...others } = typeof options === "object" ? options : {};
    const sooner = timeout === undefined ? {} : { timeout: Math.ceil(timeout / 10_000) };
    return runInContext(code, context, { ...others, ...sooner });
  };
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    vm.runInContext = runInContext;
    syncBuiltinESMExports();
  }
}

function page(title: string, main: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><meta name="date" content="2021-10-14"></head><body><main>${main}</main></body></html>`;
}
