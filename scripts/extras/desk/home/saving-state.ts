import { latestFirst } from "../../../i18n/timestamp.ts";
import type { ChangedFile, DeskChange, KeptText, SaveOutcome } from "./home.ts";
import { HomeError } from "./home.ts";
import type { MergedText, mergeTexts } from "./merge-texts.ts";

/*
 * How words get from the keyboard into a file, and never away: the browser keeps them at once, then they go into their file if that may
 * have them, and otherwise the desk keeps them. This is the state of that, and what each event does to it, all of it pure. `saver.ts`
 * carries out what it asks for.
 */

/** A file as the home has it; null if it has none. */
export type Stored = { readonly hash: string; readonly text: string } | null;

/** A text that is not in its file as it was typed. */
export interface UnsavedText {
  /** The file that it was made from. */
  readonly base: Stored;
  /** What was sent of it since then, as far as no answer has come: the file may have one of these texts. */
  readonly sent: readonly (string | null)[];
  /** Null for a file that is to be removed. */
  readonly text: string | null;
  /** When it was typed last (RFC 3339). */
  readonly at: string;
  /** Whether the browser has it, and the desk. */
  readonly isStored: boolean;
  readonly isKept: boolean;
  /** Whether the desk has been asked to keep it, or an earlier form of it. */
  readonly wasKept: boolean;
  /** Whether somebody has typed it here; otherwise it was recovered. */
  readonly isOwn: boolean;
  /** `refused`: the content would have an error. `conflict`: somebody changed the same words. */
  readonly phase: "waiting" | "sending" | "refused" | "conflict";
  /** Whether what was refused may be right now, since something else has been saved. */
  readonly isAgain?: boolean;
  /** In a conflict: what was joined as far as possible. The base is what both began with. */
  readonly conflict?: { readonly theirs: Stored; readonly merged: MergedText };
  /** Words that nobody chose, which history is to have. */
  readonly setAside: readonly string[];
  /** The keys under which others have kept it. */
  readonly keys: readonly string[];
}

export interface SavingState {
  /** How two versions of a text are joined. Its code is not there from the beginning: nothing is joined before a bulletin is open. */
  readonly merge: typeof mergeTexts;
  readonly files: ReadonlyMap<string, UnsavedText>;
  /** The files of the home, as far as they are known. */
  readonly known: ReadonlyMap<string, Stored>;
  /** Those of the bulletin that is open. */
  readonly opened: ReadonlySet<string>;
  /** What is under way, by file. */
  readonly sending?: ReadonlyMap<string, string | null>;
  /** Whether the connection has come back since then, so that another attempt follows at once if this one fails. */
  readonly isAskedAgain: boolean;
  /** Whether the home answers. */
  readonly home: "there" | "offline" | "login";
  /** Why it could not do what it was asked for. */
  readonly failure?: string;
  /** How often it has been asked in vain. */
  readonly tries: number;
  /** After a change that failed as a whole, one file is sent at a time. */
  readonly isSingly: boolean;
  readonly saved?: { readonly at: string; readonly isDraft: boolean };
  /** When the desk kept something last. */
  readonly keptAt?: string;
  /** Texts that were recovered when the bulletin was opened. */
  readonly recovered: ReadonlyMap<string, KeptText>;
}

/** What is to be done. */
export type Effect =
  /** Puts a text into the browser's store, or takes it out. */
  | { readonly kind: "store"; readonly file: string; readonly kept: KeptText | null }
  | { readonly kind: "forget"; readonly key: string }
  | { readonly kind: "send"; readonly change: DeskChange }
  | { readonly kind: "keep"; readonly file: string; readonly kept: KeptText | null }
  /** Shows a text that nobody has typed here. */
  | { readonly kind: "show"; readonly file: string; readonly text: string | null }
  /** Tells the other tabs. */
  | { readonly kind: "tell"; readonly file: string; readonly stored: Stored }
  /** Sets a timer, which replaces the one of its name; `most` is the longest that it may be put off. */
  | { readonly kind: "wait"; readonly timer: Timer; readonly for: number; readonly most?: number };

export type Timer = "store" | "send";

export type SavingEvent =
  | { readonly kind: "opened"; readonly files: readonly OpenedFile[] }
  /** What closed tabs and the desk have kept. */
  | { readonly kind: "found"; readonly kept: readonly KeptElsewhere[] }
  | { readonly kind: "typed"; readonly file: string; readonly text: string | null; readonly at: string }
  | { readonly kind: "store" }
  | { readonly kind: "stored"; readonly file: string; readonly text: string | null }
  | { readonly kind: "send" }
  | { readonly kind: "answered"; readonly outcome: SaveOutcome; readonly at: string }
  | { readonly kind: "failed"; readonly error: unknown }
  /** The desk could not keep a text. */
  | { readonly kind: "unkept"; readonly error: unknown }
  | { readonly kind: "kept"; readonly file: string; readonly text: string | null; readonly at: string }
  /** Somebody chose the text of a conflict. */
  | { readonly kind: "chosen"; readonly file: string; readonly text: string | null; readonly at: string }
  /** A file was written by another tab, or by a change of several files. */
  | { readonly kind: "written"; readonly file: string; readonly stored: Stored }
  | { readonly kind: "online" };

export interface OpenedFile {
  readonly file: string;
  readonly hash: string;
  readonly text: string;
}

/** Words that the desk or a closed tab has kept, by their key there. */
export interface KeptElsewhere {
  readonly key: string;
  readonly kept: KeptText;
}

export interface Step {
  readonly state: SavingState;
  readonly effects: readonly Effect[];
}

/** In milliseconds. */
const TIMES = { store: 400, send: 2000, longestSend: 10_000, retry: 1000, longestRetry: 30_000 } as const;

/** The state of a desk that has just begun. */
export const NOTHING_UNSAVED: Omit<SavingState, "merge"> = {
  files: new Map(),
  known: new Map(),
  opened: new Set(),
  isAskedAgain: false,
  home: "there",
  tries: 0,
  isSingly: false,
  recovered: new Map(),
};

/** What an event does. */
export function stepSaving(state: SavingState, event: SavingEvent): Step {
  switch (event.kind) {
    case "opened":
      return open(state, event.files);
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
      return written(state, event.file, event.stored);
    case "online":
      return { state: { ...state, isAskedAgain: state.sending !== undefined }, effects: [soon()] };
  }
}

function markIf(unsaved: UnsavedText, text: string | null, marks: Partial<UnsavedText>): UnsavedText {
  return unsaved.text === text ? { ...unsaved, ...marks } : unsaved;
}

function update(state: SavingState, file: string, change: (text: UnsavedText) => UnsavedText): SavingState {
  const before = state.files.get(file);
  return before === undefined ? state : { ...state, files: new Map([...state.files, [file, change(before)]]) };
}

function soon(): Effect {
  return { kind: "wait", timer: "send", for: 0 };
}

/** Somebody typed: the words that were there before are again a text that is saved. */
function type(state: SavingState, { file, text, at }: Extract<SavingEvent, { readonly kind: "typed" }>): Step {
  const before = state.files.get(file);
  const base = before === undefined ? (state.known.get(file) ?? null) : before.base;
  const isInFile = before === undefined || (before.sent.length === 0 && before.setAside.length === 0);
  const isBusy = before?.phase === "conflict" || before?.phase === "sending";
  if (isInFile && !isBusy && text === (base?.text ?? null)) return clean(state, file);
  const unsaved: UnsavedText = {
    ...{ wasKept: false, sent: [], setAside: [], keys: [], ...before, base, text, at },
    ...{ isStored: false, isKept: false, isOwn: true },
    phase: before?.phase === "sending" ? "sending" : "waiting",
  };
  if (before?.conflict !== undefined) return join(state, file, unsaved, before.conflict.theirs);
  return {
    state: { ...state, files: new Map([...state.files, [file, unsaved]]) },
    effects: [
      { kind: "wait", timer: "store", for: TIMES.store, most: TIMES.store },
      { kind: "wait", timer: "send", for: TIMES.send, most: TIMES.longestSend },
    ],
  };
}

/** Forgets a text that is in its file now. */
function clean(state: SavingState, file: string): Step {
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

function store(state: SavingState): Step {
  const effects = [...state.files].flatMap(([file, unsaved]): readonly Effect[] => {
    const kept = unsaved.isStored ? undefined : keptOf(file, unsaved);
    return kept === undefined ? [] : [{ kind: "store", file, kept }];
  });
  return { state, effects };
}

/** The words as they are kept; undefined for a file that is to be removed. */
function keptOf(file: string, { base, text, at, setAside, ...unsaved }: UnsavedText): KeptText | undefined {
  if (text === null) return undefined;
  const sent = unsaved.sent.flatMap((each) => (each === null || each === text ? [] : [each]));
  return {
    ...{ file, base, text, at },
    ...(setAside.length === 0 ? {} : { setAside }),
    ...(sent.length === 0 ? {} : { sent }),
  };
}

/** Sends what waits, all of it together. */
function send(state: SavingState): Step {
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

function answer(state: SavingState, { outcome, at }: Extract<SavingEvent, { readonly kind: "answered" }>): Step {
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
  let step: Step = { state: { ...state, isSingly: false, saved: { at, isDraft } }, effects: [] };
  for (const [file, text] of sent) {
    const hash = hashes.get(file);
    const stored = text === null || hash === undefined ? null : { hash, text };
    step = then(step, (now) => settle(now, file, text, stored));
  }
  // What was refused may be right beside what is saved now.
  const files = [...step.state.files].map(
    ([file, each]) => [file, each.phase === "refused" ? { ...each, isAgain: true } : each] as const,
  );
  return {
    state: { ...step.state, files: new Map(files) },
    effects: [...step.effects, ...(files.some(([, each]) => isToSend(each)) ? [laterSend()] : [])],
  };
}

function isToSend({ phase, isAgain }: UnsavedText): boolean {
  return phase === "waiting" || (phase === "refused" && isAgain === true);
}

function laterSend(): Effect {
  return { kind: "wait", timer: "send", for: TIMES.send, most: TIMES.longestSend };
}

/** A text is in its file; more may have been typed since. */
function settle(state: SavingState, file: string, text: string | null, stored: Stored): Step {
  const known = new Map([...state.known, [file, stored]]);
  const unsaved = state.files.get(file);
  const tell: Effect = { kind: "tell", file, stored };
  if (unsaved === undefined || unsaved.text === text) {
    const { state: next, effects } = clean({ ...state, known }, file);
    return { state: next, effects: [...effects, tell] };
  }
  const rest: UnsavedText = { ...unsaved, base: stored, sent: [], phase: "waiting", isStored: false, setAside: [] };
  return { state: { ...state, known, files: new Map([...state.files, [file, rest]]) }, effects: [tell, laterStore()] };
}

function laterStore(): Effect {
  return { kind: "wait", timer: "store", for: TIMES.store, most: TIMES.store };
}

function then(step: Step, act: (state: SavingState) => Step): Step {
  const next = act(step.state);
  return { state: next.state, effects: [...step.effects, ...next.effects] };
}

/** Those with errors are kept by the desk; the others are sent again without them. */
function refused(state: SavingState, sent: Sent, faulty: readonly string[]): Step {
  const wrong = [...sent.keys()].filter((file) => faulty.includes(file));
  const isPart = wrong.length > 0 && wrong.length < sent.size;
  const kept: Effect[] = [];
  const after = [...state.files].map(([file, before]): readonly [string, UnsavedText] => {
    if (!sent.has(file)) return [file, before];
    // Its file is as it was, or the home would have said so.
    const unsaved: UnsavedText = { ...before, sent: [] };
    const isRefused = (!isPart || wrong.includes(file)) && unsaved.text === sent.get(file);
    if (!isRefused) return [file, { ...unsaved, phase: "waiting" }];
    const words = unsaved.isKept ? undefined : keptOf(file, unsaved);
    if (words !== undefined) kept.push({ kind: "keep", file, kept: words });
    return [file, { ...unsaved, phase: "refused", wasKept: unsaved.wasKept || words !== undefined }];
  });
  const hasMore = after.some(([, { phase }]) => phase === "waiting");
  return {
    state: { ...state, files: new Map(after) },
    effects: [...kept, ...(isPart ? [soon()] : hasMore ? [laterSend()] : [])],
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

/** A file says something else than it was known to say: what was typed here is joined with it. */
function written(state: SavingState, file: string, stored: Stored): Step {
  const known = new Map([...state.known, [file, stored]]);
  const unsaved = state.files.get(file);
  const next = { ...state, known };
  const theirs = stored?.text ?? null;
  if (unsaved === undefined)
    return {
      state: next,
      effects: state.known.get(file)?.text === stored?.text ? [] : [{ kind: "show", file, text: theirs }],
    };
  if (unsaved.text === theirs) return clean(next, file);
  // Under way: what comes of it tells more.
  if (unsaved.phase === "sending") return { state: next, effects: [] };
  // What was sent from here, and had no answer.
  if (unsaved.sent.includes(theirs)) return goOn(next, file, unsaved, stored);
  if (!unsaved.isOwn) return giveWay(next, file, unsaved, stored);
  return join(next, file, unsaved, stored);
}

/** What is typed goes on from what the file says now. */
function goOn(state: SavingState, file: string, unsaved: UnsavedText, stored: Stored): Step {
  const { conflict: _, ...others } = unsaved;
  const next: UnsavedText = {
    ...{ ...others, base: stored, sent: [] },
    ...{ phase: "waiting", isStored: false, isKept: false },
  };
  return {
    state: { ...state, files: new Map([...state.files, [file, next]]) },
    effects: [laterStore(), laterSend()],
  };
}

/** Words that were recovered and that nobody has touched here are no reason to ask: history has them. */
function giveWay(state: SavingState, file: string, unsaved: UnsavedText, stored: Stored): Step {
  const merged = state.merge(file, unsaved.base?.text ?? null, unsaved.text, stored?.text ?? null);
  if (merged.conflicts.length === 0) return join(state, file, unsaved, stored);
  const text = stored?.text ?? null;
  const setAside = [...unsaved.setAside, ...(unsaved.text === null ? [] : [unsaved.text])];
  const aside: UnsavedText = { ...unsaved, base: stored, sent: [], text, setAside, phase: "waiting", isStored: false };
  return {
    state: { ...state, files: new Map([...state.files, [file, aside]]) },
    effects: [{ kind: "show", file, text }, laterSend()],
  };
}

function join(state: SavingState, file: string, unsaved: UnsavedText, stored: Stored): Step {
  const merged = state.merge(file, unsaved.base?.text ?? null, unsaved.text, stored?.text ?? null);
  if (merged.conflicts.length > 0) {
    const conflict = { theirs: stored, merged };
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
  const isInFile = text === (stored?.text ?? null) && unsaved.setAside.length === 0;
  return then({ state, effects: [{ kind: "show", file, text }] }, (now) =>
    isInFile ? clean(now, file) : goOn(now, file, { ...unsaved, text }, stored),
  );
}

/** What was chosen in a conflict. What was typed here and is not in it goes into history. */
function choose(state: SavingState, { file, text, at }: Extract<SavingEvent, { readonly kind: "chosen" }>): Step {
  const unsaved = state.files.get(file);
  if (unsaved?.conflict === undefined) return { state, effects: [] };
  const { conflict, ...others } = unsaved;
  const mine = others.text;
  const setAside = [...others.setAside, ...(mine === null || mine === text ? [] : [mine])];
  const chosen: UnsavedText = {
    ...{ ...others, base: conflict.theirs, sent: [], text, at, setAside },
    ...{ phase: "waiting", isStored: false, isKept: false, isOwn: true },
  };
  return {
    state: { ...state, files: new Map([...state.files, [file, chosen]]) },
    effects: [{ kind: "show", file, text }, laterStore(), soon()],
  };
}

/** The home gave no answer: nothing is known to be written, and all of it is sent again, those that failed last. */
function fail(state: SavingState, error: unknown): Step {
  const { sending = new Map<string, string | null>(), ...others } = state;
  const rest = [...state.files].filter(([file]) => !sending.has(file));
  const failed = [...state.files].filter(([file]) => sending.has(file));
  const last = { ...others, isAskedAgain: false, files: new Map([...rest, ...failed]) };
  const step = sendAgain(last, (file) => sending.has(file), error);
  return state.isAskedAgain ? { state: step.state, effects: [...step.effects, soon()] } : step;
}

/** Sends again, after a while, what the desk could not keep, and these files. */
function sendAgain(state: SavingState, isFailed: (file: string) => boolean, error: unknown): Step {
  const files = [...state.files].map(([file, each]) => {
    const isWaiting = isFailed(file) || (each.phase === "refused" && !each.isKept);
    return [file, isWaiting ? { ...each, phase: "waiting" as const } : each] as const;
  });
  const why = error instanceof HomeError ? error.why : "failed";
  const isAway = why === "offline" || why === "login";
  const tries = state.tries + 1;
  const wait = Math.min(TIMES.longestRetry, isAway ? TIMES.retry * 2 ** Math.min(tries, 10) : TIMES.longestRetry);
  return {
    state: {
      ...{ ...state, files: new Map(files), tries },
      ...(isAway
        ? { home: why }
        : { home: "there", isSingly: true, failure: error instanceof Error ? error.message : "" }),
    },
    effects: [laterStore(), { kind: "wait", timer: "send", for: wait }],
  };
}

/** A bulletin was opened: what waits here is joined with what its files say now. */
function open(state: SavingState, files: readonly OpenedFile[]): Step {
  const opened = new Set(files.map(({ file }) => file));
  let step: Step = { state: { ...state, opened, home: "there", recovered: new Map() }, effects: [] };
  for (const { file, ...stored } of files) step = then(step, (now) => reopen(now, file, stored));
  for (const [file, unsaved] of state.files) {
    const isThere = step.state.files.get(file)?.text === unsaved.text && isOpen(step.state, file);
    if (isThere) step = then(step, (now) => ({ state: now, effects: [{ kind: "show", file, text: unsaved.text }] }));
  }
  return afterOpening(step);
}

/** Closed tabs and the desk have kept words. What was kept twice under one key counts as it was last: the rest led to it. */
function find(state: SavingState, kept: readonly KeptElsewhere[]): Step {
  const oldestFirst = kept.toSorted((a, b) => latestFirst(b.kept.at, a.kept.at));
  const last = new Map(oldestFirst.map((each) => [each.key, each]));
  let step: Step = { state, effects: [] };
  for (const each of [...last.values()].toReversed()) step = then(step, (now) => recover(now, each));
  return afterOpening(step);
}

function afterOpening(step: Step): Step {
  return step.state.files.size === 0 ? step : { state: step.state, effects: [...step.effects, laterStore(), soon()] };
}

function reopen(state: SavingState, file: string, stored: NonNullable<Stored>): Step {
  const known = new Map([...state.known, [file, stored]]);
  const unsaved = state.files.get(file);
  if (unsaved === undefined || unsaved.base?.hash === stored.hash || unsaved.phase === "sending")
    return { state: { ...state, known }, effects: [] };
  return written(state, file, stored);
}

/** Words that were kept elsewhere. Those of a file that is not open wait until it is. */
function recover(state: SavingState, { key, kept }: KeptElsewhere): Step {
  const { file, base, text } = kept;
  const unsaved = state.files.get(file);
  if (!isOpen(state, file) || unsaved?.keys.includes(key) === true) return { state, effects: [] };
  const stored = state.known.get(file) ?? null;
  const isNothing = unsaved === undefined && text === (stored?.text ?? null) && kept.setAside === undefined;
  if (isNothing) return { state, effects: [{ kind: "forget", key }] };
  if (unsaved !== undefined) return addKept(state, unsaved, { key, kept });
  const found: UnsavedText = {
    ...{ base, sent: kept.sent ?? [], text, at: kept.at, setAside: kept.setAside ?? [], keys: [key], phase: "waiting" },
    ...{ isStored: false, isKept: false, wasKept: false, isOwn: false },
  };
  const recovered = new Map([...state.recovered, [file, kept]]);
  const next = { ...state, recovered, files: new Map([...state.files, [file, found]]) };
  const shown: Step = { state: next, effects: [{ kind: "show", file, text }] };
  if ((base?.hash ?? null) === (stored?.hash ?? null)) return shown;
  if (found.sent.includes(stored?.text ?? null)) return then(shown, (now) => goOn(now, file, found, stored));
  // Nobody has seen both yet, so whoever opens it is asked where they can't be joined.
  return then(shown, (now) => join(now, file, found, stored));
}

/** A second text that was kept for a file: joined with the first or, where that can't be, put into history beside it. */
function addKept(state: SavingState, unsaved: UnsavedText, { key, kept }: KeptElsewhere): Step {
  const { file } = kept;
  const merged = state.merge(file, kept.base?.text ?? null, kept.text, unsaved.text);
  const [keys, aside] = [[...unsaved.keys, key], kept.setAside ?? []];
  if (merged.conflicts.length > 0)
    return {
      state: update(state, file, (each) => ({
        ...each,
        keys,
        isStored: false,
        setAside: [...each.setAside, ...aside, kept.text],
      })),
      effects: [],
    };
  const text = merged.choose([]);
  return {
    state: update(state, file, (each) => ({
      ...{ ...each, keys, text, isStored: false, isKept: false },
      setAside: [...each.setAside, ...aside],
    })),
    effects: [{ kind: "show", file, text }],
  };
}

/** Whether a file is open or, if it is not there yet, would be beside one that is. */
function isOpen({ opened }: SavingState, file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return opened.has(file) || [...opened].some((each) => each.slice(0, each.lastIndexOf("/") + 1) === folder);
}

/** Whether the text of a file says that it is a draft. */
export function isDraftText(text: string): boolean {
  const [, fields = ""] = /^\u{FEFF}?---\r?\n([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  return /^draft:[ \t]*true[ \t]*(?:#.*)?$/m.test(fields);
}
