import type { AtHome, SavingEvent, SavingState, Step, UnsavedText } from "./saving-state.ts";
import { clean, keptOf, laterSend, laterStore, soon, then } from "./step.ts";

/* A file has another text than was typed here: both are merged, or the user is asked. */

/** A file has another text than known: the words typed here are merged with it. */
export function written(state: SavingState, file: string, atHome: AtHome): Step {
  const known = new Map([...state.known, [file, atHome]]);
  const unsaved = state.files.get(file);
  const next = { ...state, known };
  const theirs = atHome?.text ?? null;
  if (unsaved === undefined)
    return {
      state: next,
      effects: state.known.get(file)?.text === atHome?.text ? [] : [{ kind: "show", file, text: theirs }],
    };
  if (unsaved.text === theirs) return clean(next, file);
  // A request is under way: its answer has more information.
  if (unsaved.phase === "sending") return { state: next, effects: [] };
  // The text was sent from here, without an answer.
  if (unsaved.sent.includes(theirs)) return goOn(next, file, unsaved, atHome);
  if (!unsaved.isOwn) return giveWay(next, file, unsaved, atHome);
  return join(next, file, unsaved, atHome);
}

/** Typing continues from the present text of the file. */
export function goOn(state: SavingState, file: string, unsaved: UnsavedText, atHome: AtHome): Step {
  const { conflict: _, ...others } = unsaved;
  const next: UnsavedText = {
    ...others,
    base: atHome,
    sent: [],
    phase: "waiting",
    isStored: false,
    isKept: false,
  };
  return {
    state: { ...state, files: new Map([...state.files, [file, next]]) },
    effects: [laterStore(), laterSend(state)],
  };
}

/** Recovered words that nobody has edited here are not worth a question: history has them. */
function giveWay(state: SavingState, file: string, unsaved: UnsavedText, atHome: AtHome): Step {
  const merged = state.merge(file, unsaved.base?.text ?? null, unsaved.text, atHome?.text ?? null);
  if (merged.conflicts.length === 0) return join(state, file, unsaved, atHome);
  const text = atHome?.text ?? null;
  const setAside = [...unsaved.setAside, ...(unsaved.text === null ? [] : [unsaved.text])];
  const aside: UnsavedText = { ...unsaved, base: atHome, sent: [], text, setAside, phase: "waiting", isStored: false };
  return {
    state: { ...state, files: new Map([...state.files, [file, aside]]) },
    effects: [{ kind: "show", file, text }, laterSend(state)],
  };
}

export function join(state: SavingState, file: string, unsaved: UnsavedText, atHome: AtHome): Step {
  const merged = state.merge(file, unsaved.base?.text ?? null, unsaved.text, atHome?.text ?? null);
  if (merged.conflicts.length > 0) {
    const conflict = { theirs: atHome, merged };
    const kept = keptOf(file, unsaved);
    const asked: UnsavedText = {
      ...unsaved,
      phase: "conflict",
      conflict,
      isStored: false,
      wasKept: kept !== undefined,
    };
    return {
      state: { ...state, files: new Map([...state.files, [file, asked]]) },
      effects: kept === undefined || unsaved.isKept ? [laterStore()] : [{ kind: "keep", file, kept }, laterStore()],
    };
  }
  const text = merged.choose([]);
  const isInFile = text === (atHome?.text ?? null) && unsaved.setAside.length === 0;
  return then({ state, effects: [{ kind: "show", file, text }] }, (now) =>
    isInFile ? clean(now, file) : goOn(now, file, { ...unsaved, text }, atHome),
  );
}

/** The chosen text of a conflict. Words typed here that are not in it are added to history. */
export function choose(
  state: SavingState,
  { file, text, at }: Extract<SavingEvent, { readonly kind: "chosen" }>,
): Step {
  const unsaved = state.files.get(file);
  if (unsaved?.conflict === undefined) return { state, effects: [] };
  const { conflict, ...others } = unsaved;
  const mine = others.text;
  const setAside = [...others.setAside, ...(mine === null || mine === text ? [] : [mine])];
  const chosen: UnsavedText = {
    ...others,
    base: conflict.theirs,
    sent: [],
    text,
    at,
    setAside,
    phase: "waiting",
    isStored: false,
    isKept: false,
    isOwn: true,
  };
  return {
    state: { ...state, files: new Map([...state.files, [file, chosen]]) },
    effects: [{ kind: "show", file, text }, laterStore(), soon()],
  };
}
