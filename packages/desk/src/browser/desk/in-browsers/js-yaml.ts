/*
 * What stands for js-yaml in a browser, where few texts are read, so that nobody waits for the slower `yaml`, which is there for edits.
 */

export const CORE_SCHEMA = undefined;

/** Reads nothing: `simple-yaml.ts` then leaves a text to `yaml`. */
export function load(): never {
  throw new Error("This text is read by yaml");
}
