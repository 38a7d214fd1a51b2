import { defined } from "../../../../scripts/diagnostics/index.ts";
import { latestFirst } from "../../../../scripts/i18n/index.ts";
import { type Environment, findCommits, findVersion } from "../../../../scripts/model/index.ts";
import type { Version } from "../home/home.ts";
import { decode } from "../home/text-files.ts";
import { entriesOf } from "./desk-journal.ts";
import type { DeskStore } from "./desk-store.ts";

/** How many commits of a file are listed. */
const MOST = 500;

/** Where versions of a file come from. */
export interface HistorySources {
  readonly contentDir: string;
  readonly environment: Environment;
  readonly store: DeskStore;
}

/** The versions of a file, newest first: versions of the repository merged with the desk's own. */
export function versionsOf(file: string, { contentDir, environment, store }: HistorySources): readonly Version[] {
  const commits = findCommits(contentDir, environment, file, MOST) ?? [];
  const versions = [
    ...entriesOf(store.journal(), file).map(({ id, at, event, from }): Version => {
      return { id: `desk:${id}`, when: at, event, ...defined({ from }) };
    }),
    ...commits.map(({ id, who, when, subject }): Version => ({ id: `git:${id}`, who, when, subject })),
  ];
  return versions.toSorted((a, b) => latestFirst(a.when, b.when));
}

/** The text of a version; undefined if it does not exist. */
export function textOfVersion(
  file: string,
  version: string,
  { contentDir, environment, store }: HistorySources,
): string | undefined {
  const [source = "", id = ""] = version.split(":");
  if (source === "desk")
    return entriesOf(store.journal(), file).some((entry) => entry.id === id) ? store.text(id) : undefined;
  const bytes = source === "git" ? findVersion(contentDir, environment, file, id) : undefined;
  return bytes === undefined ? undefined : decode(bytes);
}

/** The former texts of a file, newest first, read on demand. */
export function* olderTexts(file: string, sources: HistorySources): Iterable<string> {
  for (const { id } of versionsOf(file, sources)) {
    const text = textOfVersion(file, id, sources);
    if (text !== undefined) yield text;
  }
}
