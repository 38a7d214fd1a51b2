import type { SavingState } from "../../../../scripts/extras/desk/home/saving-state.ts";
import type { SaveState } from "../saved.ts";

/** What the save line says. It calls nothing safe that the browser has not got yet. */
export function lineOf({ files, home, failure, saved, keptAt }: SavingState): SaveState {
  const unsaved = [...files.values()];
  const phases = new Set(unsaved.map(({ phase }) => phase));
  if (files.size > 0 && home === "login") return { state: home };
  if (files.size > 0 && home === "offline")
    return { state: unsaved.every(({ isStored, isKept }) => isStored || isKept) ? home : "writing" };
  if (files.size > 0 && failure !== undefined) return { state: "refused", reason: failure };
  if (phases.has("waiting") || phases.has("sending")) return { state: "writing" };
  if (phases.has("conflict")) return { state: "conflict" };
  if (phases.size > 0 && keptAt !== undefined) return { state: "kept", at: keptAt };
  if (phases.size > 0) return { state: "writing" };
  return saved === undefined ? { state: "nothing" } : { state: "saved", ...saved };
}
