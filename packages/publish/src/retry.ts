import { type ObjectStore, TransientError } from "./stores/store.ts";

/** The timer and the random numbers for retries: the command passes the real ones. */
export interface RetryOptions {
  /** Resolves after some milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A number from 0 to below 1: spreads the attempts of concurrent runs. */
  readonly random: () => number;
}

/** The first attempt included. */
const MAX_ATTEMPTS = 7;
/** In milliseconds; doubles with each attempt. */
const FIRST_WAIT = 200;
const MAX_WAIT = 20_000;
const MAX_REQUESTED_WAIT = 60_000;

/** A store whose calls are repeated after a transient failure: up to six times, with exponential backoff and jitter. */
export function retryingStore(store: ObjectStore, options: RetryOptions): ObjectStore {
  const retried = <Result>(call: () => Promise<Result>) => retry(call, options);
  return {
    read: (key, most) => retried(() => store.read(key, most)),
    write: (key, bytes, info) => retried(() => store.write(key, bytes, info)),
    create: (key, bytes, info) => retried(() => store.create(key, bytes, info)),
    copy: (from, to, info) => retried(() => store.copy(from, to, info)),
    remove: (key) => retried(() => store.remove(key)),
    list: (prefix) => retried(() => store.list(prefix)),
  };
}

async function retry<Result>(call: () => Promise<Result>, { sleep, random }: RetryOptions): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TransientError) || attempt === MAX_ATTEMPTS) throw error;
      const requested = Math.min(error.retryAfter, MAX_REQUESTED_WAIT);
      await sleep(Math.max(requested, random() * Math.min(FIRST_WAIT * 2 ** attempt, MAX_WAIT)));
    }
  }
}
