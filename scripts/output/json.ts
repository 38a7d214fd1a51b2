import type { Fault, FileFacts } from "./facts.ts";
import { findLeftovers } from "./leftovers.ts";
import { spotReader } from "./spots.ts";

/** What the checks need of a JSON file, such as a JSON Feed. */
export function factsOfJson(file: string, text: string): FileFacts {
  return { file, references: [], ids: [], leftovers: findLeftovers(text), faults: faultsOfJson(text) };
}

/** Why a text is not JSON (RFC 8259): at most one fault, with a place when the parser knows it. */
export function faultsOfJson(text: string): readonly Fault[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = /at position (\d+)/.exec(error.message)?.[1];
    const spot = offset === undefined ? {} : spotReader(text)(Number(offset));
    return [{ notation: "JSON", actual: error.message.replace(/ (?:in JSON )?at position .*/, ""), ...spot }];
  }
}
