import { type ReadonlySignal, signal } from "@preact/signals";
import { type ComponentChildren, createContext, type FunctionComponent } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Board, BoardItem } from "../../board/board.ts";
import type { ComparedChange } from "../../board/comparison.ts";
import type { ListQuery } from "../../home/home.ts";
import { useDesk } from "./desk-state.ts";
import type { CalendarProps } from "./form/calendar.tsx";
import type { Fault, FieldContext } from "./form/faults.ts";
import type { Form } from "./form/use-form.ts";
import type { OtherDrafts } from "./home/drafts.ts";
import type { PictureDialogProps } from "./picture/picture-dialog.tsx";
import type { Conflict } from "./saved.ts";

/**
 * The parts that no issue needs, with the properties of each. The types are here since some of these parts contain fields which load
 * others: `rare-screens.tsx` has them, and the script of the desk passes it down.
 */
export interface RareScreens {
  readonly ArchiveScreen: FunctionComponent<{ readonly query: ListQuery }>;
  readonly Calendar: FunctionComponent<CalendarProps>;
  readonly ChangeLines: FunctionComponent<{ readonly file: string; readonly changes: readonly ComparedChange[] }>;
  readonly ConflictScreen: FunctionComponent<{ readonly conflict: Conflict }>;
  readonly EventsScreen: FunctionComponent<{ readonly chosen: string | undefined }>;
  readonly HistoryScreen: FunctionComponent<{ readonly file: string }>;
  readonly KeyTable: FunctionComponent<{ readonly onClose: () => void }>;
  readonly Manage: FunctionComponent<ManageProps>;
  readonly MastheadScreen: FunctionComponent;
  readonly OtherWords: FunctionComponent<{ readonly others: OtherDrafts }>;
  readonly Palette: FunctionComponent<{ readonly onClose: () => void }>;
  readonly PictureDialog: FunctionComponent<PictureDialogProps>;
  readonly PicturesScreen: FunctionComponent;
  readonly Recovered: FunctionComponent<{ readonly file: string }>;
  readonly WithdrawDialog: FunctionComponent<WithdrawDialogProps>;
  readonly inScreenOrder: (faults: readonly Fault[]) => readonly Fault[];
  readonly nextFault: (faults: readonly Fault[], step: 1 | -1, last: Fault["key"] | undefined) => Fault | undefined;
}

/** The question for which reason items are withdrawn. */
export interface WithdrawDialogProps {
  /** The kind of the withdrawn text, as on its button. */
  readonly label: string;
  readonly onWithdraw: (reason: string) => void;
  readonly onClose: () => void;
}

/** The panel for the publication of an item. */
export interface ManageProps {
  readonly board: Board;
  readonly item: BoardItem;
  readonly form: Form;
  readonly context: FieldContext;
  readonly onClose: () => void;
}

/** The screens that no issue needs, which are loaded late. */
export interface LateScreens {
  /** Undefined until they are there. */
  readonly screens: ReadonlySignal<RareScreens | undefined>;
  /** Loads them. The desk does so when all others are there, so that they open without a network, too. */
  load(): Promise<RareScreens>;
}

export function openLateScreens(load: () => Promise<RareScreens>): LateScreens {
  const screens = signal<RareScreens | undefined>(undefined);
  return {
    screens,
    async load() {
      screens.value ??= await load();
      return screens.value;
    },
  };
}

const context = createContext<LateScreens | undefined>(undefined);

/** Gives these screens to all that is inside. */
export const LateScreensProvider = context.Provider;

/** These screens for a component. */
export function useLateScreens(): LateScreens {
  const late = useContext(context);
  if (late === undefined) throw new Error("There are no late screens around this component");
  return late;
}

interface RareProps {
  readonly show: (screens: RareScreens) => ComponentChildren;
  /** Shown while they are loading. */
  readonly meanwhile?: ComponentChildren;
}

/** A screen that no issue needs, or a part of one. */
export function Rare({ show, meanwhile = null }: RareProps) {
  const { say, trouble } = useDesk();
  const { screens, load } = useLateScreens();
  useEffect(() => {
    load().catch(() => (trouble.value = say("trouble.offline")));
  }, []);
  return <>{screens.value === undefined ? meanwhile : show(screens.value)}</>;
}
