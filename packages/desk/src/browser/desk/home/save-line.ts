import type { SavingState } from "../../../home/saving/saving-state.ts";
import type { SaveState } from "../saved.ts";

/** In milliseconds: nobody thinks that they are still writing for so long after the last letter. */
const LONG = 10_000;

/** The text of the save line. It reports nothing as safe that the browser has not stored yet. */
export function lineOf({ files, home, failure, saved, keptAt, rest }: SavingState): SaveState {
  if (files.size === 0) return saved === undefined ? { state: "nothing" } : { state: "saved", ...saved };
  if (home === "login") return { state: home };
  const unsaved = [...files.values()];
  const isSafe = unsaved.every(({ isStored, isKept }) => isStored || isKept);
  if (home === "offline") return { state: isSafe ? home : "writing" };
  if (failure !== undefined) return { state: "refused", reason: failure };
  const phases = new Set(unsaved.map(({ phase }) => phase));
  const isResting = isSafe && !phases.has("sending") && rest.after > LONG;
  if (phases.has("waiting") && isResting) return { state: "resting" };
  if (!isSafe || phases.has("waiting") || phases.has("sending")) return { state: "writing" };
  if (phases.has("conflict")) return { state: "conflict" };
  if (keptAt === undefined) return { state: "writing" };
  const waiting = [...files].map(([file, { faultyIn = [file] }]) => ({ file, faultyIn }));
  return { state: "kept", at: keptAt, waiting };
}
