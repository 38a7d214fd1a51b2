import type { DroppedKind } from "../words.ts";

/** The parts of a paste that can't be kept, counted. */
export class Dropped {
  readonly counts = new Map<DroppedKind, number>();
  add(kind: DroppedKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }
}
