import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { type Cleanup, ROOT, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { BASE } from "./content.ts";

const CASES = path.join(ROOT, "packages/import/tests/cases");

/** The entries in the folder of a case besides the files to import. */
const OWN = new Set(["arguments", "content", "expected"]);

/** Files to import, and all that the import writes for them. */
export interface Case {
  /** The name of the source, as in the command. */
  readonly source: string;
  readonly name: string;
  readonly folder: string;
}

/** The files that an import has written: paths from the folder of the project → bytes. */
export type Written = ReadonlyMap<string, Buffer>;

/** Every case, by its source. */
export function listCases(): ReadonlyMap<string, readonly Case[]> {
  const foldersIn = (folder: string) => readdirSync(folder).toSorted();
  return new Map(
    foldersIn(CASES).map((source) => [
      source,
      foldersIn(path.join(CASES, source)).map((name) => ({ source, name, folder: path.join(CASES, source, name) })),
    ]),
  );
}

/** Imports a case into a separate project, and returns the written files. Categories get the topics that the import proposes. */
export async function runCase(t: Cleanup, { source, folder }: Case): Promise<Written> {
  const project = await temporaryFolder(t);
  await cp(BASE, path.join(project, "content"), { recursive: true });
  const given = readdirSync(folder).filter((name) => !OWN.has(name));
  for (const name of existsSync(path.join(folder, "content")) ? [...given, "content"] : given)
    await cp(path.join(folder, name), path.join(project, name), { recursive: true });
  const before = await readTree(project);
  const args = ["import", source, ...argumentsOf(folder, given), "--no-pictures"];
  const run = () => runCommand(args, { cwd: project });
  const first = await run();
  const { code, stdout, stderr } = first.stdout.startsWith("Wrote `import/topics.yaml`") ? await run() : first;
  if (code !== 0) return new Map([["refusal.txt", Buffer.from(stdout + stderr)]]);
  assert.match(stdout, /`import\/report\.md`\.\n$/, "What was written has errors");
  const after = await readTree(project);
  const state = String(after.get("import/state.jsonl") ?? "");
  const isExpected = (file: string) => /^(?:content|import\/(?!state\.jsonl|report\.html))/.test(file);
  const changed = [...after].filter(([file, bytes]) => isExpected(file) && before.get(file)?.equals(bytes) !== true);
  return new Map([...changed, ...idsIn(state)]);
}

/** The file `ids.jsonl`: the id by which another run recognizes each item or event. It is the state without digests and pictures. */
function idsIn(state: string): readonly (readonly [string, Buffer])[] {
  const begun = state.split("\n").filter((line) => /^\{"(?:item|event)":.*,"sha256":""\}$/.test(line));
  const lines = begun.map((line) => line.replace(',"sha256":""}', "}\n"));
  return lines.length === 0 ? [] : [["ids.jsonl", Buffer.from(lines.join(""))]];
}

/** The arguments that a case has, each on a line; without them, the file or folder that is to be imported. */
function argumentsOf(folder: string, given: readonly string[]): readonly string[] {
  const file = path.join(folder, "arguments");
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : given;
}

/** The expected files of a case. */
export async function readExpected({ folder }: Case): Promise<Written> {
  const expected = path.join(folder, "expected");
  return existsSync(expected) ? await readTree(expected) : new Map();
}

/** Makes the written files of an import the expected ones. */
export async function writeExpected({ folder }: Case, written: Written): Promise<void> {
  const expected = path.join(folder, "expected");
  await rm(expected, { recursive: true, force: true });
  await writeTree(expected, Object.fromEntries(written));
}

/** The written files, in a form that shows differences. */
export function shown(written: Written): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...written].map(([file, bytes]) => [file, isUtf8(bytes) ? String(bytes) : bytes.toString("base64")]),
  );
}
