import path from "node:path";
import { JOURNAL } from "../content/list.ts";
import { finishChange } from "../content/rename/journal.ts";
import { message } from "../diagnostics/message.ts";
import { checkFolder, fail, warn } from "./arguments.ts";

/**
 * The path of a content folder, without a slash at its end. Completes a change of its files that was interrupted. Ends the process with
 * 2 if the folder does not exist, with 1 if the change can't be read.
 */
export function openContentFolder(dir: string): string {
  const contentDir = checkFolder(dir);
  try {
    if (finishChange(contentDir)) warn(message("change-completed", { folder: contentDir }));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    fail(1, message("journal-unreadable", { file: path.join(contentDir, JOURNAL) }));
  }
  return contentDir;
}
