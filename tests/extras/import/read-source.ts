import assert from "node:assert/strict";
import path from "node:path";
import type { SourceContents, SourceOptions } from "../../../scripts/extras/import/source.ts";
import { SOURCES } from "../../../scripts/extras/import/sources.ts";
import type { Cleanup } from "../../support/folders.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";

/** Reads a source that consists of these files. `from` is the file or folder to name. */
export async function readSource(
  t: Cleanup,
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
  from = "",
  others: Partial<SourceOptions> = {},
): Promise<SourceContents & { readonly folder: string }> {
  const folder = await temporaryFolder(t);
  await writeTree(folder, files);
  const source = SOURCES.find((each) => each.name === name);
  assert.ok(source !== undefined);
  const options = {
    timeZone: "Europe/Madrid",
    languages: ["en", "es"],
    ...others,
    fetchText: () => Promise.reject(new Error("no network")),
  };
  return { ...(await source.read(path.join(folder, from), options)), folder };
}
