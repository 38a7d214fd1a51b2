import type { Day } from "../i18n/day.ts";

/** Who made a text, and who reviewed it. */
export interface Authorship {
  readonly translatedBy?: Maker<"machine" | "person">;
  /** Of a translation that does not say so itself, what its original says. */
  readonly writtenBy?: Maker<"machine" | "assisted" | "person">;
  /** Only of the text as it is: a review of an earlier one is none. */
  readonly review?: Review;
}

/** What made a text, with the tool and the person where they are named. */
export interface Maker<Kind extends string> {
  readonly by: Kind;
  readonly tool?: string | undefined;
  readonly name?: string | undefined;
}

/** How a machine took part in a picture: `machine` generated it, `assisted` is one that was changed with it. */
export type PictureMaker = "machine" | "assisted";

/** A review of a text. */
export interface Review {
  /** Names or roles. */
  readonly by: readonly string[];
  readonly day?: Day;
  /** The revision of the text, as `revisionOf` makes it. */
  readonly revision: string;
}

/** What a machine did to a text that nobody has reviewed since. */
export type MachineWork = "translated" | "written" | "assisted";

/** What readers and programs are told of a text; undefined where it is reviewed, or no machine took part in it. */
export function machineWorkOf({ translatedBy, writtenBy, review }: Authorship = {}): MachineWork | undefined {
  if (review !== undefined) return undefined;
  if (writtenBy?.by === "machine") return "written";
  if (translatedBy?.by === "machine") return "translated";
  return writtenBy?.by === "assisted" ? "assisted" : undefined;
}
