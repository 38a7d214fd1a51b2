import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MediaImage } from "../../../../../scripts/templates/browser.ts";
import type { Board, BoardItem } from "../../board/board.ts";
import { formatPlace, type Place, parsePlace } from "../../board/place.ts";
import type { Workspace } from "../../board/workspace.ts";
import type { DeskSettings } from "../../desk-settings.ts";
import { type FirstList, type Home, HomeError, type OpenedBulletin } from "../../home/home.ts";
import type { DeskTexts, Saving } from "./saved.ts";
import { openSay, type Say } from "./say.ts";

/** The engine that checks and renders texts, which is loaded after the first screen. */
export type Engine = typeof import("../desk-engine.ts");

/** The field for texts, which is loaded with the first text that is opened. */
export type TextModule = typeof import("../desk-text.ts");

/** The desk: the present place, the open texts, and the possible actions. */
export interface Desk {
  readonly settings: DeskSettings;
  readonly say: Say;
  readonly home: Home;
  readonly saving: Saving;
  readonly place: ReadonlySignal<Place>;
  /** Undefined until the engine is there. */
  readonly engine: ReadonlySignal<Engine | undefined>;
  readonly opened: ReadonlySignal<OpenedBulletin | undefined>;
  /** The list of the bulletin that is being opened, until it is open. */
  readonly first: ReadonlySignal<FirstList | undefined>;
  readonly workspace: ReadonlySignal<Workspace | undefined>;
  /** Counts edits: its readers are updated at the next one. */
  readonly version: ReadonlySignal<number>;
  readonly board: ReadonlySignal<Board | undefined>;
  /** Today in the time zone of the publication, `2026-11-14`. */
  readonly today: ReadonlySignal<string>;
  /** The language of the texts on the board and on its page. */
  readonly language: Signal<string>;
  /** The slug of the item on the board that the keys act upon. */
  readonly selected: Signal<string | undefined>;
  /** The announcement for screen readers. */
  readonly told: Signal<string>;
  /** The last action that was not typing, and its undo. */
  readonly done: Signal<Done | undefined>;
  /** Why the desk could not do something, until it can. */
  readonly trouble: Signal<string | undefined>;
  /** The files that somebody else has changed at the home, until the user has seen that. */
  readonly elsewhere: Signal<readonly string[]>;
  /** The result of the last publication here, until something else is saved. */
  readonly published: Signal<Published | undefined>;
  loadTextField(): Promise<TextModule>;
  /** Whether a bulletin is being opened. */
  isOpening(): boolean;
  go(place: Place): void;
  /** Changes a text, or removes it, and saves it. */
  edit(file: string, text: string | undefined): void;
  /** Shows a picture that the site has not got. */
  addPicture(file: string, picture: MediaImage): void;
  /** Changes the order of the items of the board and announces the new place of one of them. */
  reorder(slugs: readonly string[], moved: BoardItem): void;
  /** Opens the bulletin again in its state at the home. */
  reload(period?: string): Promise<void>;
}

/** Something that was done to whole items. */
export interface Done {
  readonly words: string;
  readonly undo: () => void | Promise<void>;
  /** Whether it stays on all screens of its issue. */
  readonly stays?: true;
}

/** The text of the save line after publishing. */
export interface Published {
  readonly words: string;
  /** The time at which the published state was saved; undefined if nothing was saved on this page. */
  readonly at: string | undefined;
}

/** The dependencies of a desk. */
export interface DeskParts {
  readonly settings: DeskSettings;
  readonly home: Home;
  readonly openSaving: (home: Home, texts: DeskTexts) => Saving;
  readonly loadEngine: () => Promise<Engine>;
  readonly loadTextField: () => Promise<TextModule>;
  readonly openWorkspace: (engine: Engine, opened: OpenedBulletin) => Promise<Workspace>;
}

/** Opens the desk at the address of the page. */
export function openDesk(parts: DeskParts): Desk {
  const { settings, home, openSaving, loadEngine, loadTextField, openWorkspace } = parts;
  const say = openSay(settings);
  const place = signal<Place>(parsePlace(location.hash));
  const engine = signal<Engine | undefined>(undefined);
  const opened = signal<OpenedBulletin | undefined>(undefined);
  const first = signal<FirstList | undefined>(undefined);
  const workspace = signal<Workspace | undefined>(undefined);
  const version = signal(0);
  const own = settings.languages.find(({ tag }) => tag === settings.language) ?? settings.languages[0];
  const language = signal<string>(own?.tag ?? settings.language);
  const selected = signal<string | undefined>(undefined);
  const told = signal("");
  const done = signal<Done | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  const published = signal<Published | undefined>(undefined);
  const elsewhere = signal<readonly string[]>([]);
  const saving = openSaving(home, {
    textOf: (file) => workspace.value?.text(file),
    show(file, text) {
      workspace.value?.edit(file, text ?? undefined);
      version.value += 1;
    },
    learn(files) {
      workspace.value?.learn(files);
      version.value += 1;
    },
    merge(...versions) {
      if (engine.value === undefined) throw new Error("Nothing is joined before a bulletin is open");
      return engine.value.mergeTexts(...versions);
    },
  });
  const board = computed(() => {
    void version.value;
    const period = opened.value?.period;
    return period === undefined ? undefined : workspace.value?.board(period, language.value);
  });

  const today = computed(() => {
    const { now } = opened.value ?? first.value ?? {};
    return now === undefined ? "" : say.dayOf(now);
  });

  addEventListener("hashchange", () => {
    place.value = parsePlace(location.hash);
    const period = "period" in place.value ? place.value.period : opened.value?.period;
    if (done.value?.stays !== true || period !== opened.value?.period) done.value = undefined;
    elsewhere.value = [];
    void openPlace();
  });

  async function openPlace(): Promise<void> {
    const period = "period" in place.value ? place.value.period : undefined;
    const now = opened.value;
    // A pending answer is not shown any more, either.
    if (now !== undefined && (period === undefined || period === now.period)) latest += 1;
    else await reload(period);
  }

  let latest = 0;
  let openings = 0;
  async function reload(period = opened.value?.period): Promise<void> {
    latest += 1;
    const own = latest;
    openings += 1;
    const open = saving.opening();
    try {
      if (opened.value === undefined) await showList(period);
      const [loaded, bulletin] = await Promise.all([engine.value ?? loadEngine(), home.open(period)]);
      const texts = await openWorkspace(loaded, bulletin);
      // The user has opened another bulletin meanwhile: whichever answer arrives last, the other bulletin is shown.
      if (own !== latest) return;
      batch(() => {
        engine.value = loaded;
        opened.value = bulletin;
        workspace.value = texts;
        version.value += 1;
        trouble.value = bulletin.damaged && say("trouble.damaged", { files: bulletin.damaged.join(", ") });
        if (!settings.languages.some(({ tag }) => tag === language.value)) language.value = settings.language;
      });
      const waiting = await open(bulletin);
      if (period === undefined && own === latest && home.rest !== undefined) goToWords(waiting, bulletin.periods);
    } catch (error) {
      trouble.value = error instanceof HomeError && error.message !== "" ? error.message : say("trouble.open");
    } finally {
      openings -= 1;
    }
  }

  /** Shows the list of a bulletin, for which nothing but a small answer is needed. Who waits for it alone has no use for more. */
  async function showList(period: string | undefined): Promise<void> {
    const list = await home.first?.(period, language.value).catch(() => null);
    if (list != null && opened.value === undefined) first.value = list;
  }

  /** Words that were not sent before the page was closed are sent to their files. Without a requested bulletin, the desk opens there. */
  function goToWords(files: readonly string[], periods: OpenedBulletin["periods"]): void {
    const period = periods.find((each) => files.some((file) => file.startsWith(`bulletins/${each}/`)));
    const isAsked = "period" in place.value || place.value.screen !== "board";
    if (period !== undefined && !isAsked) location.hash = formatPlace({ screen: "board", period });
  }

  void reload("period" in place.value ? place.value.period : undefined);

  function edit(file: string, text: string | undefined): void {
    if (workspace.value?.text(file) === text) return;
    workspace.value?.edit(file, text);
    version.value += 1;
    // Typing has its own undo.
    done.value = undefined;
    saving.changed(file);
  }

  return {
    settings,
    say,
    home,
    saving,
    place,
    engine,
    opened,
    first,
    workspace,
    version,
    board,
    today,
    language,
    selected,
    told,
    done,
    trouble,
    published,
    elsewhere,
    loadTextField,
    isOpening: () => openings > 0,
    edit,
    reload,
    go(there) {
      location.hash = formatPlace(there);
    },
    addPicture(file, picture) {
      workspace.value?.addPicture(file, picture);
      version.value += 1;
    },
    reorder(slugs, moved) {
      if (board.value === undefined || workspace.value === undefined) return;
      const { file, text } = workspace.value.reordered(board.value.period, slugs);
      const before = workspace.value.text(file);
      edit(file, text);
      const position = slugs.indexOf(moved.slug) + 1;
      const words = say("row.moved", { title: moved.title, position, count: slugs.length });
      done.value = { words, undo: () => edit(file, before) };
    },
  };
}

const context = createContext<Desk | undefined>(undefined);

/** Gives the desk to all that is inside. */
export const DeskProvider = context.Provider;

/** The desk around a component. */
export function useDesk(): Desk {
  const desk = useContext(context);
  if (desk === undefined) throw new Error("There is no desk around this component");
  return desk;
}
