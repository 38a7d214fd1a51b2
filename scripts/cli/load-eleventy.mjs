/** Loads the Eleventy that is compiled beside the program, unchanged and in a folder of its own. */
import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** @type {typeof import("@11ty/eleventy")} */
export const { Eleventy } = load("./eleventy/src/compiled/Eleventy.cjs");
