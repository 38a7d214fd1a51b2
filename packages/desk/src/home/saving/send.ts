import { type ChangedFile, HomeError, type SaveOutcome } from "../home.ts";
import { written } from "./join.ts";
import type { AtHome, Effect, SavingEvent, SavingState, Step, UnsavedText } from "./saving-state.ts";
import { clean, keptOf, laterSend, laterStore, soon, TIMES, then } from "./step.ts";

/* Sending waiting words, and the effects of each answer of the home. */

/** Sends all waiting words together. */
export function send(state: SavingState): Step {
  if (state.sending !== undefined) return { state, effects: [] };
  const waiting = [...state.files].filter(([, each]) => isToSend(each));
  const chosen = state.isSingly ? waiting.slice(0, 1) : waiting;
  if (chosen.length === 0) return { state, effects: [] };
  const files = chosen.map(([file, { base, text }]): ChangedFile => ({ file, from: base?.hash ?? null, text }));
  const setAside = chosen.flatMap(([file, unsaved]) => unsaved.setAside.map((text) => ({ file, text })));
  const sent = new Map(chosen.map(([file, { text }]) => [file, text]));
  const now = new Map(
    chosen.map(([file, unsaved]) => [
      file,
      { ...unsaved, phase: "sending" as const, isAgain: false, sent: withSent(unsaved) },
    ]),
  );
  return {
    state: { ...state, sending: sent, isAskedAgain: false, files: new Map([...state.files, ...now]) },
    effects: [{ kind: "send", change: { files, ...(setAside.length === 0 ? {} : { setAside }) } }],
  };
}

/** So many texts without an answer are remembered. The first count: a connection ends once, and nothing gets through for a while. */
const MOST_SENT = 20;

function withSent({ sent, text }: UnsavedText): readonly (string | null)[] {
  return sent.includes(text) ? sent : [...sent, text].slice(0, MOST_SENT);
}

function isToSend({ phase, isAgain }: UnsavedText): boolean {
  return phase === "waiting" || (phase === "refused" && isAgain === true);
}

export function answer(state: SavingState, { outcome, at }: Extract<SavingEvent, { readonly kind: "answered" }>): Step {
  const { sending: sent = new Map<string, string | null>(), failure: _, ...others } = state;
  const there: SavingState = { ...others, home: "there", tries: 0 };
  switch (outcome.outcome) {
    case "saved":
      return saved(there, sent, outcome, at);
    case "refused":
      return refused(
        there,
        sent,
        outcome.diagnostics.map(({ ref }) => ref.file),
      );
    case "changed":
      return changed(there, sent, outcome);
  }
}

type Sent = ReadonlyMap<string, string | null>;

function saved(
  state: SavingState,
  sent: Sent,
  outcome: Extract<SaveOutcome, { readonly outcome: "saved" }>,
  at: string,
): Step {
  const hashes = new Map(outcome.files.map(({ file, hash }) => [file, hash]));
  const isDraft = [...sent.values()].some((text) => text !== null && isDraftText(text));
  let step: Step = {
    state: { ...state, isSingly: false, saved: { at, isDraft, files: [...sent.keys()] } },
    effects: [],
  };
  for (const [file, text] of sent) {
    const hash = hashes.get(file);
    const atHome = text === null || hash === undefined ? null : { hash, text };
    step = then(step, (now) => settle(now, file, text, atHome));
  }
  // A refused text may be valid together with the texts that are saved now.
  const files = [...step.state.files].map(
    ([file, each]) => [file, each.phase === "refused" ? { ...each, isAgain: true } : each] as const,
  );
  return {
    state: { ...step.state, files: new Map(files) },
    effects: [...step.effects, ...(files.some(([, each]) => isToSend(each)) ? [laterSend(state)] : [])],
  };
}

/** A text is in its file; more may have been typed since. */
function settle(state: SavingState, file: string, text: string | null, atHome: AtHome): Step {
  const known = new Map([...state.known, [file, atHome]]);
  const unsaved = state.files.get(file);
  const tell: Effect = { kind: "tell", file, atHome };
  if (unsaved === undefined || unsaved.text === text) {
    const { state: next, effects } = clean({ ...state, known }, file);
    return { state: next, effects: [...effects, tell] };
  }
  const rest: UnsavedText = { ...unsaved, base: atHome, sent: [], phase: "waiting", isStored: false, setAside: [] };
  return { state: { ...state, known, files: new Map([...state.files, [file, rest]]) }, effects: [tell, laterStore()] };
}

/** The home keeps texts with errors; the others are sent again without them. */
function refused(state: SavingState, sent: Sent, faulty: readonly string[]): Step {
  const wrong = [...sent.keys()].filter((file) => faulty.includes(file));
  const isPart = wrong.length > 0 && wrong.length < sent.size;
  const kept: Effect[] = [];
  const after = [...state.files].map(([file, before]): readonly [string, UnsavedText] => {
    if (!sent.has(file)) return [file, before];
    // Its file is unchanged, or the home would have reported it.
    const unsaved: UnsavedText = { ...before, sent: [] };
    const isRefused = (!isPart || wrong.includes(file)) && unsaved.text === sent.get(file);
    if (!isRefused) return [file, { ...unsaved, phase: "waiting" }];
    const words = unsaved.isKept ? undefined : keptOf(file, unsaved);
    if (words !== undefined) kept.push({ kind: "keep", file, kept: words });
    const faultyIn = wrong.includes(file) || faulty.length === 0 ? [file] : [...new Set(faulty)];
    return [file, { ...unsaved, phase: "refused", faultyIn, wasKept: unsaved.wasKept || words !== undefined }];
  });
  const hasMore = after.some(([, { phase }]) => phase === "waiting");
  return {
    state: { ...state, files: new Map(after) },
    effects: [...kept, ...(isPart ? [soon()] : hasMore ? [laterSend(state)] : [])],
  };
}

/** Somebody wrote some of the files meanwhile. */
function changed(state: SavingState, sent: Sent, outcome: Extract<SaveOutcome, { readonly outcome: "changed" }>): Step {
  const waiting = new Map(
    [...state.files].map(([file, each]) => [file, sent.has(file) ? { ...each, phase: "waiting" as const } : each]),
  );
  let step: Step = { state: { ...state, files: waiting }, effects: [] };
  for (const { file, hash, text } of outcome.files)
    step = then(step, (now) => written(now, file, text === null ? null : { hash, text }));
  return { state: step.state, effects: [...step.effects, soon()] };
}

/** The home gave no answer: whether anything was written is unknown, and all of it is sent again, the failed texts last. */
export function fail(state: SavingState, error: unknown): Step {
  const { sending = new Map<string, string | null>(), ...others } = state;
  const rest = [...state.files].filter(([file]) => !sending.has(file));
  const failed = [...state.files].filter(([file]) => sending.has(file));
  const last = { ...others, isAskedAgain: false, files: new Map([...rest, ...failed]) };
  const step = sendAgain(last, (file) => sending.has(file), error);
  return state.isAskedAgain ? { state: step.state, effects: [...step.effects, soon()] } : step;
}

/** Sends again, after a while, texts that the home could not keep, and these files. */
export function sendAgain(state: SavingState, isFailed: (file: string) => boolean, error: unknown): Step {
  const files = [...state.files].map(([file, each]) => {
    const isWaiting = isFailed(file) || (each.phase === "refused" && !each.isKept);
    return [file, isWaiting ? { ...each, phase: "waiting" as const } : each] as const;
  });
  const { why, after } = error instanceof HomeError ? error : new HomeError("failed");
  const isAway = why === "offline" || why === "login";
  const isPassing = isAway || why === "busy";
  const tries = state.tries + 1;
  const wait = Math.min(TIMES.longestRetry, isPassing ? TIMES.retry * 2 ** Math.min(tries, 10) : TIMES.longestRetry);
  const isSingly = state.isSingly || !isPassing;
  return {
    state: {
      ...state,
      files: new Map(files),
      tries,
      ...(isAway ? { home: why } : { home: "there", isSingly, failure: error instanceof Error ? error.message : "" }),
    },
    effects: [laterStore(), { kind: "wait", timer: "send", for: after ?? wait }],
  };
}

/** Whether the text of a file is marked as a draft. */
export function isDraftText(text: string): boolean {
  const [, fields = ""] = /^\u{FEFF}?---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  return /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(fields);
}
