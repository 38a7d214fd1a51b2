import { defined } from "../defined.ts";
import { formatMessage, type Words } from "../diagnostics/message.ts";
import type { Amount, OnProgress, Phase } from "../pipeline/build-progress.ts";
import { message } from "./message.ts";

/** Shows the progress of a build, and how long its phases took. */
export interface ProgressReporter {
  readonly onProgress: OnProgress;
  /** Clears the line of progress, and writes the table of timings if requested. */
  readonly stop: () => void;
}

/** The stream that progress is written to. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

interface PhaseTiming {
  readonly phase: Phase;
  readonly began: number;
  readonly amount?: Amount;
}

/** A build that takes less time than this shows no progress. In milliseconds. */
const SHOW_AFTER = 1000;

/**
 * Starts a reporter. On a terminal it shows a line of progress during a long build. At the end it writes a table of timings if
 * `report` is `table`. `now` returns milliseconds since any fixed moment.
 */
export function startProgress(
  stream: ProgressStream,
  report: "quiet" | "table",
  now: () => number,
  words: Words,
): ProgressReporter {
  const began = now();
  let timings: readonly PhaseTiming[] = [];
  let isShown = false;
  return {
    onProgress(phase, amount) {
      const last = timings.at(-1);
      const isSame = last?.phase === phase;
      const timing = { phase, began: isSame ? last.began : now(), ...defined({ amount }) };
      timings = [...(isSame ? timings.slice(0, -1) : timings), timing];
      if (stream.isTTY !== true || now() - began < SHOW_AFTER) return;
      stream.write(`\r\u001b[2K${formatProgress(timing, now() - began, words)}`);
      isShown = true;
    },
    stop() {
      if (isShown) stream.write("\r\u001b[2K");
      if (report === "table") stream.write(formatTable(timings, began, now(), words));
    },
  };
}

/** "Rendering 3,400 / 12,227 · 4 s". */
function formatProgress({ phase, amount }: PhaseTiming, elapsed: number, words: Words): string {
  const count = amount === undefined ? "" : ` ${group(amount.done)} / ${group(amount.of)}`;
  return `${formatMessage(message(`phase-${phase}`), words)}${count} · ${Math.round(elapsed / 1000)} s`;
}

function formatTable(timings: readonly PhaseTiming[], began: number, end: number, words: Words): string {
  const nameOf = (name: Phase | "starting" | "total") => formatMessage(message(`phase-${name}`), words);
  const rows = timings.map(({ phase, began: start, amount }, index) =>
    formatRow(nameOf(phase), (timings[index + 1]?.began ?? end) - start, amount === undefined ? "" : group(amount.of)),
  );
  const first = timings[0]?.began ?? end;
  return [formatRow(nameOf("starting"), first - began, ""), ...rows, formatRow(nameOf("total"), end - began, "")].join(
    "",
  );
}

function formatRow(name: string, milliseconds: number, count: string): string {
  return `${name.padEnd(14)}${(milliseconds / 1000).toFixed(2).padStart(8)} s${count.padStart(10)}`
    .trimEnd()
    .concat("\n");
}

/** "12,227". */
function group(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
