import {
  type Change,
  type Content,
  changesBetween,
  type InLanguages,
  revisionOf,
  type TextRecord,
  translatableTexts,
} from "../../../../../scripts/model/browser.ts";
import { editTexts, type OpenTexts } from "../../preview/open-texts.ts";

/**
 * The changes in the original since a translation of it was made, by the revision in the translation. `older` returns the former texts of
 * the original's file, newest first. Null if none of them has that revision.
 */
export async function changesSince(
  open: OpenTexts,
  file: string,
  older: (original: string) => AsyncIterable<string>,
): Promise<readonly Change[] | null> {
  const pair = findPair(open.content(), file);
  const { revision } = pair?.translation.fields ?? {};
  if (pair === undefined || revision === undefined) return null;
  const { file: original } = pair.original.path;
  const textsOf = (content: Content) => {
    const now = findPair(content, file)?.original;
    return now === undefined ? [] : translatableTexts(now, content.publication?.fields);
  };
  const now = textsOf(open.content());
  if (revisionOf(now) === revision) return [];
  for await (const text of older(original)) {
    const before = textsOf(editTexts(open, { texts: [[original, text]] }).content());
    if (revisionOf(before) === revision) return changesBetween(before, now);
  }
  return null;
}

/** A translation, and its original. */
function findPair({ items, bulletins, pages }: Content, file: string) {
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  const pairs = texts.flatMap(({ original, translations }) =>
    translations.map((translation) => ({ original, translation })),
  );
  return pairs.find(({ translation }) => translation.path.file === file);
}
