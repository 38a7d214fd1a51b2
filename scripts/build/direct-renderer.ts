import { pagePrinter } from "../templates/templates.ts";
import { lost, type Press } from "./renderer.ts";

/**
 * Prints pages one by one when they are asked for, to the same text as Eleventy. To get Eleventy ready takes as long as to
 * print some hundred pages, so this is for fewer.
 */
export function openHandPress(templatesDir: string): Press {
  const print = pagePrinter(templatesDir);
  return {
    async print(sheets) {
      const viewers = new Map(sheets.map(({ address, view }) => [address, view]));
      return (address) => print((viewers.get(address) ?? lost(address))());
    },
  };
}
