import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, readSources, type Source } from "./sources.ts";

/** Code that depends on the clock, on random numbers, or on the language, collation or time zone of the machine. */
const IMPURE = [
  /\bnew Date\b|\bDate\.(?:now|UTC|parse)\b|(?<![.\w])Date\(/,
  /\bperformance\.(?:now|timeOrigin)\b|\bhrtime\b/,
  /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/,
  /\bDateTime\.(?:now|local)\(|\bSystemZone\b|\bSettings\./,
  /\.toLocale\w*\(/,
  /\.localeCompare\([^,()]*\)/,
  /\bIntl\.\w+\(\s*(?:\)|undefined|\[\])/,
  /\benv\.(?:TZ|LANG|LC_\w+)\b/,
] as const;

/** Files in which such code is allowed, and why. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ["scripts/commands/init.ts", "asks in the language of the machine, and begins with the bulletin of this month"],
  ["scripts/files/write-whole.ts", "gives temporary files names that nobody can guess; none of them stays"],
  ["scripts/commands/start.ts", "tells the editor how long a build took; none of it reaches a page"],
  ["scripts/cli/project.ts", "asks for this minute, if it is given none: the one moment as of which a site is built"],
  ["scripts/index.ts", "asks for this minute, if it is given none: the one moment as of which a site is built"],
  ["scripts/eleventy.ts", "asks for this minute, if it is given none: the one moment as of which a site is built"],
  [
    "scripts/i18n/clocks.ts",
    "reads and writes what clocks show at a given time, which ECMA-262 gives the same everywhere",
  ],
  ["scripts/i18n/day.ts", "counts days and months in UTC, where ECMA-262 gives the same everywhere"],
  ["scripts/i18n/instant.ts", "writes a given moment in UTC, which ECMA-262 does the same way everywhere"],
  ["scripts/i18n/timestamp.ts", "reads and writes times in UTC, where ECMA-262 gives the same everywhere"],
  ["scripts/commands/build.ts", "tells how far a build is and how long it took; none of it reaches a page"],
  ["scripts/cli/compiled-program.mjs", "keeps a compiled program for an hour after its last start"],
  ["packages/desk/src/server/admin.ts", "notes when the desk has saved a text; none of it reaches a page"],
  [
    "packages/report/src/reach/tally-reach.ts",
    "salts the numbers that stand for readers, so that nobody can find their addresses; none of them is written",
  ],
  [
    "packages/publish/src/run-publish.ts",
    "waits, leases and names of runs belong to the moment; none of it is in what is published",
  ],
]);

/** The folders that may use the process and the console; so may the entry points that other programs call. */
const COMMAND_FOLDERS = new Set(["cli", "commands", "documentation", "serve", "eleventy.ts", "index.ts"]);

const sources = readSources("program");

test("no code depends on the clock, on random numbers or on the locale of the machine", () => {
  assert.ok(sources.length > 50);
  const found = sources.filter(({ file }) => !EXCEPTIONS.has(file)).flatMap((source) => findLines(source, IMPURE));
  assert.deepEqual(found, []);
});

test("every exception is still needed", () => {
  const unneeded = [...EXCEPTIONS.keys()].filter((file) => {
    const source = sources.find((each) => each.file === file);
    return source === undefined || findLines(source, IMPURE).length === 0;
  });
  assert.deepEqual(unneeded, []);
});

test("only commands use `process` and `console`; other code may read the version of V8, and ask for what only Node has", () => {
  assert.ok(sources.some(({ file, code }) => isCommand(file) && /\bprocess\./.test(code)));
  const others = sources.filter(({ file }) => !isCommand(file));
  assert.deepEqual(
    others.flatMap((source) =>
      findLines(source, [/\bprocess\.(?!(?:versions\.v8|getBuiltinModule)\b)\w|\bconsole\.\w|"node:process"/]),
    ),
    [],
  );
});

test("no file is exempt from the compiler", () => {
  const all = [...sources, ...readSources("browsers"), ...readSources("tests")];
  const exempt = all.filter(({ text }) => /^\s*\/\/ @ts-nocheck/m.test(text));
  assert.deepEqual(
    exempt.map(({ file }) => file),
    [],
  );
});

function isCommand(file: string): boolean {
  const folder = folderOf(file);
  return COMMAND_FOLDERS.has(folder) || folder.startsWith("packages/");
}

function findLines({ file, code }: Source, patterns: readonly RegExp[]): readonly string[] {
  return code
    .split("\n")
    .flatMap((line, index) =>
      patterns.some((pattern) => pattern.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
    );
}
