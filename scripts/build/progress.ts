/** What a build is at. */
export type Stage = "reading" | "checking" | "planning" | "printing" | "judging" | "keeping";

/** How much there is to be done at a stage, and how much of it is. */
export interface Amount {
  readonly done: number;
  readonly of: number;
}

/** Hears what a build is at. */
export type Witness = (stage: Stage, amount?: Amount) => void;
