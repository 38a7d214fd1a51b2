import assert from "node:assert/strict";
import path from "node:path";
import type { TestContext } from "node:test";
import { temporaryFolder, writeTree } from "../../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../../tests/support/publication.ts";
import { startGithub } from "../../../../../tests/support/repository-host/github.ts";
import { GITLAB, startGitlab } from "../../../../../tests/support/repository-host/gitlab.ts";
import type { Home } from "../../../src/home/home.ts";
import { openGithub } from "../../../src/home/store/github.ts";
import { openGitlab } from "../../../src/home/store/gitlab.ts";
import { openRepositoryHome } from "../../../src/home/store/repository-home.ts";
import type { StorePlace, Tokens, Trouble } from "../../../src/home/store/store.ts";
import { contextOf } from "../../context.ts";

/** The folder of content in the repository. */
const CONTENT = "content";
const TOKENS: Tokens = { get: async () => "t", refuse() {} };

/** Problems are reported by their kind alone. */
export const PLACE = {
  branch: "main",
  contentDir: CONTENT,
  tokens: TOKENS,
  tell: ({ kind }: Trouble) => kind,
  clock: Date.now,
};

/** The services, each with its store. */
export const HOSTED = {
  GitHub: {
    start: startGithub,
    open: (fetchIt: typeof fetch, given: Partial<StorePlace> = {}) =>
      openGithub({ ...PLACE, ...given, api: "https://api.github.com", repo: "example/letter" }, fetchIt),
  },
  GitLab: {
    start: startGitlab,
    open: (fetchIt: typeof fetch, given: Partial<StorePlace> = {}) =>
      openGitlab({ ...PLACE, ...given, api: `${GITLAB}/api/v4`, repo: "example/press/letter" }, fetchIt),
  },
};

export const CRANE = "bulletins/2026-05/new-crane.en.md";
export const CRANE_ES = "bulletins/2026-05/new-crane.es.md";
export const BRANCH = "dateline/2026-05";

/** A small publication in a repository, with any number of desks. */
export async function openHomes(t: TestContext, { start, open }: (typeof HOSTED)["GitHub"]) {
  const folder = path.join(await temporaryFolder(t), "content");
  await writeTree(folder, SMALL_PUBLICATION);
  const context = await contextOf(folder);
  const host = await start(t, folder);
  const someone = (fetchIt = host.fetch, given: Partial<StorePlace> = {}): Home =>
    openRepositoryHome({
      store: open(fetchIt, given),
      publication: "example/letter",
      place: { ...PLACE, ...given },
      published: async () => context,
      prepare: async (name, bytes) => ({ name, bytes }),
      subjects: { ofChange: () => "A change", ofNew: (period) => period, ofChanges: (period) => `of ${period}` },
      whyKept: (everOnline) => everOnline,
      now: () => "2026-05-02T12:00:00Z",
    });
  const textOf = (branch: string, file: string) => host.repository.bytes(`${branch}:content/${file}`).toString();
  return { host, someone, textOf };
}

/** Changes the title of a text in its present version. */
export async function writeTitle(home: Home, title: string, file = CRANE): Promise<void> {
  const { files } = await home.open("2026-05");
  const from = files.find((each) => each.file === file)?.hash ?? "";
  const saved = await home.save({ files: [{ file, from, text: textWith(title) }] });
  assert.equal(saved.outcome, "saved");
}

export function textWith(title: string): string {
  return `---\ntitle: ${title}\n---\n`;
}

/** The text that a desk shows. */
export async function textNow(home: Home, file = CRANE): Promise<string | undefined> {
  const { context } = await home.open("2026-05");
  return new Map(context.texts).get(file);
}
