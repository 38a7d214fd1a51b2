import { choose, join, written } from "./join.ts";
import { find, open } from "./recover.ts";
import type { Effect, SavingEvent, SavingState, Step, UnsavedText } from "./saving-state.ts";
import { answer, fail, send, sendAgain } from "./send.ts";
import { clean, keptOf, laterSend, laterStore, soon, update } from "./step.ts";

/** The result of an event. */
export function stepSaving(state: SavingState, event: SavingEvent): Step {
  switch (event.kind) {
    case "opened":
      return open(state, event);
    case "found":
      return find(state, event.kept);
    case "typed":
      return type(state, event);
    case "store":
      return store(state);
    case "stored":
      return { state: update(state, event.file, (text) => markIf(text, event.text, { isStored: true })), effects: [] };
    case "send":
      return send(state);
    case "answered":
      return answer(state, event);
    case "failed":
      return fail(state, event.error);
    case "unkept":
      return sendAgain(state, () => false, event.error);
    case "kept":
      return {
        state: { ...update(state, event.file, (text) => markIf(text, event.text, { isKept: true })), keptAt: event.at },
        effects: [],
      };
    case "chosen":
      return choose(state, event);
    case "written":
      return written(state, event.file, event.atHome);
    case "online":
      return { state: { ...state, isAskedAgain: state.sending !== undefined }, effects: [soon()] };
  }
}

function markIf(unsaved: UnsavedText, text: string | null, marks: Partial<UnsavedText>): UnsavedText {
  return unsaved.text === text ? { ...unsaved, ...marks } : unsaved;
}

/** The user typed: the earlier words again belong to a saved text. */
function type(state: SavingState, { file, text, at }: Extract<SavingEvent, { readonly kind: "typed" }>): Step {
  const before = state.files.get(file);
  const base = before === undefined ? (state.known.get(file) ?? null) : before.base;
  const isInFile = before === undefined || (before.sent.length === 0 && before.setAside.length === 0);
  const isBusy = before?.phase === "conflict" || before?.phase === "sending";
  if (isInFile && !isBusy && text === (base?.text ?? null)) return clean(state, file);
  const unsaved: UnsavedText = {
    wasKept: false,
    sent: [],
    setAside: [],
    keys: [],
    ...before,
    base,
    text,
    at,
    isStored: false,
    isKept: false,
    isOwn: true,
    phase: before?.phase === "sending" ? "sending" : "waiting",
  };
  if (before?.conflict !== undefined) return join(state, file, unsaved, before.conflict.theirs);
  return {
    state: { ...state, files: new Map([...state.files, [file, unsaved]]) },
    effects: [laterStore(), laterSend(state)],
  };
}

function store(state: SavingState): Step {
  const effects = [...state.files].flatMap(([file, unsaved]): readonly Effect[] => {
    const kept = unsaved.isStored ? undefined : keptOf(file, unsaved);
    return kept === undefined ? [] : [{ kind: "store", file, kept }];
  });
  return { state, effects };
}
