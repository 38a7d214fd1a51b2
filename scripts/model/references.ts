import type { Period } from "../content/period.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import type { BulletinHead, EventRecord, PlaceRecord, TermRecord } from "./publication.ts";

/** The records that items and bulletins refer to, by key. */
export interface References {
  readonly bulletins: ReadonlyMap<Period, BulletinHead>;
  readonly topics: ReadonlyMap<string, TermRecord>;
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly places: ReadonlyMap<string, PlaceRecord>;
  /** The declarations of the publication. */
  readonly declared?: Declarations;
}
