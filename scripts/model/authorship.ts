import type { Day } from "../i18n/day.ts";

/** Who made a text, and who reviewed it. */
export interface Authorship {
  readonly translatedBy?: Maker<"machine" | "person">;
  /** A translation without this fact has the fact of its original. */
  readonly writtenBy?: Maker<"machine" | "assisted" | "person">;
  /** Present only if the text has not changed since the review. */
  readonly review?: Review;
}

/** The author of a text (person or machine), with the tool and the person if the file gives them. */
export interface Maker<Kind extends string> {
  readonly by: Kind;
  readonly tool?: string | undefined;
  readonly name?: string | undefined;
}

/** Use of a machine for a picture: `machine` generated it, `assisted` changed it. */
export type PictureMaker = "machine" | "assisted";

/** A review of a text. */
export interface Review {
  /** Names or roles. */
  readonly by: readonly string[];
  readonly day?: Day;
  /** The revision of the text, as `revisionOf` makes it. */
  readonly revision: string;
}

/** The work of a machine on a text that nobody has reviewed since. */
export type MachineWork = "translated" | "written" | "assisted";

/** The machine work that pages and data declare; undefined if the text was reviewed, or no machine was used. */
export function machineWorkOf({ translatedBy, writtenBy, review }: Authorship = {}): MachineWork | undefined {
  if (review !== undefined) return undefined;
  if (writtenBy?.by === "machine") return "written";
  if (translatedBy?.by === "machine") return "translated";
  return writtenBy?.by === "assisted" ? "assisted" : undefined;
}
