import {
  type Change,
  type Content,
  changesBetween,
  type InLanguages,
  revisionOf,
  type TextRecord,
  translatableTexts,
} from "../../../../scripts/model/browser.ts";
import type { WrittenFile } from "./plan-change.ts";
import { encode } from "./text-files.ts";

/**
 * The changes in the original since a translation of it was made, by the revision in the translation. `contentWith` returns the content with
 * these files written, and `older` the former texts of the original's file, newest first. Null if none of them has that revision.
 */
export async function changesSince(
  file: string,
  contentWith: (written: readonly WrittenFile[]) => Content,
  older: (original: string) => Iterable<string> | AsyncIterable<string>,
): Promise<readonly Change[] | null> {
  const content = contentWith([]);
  const pair = findPair(content, file);
  const { revision } = pair?.translation.fields ?? {};
  if (pair === undefined || revision === undefined) return null;
  const { file: original } = pair.original.path;
  const now = textsIn(content, file);
  if (revisionOf(now) === revision) return [];
  for await (const text of older(original)) {
    const before = textsIn(contentWith([{ file: original, bytes: encode(text) }]), file);
    if (revisionOf(before) === revision) return changesBetween(before, now);
  }
  return null;
}

/** The texts of the original that are to be translated. */
function textsIn(content: Content, file: string) {
  const original = findPair(content, file)?.original;
  return original === undefined ? [] : translatableTexts(original, content.publication?.fields);
}

/** A translation, and its original. */
function findPair({ items, bulletins, pages }: Content, file: string) {
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  const pairs = texts.flatMap(({ original, translations }) =>
    translations.map((translation) => ({ original, translation })),
  );
  return pairs.find(({ translation }) => translation.path.file === file);
}
