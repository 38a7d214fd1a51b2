import path from "node:path";
import type { BuildOutcome } from "../../scripts/serve/rebuild.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";

/** The files of the site that the server has. */
export const SITE = {
  "index.html": "<body><h1>Home</h1></body>",
  "404.html": "<body>Not here</body>",
  "es/404.html": "<body>No está</body>",
  "2021/10/index.html": "<body>October</body>",
  "feed.xml": "<feed/>",
  "feed.json": "{}",
  "calendar.ics": "BEGIN:VCALENDAR",
  "style.css": "body {}",
  "assets/style.0123abcd.css": "body {}",
  "picture.webp": "RIFF",
};

export const BUILT: BuildOutcome = {
  result: "built",
  report: { diagnostics: [], filesChecked: 1, sources: new Map() },
};

/** Serves {@link SITE} until the test ends. Without an outcome, requests wait for one. */
export async function start(t: Cleanup, outcome: BuildOutcome | undefined, hosts: readonly string[] = [], files = {}) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "secret.txt": "the secret" });
  await writeTree(path.join(folder, "site"), { ...SITE, ...files });
  const server = await openLiveServer(path.join(folder, "site"), 0, hosts, { words: wordsIn("en") });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= server.close();
    return closing;
  };
  t.after(close);
  if (outcome !== undefined) server.show(outcome);
  const get = (address: string) => fetch(new URL(address, server.address), { redirect: "manual" });
  return { get, show: server.show, close, address: server.address, port: Number(new URL(server.address).port) };
}
