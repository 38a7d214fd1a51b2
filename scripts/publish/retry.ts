/** What waiting needs from outside, so that it can be tested: the command gives the real ones. */
export interface Patience {
  /** Resolves after some milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1, without 1: spreads the attempts of many. */
  readonly random: () => number;
}

/** What came of one attempt: a result, or why not, and whether (and after how long at least) another makes sense. */
export type Attempt<Result> =
  | { readonly result: Result }
  | { readonly error: Error; readonly retry: false }
  | {
      readonly error: Error;
      readonly retry: true;
      /** In milliseconds: what the other side asked for (`Retry-After`). */
      readonly after?: number;
    };

/** Attempts in all. */
const MOST_ATTEMPTS = 7;
/** In milliseconds; doubles with each attempt. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 20_000;
const LONGEST_ASKED_WAIT = 60_000;

/** Tries until there is a result. Rejects with the last error when there is no hope, or after seven attempts. */
export async function retry<Result>(attempt: () => Promise<Attempt<Result>>, patience: Patience): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await attempt();
    if ("result" in outcome) return outcome.result;
    if (!outcome.retry || tried === MOST_ATTEMPTS) throw outcome.error;
    const asked = Math.min(outcome.after ?? 0, LONGEST_ASKED_WAIT);
    await patience.sleep(Math.max(asked, patience.random() * longestWait(tried)));
  }
}

/** Reads `Retry-After` in seconds (RFC 9110 §10.2.3), as milliseconds; a date in it is left to the usual wait. */
export function parseRetryAfter(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : undefined;
}

function longestWait(tried: number): number {
  return Math.min(FIRST_WAIT * 2 ** tried, LONGEST_WAIT);
}
