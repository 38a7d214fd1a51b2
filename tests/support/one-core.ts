import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

/** Does something as on a machine with one core: other threads would load the program from its sources, and take longer than they save. */
export async function onOneCore<Result>(act: () => Promise<Result>): Promise<Result> {
  const { availableParallelism } = os;
  os.availableParallelism = () => 1;
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    os.availableParallelism = availableParallelism;
    syncBuiltinESMExports();
  }
}
