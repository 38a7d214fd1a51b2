import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SiteOptions } from "../../../../scripts/pipeline/options.ts";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import { type Cleanup, temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { previewOptions } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { PACKAGES } from "../../../index.ts";
import type { SaveOutcome } from "../../src/home/home.ts";
import { loadDesk } from "../../src/server/load-desk.ts";

/** A server with the desk of the small publication, or of these files. */
export async function openHome(
  t: Cleanup,
  files: Readonly<Record<string, string>> = SMALL_PUBLICATION,
  {
    mailServer,
    ...given
  }: Pick<Partial<SiteOptions>, "extensions" | "cacheDir"> & { readonly mailServer?: string | undefined } = {},
) {
  const root = await temporaryFolder(t);
  const options = { ...previewOptions(root), ...given };
  const folder = options.contentDir;
  await writeTree(folder, files);
  const changes = { dir: path.join(root, "changes"), user: undefined };
  const server = await openLiveServer(options.outputDir, 0, [], {
    answerFirst: loadDesk(options, TOKEN, changes, PACKAGES, { ...process.env, SMTP_URL: mailServer }),
    words: wordsIn("en"),
  });
  t.after(() => server.close());
  server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
  const headers = { "content-type": "application/json", "x-dateline-token": TOKEN, "accept-language": "en" };
  const sendBody = (body: string | Uint8Array<ArrayBuffer>, others: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.address}.dateline/desk`, { method: "POST", headers: { ...headers, ...others }, body });
  const send = (action: string, params: object, others?: Readonly<Record<string, string>>) =>
    sendBody(JSON.stringify({ action, params }), others);
  /** Sends a request with an answer of this type, and fails otherwise. */
  const ask = async <Answer>(action: string, params: object): Promise<Answer> => {
    const response = await send(action, params);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    const answer: Answer = JSON.parse(text);
    return answer;
  };
  return {
    root,
    folder,
    options,
    changes,
    address: server.address,
    send,
    sendBody,
    ask,
    close: () => server.close(),
    save: (change: object) => ask<SaveOutcome>("desk.save", change),
    read: (file: string) => readFile(path.join(folder, file), "utf8"),
  };
}

const TOKEN = "the-token";

/** Commits all files of a folder in a separate repository. */
export function commitAll(folder: string, who: string, subject: string): void {
  // Git would run its maintenance in a separate process.
  const quiet = ["-c", "maintenance.auto=false", "-c", `user.name=${who}`, "-c", "user.email=a@example.org"];
  const commands = 'git init --quiet --initial-branch=main && git add --all && git "$@"';
  const commit = [...quiet, "commit", "--quiet", "--allow-empty", "--message", subject];
  // One shell starts all three: the process of the tests is large, and takes long to start each.
  execFileSync("sh", ["-c", commands, "sh", ...commit], { cwd: folder, stdio: "ignore" });
}

/** Commits texts of a file, one after the other, in the repository of a folder; the last one is in the folder. */
export async function commitVersions(
  folder: string,
  who: string,
  file: string,
  texts: readonly string[],
): Promise<void> {
  const commits = texts.map((text, index) =>
    [
      "commit refs/heads/main",
      `committer ${who} <a@example.org> ${Date.parse("2026-11-20") / 1000 + index} +0000`,
      `data <<.\nChange ${index}\n.`,
      ...(index === 0 ? ["from refs/heads/main^0"] : []),
      `M 100644 inline ${file}`,
      `data ${Buffer.byteLength(text)}\n${text}`,
    ].join("\n"),
  );
  execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: commits.join("\n") });
  await writeFile(path.join(folder, file), texts.at(-1) ?? "");
}
