/** A fault that is injected a number of times. */
export interface Scenario {
  /** For the command line and the report. */
  readonly name: string;
  /** Its description, in a sentence. */
  readonly description: string;
  run(context: ScenarioContext): Promise<ScenarioResult>;
}

/** The arguments of a scenario. */
export interface ScenarioContext {
  /** An empty folder. */
  readonly dir: string;
  readonly random: () => number;
  /** The share of the full number of runs, up to 1. */
  readonly share: number;
  /** Returns the address of an object store with a bucket named `bucket`, without a slash at the end. */
  openStore(): Promise<string>;
  /** Registers a function to call when the scenario is over. */
  after(stop: () => void): void;
}

/** The result of a scenario. */
export interface ScenarioResult {
  readonly runs: number;
  /** The unexpected results, one sentence each. */
  readonly failures: readonly string[];
  /** Other figures for the report. */
  readonly notes?: string;
  /** Why the scenario can't run on this machine. */
  readonly skipped?: string;
}
