import { readFileSync } from "node:fs";
import path from "node:path";
import { groupBy } from "../../scripts/group-by.ts";
import type { Expectation, Expectations } from "./expected/expectation.ts";
import type { Survey } from "./survey.ts";
import { findAbsent, findMissing, messagesOf, type Words } from "./words.ts";

/** How many files of each kind are read. */
const SAMPLED = 12;

/** Files that must be there and are not, and those that are there and nobody expects, assets left aside. */
export function compareFiles(
  expectations: Expectations,
  { files }: Survey,
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const isAsset = (file: string) => /^(?:assets|media)\//.test(file);
  return {
    missing: [...expectations.keys()].filter((file) => !files.has(file)),
    extra: [...files.keys()].filter((file) => !expectations.has(file) && !isAsset(file)),
  };
}

/** What a sample of a site's files does not show as expected, as sentences. Files that are missing are not read. */
export function compareTexts(expectations: Expectations, dir: string, { files }: Survey): readonly string[] {
  return sampleOf(expectations)
    .filter(({ file }) => files.has(file))
    .flatMap(({ file, expectation }) => {
      const fault = findFault(expectation, messagesOf(file, readFileSync(path.join(dir, file), "utf8")));
      return fault === undefined ? [] : [`${file} ${fault}`];
    });
}

/** The first way in which a file does not show what it should; undefined if it does. */
export function findFault(expectation: Expectation, { shown, head }: Words): string | undefined {
  const { inOrder, anywhere, inHead = [], nearest } = expectation;
  const missing = findMissing(shown, inOrder) ?? findAbsent(shown, anywhere)[0];
  if (missing !== undefined) return `does not show, where it should, “${missing}”`;
  const [untold] = findAbsent(head, inHead);
  if (untold !== undefined) return `does not say in its head “${untold}”`;
  return nearest === undefined ? undefined : findFarther(shown, nearest);
}

/** What is wrong about the rows that a page shows of those that are nearest. */
function findFarther(shown: readonly string[], nearest: NonNullable<Expectation["nearest"]>): string | undefined {
  const farthest = nearest[2]?.days ?? Number.POSITIVE_INFINITY;
  const candidates = nearest.filter(({ days }) => days <= farthest);
  const rows = candidates.map(({ row }) => row);
  const absent = new Set(findAbsent(shown, rows));
  const found = candidates.filter(({ row }) => !absent.has(row)).map(({ days }) => days);
  const wanted = nearest.slice(0, 3).map(({ days }) => days);
  return found.join() === wanted.join() ? undefined : `shows others ${found.join()} days away, not ${wanted.join()}`;
}

/** Some files of each kind, spread evenly. */
function sampleOf(expectations: Expectations) {
  const all = [...expectations].map(([file, expect]) => ({ file, expect }));
  const groups = groupBy(all, ({ file }) => shapeOf(file));
  return [...groups.values()].flatMap((members) => {
    const step = Math.max(1, Math.floor(members.length / SAMPLED));
    const picked = members.filter((_, index) => index % step === 0);
    return picked.map(({ file, expect }) => ({ file, expectation: expect() }));
  });
}

/** Files of a kind have addresses of one shape: "topics/*\/0/index.html". A bulletin's mail is beside its items. */
function shapeOf(file: string): string {
  return file
    .split("/")
    .map((step, index) => (/^\d+$/.test(step) ? "0" : index > 0 && !/\.|^email$/.test(step) ? "*" : step))
    .join("/");
}
