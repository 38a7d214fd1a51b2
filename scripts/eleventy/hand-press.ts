import { pagePrinter } from "./environment.ts";
import type { Press } from "./print.ts";

/**
 * Prints pages one by one, to the same text as Eleventy. To get Eleventy ready takes as long as to print some hundred
 * pages, so this is for fewer.
 */
export function openHandPress(templatesDir: string): Press {
  const print = pagePrinter(templatesDir);
  return { print: async () => print };
}
