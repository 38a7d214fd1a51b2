import { changesFolderOf } from "../change/changes-folder.ts";
import { finishChange, refuseUnfinished } from "../change/journal.ts";
import { findFolder } from "../files/real-folder.ts";
import { refuseLinkedContent } from "../pipeline/options.ts";
import { checkFolder } from "./arguments.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The folder in which this user's changes of several files are recorded until they are complete. */
export const CHANGES = changesFolderOf(process);

/**
 * The path of a content folder, without a slash at its end. A command that writes into it completes an interrupted change of its files; a
 * command that only reads prints the command that does. Ends the process with 2 if the folder does not exist. Throws a `MessageError` if
 * the change can't be read, or is left to another command, and for a link in place of the project's content.
 */
export function openContentFolder(dir: string, use: "read" | "write"): string {
  const contentDir = checkFolder(dir);
  refuseLinkedContent(contentDir);
  if (use === "read") refuseUnfinished(contentDir, CHANGES);
  else if (finishChange(contentDir, CHANGES)) shell.warn(message("change-completed", { folder: contentDir }));
  return contentDir;
}

/**
 * A folder that a command chooses itself, such as `theme`. A project also comes from others, who may have put a symbolic link there: throws
 * a `PlaceError` then. A folder that the user has specified may be a link.
 */
export function checkOwnFolder(name: string): string {
  findFolder(".", name);
  return name;
}
