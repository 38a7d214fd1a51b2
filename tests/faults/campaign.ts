/** A way to do harm, again and again. */
export interface Campaign {
  /** For the command line and the report. */
  readonly name: string;
  /** What is done, in a sentence. */
  readonly what: string;
  run(harm: Harm): Promise<Outcome>;
}

/** What a campaign is given. */
export interface Harm {
  /** An empty folder. */
  readonly dir: string;
  readonly random: () => number;
  /** How much of it: 1 for the whole, less in a hurry. */
  readonly share: number;
  /** Is told what to stop when the campaign is over. */
  after(stop: () => void): void;
}

/** What came of a campaign. */
export interface Outcome {
  readonly tried: number;
  /** Everything that was not as it should be. */
  readonly failures: readonly string[];
  /** What was counted besides, for the report. */
  readonly notes?: string;
  /** Why nothing was tried on this machine. */
  readonly impossible?: string;
}
