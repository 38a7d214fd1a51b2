import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * A config and the files of the project that it refers to, directly or through others, absolute: imported modules and data files. A text in
 * quotes that begins with `./` or `../` and leads to a file counts as a reference, whatever it is for, from the folder of the file with the
 * text and from the folder of its link target, as for modules, and from the folder of the project, as for data files: one file too many
 * costs a build, and a missing file would leave old pages. Dateline's own code, which the config imports in its repository, is left out.
 * @param {string} configFile
 * @param {readonly string[]} codeFolders the folders of Dateline's code, absolute
 * @returns {readonly string[]}
 */
export function namedFiles(configFile, codeFolders) {
  const found = new Set([path.resolve(configFile)]);
  for (const file of found) {
    if (!CODE.test(file)) continue;
    const folders = new Set([file, realpathSync(file), path.resolve(configFile)].map((each) => path.dirname(each)));
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(/["'`](\.{1,2}\/[^"'`\n]*)["'`]/g)) {
      for (const from of folders) {
        const target = path.resolve(from, name);
        const meant = [target, ...ENDINGS.map((ending) => target.replace(/\.js$/, "") + ending)].find(isFile);
        const isOwn = codeFolders.some((folder) => meant?.startsWith(folder + path.sep));
        if (meant !== undefined && !isOwn) found.add(meant);
      }
    }
  }
  return [...found];
}

/** Files that may import others. */
export const CODE = /\.[cm]?[jt]s$/;
const ENDINGS = [".ts", ".mts", ".js", ".mjs", ".json"];

/** @param {string} file */
function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
