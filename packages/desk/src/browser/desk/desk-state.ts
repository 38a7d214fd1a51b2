import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MediaImage } from "../../../../../scripts/templates/browser.ts";
import type { Board, BoardItem } from "../../board/board.ts";
import { formatPlace, type Place, parsePlace } from "../../board/place.ts";
import type { Workspace } from "../../board/workspace.ts";
import type { DeskSettings } from "../../desk-settings.ts";
import { type Home, HomeError, type OpenedBulletin } from "../../home/home.ts";
import type { DeskTexts, Saving } from "./saved.ts";
import { openSay, type Say } from "./say.ts";

/** What checks and renders texts, which is loaded after the first screen. */
export type Engine = typeof import("../desk-engine.ts");

/** The field for texts, which is loaded with the first text that is opened. */
export type TextModule = typeof import("../desk-text.ts");

/** The desk: where somebody is, what is open, and what they can do to it. */
export interface Desk {
  readonly settings: DeskSettings;
  readonly say: Say;
  readonly home: Home;
  readonly saving: Saving;
  readonly place: ReadonlySignal<Place>;
  /** Undefined until the engine is there. */
  readonly engine: ReadonlySignal<Engine | undefined>;
  readonly opened: ReadonlySignal<OpenedBulletin | undefined>;
  readonly workspace: ReadonlySignal<Workspace | undefined>;
  /** Counts edits: whoever reads it is told of the next. */
  readonly version: ReadonlySignal<number>;
  readonly board: ReadonlySignal<Board | undefined>;
  /** Today where the publication is, `2026-11-14`. */
  readonly today: ReadonlySignal<string>;
  /** The language of the texts on the board and on its page. */
  readonly language: Signal<string>;
  /** The slug of the item on the board that the keys act upon. */
  readonly selected: Signal<string | undefined>;
  /** What a screen reader is told. */
  readonly told: Signal<string>;
  /** What was done last that is no typing, and how it is undone. */
  readonly done: Signal<Done | undefined>;
  /** Why the desk could not do something, until it can. */
  readonly trouble: Signal<string | undefined>;
  /** What became of what was published here, until something else is saved. */
  readonly published: Signal<Published | undefined>;
  loadTextField(): Promise<TextModule>;
  go(place: Place): void;
  /** Changes a text, or removes it, and has it saved. */
  edit(file: string, text: string | undefined): void;
  /** Shows a picture that the site has not got. */
  addPicture(file: string, picture: MediaImage): void;
  /** Gives the items of the board another order and tells the new place of one of them. */
  reorder(slugs: readonly string[], moved: BoardItem): void;
  /** Opens the bulletin again as it is at home. */
  reload(period?: string): Promise<void>;
}

/** Something that was done to whole items. */
export interface Done {
  readonly words: string;
  readonly undo: () => void | Promise<void>;
}

/** What the save line says after publishing. */
export interface Published {
  readonly words: string;
  /** When what was published had been saved; undefined if nothing was saved on this page. */
  readonly at: string | undefined;
}

/** Where a desk gets its parts from. */
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
  const workspace = signal<Workspace | undefined>(undefined);
  const version = signal(0);
  const own = settings.languages.find(({ tag }) => tag === settings.language) ?? settings.languages[0];
  const language = signal<string>(own?.tag ?? settings.language);
  const selected = signal<string | undefined>(undefined);
  const told = signal("");
  const done = signal<Done | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  const published = signal<Published | undefined>(undefined);
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

  const today = computed(() => (opened.value === undefined ? "" : say.dayOf(opened.value.now)));

  addEventListener("hashchange", () => {
    place.value = parsePlace(location.hash);
    done.value = undefined;
    void openPlace();
  });

  async function openPlace(): Promise<void> {
    const period = "period" in place.value ? place.value.period : undefined;
    const now = opened.value;
    // What is on its way is not shown any more, either.
    if (now !== undefined && (period === undefined || period === now.period)) latest += 1;
    else await reload(period);
  }

  let latest = 0;
  async function reload(period = opened.value?.period): Promise<void> {
    latest += 1;
    const own = latest;
    const open = saving.opening();
    try {
      const [loaded, bulletin] = await Promise.all([engine.value ?? loadEngine(), home.open(period)]);
      const texts = await openWorkspace(loaded, bulletin);
      // Somebody has gone on to another bulletin meanwhile: whichever answers last, that one is shown.
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
    }
  }

  /** Words that nobody sent before the page was closed are sent where they belong. Whoever asks for no bulletin begins there. */
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
    // What is typed now has its own way back.
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
    loadTextField,
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
