import type { KeptText } from "./keep.ts";
import { makeKept } from "./keep.ts";
import type { ListedText } from "./load-file.ts";
import type { Job, PrintPlace } from "./printing.ts";
import { openDesk, printBatch } from "./printing.ts";
import type { PlainPrint } from "./prints.ts";
import type { Recollection } from "./recall.ts";
import { recallSheets } from "./recall.ts";
import type { Counter, Outcome } from "./spread.ts";
import { takeBatches } from "./spread.ts";

/*
 * What another thread can do. It takes batches from the same heap as the thread that asked it, until none is left.
 */

export interface LoadTask {
  readonly contentDir: string;
  readonly batches: readonly (readonly ListedText[])[];
  readonly counter: Counter;
}

/** Reads and checks batches of content files; gives what is kept of each file. */
export function load({ contentDir, batches, counter }: LoadTask): Promise<readonly Outcome<readonly KeptText[]>[]> {
  return takeBatches(counter, batches.length, (number) =>
    (batches[number] ?? []).map((file) => makeKept(contentDir, file)),
  );
}

export interface PrintTask {
  readonly recollection: Recollection;
  readonly batches: readonly (readonly Job[])[];
  readonly place: PrintPlace;
  readonly counter: Counter;
}

/** Prints batches of sheets into the output folder. Takes none when the content that is kept is not the one that is meant. */
export async function print(task: PrintTask): Promise<readonly Outcome<readonly PlainPrint[]>[]> {
  const { recollection, batches, place, counter } = task;
  const sheets = recallSheets(recollection);
  if (sheets === undefined) return [];
  const desk = openDesk(place);
  return takeBatches(counter, batches.length, (number) => printBatch(batches[number] ?? [], sheets, desk));
}
