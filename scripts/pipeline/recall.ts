import { parseContentPath } from "../addresses/content-path.ts";
import { contentOf } from "../content.ts";
import { buildPublication } from "../model/build.ts";
import { sheetsOf } from "../views/index.ts";
import type { Sheet } from "../views/sheet.ts";
import type { SiteInputs } from "../views/site.ts";
import { parseKept } from "./keep.ts";
import type { FileState } from "./load-file.ts";
import { digestOf } from "./load-file.ts";
import { readPack } from "./pack.ts";
import { loadWording } from "./wording.ts";

/** From what a thread makes the same sheets as another one did: much less than the publication itself. */
export interface Recollection extends Pick<SiteInputs, "base" | "assets" | "media"> {
  readonly contentDir: string;
  readonly contentPack: string;
  readonly templatesDir: string;
  /** The digest of the states of all files. */
  readonly content: string;
}

/** What another thread needs to recall the sheets of these inputs. */
export function recollect(
  { base, assets, media }: SiteInputs,
  states: ReadonlyMap<string, FileState>,
  from: Pick<Recollection, "contentDir" | "contentPack" | "templatesDir">,
): Recollection {
  return { ...from, base, assets, media, content: digestOfStates(states) };
}

/** The sheets by address; undefined when the pack holds another content, since another build has been here. */
export function recallSheets(recollection: Recollection): ReadonlyMap<string, Sheet> | undefined {
  const { contentDir, contentPack, templatesDir, content, ...inputs } = recollection;
  const files = [...readPack(contentPack).entries].flatMap(([file, entry]) => {
    const path = parseContentPath(file);
    return path === undefined || path.kind === "media" ? [] : [parseKept(contentDir, path, entry)];
  });
  const states = files.flatMap(({ record, state }) => (record && state ? [[record.path.file, state] as const] : []));
  if (digestOfStates(states) !== content) return undefined;
  const publication = buildPublication(contentOf({ paths: [] }, files));
  const { words } = loadWording(templatesDir, publication.languages);
  return new Map(sheetsOf({ ...inputs, publication, words }).map((sheet) => [sheet.address, sheet]));
}

/** One digest for what all files say. */
function digestOfStates(states: Iterable<readonly [file: string, state: FileState]>): string {
  return digestOf([...states].map(([file, { bytes }]) => `${file} ${bytes}\n`).join(""));
}
