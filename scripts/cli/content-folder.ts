import { finishChange } from "../content/rename/journal.ts";
import { message } from "../diagnostics/message.ts";
import { checkFolder, warn } from "./arguments.ts";

/**
 * The path of a content folder, without a slash at its end. Completes a change of its files that was interrupted. Ends the process with
 * 2 if the folder does not exist.
 */
export function openContentFolder(dir: string): string {
  const contentDir = checkFolder(dir);
  if (finishChange(contentDir)) warn(message("change-completed", { folder: contentDir }));
  return contentDir;
}
