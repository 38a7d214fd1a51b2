import { isListedText } from "../../../../scripts/cli/index.ts";
import { readContentFile } from "../../../../scripts/content/index.ts";
import { type Environment, findCommitId } from "../../../../scripts/model/index.ts";
import type { HomeState } from "../home/home.ts";
import type { ReadTexts } from "./folder-texts.ts";
import { textId } from "./text-id.ts";

/** Tells the present state of the files of an opened bulletin, and of all others together. */
export type ReadState = (period: string | undefined) => HomeState;

type ListedFile = ReadTexts["listing"]["files"][number];

/** Opens the state of a content folder. Pages ask for it every second: a file with unchanged size and times is not read again. */
export function openState(contentDir: string, environment: Environment, readTexts: () => ReadTexts): ReadState {
  let known: ReadonlyMap<string, { readonly stamp: string; readonly id: string }> = new Map();
  const identify = (listed: ListedFile) => {
    const before = known.get(listed.path.file);
    if (before?.stamp === listed.stamp) return before;
    const read = readContentFile(contentDir, listed);
    // Nobody can read it here, either: it counts as another file whenever it changes.
    return { stamp: listed.stamp, id: "rule" in read ? listed.stamp : textId(read.bytes) };
  };
  return (period) => {
    const { files } = readTexts().listing;
    const isNear = ({ path: { file } }: ListedFile) =>
      !file.startsWith("bulletins/") || file.startsWith(`bulletins/${period}/`);
    const near = files.filter((listed) => isListedText(listed) && isNear(listed));
    const named = new Map(near.map((listed) => [listed.path.file, identify(listed)]));
    known = named;
    const others = files.filter(({ path }) => !named.has(path.file));
    const stamps = others.map(({ path: { file }, stamp }) => `${file} ${stamp}\n`).join("");
    const head = findCommitId(contentDir, environment, "HEAD") ?? "";
    return {
      files: [...named].map(([file, { id }]) => [file, id]),
      others: textId(`${head}\n${stamps}`),
    };
  };
}
