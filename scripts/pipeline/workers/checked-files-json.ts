import type { Body, BodyPart } from "../../markdown/types.ts";
import type { ListedText, LoadedFile } from "../load-file.ts";
import { loadFile } from "../load-file.ts";

/** Loaded files as JSON, without HTML. Threads pass it on because copying a text takes less time than copying objects. */
export function formatCheckedFiles(files: readonly LoadedFile[]): string {
  return JSON.stringify(files.map(withoutParts));
}

function withoutParts(loaded: LoadedFile): unknown {
  const { record } = loaded;
  if (record === undefined || !("body" in record)) return loaded;
  // By name, since spreading a body renders its HTML.
  const { text, words, links, headings, faults } = record.body;
  const body = { text, words, links, headings, faults } satisfies Record<Exclude<keyof Body, "parts">, unknown>;
  return { ...loaded, record: { ...record, body } };
}

/** Parses what {@link formatCheckedFiles} gives. The HTML of a body is made when it is first needed. */
export function parseCheckedFiles(contentDir: string, json: string): readonly LoadedFile[] {
  const files: readonly LoadedFile[] = JSON.parse(json);
  return files.map((loaded) => {
    const { record } = loaded;
    if (record === undefined || !("body" in record)) return loaded;
    const body = {
      ...record.body,
      get parts() {
        return partsOf(contentDir, record);
      },
    };
    return { ...loaded, record: { ...record, body } };
  });
}

function partsOf(contentDir: string, { path }: Pick<ListedText, "path">): readonly BodyPart[] {
  const { record } = loadFile(contentDir, { path });
  if (record === undefined || !("body" in record)) throw new Error(`${path.file} has changed during the build`);
  return record.body.parts;
}
