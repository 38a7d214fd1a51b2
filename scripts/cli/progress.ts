import type { Amount, Stage, Witness } from "../build/progress.ts";

/** Tells on standard error how far a build is, and how long it took. */
export interface Stopwatch {
  readonly witness: Witness;
  /** Ends the line of progress, and prints the table of stages where it was asked for. */
  readonly stop: () => void;
}

/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

interface Lap {
  readonly stage: Stage;
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
    witness(stage, amount) {
      const last = laps.at(-1);
      const isSame = last?.stage === stage;
      const lap = { stage, began: isSame ? last.began : now(), ...(amount === undefined ? {} : { amount }) };
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
function describe({ stage, amount }: Lap, elapsed: number): string {
  const count = amount === undefined ? "" : ` ${group(amount.done)} of ${group(amount.of)}`;
  return `${stage.slice(0, 1).toUpperCase()}${stage.slice(1)}${count} · ${Math.round(elapsed / 1000)} s`;
}

function formatTable(laps: readonly Lap[], began: number, end: number): string {
  const rows = laps.map(({ stage, began: start, amount }, index) =>
    formatRow(stage, (laps[index + 1]?.began ?? end) - start, amount === undefined ? "" : group(amount.of)),
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
