import assert from "node:assert/strict";
import { folderOf, readSources } from "./sources.ts";

/** The maximum number of files that may contain a kind: its own, its template, and the table that lists it. */
const MOST = 3;

/** A source text. */
export interface Text {
  readonly file: string;
  /** Without comments. */
  readonly code: string;
}

/** All scripts, without the import: it reads the formats of other systems, some of which have the same names as ours. */
export const scripts: readonly Text[] = readSources("program").filter(
  ({ file }) => folderOf(file) !== "packages/import",
);

/** The files that a pattern finds, in their path or in their code. */
export function namedIn(texts: readonly Text[], name: RegExp): readonly string[] {
  return texts.filter(({ file, code }) => name.test(`/${file}`) || name.test(code)).map(({ file }) => file);
}

/** At most three files, and these among them. */
export function assertFew(files: readonly string[], expected: readonly string[]): void {
  assert.ok(files.length <= MOST, `named in ${files.join(", ")}`);
  assert.deepEqual(
    expected.filter((file) => !files.includes(file)),
    [],
  );
}
