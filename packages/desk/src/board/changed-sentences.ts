import { type BlockChange, diffBlocks } from "../../../../scripts/model/browser.ts";

/**
 * The changed sentences between two texts of a language: each with unchanged, removed and added words, or, if few are unchanged, with the
 * old and the new sentence.
 */
export function changedSentences(before: string, now: string, language: string): readonly BlockChange[] {
  return diffBlocks(sentencesOf(before, language), sentencesOf(now, language));
}

function sentencesOf(text: string, language: string): readonly string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return segments.map(({ segment }) => segment.trim()).filter((sentence) => sentence !== "");
}
