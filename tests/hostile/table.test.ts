import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { defined } from "../../scripts/defined.ts";
import { type Diagnostic, messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { type Checking, readPublication } from "../../scripts/pipeline/check-content.ts";
import type { TextLoader } from "../../scripts/pipeline/load-content.ts";
import { loadFile } from "../../scripts/pipeline/load-file.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { listTree, withoutRoot } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { runCommand } from "../support/run-command.ts";
import { wordsIn } from "../support/words.ts";
import { assertAsleep, renderAll, vocabularyOf } from "./asleep.ts";
import { contentWith, listInputs, locationOf, type Outcome, type Row, readTable } from "./inputs.ts";

const rows = readTable();

test("every input has its row in the table, and there are at least 150", () => {
  assert.deepEqual(rows.map(({ input }) => input).sort(), listInputs());
  assert.ok(rows.length >= 150);
});

/** In milliseconds. The slowest input takes two seconds. On a busy machine it takes ten, but work that multiplies takes minutes. */
const LONGEST = 60_000;

test("every input has the outcome that the table says", async (t) => {
  const everything = rows.filter(({ input }) => /\/everything\./.test(input)).map(({ input }) => input);
  const known = new Set<string>();
  // A bulletin without an introduction is laid out in another way.
  const others = everything.filter((input) => !input.startsWith("bulletin/"));
  // An event to come is drawn on a line of months.
  for (const inputs of [everything, [...others, "event/century.yaml"]]) {
    const sound = await load(await contentWith(t, inputs));
    assert.ok(sound.checked !== undefined, formatFirst(sound));
    for (const word of vocabularyOf(renderAll(sound.checked))) known.add(word);
  }
  const wrong: string[] = [];
  for (const row of rows) {
    const start = cpuTime();
    const dir = await contentWith(t, [row.input]);
    const loading = await (row.diagnostic === "readable-file" ? loadAsNobody(dir) : load(dir));
    if (row.outcome === "refused") wrong.push(...faultsOfRefusal(row, dir, loading));
    else if (loading.checked === undefined) wrong.push(`${row.input} is refused: ${formatFirst(loading)}`);
    else assertAsleep(renderAll(loading.checked), known, row.input);
    if (cpuTime() - start > LONGEST) wrong.push(`${row.input} takes more than a minute of CPU time`);
  }
  assert.deepEqual(wrong, []);
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  t.diagnostic(`hostile: ${count("refused")} refused, ${count("harmless")} harmless, ${count("valid")} valid`);
});

test("all of them are refused in one run, and each as if it were alone", async (t) => {
  const refused = rows.filter(({ input, outcome }) => outcome === "refused" && isApart(input));
  const dir = await contentWith(
    t,
    refused.map(({ input }) => input),
  );
  const { report } = await load(dir);
  const missing = refused.filter(({ input, diagnostic }) => {
    const target = `${dir}/${locationOf(input)}/`;
    const first = errorsOf(report.diagnostics).find(({ place }) => target.startsWith(`${place.file}/`));
    return first === undefined || formatDiagnostic(first) !== diagnostic;
  });
  assert.deepEqual(missing, []);
});

test("everything that is accepted can be built into one site, and the output check finds nothing", async (t) => {
  const accepted = rows.filter(({ input, outcome }) => outcome !== "refused" && isApart(input));
  const content = await contentWith(
    t,
    accepted.map(({ input }) => input),
  );
  const site = path.join(content, "..", "site");
  const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", site]);
  assert.equal(code, 0, stdout + stderr);
  assert.equal(stderr, "");
  const pages = (await listTree(site)).filter((file) => file.endsWith("index.html"));
  assert.ok(pages.length > accepted.length);
});

/** Inputs that can be combined with others: not inputs that replace a file or folder that all need. */
function isApart(input: string): boolean {
  return /^(?:item|event|page|image|name)\//.test(input) && !/folder\.recipe$|unreadable|not-utf8/.test(input);
}

function load(contentDir: string, loader?: TextLoader): Promise<Checking> {
  return readPublication(
    { contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF },
    defined({ load: loader }),
  );
}

/** As someone who may not read everything. */
function loadAsNobody(contentDir: string): Promise<Checking> {
  chmodSync(path.dirname(contentDir), 0o755);
  return load(contentDir, (dir, files) => withoutRoot(async () => files.map((file) => loadFile(dir, file))));
}

/** A refusal contains its file, its line and the remedy, and shows nothing of the program. */
function* faultsOfRefusal({ input, diagnostic }: Row, dir: string, { checked, report }: Checking): Iterable<string> {
  const [first] = errorsOf(report.diagnostics);
  if (checked !== undefined || first === undefined) return yield `${input} is accepted`;
  if (formatDiagnostic(first) !== diagnostic)
    yield `${input} is refused by ${formatDiagnostic(first)}, not by ${diagnostic}`;
  const text = formatReport("text", { ...report, colour: "plain", words: wordsIn("en") });
  for (const { place, ...rest } of errorsOf(report.diagnostics)) {
    if (!place.file.startsWith(`${dir}/`)) yield `${input} blames ${place.file}`;
    if (place.line === undefined && !ABOUT_FILES.has(rest.rule))
      yield `${input} has no line: ${messageOf(rest, wordsIn("en"))}`;
    if (
      /node_modules|\.ts\b|:\d+:\d+|Error:|undefined|\[object/.test(
        messageOf({ ...rest, message: { ...rest.message, values: {} } }, wordsIn("en")),
      )
    )
      yield `${input} shows the program: ${messageOf(rest, wordsIn("en"))}`;
  }
  if (first.place.line !== undefined && !text.includes(`> ${first.place.line} |`)) yield `${input} shows no line`;
}

/** Rules about a file as a whole. */
const ABOUT_FILES = new Set([
  "file-name",
  "file-size",
  "regular-file",
  "readable-file",
  "image-bytes",
  "too-many-findings",
]);

function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}

function formatDiagnostic({ rule, place: { line, column } }: Diagnostic): string {
  return line === undefined ? rule : `${rule} ${line}:${column}`;
}

function formatFirst({ report }: Checking): string {
  const [first] = errorsOf(report.diagnostics);
  return first === undefined ? "for no reason" : `${formatDiagnostic(first)}: ${messageOf(first, wordsIn("en"))}`;
}
