import { readFileSync } from "node:fs";
import { chmod, copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { run } from "./command.ts";
import { ROOT } from "./folders.ts";

/**
 * Creates a file that git can't store, or that nobody could read as text, from a recipe. A recipe has one step per line:
 *
 *     text "…"          a text, as JSON writes it
 *     repeat 1000 "…"   a text, 1000 times
 *     bytes ff fe       bytes in hexadecimal
 *     part 0 200 FILE   bytes 0 to 199 of a file of the project
 *     copy FILE         a file of the project
 *     link TARGET       a symbolic link
 *     pipe, folder      a pipe or a folder instead of a file
 *     unreadable        a file that nobody may read
 *
 * Texts and bytes are concatenated. Blank lines and lines that begin with `#` are ignored.
 */
export async function makeFromRecipe(file: string, recipe: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const parts: Buffer[] = [];
  let isMade = false;
  for (const line of recipe.split("\n").filter((each) => each.trim() !== "" && !each.startsWith("#"))) {
    const [, step = "", rest = ""] = /^(\S+) ?(.*)$/.exec(line) ?? [];
    if (step in WHOLE) {
      await WHOLE[step]?.(file, rest, parts);
      isMade = true;
    } else parts.push(partOf(step, rest));
  }
  if (!isMade) await writeFile(file, Buffer.concat(parts));
}

/** Steps that create the whole file. */
const WHOLE: Readonly<Record<string, (file: string, rest: string, parts: readonly Buffer[]) => Promise<unknown>>> = {
  copy: (file, rest) => copyFile(path.join(ROOT, rest), file),
  link: (file, rest) => symlink(rest, file),
  pipe: (file) => run(["mkfifo", file]),
  folder: (file) => mkdir(file),
  unreadable: (file, _rest, parts) => writeFile(file, Buffer.concat(parts)).then(() => chmod(file, 0)),
};

function partOf(step: string, rest: string): Buffer {
  switch (step) {
    case "text":
      return Buffer.from(parseText(rest));
    case "repeat": {
      const [, count = "0", text = ""] = /^(\d+) (.*)$/.exec(rest) ?? [];
      return Buffer.from(parseText(text).repeat(Number(count)));
    }
    case "bytes":
      return Buffer.from(rest.replaceAll(" ", ""), "hex");
    case "part": {
      const [, start, end, file = ""] = /^(\d+) (\d+) (.*)$/.exec(rest) ?? [];
      return readFileSync(path.join(ROOT, file)).subarray(Number(start), Number(end));
    }
    default:
      throw new Error(`Unexpected step ${step}`);
  }
}

function parseText(json: string): string {
  const text: unknown = JSON.parse(json);
  if (typeof text !== "string") throw new Error(`Unexpected ${json}, expected a text in double quotes`);
  return text;
}
