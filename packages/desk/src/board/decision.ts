import type { Board, BoardItem, BoardText } from "./board.ts";
import { isOut } from "./truth.ts";

/** The open decisions about an issue before it is published with all its texts. */
export interface Decision {
  /** Whether the issue as a whole is a draft. */
  readonly isDraft: boolean;
  /** Items that are drafts and have no errors: they can be made ready. */
  readonly drafts: readonly BoardItem[];
  /** Texts of the issue that somebody has to mend first, its introduction among them. */
  readonly faulty: readonly BoardText[];
  /** Texts that hold all others back and can be left out, since no reader has them. */
  readonly holding: readonly BoardItem[];
  /** Whether nothing but these holds the issue back. */
  readonly canLeaveOut: boolean;
  /** Whether nothing at all holds it back. */
  readonly canBeReady: boolean;
}

/** Finds the open decisions about an issue; undefined if there are none. */
export function decisionOf({ introduction, items }: Pick<Board, "introduction" | "items">): Decision | undefined {
  const isDraft = introduction.standing.is === "draft";
  const drafts = items.filter(isSoundDraft);
  const faulty = [introduction, ...items].filter(isFaulty);
  if (!isDraft && drafts.length === 0 && faulty.length === 0) return undefined;
  const holding = items.filter((item) => holdsBack(item) && !isOut(item.standing));
  const others = [introduction, ...items].filter(
    (text) => holdsBack(text) && !holding.some(({ file }) => file === text.file),
  );
  return {
    isDraft,
    drafts,
    faulty,
    holding,
    canLeaveOut: others.length === 0,
    canBeReady: others.length === 0 && holding.length === 0,
  };
}

/** Whether nothing but a decision is left to do for a draft. */
export function isSoundDraft({ standing, errors }: BoardText): boolean {
  return standing.is === "draft" && errors === 0;
}

/** Whether there is something to withdraw of an item. */
export function mayBeWithdrawn({ wasOnline, standing }: BoardItem): boolean {
  return wasOnline && standing.is !== "withdrawn";
}

function isFaulty({ errors, standing }: BoardText): boolean {
  return errors > 0 || standing.is === "unreadable";
}

/** Whether the present state of a text prevents a release. */
function holdsBack({ holding, standing }: BoardText): boolean {
  return holding > 0 || standing.is === "unreadable";
}
