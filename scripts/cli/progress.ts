import type { Amount, OnProgress, Phase } from "../build/progress.ts";

/** Tells on standard error how far a build is, and how long it took. */
export interface Stopwatch {
  readonly onProgress: OnProgress;
  /** Ends the line of progress, and prints the table of stages where it was asked for. */
  readonly stop: () => void;
}

/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

interface Lap {
  readonly phase: Phase;
  readonly began: number;
  readonly amount?: Amount;
}

/** A build that is over sooner needs no line of progress, in milliseconds. */
const PATIENCE = 1000;

/**
 * A stopwatch that shows a line of progress on a terminal while a build is long, and a table at its end if `report` asks for
 * one. `now` gives milliseconds since some moment.
 */
export function startStopwatch(screen: Screen, report: "quiet" | "table", now: () => number): Stopwatch {
  const began = now();
  let laps: readonly Lap[] = [];
  let shown = false;
  return {
    onProgress(phase, amount) {
      const last = laps.at(-1);
      const isSame = last?.phase === phase;
      const lap = { phase, began: isSame ? last.began : now(), ...(amount === undefined ? {} : { amount }) };
      laps = [...(isSame ? laps.slice(0, -1) : laps), lap];
      if (screen.isTTY !== true || now() - began < PATIENCE) return;
      screen.write(`\r\u001b[2K${describe(lap, now() - began)}`);
      shown = true;
    },
    stop() {
      if (shown) screen.write("\r\u001b[2K");
      if (report === "table") screen.write(formatTable(laps, began, now()));
    },
  };
}

/** "Printing 3,400 of 12,227 · 4 s". */
function describe({ phase, amount }: Lap, elapsed: number): string {
  const count = amount === undefined ? "" : ` ${group(amount.done)} of ${group(amount.of)}`;
  return `${phase.slice(0, 1).toUpperCase()}${phase.slice(1)}${count} · ${Math.round(elapsed / 1000)} s`;
}

function formatTable(laps: readonly Lap[], began: number, end: number): string {
  const rows = laps.map(({ phase, began: start, amount }, index) =>
    formatRow(phase, (laps[index + 1]?.began ?? end) - start, amount === undefined ? "" : group(amount.of)),
  );
  const first = laps[0]?.began ?? end;
  return [formatRow("starting", first - began, ""), ...rows, formatRow("in all", end - began, "")].join("");
}

function formatRow(name: string, milliseconds: number, count: string): string {
  return `${name.padEnd(10)}${(milliseconds / 1000).toFixed(2).padStart(8)} s${count.padStart(10)}`
    .trimEnd()
    .concat("\n");
}

/** "12,227". */
function group(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
