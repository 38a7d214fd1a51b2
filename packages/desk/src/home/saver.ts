import { defined } from "../../../../scripts/defined.ts";
import { millisecondsOf } from "../../../../scripts/i18n/timestamp.ts";
import {
  type DeskChange,
  type Home,
  HomeError,
  type KeptText,
  type KnownFile,
  type Move,
  type OpenedBulletin,
  type SaveOutcome,
} from "./home.ts";
import { isOpen } from "./saving/recover.ts";
import {
  type Effect,
  type KeptElsewhere,
  NOTHING_UNSAVED,
  type SavingEvent,
  type SavingState,
  type Stored,
  type Timer,
} from "./saving/saving-state.ts";
import { stepSaving } from "./saving/step-saving.ts";

/** What the browser keeps by itself. It does what it is asked in the order of the calls, whenever it answers. */
export interface DraftStore {
  put(key: string, kept: KeptText): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<readonly KeptElsewhere[]>;
}

/** What a saver needs besides the home. */
export interface SaverPorts {
  readonly home: Pick<Home, "save" | "keep" | "rest">;
  readonly merge: SavingState["merge"];
  readonly drafts: DraftStore;
  /** Tells this page from others, in this browser and in others; no slash in it. */
  readonly tab: string;
  /** Whether another tab is open, by the beginning of its keys. */
  readonly isAlive: (tab: string) => Promise<boolean>;
  /** The time (RFC 3339). */
  readonly now: () => string;
  readonly setTimer: (act: () => void, after: number) => () => void;
  /** Shows a text that nobody has typed here. */
  readonly show: (file: string, text: string | null) => void;
  /** Takes in what the home says of files that it has written. */
  readonly learn: (files: readonly KnownFile[]) => void;
  /** Tells the other tabs of this browser what a file says now. */
  readonly tell: (file: string, stored: Stored) => void;
  readonly onChange: (state: SavingState) => void;
}

/** What a saver needs of an opened bulletin. */
export interface OpenedTexts extends Pick<OpenedBulletin, "files" | "kept"> {
  readonly context: Pick<OpenedBulletin["context"], "texts">;
}

/** Keeps words: what `saving/step-saving.ts` decides, with the home, the browser's store and a clock. */
export interface Saver {
  readonly state: () => SavingState;
  /**
   * Before a bulletin is asked for: what is returned opens it, with what is written until then. Resolves to the files that are not open
   * and of which words are kept since their page was closed.
   */
  opening(): (bulletin: OpenedTexts) => Promise<readonly string[]>;
  typed(file: string, text: string | null): void;
  /** Ends a conflict. */
  choose(file: string, text: string | null): void;
  /** Another tab has written a file. */
  written(file: string, stored: Stored): void;
  /** The browser is connected again. */
  online(): void;
  /** Puts all into the browser's store at once: the page may be closed. */
  storeNow(): Promise<void>;
  /** Sends what waits, and resolves when the home has answered or can't be reached. */
  flush(): Promise<void>;
  /** Writes a change of several files. Rejects with a `HomeError` if there is no answer. */
  change(change: DeskChange): Promise<SaveOutcome>;
  /** What tells a file from others, as the home has it; null if it has none. A change of it names this. */
  hashOf(file: string): string | null;
  /** Stops all timers. */
  close(): void;
}

export function openSaver(ports: SaverPorts): Saver {
  const { home, drafts, tab } = ports;
  let state: SavingState = { ...NOTHING_UNSAVED, merge: ports.merge, ...defined({ rest: home.rest }) };
  /** The files that are saved by what is under way. */
  let sending: Promise<readonly string[]> = Promise.resolve([]);
  let keeping: Promise<void> = Promise.resolve();
  let storing: Promise<void> = Promise.resolve();
  const timers = new Map<Timer, { readonly cancel: () => void; readonly until: number }>();
  const keyOf = (file: string) => `${tab}/${file}`;

  function dispatch(event: SavingEvent): void {
    const step = stepSaving(state, event);
    state = step.state;
    for (const effect of step.effects) perform(effect);
    ports.onChange(state);
  }

  function perform(effect: Effect): void {
    switch (effect.kind) {
      case "store":
        noteStoring(storeText(effect.file, effect.kept));
        return;
      case "forget":
        noteStoring(drafts.remove(effect.key).catch(ignore));
        keeping = keeping.then(() => home.keep(effect.key, null)).catch(ignore);
        return;
      case "send":
        sending = sendChange(effect.change);
        return;
      case "keep":
        keeping = keeping.then(() => keepText(effect.file, effect.kept));
        return;
      case "show":
        ports.show(effect.file, effect.text);
        return;
      case "tell":
        ports.tell(effect.file, effect.stored);
        return;
      case "wait":
        wait(effect);
    }
  }

  /** Nothing waits for what was asked before: to a page that is left, no answer comes. */
  function noteStoring(now: Promise<void>): void {
    const before = storing;
    storing = now.then(() => before);
  }

  async function storeText(file: string, kept: KeptText | null): Promise<void> {
    try {
      if (kept === null) return await drafts.remove(keyOf(file));
      await drafts.put(keyOf(file), kept);
      dispatch({ kind: "stored", file, text: kept.text });
    } catch {
      // A browser that keeps nothing, such as one in private mode: nobody waits longer than at any home.
      const { rest } = NOTHING_UNSAVED;
      if (state.rest !== rest) wait({ kind: "wait", timer: "send", for: rest.after });
      state = { ...state, rest };
    }
  }

  async function keepText(file: string, kept: KeptText | null): Promise<void> {
    try {
      await home.keep(keyOf(file), kept);
      if (kept !== null) dispatch({ kind: "kept", file, text: kept.text, at: ports.now() });
    } catch (error) {
      if (kept !== null) dispatch({ kind: "unkept", error });
    }
  }

  async function sendChange(change: DeskChange): Promise<readonly string[]> {
    try {
      const outcome = await home.save(change);
      if (outcome.outcome === "saved") ports.learn(outcome.files);
      dispatch({ kind: "answered", outcome, at: ports.now() });
      return outcome.outcome === "saved" ? change.files.map(({ file }) => file) : [];
    } catch (error) {
      dispatch({ kind: "failed", error });
      return [];
    }
  }

  /** A timer that is set again is put off, but never beyond the longest that was asked for when it was set first. */
  function wait({ timer, for: time, most }: Extract<Effect, { readonly kind: "wait" }>): void {
    const before = timers.get(timer);
    const now = millisecondsOf(ports.now()) ?? 0;
    const until = before?.until ?? now + (most ?? time);
    before?.cancel();
    const after = most === undefined ? time : Math.max(0, Math.min(time, until - now));
    const cancel = ports.setTimer(() => {
      timers.delete(timer);
      dispatch({ kind: timer });
    }, after);
    timers.set(timer, { cancel, until });
  }

  function stop(timer: Timer): void {
    timers.get(timer)?.cancel();
    timers.delete(timer);
  }

  async function keptElsewhere(ofHome: OpenedBulletin["kept"]): Promise<readonly KeptElsewhere[]> {
    const inBrowser = await drafts.all().catch(() => []);
    const all = [...inBrowser, ...ofHome.map(([key, kept]) => ({ key, kept }))];
    const alive = new Map<string, boolean>();
    for (const each of new Set(all.map(({ key }) => tabOf(key))))
      alive.set(each, each === tab || (await ports.isAlive(each)));
    return all.filter(({ key }) => alive.get(tabOf(key)) === false);
  }

  /** Sends what waits, and once more what was typed until then. The rest waits for its own time: each save may be a commit. */
  async function flush(): Promise<void> {
    await sending;
    let left = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      stop("send");
      dispatch({ kind: "send" });
      const saved = await sending;
      if (round === 0) left = new Set(state.files.keys());
      else for (const file of saved) left.delete(file);
      if (![...left].some(isUnsent) || state.tries > 0) return;
    }
  }

  function isUnsent(file: string): boolean {
    const phase = state.files.get(file)?.phase;
    return phase === "waiting" || phase === "sending";
  }

  /** Words that have not got into the file of an item would be asked for where it is no more. */
  function requireSent({ file }: Move): void {
    const start = file.replace(/\..*$/, ".");
    if (![...state.files.keys()].some((each) => each.startsWith(start) && isUnsent(each))) return;
    throw new HomeError(state.home === "there" ? "busy" : state.home, state.failure);
  }

  return {
    state: () => state,
    opening() {
      const { known: before } = state;
      return async ({ context, files, kept }) => {
        const texts = new Map(context.texts);
        const opened = files.flatMap(({ file, hash }) => {
          const text = texts.get(file);
          return text === undefined ? [] : [{ file, hash, text }];
        });
        dispatch({ kind: "opened", files: opened, before });
        const found = await keptElsewhere(kept);
        dispatch({ kind: "found", kept: found });
        return found.map((each) => each.kept.file).filter((file) => !isOpen(state, file));
      };
    },
    typed: (file, text) => dispatch({ kind: "typed", file, text, at: ports.now() }),
    choose: (file, text) => dispatch({ kind: "chosen", file, text, at: ports.now() }),
    written: (file, stored) => dispatch({ kind: "written", file, stored }),
    online: () => dispatch({ kind: "online" }),
    async storeNow() {
      stop("store");
      dispatch({ kind: "store" });
      await storing;
    },
    flush,
    async change(change) {
      await flush();
      if (change.move !== undefined) requireSent(change.move);
      const outcome = await home.save(change);
      if (outcome.outcome === "saved") noteChange(change, outcome);
      return outcome;
    },
    hashOf: (file) => state.files.get(file)?.base?.hash ?? state.known.get(file)?.hash ?? null,
    close() {
      for (const timer of timers.keys()) stop(timer);
    },
  };

  /** What a change of several files wrote. Where it moved texts, the bulletin is opened again. */
  function noteChange(
    { files }: DeskChange,
    { files: now, moved = [] }: Extract<SaveOutcome, { outcome: "saved" }>,
  ): void {
    ports.learn(now);
    const hashes = new Map(now.map(({ file, hash }) => [file, hash]));
    const isMoved = new Set(moved.map(([from]) => from));
    for (const { file, text } of files) {
      const hash = hashes.get(file);
      if (isMoved.has(file) || (text !== null && hash === undefined)) continue;
      const stored = text === null || hash === undefined ? null : { hash, text };
      ports.show(file, text);
      // What waits for a file that somebody deletes goes with it.
      if (text === null) dispatch({ kind: "typed", file, text, at: ports.now() });
      dispatch({ kind: "written", file, stored });
      ports.tell(file, stored);
    }
  }
}

function tabOf(key: string): string {
  return key.slice(0, key.indexOf("/"));
}

function ignore(): void {
  // It is forgotten the next time.
}
