import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sampleDescendants } from "../support/process-tree.ts";

/** The time and memory of one run of a program. */
export interface Measure {
  /** In milliseconds. */
  readonly wall: number;
  /** User and system time of all its processes, in milliseconds. */
  readonly cpu: number;
  /** Peak memory of all its processes together, in bytes; undefined on systems without `/proc`. */
  readonly peak?: number;
}

/** A program failed; the message contains its output. */
export class FailedRun extends Error {}

/** In milliseconds. */
const SAMPLE_INTERVAL = 20;

/** Bash measures the CPU time of all descendants of a program, which Node can't do for its child processes. */
const TIMER = 'TIMEFORMAT="%3R %3U %3S"; { time "$@" 1>&3 2>&4; } 3>&1 4>&2 2>"$0"';

/**
 * Runs a program and measures it. Rejects with a {@link FailedRun} when the program can't be started or its exit code is not 0.
 */
export async function measureRun(program: readonly string[], cwd: string): Promise<Measure> {
  const dir = mkdtempSync(path.join(tmpdir(), "dateline-bench-"));
  const times = path.join(dir, "times");
  const child = spawn("bash", ["-c", TIMER, times, ...program], { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  let peak = 0;
  const sampling = setInterval(() => {
    const sample = child.pid === undefined ? undefined : sampleDescendants(child.pid);
    if (sample !== undefined) peak = Math.max(peak, sample.resident, sample.highest);
  }, SAMPLE_INTERVAL);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (code !== 0) throw new FailedRun(`${program.join(" ")} ended with ${code}:\n${Buffer.concat(said)}`);
    return { ...parseTimes(readFileSync(times, "utf8")), ...(peak === 0 ? {} : { peak }) };
  } finally {
    clearInterval(sampling);
    rmSync(dir, { recursive: true });
  }
}

/** Parses "12.345 15.100 1.020": elapsed, user and system time in seconds. */
export function parseTimes(text: string): Pick<Measure, "wall" | "cpu"> {
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = text.trim().split(" ").map(Number);
  return { wall: Math.round(wall * 1000), cpu: Math.round((user + system) * 1000) };
}

/** The median of each quantity of several measurements. Throws a RangeError for none. */
export function medianOf(measures: readonly Measure[]): Measure {
  const peaks = measures.flatMap(({ peak }) => (peak === undefined ? [] : [peak]));
  return {
    wall: median(measures.map(({ wall }) => wall)),
    cpu: median(measures.map(({ cpu }) => cpu)),
    ...(peaks.length === 0 ? {} : { peak: median(peaks) }),
  };
}

/** The median of numbers. Throws a RangeError for none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError("no numbers, no median");
  return (low + high) / 2;
}
