/** A step of a build. */
export type Phase = "reading" | "checking" | "planning" | "rendering" | "verifying" | "committing";

/** How much of a step is done. */
export interface Amount {
  readonly done: number;
  readonly of: number;
}

/** Is told which step a build is at. */
export type OnProgress = (phase: Phase, amount?: Amount) => void;
