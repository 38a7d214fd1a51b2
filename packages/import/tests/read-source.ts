import assert from "node:assert/strict";
import path from "node:path";
import { type Cleanup, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import type { SourceContents, SourceOptions } from "../src/source.ts";
import { SOURCES } from "../src/sources.ts";

/** Reads a source that consists of these files. `from` is the file or folder argument. */
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
