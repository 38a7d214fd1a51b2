import { message } from "../../message.ts";
import { ImportError } from "../../source.ts";

/** The work that the series of a calendar take, all together. It is counted, so a calendar is refused on every machine or on none. */
export interface CalendarWork {
  /** Counts tries of a time. Throws an {@link ImportError} if there are more than a calendar may need. */
  readonly spend: (tries: number) => void;
}

/** Some twenty series with a date on each day since 1970. */
const MOST_WORK = 12_000_000;

/** Begins to count the work for a calendar. `from` is how messages call it. */
export function countWork(from: string): CalendarWork {
  let done = 0;
  return {
    spend(tries) {
      done += tries;
      if (done > MOST_WORK) throw new ImportError(message("import-calendar-long", { source: from }));
    },
  };
}
