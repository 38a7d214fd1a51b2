import { relative, resolve, sep } from "node:path";

/** The path of a file from a folder, with slashes. Where the system's paths have them, a backslash is a letter of a name. */
export function pathFrom(folder: string, file: string): string {
  return relative(resolve(folder), resolve(file)).split(sep).join("/");
}
