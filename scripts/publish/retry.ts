import type { ObjectStore } from "./stores/store.ts";
import { PassingError } from "./stores/store.ts";

/** What waiting needs from outside: the command gives the real ones. */
export interface Patience {
  /** Resolves after some milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 to 1, without 1: spreads the attempts of many. */
  readonly random: () => number;
}

/** Attempts in all. */
const MOST_ATTEMPTS = 7;
/** In milliseconds; doubles with each attempt. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 20_000;
const LONGEST_ASKED_WAIT = 60_000;

/** A store whose calls are made again after a failure that may pass: six times, ever more slowly. */
export function persistentStore(store: ObjectStore, patience: Patience): ObjectStore {
  const again = <Result>(call: () => Promise<Result>) => retry(call, patience);
  return {
    read: (key) => again(() => store.read(key)),
    write: (key, bytes, facts) => again(() => store.write(key, bytes, facts)),
    create: (key, bytes, facts) => again(() => store.create(key, bytes, facts)),
    copy: (from, to, facts) => again(() => store.copy(from, to, facts)),
    remove: (key) => again(() => store.remove(key)),
    list: (prefix) => again(() => store.list(prefix)),
  };
}

async function retry<Result>(call: () => Promise<Result>, { sleep, random }: Patience): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof PassingError) || tried === MOST_ATTEMPTS) throw error;
      const asked = Math.min(error.after, LONGEST_ASKED_WAIT);
      await sleep(Math.max(asked, random() * Math.min(FIRST_WAIT * 2 ** tried, LONGEST_WAIT)));
    }
  }
}
