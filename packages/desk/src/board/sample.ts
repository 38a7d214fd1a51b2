import { scaffoldSample } from "../../../../scripts/change/browser.ts";
import { type Period, parsePeriod } from "../../../../scripts/content/browser.ts";
import type { Content } from "../../../../scripts/model/browser.ts";
import type { Reach } from "./truth.ts";

/** The data by which an issue is recognized as the sample. */
interface SampleFacts {
  readonly content: () => Content;
  readonly text: (file: string) => string | undefined;
  readonly reach: (file: string) => Reach | undefined;
}

/** The texts of the sample issue by their files, as `init` writes them for this publication. Pure. */
export function sampleIn({ publication, topics }: Content, period: Period): ReadonlyMap<string, string> {
  const { languages: [first, ...others] = [], fallbackLanguages = {} } = publication?.fields ?? {};
  if (first === undefined) return new Map();
  const known = { languages: [first, ...others], fallbackLanguages, period } as const;
  return scaffoldSample(known, (key) => topics?.entries.some((topic) => topic.key === key) === true);
}

/**
 * The files of the sample, if it is all that a publication has: nobody has changed it, and it is nowhere but here. It is one of several
 * issues in any other publication. Pure.
 */
export function findSample({ content, text, reach }: SampleFacts, periods: readonly string[]): readonly string[] {
  const [only, another] = periods;
  const period = parsePeriod(only ?? "");
  if (period === undefined || another !== undefined) return [];
  const now = content();
  const sample = sampleIn(now, period);
  const files = [...now.files].filter((file) => file.startsWith("bulletins/"));
  const isSame = files.length === sample.size && [...sample].every(([file, written]) => text(file) === written);
  return isSame && files.every((file) => reach(file)?.at === "here") ? files : [];
}
