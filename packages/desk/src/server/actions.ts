import type { Action, Desk } from "./desk.ts";
import { DESK_ACTIONS } from "./desk-actions.ts";
import { textIn } from "./parameters.ts";
import { receiveFile } from "./uploads.ts";

/** The actions that the page of the desk may request from this server, by name. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ["prepareFile", prepareFile],
  ...DESK_ACTIONS,
]);

async function prepareFile({ contentDir }: Desk, params: unknown): Promise<object> {
  const bytes = Buffer.from(textIn(params, "content"), "base64");
  const file = await receiveFile(contentDir, { name: textIn(params, "name"), bytes });
  return { name: file.name, content: Buffer.from(file.bytes).toString("base64") };
}
