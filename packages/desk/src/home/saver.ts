import { defined } from "../../../../scripts/diagnostics/browser.ts";
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
  type AtHome,
  type Effect,
  type KeptElsewhere,
  NOTHING_UNSAVED,
  type SavingEvent,
  type SavingState,
} from "./saving/saving-state.ts";
import { stepSaving } from "./saving/step-saving.ts";
import { Timers } from "./saving/timers.ts";

/** The local store of the browser. Its operations are executed in the order of the calls, whenever it answers. */
export interface DraftStore {
  put(key: string, kept: KeptText): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<readonly KeptElsewhere[]>;
}

/** The dependencies of a saver besides the home. */
export interface SaverPorts {
  readonly home: Pick<Home, "save" | "keep" | "rest">;
  readonly merge: SavingState["merge"];
  readonly drafts: DraftStore;
  /** Identifies this page among others, in this browser and in others; without slashes. */
  readonly tab: string;
  /** Whether another tab is open, by the beginning of its keys. */
  readonly isAlive: (tab: string) => Promise<boolean>;
  /** The time (RFC 3339). */
  readonly now: () => string;
  readonly setTimer: (act: () => void, after: number) => () => void;
  /** Shows a text that was not typed here. */
  readonly show: (file: string, text: string | null) => void;
  /** Receives the home's data of the files that it has written. */
  readonly learn: (files: readonly KnownFile[]) => void;
  /** Sends the present text of a file to the other tabs of this browser. */
  readonly tell: (file: string, atHome: AtHome) => void;
  readonly onChange: (state: SavingState) => void;
}

/** The parts of an opened bulletin that a saver needs. */
export interface OpenedTexts extends Pick<OpenedBulletin, "files" | "kept"> {
  readonly context: Pick<OpenedBulletin["context"], "texts">;
}

export function openSaver(ports: SaverPorts): Saver {
  return new Saver(ports);
}

/** Stores words: executes the decisions of `saving/step-saving.ts` with the home, the browser's store and a clock. */
export class Saver {
  readonly #ports: SaverPorts;
  readonly #timers: Timers;
  #state: SavingState;
  /** The files that the present request saves. */
  #sending: Promise<readonly string[]> = Promise.resolve([]);
  #keeping: Promise<void> = Promise.resolve();
  #storing: Promise<void> = Promise.resolve();
  #unanswered = 0;
  #answers = 0;

  constructor(ports: SaverPorts) {
    this.#ports = ports;
    this.#timers = new Timers(ports, (timer) => this.#dispatch({ kind: timer }));
    this.#state = { ...NOTHING_UNSAVED, merge: ports.merge, ...defined({ rest: ports.home.rest }) };
  }

  state(): SavingState {
    return this.#state;
  }

  /**
   * Called before a bulletin is requested: the returned function opens it, with the words written meanwhile. Resolves to the files that are
   * not open but have words stored since their page was closed.
   */
  opening(): (bulletin: OpenedTexts) => Promise<readonly string[]> {
    const { known: before } = this.#state;
    return async ({ context, files, kept }) => {
      const texts = new Map(context.texts);
      const opened = files.flatMap(({ file, hash }) => {
        const text = texts.get(file);
        return text === undefined ? [] : [{ file, hash, text }];
      });
      this.#dispatch({ kind: "opened", files: opened, before });
      const found = await this.#keptElsewhere(kept);
      this.#dispatch({ kind: "found", kept: found });
      return found.map((each) => each.kept.file).filter((file) => !isOpen(this.#state, file));
    };
  }

  typed(file: string, text: string | null): void {
    this.#dispatch({ kind: "typed", file, text, at: this.#ports.now() });
  }

  /** Ends a conflict. */
  choose(file: string, text: string | null): void {
    this.#dispatch({ kind: "chosen", file, text, at: this.#ports.now() });
  }

  /** Another tab has written a file. */
  written(file: string, atHome: AtHome): void {
    this.#dispatch({ kind: "written", file, atHome });
  }

  /** The browser is connected again. */
  online(): void {
    this.#dispatch({ kind: "online" });
  }

  /** Puts all into the browser's store at once: the page may be closed. */
  async storeNow(): Promise<void> {
    this.#timers.stop("store");
    this.#dispatch({ kind: "store" });
    await this.#storing;
  }

  /**
   * Sends waiting words, and once more the words typed meanwhile. The rest is sent at its own time: each save may be a commit. Resolves
   * when the home has answered or can't be reached.
   */
  async flush(): Promise<void> {
    await this.#sending;
    let left = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      this.#timers.stop("send");
      this.#dispatch({ kind: "send" });
      const saved = await this.#sending;
      if (round === 0) left = new Set(this.#state.files.keys());
      else for (const file of saved) left.delete(file);
      if (![...left].some((file) => this.#isUnsent(file)) || this.#state.tries > 0) return;
    }
  }

  /** Writes a change of several files. Rejects with a `HomeError` if there is no answer. */
  async change(change: DeskChange): Promise<SaveOutcome> {
    await this.flush();
    for (const move of change.moves ?? []) this.#requireSent(move);
    return this.#asking(async () => {
      const outcome = await this.#ports.home.save(change);
      if (outcome.outcome === "saved") this.#noteChange(change, outcome);
      return outcome;
    });
  }

  /** How many saves have been answered; undefined while one waits for its answer. In between, nothing is changed here. */
  answers(): number | undefined {
    return this.#unanswered === 0 ? this.#answers : undefined;
  }

  async #asking<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#unanswered += 1;
    try {
      return await act();
    } finally {
      this.#unanswered -= 1;
      this.#answers += 1;
    }
  }

  /** Identifies the version of a file at the home; null if it has none. A change of the file refers to this version. */
  hashOf(file: string): string | null {
    return this.hashes()(file);
  }

  /** The present answers of {@link hashOf}, which later changes do not affect. */
  hashes(): (file: string) => string | null {
    const { files, known } = this.#state;
    return (file) => files.get(file)?.base?.hash ?? known.get(file)?.hash ?? null;
  }

  /** Stops all timers. */
  close(): void {
    this.#timers.stopAll();
  }

  #dispatch(event: SavingEvent): void {
    const step = stepSaving(this.#state, event);
    this.#state = step.state;
    for (const effect of step.effects) this.#perform(effect);
    this.#ports.onChange(this.#state);
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case "store":
        this.#noteStoring(this.#storeText(effect.file, effect.kept));
        return;
      case "forget":
        this.#forget(effect.key);
        return;
      case "send":
        this.#sending = this.#asking(() => this.#sendChange(effect.change));
        return;
      case "keep":
        this.#keeping = this.#keeping.then(() => this.#keepText(effect.file, effect.kept));
        return;
      case "show":
        this.#ports.show(effect.file, effect.text);
        return;
      case "tell":
        this.#ports.tell(effect.file, effect.atHome);
        return;
      case "wait":
        this.#timers.wait(effect);
    }
  }

  async #storeText(file: string, kept: KeptText | null): Promise<void> {
    const { drafts } = this.#ports;
    try {
      if (kept === null) return await drafts.remove(this.#keyOf(file));
      await drafts.put(this.#keyOf(file), kept);
      this.#dispatch({ kind: "stored", file, text: kept.text });
    } catch {
      // A browser without storage, such as in private mode: the pause before saving is no longer than at any home.
      const { rest } = NOTHING_UNSAVED;
      if (this.#state.rest !== rest) this.#timers.wait({ kind: "wait", timer: "send", for: rest.after });
      this.#state = { ...this.#state, rest };
    }
  }

  #forget(key: string): void {
    const { home, drafts } = this.#ports;
    this.#noteStoring(drafts.remove(key).catch(ignore));
    this.#keeping = this.#keeping.then(() => home.keep(key, null)).catch(ignore);
  }

  /** Earlier requests are not awaited: a page that is left gets no answer. */
  #noteStoring(now: Promise<void>): void {
    const before = this.#storing;
    this.#storing = now.then(() => before);
  }

  async #sendChange(change: DeskChange): Promise<readonly string[]> {
    const { home, learn, now } = this.#ports;
    try {
      const outcome = await home.save(change);
      if (outcome.outcome === "saved") learn(outcome.files);
      this.#dispatch({ kind: "answered", outcome, at: now() });
      return outcome.outcome === "saved" ? change.files.map(({ file }) => file) : [];
    } catch (error) {
      this.#dispatch({ kind: "failed", error });
      return [];
    }
  }

  async #keepText(file: string, kept: KeptText | null): Promise<void> {
    try {
      await this.#ports.home.keep(this.#keyOf(file), kept);
      if (kept !== null) this.#dispatch({ kind: "kept", file, text: kept.text, at: this.#ports.now() });
    } catch (error) {
      if (kept !== null) this.#dispatch({ kind: "unkept", error });
    }
  }

  async #keptElsewhere(ofHome: OpenedBulletin["kept"]): Promise<readonly KeptElsewhere[]> {
    const { drafts, tab, isAlive } = this.#ports;
    const inBrowser = await drafts.all().catch(() => []);
    const all = [...inBrowser, ...ofHome.map(([key, kept]) => ({ key, kept }))];
    const alive = new Map<string, boolean>();
    for (const each of new Set(all.map(({ key }) => tabOf(key))))
      alive.set(each, each === tab || (await isAlive(each)));
    return all.filter(({ key }) => alive.get(tabOf(key)) === false);
  }

  /** Unsaved words of a moved item would be looked for at its former place. */
  #requireSent({ file }: Move): void {
    const { files, home, failure } = this.#state;
    const start = file.replace(/\..*$/, ".");
    if (![...files.keys()].some((each) => each.startsWith(start) && this.#isUnsent(each))) return;
    throw new HomeError(home === "there" ? "busy" : home, failure);
  }

  #isUnsent(file: string): boolean {
    const phase = this.#state.files.get(file)?.phase;
    return phase === "waiting" || phase === "sending";
  }

  /** The files that a change of several files wrote. If it moved texts, the bulletin is opened again. */
  #noteChange({ files }: DeskChange, { files: now, moved = [] }: Extract<SaveOutcome, { outcome: "saved" }>): void {
    const { learn, show, tell } = this.#ports;
    learn(now);
    const hashes = new Map(now.map(({ file, hash }) => [file, hash]));
    const isMoved = new Set(moved.map(([from]) => from));
    for (const { file, text } of files) {
      const hash = hashes.get(file);
      if (isMoved.has(file) || (text !== null && hash === undefined)) continue;
      const atHome = text === null || hash === undefined ? null : { hash, text };
      show(file, text);
      // Waiting words of a deleted file are deleted with it.
      if (text === null) this.typed(file, text);
      this.written(file, atHome);
      tell(file, atHome);
    }
  }

  #keyOf(file: string): string {
    return `${this.#ports.tab}/${file}`;
  }
}

function tabOf(key: string): string {
  return key.slice(0, key.indexOf("/"));
}

function ignore(): void {
  // It is forgotten the next time.
}
