import path from "node:path";
import { openEditor } from "../../scripts/extras/editor/server/admin.ts";
import type { SiteOptions } from "../../scripts/pipeline/options.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import type { Cleanup } from "./folders.ts";
import { temporaryFolder } from "./folders.ts";
import { optionsFor } from "./options.ts";

/** The editor of a publication, without the site around it. */
export interface EditorServer {
  readonly options: SiteOptions & { readonly purpose: "preview" };
  /** With a slash at the end. */
  readonly address: string;
}

/** Serves the editor of a content folder until the test ends. */
export async function openEditorServer(t: Cleanup, contentDir: string): Promise<EditorServer> {
  const root = await temporaryFolder(t);
  const purpose = "preview" as const;
  const options = { ...optionsFor({ contentDir, outputDir: path.join(root, "site"), purpose }), purpose };
  const changes = { dir: path.join(root, "changes"), user: undefined };
  const server = await openLiveServer(options.outputDir, 0, [], {
    answerFirst: openEditor(options, "the-token", changes),
  });
  t.after(() => server.close());
  server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
  return { options, address: server.address };
}
