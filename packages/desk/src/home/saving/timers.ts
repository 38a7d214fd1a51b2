import { millisecondsOf } from "../../../../../scripts/i18n/browser.ts";
import type { Effect, Timer } from "./saving-state.ts";

/** The clock of the timers. */
interface Clock {
  /** The time (RFC 3339). */
  readonly now: () => string;
  readonly setTimer: (act: () => void, after: number) => () => void;
}

/** The waiting timers, at most one of each kind. */
export class Timers {
  readonly #clock: Clock;
  readonly #act: (timer: Timer) => void;
  readonly #running = new Map<Timer, { readonly cancel: () => void; readonly until: number }>();

  constructor(clock: Clock, act: (timer: Timer) => void) {
    this.#clock = clock;
    this.#act = act;
  }

  /** A timer that is set again is postponed, but never beyond the maximum of its first start. */
  wait({ timer, for: time, most }: Extract<Effect, { readonly kind: "wait" }>): void {
    const before = this.#running.get(timer);
    const now = millisecondsOf(this.#clock.now()) ?? 0;
    const until = before?.until ?? now + (most ?? time);
    before?.cancel();
    const after = most === undefined ? time : Math.max(0, Math.min(time, until - now));
    const cancel = this.#clock.setTimer(() => {
      this.#running.delete(timer);
      this.#act(timer);
    }, after);
    this.#running.set(timer, { cancel, until });
  }

  stop(timer: Timer): void {
    this.#running.get(timer)?.cancel();
    this.#running.delete(timer);
  }

  stopAll(): void {
    for (const timer of this.#running.keys()) this.stop(timer);
  }
}
