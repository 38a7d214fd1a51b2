import type { BodyPart } from "../../markdown/types.ts";
import type { ListedText, LoadedFile } from "../load-file.ts";
import { loadFile } from "../load-file.ts";

/** What files say, as a text, in which threads hand it over: it is copied faster than what it says. */
export function formatChecked(files: readonly LoadedFile[]): string {
  return JSON.stringify(files.map(withoutParts));
}

function withoutParts(loaded: LoadedFile): unknown {
  const { record } = loaded;
  if (record === undefined || !("body" in record)) return loaded;
  const { text, links, refused } = record.body;
  return { ...loaded, record: { ...record, body: { text, links, refused } } };
}

/** The files that a text says something of. */
export function parseChecked(contentDir: string, json: string): readonly LoadedFile[] {
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
