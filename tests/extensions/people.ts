import { cp } from "node:fs/promises";
import path from "node:path";
import { type Cleanup, ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** The publication of the project, with two items: one by a known author, and one by an unknown author. */
const CONTENT: Readonly<Record<string, string>> = {
  ...SMALL_PUBLICATION,
  "bulletins/2026-05/night-ferry.en.md": `---
title: The night ferry
summary: It sails again.
date: 2026-05-06
topic: ships
countries: [PT]
byline: [Ana Ruiz]
---
At eleven.
`,
};

/** A project with the extension `people`, which is outside of `scripts/`: a config, an extension and a template. */
export async function peopleProject(test: Cleanup, changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder(test);
  await cp(path.join(ROOT, "tests", "fixtures", "extensions", "people"), folder, { recursive: true });
  await writeTree(folder, Object.fromEntries(Object.entries(CONTENT).map(([file, text]) => [`content/${file}`, text])));
  await writeTree(folder, changes);
  return folder;
}
