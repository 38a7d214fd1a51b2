import { readFileSync } from "node:fs";
import { remember } from "../grouping/remember.ts";
import type { View } from "../views/view.ts";
import { pageCompiler } from "./environment.ts";
import type { Press } from "./print.ts";

/** What stands before a page template is for Eleventy. */
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/**
 * Prints pages one by one through their templates, to the same text as Eleventy. To get Eleventy ready takes as long as to print
 * some hundred pages, so this is for fewer. Templates are compiled when the first page of a kind is printed, and stay so.
 */
export function openHandPress(templatesDir: string): Press {
  const compile = pageCompiler(templatesDir);
  const printerOf = remember((kind: View["kind"]) => {
    const template = `${templatesDir}/pages/${kind}.njk`;
    return compile(readFileSync(template, "utf8").replace(FRONT_MATTER, ""), template);
  });
  return { print: async () => (view) => printerOf(view.kind)({ view }) };
}
