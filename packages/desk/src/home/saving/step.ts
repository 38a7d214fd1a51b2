import type { KeptText } from "../home.ts";
import type { Effect, SavingState, Step, UnsavedText } from "./saving-state.ts";

/* The common parts of the steps of saving. */

export function then(step: Step, act: (state: SavingState) => Step): Step {
  const next = act(step.state);
  return { state: next.state, effects: [...step.effects, ...next.effects] };
}

/** In milliseconds. */
export const TIMES = { store: 400, retry: 1000, longestRetry: 30_000 } as const;

export function soon(): Effect {
  return { kind: "wait", timer: "send", for: 0 };
}

export function laterStore(): Effect {
  return { kind: "wait", timer: "store", for: TIMES.store, most: TIMES.store };
}

export function laterSend({ rest }: Pick<SavingState, "rest">): Effect {
  return { kind: "wait", timer: "send", for: rest.after, most: rest.atMost };
}

export function update(state: SavingState, file: string, change: (text: UnsavedText) => UnsavedText): SavingState {
  const before = state.files.get(file);
  return before === undefined ? state : { ...state, files: new Map([...state.files, [file, change(before)]]) };
}

/** Removes a text that is saved in its file. */
export function clean(state: SavingState, file: string): Step {
  const before = state.files.get(file);
  const files = new Map(state.files);
  files.delete(file);
  return {
    state: { ...state, files },
    effects: [
      { kind: "store", file, kept: null },
      ...(before?.wasKept === true ? [{ kind: "keep", file, kept: null } as const] : []),
      ...(before?.keys ?? []).map((key) => ({ kind: "forget", key }) as const),
    ],
  };
}

/** The words in the form in which they are stored and kept; undefined for a file that is to be removed. */
export function keptOf(file: string, { base, text, at, setAside, ...unsaved }: UnsavedText): KeptText | undefined {
  if (text === null) return undefined;
  const sent = unsaved.sent.flatMap((each) => (each === null || each === text ? [] : [each]));
  return {
    file,
    base,
    text,
    at,
    ...(setAside.length === 0 ? {} : { setAside }),
    ...(sent.length === 0 ? {} : { sent }),
  };
}
