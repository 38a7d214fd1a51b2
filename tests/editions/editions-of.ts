import assert from "node:assert/strict";
import { join } from "node:path";
import type { Mail } from "../../scripts/editions/email/email-view.ts";
import type { Feed, FeedView } from "../../scripts/editions/feeds/feed-view.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { viewEverything } from "../pages/everything.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/*
 * The editions of the small publication. `files` are added to its own, or replace them.
 */

type Test = Cleanup;
type Files = Readonly<Record<string, string>>;

export async function viewAll(t: Test, files: Files, origin = "https://letter.harbour.example") {
  const contentDir = join(await temporaryFolder(t), "content");
  await writeTree(contentDir, { ...SMALL_PUBLICATION, ...files });
  const { checked, report } = await readPublication({
    contentDir,
    themeDirs: THEME_DIRS,
    purpose: "draft",
    asOf: AS_OF,
  });
  assert.ok(checked !== undefined, JSON.stringify(report.diagnostics));
  return viewEverything({
    ...checked,
    base: { origin, path: "" },
    assets: STUB_ASSETS,
    media: new Map(),
    downloads: new Map(),
    drawMap: DRAW_MAP,
  });
}

export async function feedAt(t: Test, address: string, files: Files, origin?: string): Promise<Feed> {
  return (await feedViewAt(t, address, files, origin)).feed;
}

export async function feedViewAt(t: Test, address: string, files: Files, origin?: string): Promise<FeedView> {
  const { markup } = await viewAll(t, files, origin);
  const view = markup.find((each) => each.address === address);
  return view !== undefined && "feed" in view ? view : assert.fail(`no feed at ${address}`);
}

export async function mailAt(t: Test, address: string, files: Files): Promise<Mail> {
  const { markup, data } = await viewAll(t, files);
  const view = markup.find((each) => each.kind === "email" && each.address === address);
  assert.ok(view?.kind === "email" && data.some(({ kind }) => kind === "email-text"));
  return view.mail;
}

export function itemDated(date: string): string {
  return `---\ntitle: A dock\nsummary: It is dry.\ndate: ${date}\ntopic: ships\n---\n`;
}
