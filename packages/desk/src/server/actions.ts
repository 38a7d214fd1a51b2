import { readContent, textsInHistory } from "../../../../scripts/cli/index.ts";
import { buildTranslationStatus, textsOfStatus } from "../../../../scripts/model/index.ts";
import type { Action, Desk } from "./desk.ts";
import { DESK_ACTIONS } from "./desk-actions.ts";
import { textIn } from "./parameters.ts";
import { receiveFile } from "./uploads.ts";

/** The actions that the page of the desk may request from this server, by name. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["changes", changesOf],
  ["prepareFile", prepareFile],
  ...DESK_ACTIONS,
]);

/** The changes of an original since a translation of it was made; null if that version is not in the history. */
function changesOf({ contentDir, environment }: Desk, params: unknown): unknown {
  const file = textIn(params, "file");
  const status = buildTranslationStatus(readContent(contentDir).content, textsInHistory(contentDir, environment));
  const translations = textsOfStatus(status).flatMap((text) => text.translations);
  return translations.find((each) => each.file === file)?.changes ?? null;
}

async function prepareFile({ contentDir }: Desk, params: unknown): Promise<object> {
  const bytes = Buffer.from(textIn(params, "content"), "base64");
  const file = await receiveFile(contentDir, { name: textIn(params, "name"), bytes });
  return { name: file.name, content: Buffer.from(file.bytes).toString("base64") };
}
