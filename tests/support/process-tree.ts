import { readdirSync, readFileSync } from "node:fs";

/** The memory of processes, from Linux's `/proc`. */
export interface Sample {
  /** The resident memory of all processes, in bytes. Shared pages are counted once for each process. */
  readonly resident: number;
  /** The highest peak of a single process, in bytes. */
  readonly highest: number;
}

/** Samples the descendants of a process, without itself; undefined if there are none, or no `/proc`. */
export function sampleDescendants(pid: number): Sample | undefined {
  const sizes = descendantsOf(pid).map(sizesOf);
  if (sizes.length === 0) return undefined;
  return {
    resident: sizes.reduce((sum, { resident }) => sum + resident, 0),
    highest: Math.max(...sizes.map(({ highest }) => highest)),
  };
}

/** The beginning of a line with CPU seconds. */
export const CPU = "CPU seconds: ";

/** In seconds: the unit of Linux's `/proc` for the time of processes, `sysconf(_SC_CLK_TCK)`, is 1/100 s on all that run Node. */
const TICK = 0.01;

/** The CPU seconds so far of a process and its descendants, including ended ones; undefined if there is no `/proc`. */
export function cpuSecondsOf(pid: number): number | undefined {
  const ticks = [pid, ...descendantsOf(pid)].flatMap(ticksOf);
  return ticks.length === 0 ? undefined : ticks.reduce((sum, time) => sum + time, 0) * TICK;
}

/** The times of proc_pid_stat(5): user, system, and both of the children that ended. A name in parentheses precedes them. */
function ticksOf(pid: number): readonly number[] {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"), "");
  return stat === "" ? [] : stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 16).map(Number);
}

/** Processes may end during the sample: an ended process has no children and no memory. */
function descendantsOf(pid: number): readonly number[] {
  const threads = attempt(() => readdirSync(`/proc/${pid}/task`), []);
  const children = threads.flatMap((thread) =>
    attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"), "")
      .split(" ")
      .filter((text) => text !== "")
      .map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function sizesOf(pid: number): Sample {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, "utf8"), "");
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
  return { resident: kilobytes("VmRSS") * 1024, highest: kilobytes("VmHWM") * 1024 };
}

function attempt<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
