/** A step of a build. */
export type Phase = "reading" | "checking" | "planning" | "rendering" | "printing" | "verifying" | "committing";

/** How much of a step is done. */
export interface Amount {
  readonly done: number;
  readonly of: number;
}

/** Is called with the step that a build has reached. */
export type OnProgress = (phase: Phase, amount?: Amount) => void;
