import { readdirSync, readFileSync } from "node:fs";

/** What processes need, as Linux tells it. */
export interface Sample {
  /** Resident now, of all of them together, in bytes. Pages that two share are counted twice. */
  readonly resident: number;
  /** The most that a single one of them has ever had, in bytes. */
  readonly highest: number;
}

/** A process's descendants at this moment, without itself; undefined where there is no `/proc`. */
export function sampleDescendants(pid: number): Sample | undefined {
  const sizes = descendantsOf(pid).map(sizesOf);
  if (sizes.length === 0) return undefined;
  return {
    resident: sizes.reduce((sum, { resident }) => sum + resident, 0),
    highest: Math.max(...sizes.map(({ highest }) => highest)),
  };
}

/** Processes come and go while they are asked: one that has ended has no children and no size. */
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
