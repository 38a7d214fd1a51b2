import { type BlockChange, diffBlocks } from "../../../../scripts/model/browser.ts";

/**
 * The sentences that changed between two texts of a language: each with the words that stayed, went and came, or, where few stayed, as it
 * was and then as it is.
 */
export function changedSentences(before: string, now: string, language: string): readonly BlockChange[] {
  return diffBlocks(sentencesOf(before, language), sentencesOf(now, language));
}

function sentencesOf(text: string, language: string): readonly string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)];
  return segments.map(({ segment }) => segment.trim()).filter((sentence) => sentence !== "");
}
