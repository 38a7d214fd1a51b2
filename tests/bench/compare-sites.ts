import { readFileSync } from "node:fs";
import path from "node:path";
import { groupBy } from "../../scripts/group-by.ts";
import type { Expectation, Expectations } from "./expected/expectation.ts";
import type { SiteFiles } from "./site-files.ts";
import { findAbsent, findMissing, type Words, wordsOf } from "./words.ts";

/** The number of files of each kind to compare. */
const SAMPLED = 12;

/** Expected files that are missing, and unexpected files, except assets and the pages of years, which only Dateline has. */
export function compareFiles(
  expectations: Expectations,
  { files }: SiteFiles,
): { readonly missing: readonly string[]; readonly extra: readonly string[] } {
  const isAsset = (file: string) =>
    /^(?:assets|media)\/|^(?:favicon\.ico|apple-touch-icon\.png|site\.webmanifest|(?:subscribe|\d{4})\/index\.html)$/.test(
      file,
    );
  return {
    missing: [...expectations.keys()].filter((file) => !files.has(file)),
    extra: [...files.keys()].filter((file) => !expectations.has(file) && !isAsset(file)),
  };
}

/** Compares a sample of a site's files with the expectations. Returns differences as sentences. Ignores missing files. */
export function compareTexts(expectations: Expectations, dir: string, { files }: SiteFiles): readonly string[] {
  return sampleOf(expectations)
    .filter(({ file }) => files.has(file))
    .flatMap(({ file, expectation }) => {
      const difference = findDifference(expectation, wordsOf(file, readFileSync(path.join(dir, file), "utf8")));
      return difference === undefined ? [] : [`${file} ${difference}`];
    });
}

/** The first difference between a file and its expectation; undefined if there is none. */
export function findDifference(expectation: Expectation, { shown, head }: Words): string | undefined {
  const { inOrder, anywhere, inHead = [], nearest } = expectation;
  const missing = findMissing(shown, inOrder) ?? findAbsent(shown, anywhere)[0];
  if (missing !== undefined) return `does not show, where it should, “${missing}”`;
  const [absent] = findAbsent(head, inHead);
  if (absent !== undefined) return `does not contain in its head “${absent}”`;
  return nearest === undefined ? undefined : compareNearest(shown, nearest);
}

/** The difference between the related items on a page and the items that are nearest in time. */
function compareNearest(shown: readonly string[], nearest: NonNullable<Expectation["nearest"]>): string | undefined {
  const farthest = nearest[2]?.days ?? Number.POSITIVE_INFINITY;
  const candidates = nearest.filter(({ days }) => days <= farthest);
  const rows = candidates.map(({ row }) => row);
  const absent = new Set(findAbsent(shown, rows));
  const found = candidates.filter(({ row }) => !absent.has(row)).map(({ days }) => days);
  const wanted = nearest.slice(0, 3).map(({ days }) => days);
  return found.join() === wanted.join() ? undefined : `shows others ${found.join()} days away, not ${wanted.join()}`;
}

/** Some files of each kind, evenly spread. */
function sampleOf(expectations: Expectations) {
  const all = [...expectations].map(([file, expect]) => ({ file, expect }));
  const groups = groupBy(all, ({ file }) => addressPattern(file));
  return [...groups.values()].flatMap((members) => {
    const step = Math.max(1, Math.floor(members.length / SAMPLED));
    const picked = members.filter((_, index) => index % step === 0);
    return picked.map(({ file, expect }) => ({ file, expectation: expect() }));
  });
}

/** The pattern of a path, the same for all files of a kind: "topics/*\/0/index.html". Email editions are in the same folder as items. */
function addressPattern(file: string): string {
  return file
    .split("/")
    .map((step, index) => (/^\d+$/.test(step) ? "0" : index > 0 && !/\.|^email$/.test(step) ? "*" : step))
    .join("/");
}
