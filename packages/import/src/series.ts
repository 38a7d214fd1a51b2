import { type Content, seriesOfContent } from "../../../scripts/model/index.ts";
import type { SourceOptions } from "./source.ts";

/** Finds a series by its key, or else by its title in any language; undefined if the publication declares none. */
export function seriesFinder(content: Content): SourceOptions["findSeries"] {
  const all = seriesOfContent(content);
  if (all.length === 0) return undefined;
  const byTitle = all.flatMap(({ key, title }) =>
    titlesOf(title).map((name) => [name.trim().toLowerCase(), key] as const),
  );
  const keys = new Map([...byTitle, ...all.map(({ key }) => [key, key] as const)]);
  return (written) => keys.get(written.trim().toLowerCase());
}

function titlesOf(title: string | Readonly<Record<string, string>>): readonly string[] {
  return typeof title === "string" ? [title] : Object.values(title);
}
