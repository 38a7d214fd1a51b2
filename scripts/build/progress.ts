/** What a build is at. */
export type Phase = "reading" | "checking" | "planning" | "printing" | "judging" | "keeping";

/** How much there is to be done at a stage, and how much of it is. */
export interface Amount {
  readonly done: number;
  readonly of: number;
}

/** Hears what a build is at. */
export type OnProgress = (phase: Phase, amount?: Amount) => void;
