import { readFile } from "node:fs/promises";
import path from "node:path";
import { defined } from "../../../../scripts/defined.ts";
import { sealEnvelope } from "../../../../scripts/extras/editor/form/envelope.ts";
import { openEditor } from "../../../../scripts/extras/editor/server/admin.ts";
import type { SiteOptions } from "../../../../scripts/pipeline/options.ts";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import type { Cleanup } from "../../../support/folders.ts";
import { temporaryFolder, writeTree } from "../../../support/folders.ts";
import { optionsFor } from "../../../support/options.ts";
import { SMALL_PUBLICATION } from "../../../support/publication.ts";

const TOKEN = "the-token";

/** What the server answers: a text, a prepared file, the new hashes, or an error. */
interface Answer {
  readonly data: string;
  readonly name: string;
  readonly content?: string;
  readonly file: { readonly id: string };
  readonly hashes: Readonly<Record<string, string>>;
  readonly error: string;
}

/** A server with the editor of {@link SMALL_PUBLICATION}. */
export async function openDesk(t: Cleanup, given: Pick<Partial<SiteOptions>, "extensions"> = {}) {
  const root = await temporaryFolder(t);
  const folder = path.join(root, "content");
  await writeTree(folder, SMALL_PUBLICATION);
  const options = optionsFor({
    contentDir: folder,
    outputDir: path.join(root, "site"),
    cacheDir: path.join(root, "cache"),
    ...given,
  });
  const changes = { dir: path.join(root, "changes"), user: undefined };
  const server = await openLiveServer(options.outputDir, 0, [], { answerFirst: openEditor(options, TOKEN, changes) });
  t.after(() => server.close());
  server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
  const headers = { "content-type": "application/json", "x-dateline-token": TOKEN };
  const ask = async (action: string, params: object) => {
    const body = JSON.stringify({ action, params });
    const response = await fetch(`${server.address}.dateline/editor`, { method: "POST", headers, body });
    const answer: Answer = JSON.parse(await response.text());
    return { status: response.status, answer };
  };
  const persist = (name: string, raw: string) => ask("persistEntry", { dataFiles: [{ path: name, raw }], assets: [] });
  return {
    ...{ root, folder, address: server.address, headers, ask, persist },
    save: (file: string, text: string, hash?: string) =>
      persist(`content/${file}`, sealEnvelope({ file, text, ...defined({ hash }) })),
    hashOf: async (file: string): Promise<string> =>
      (await ask("getEntry", { path: `content/${file}` })).answer.file.id,
    read: (file: string) => readFile(path.join(folder, file), "utf8"),
  };
}
