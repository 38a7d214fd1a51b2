import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import type { TextRecord } from "../content.ts";
import { reviewersOf } from "../schema/authorship-fields.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import { reviewStateOf } from "../translations/review.ts";

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

/** A review of a text. */
export interface Review {
  /** Names or roles. */
  readonly by: readonly string[];
  readonly day?: Day;
  /** The revision of the text, as {@link revisionOf} makes it. */
  readonly revision: string;
}

/** What a machine did to a text that nobody has reviewed since. */
export type MachineWork = "translated" | "written" | "assisted";

/** Who made a text, as it and its original say; undefined where neither says anything. */
export function buildAuthorship(
  record: TextRecord,
  original: TextRecord,
  declared: Declarations | undefined,
): Authorship | undefined {
  const { translatedBy } = record.fields;
  const review = buildReview(record, declared);
  // A machine's original that was reviewed is as if a person had written it.
  const isInherited = record.fields.writtenBy === undefined && buildReview(original, declared) === undefined;
  const writtenBy = isInherited ? original.fields.writtenBy : record.fields.writtenBy;
  if (translatedBy === undefined && writtenBy === undefined && review === undefined) return undefined;
  return defined({
    translatedBy: translatedBy && makerOf(translatedBy),
    writtenBy: writtenBy && makerOf(writtenBy),
    review,
  });
}

function buildReview(record: TextRecord, declared: Declarations | undefined): Review | undefined {
  const { reviewed, reviewedRevision } = record.fields;
  if (reviewedRevision === undefined || reviewStateOf(record, declared) !== "reviewed") return undefined;
  return { by: reviewersOf(record.fields), ...defined({ day: reviewed }), revision: reviewedRevision };
}

function makerOf<Kind extends string>(said: Kind | Maker<Kind>): Maker<Kind> {
  return typeof said === "string" ? { by: said } : said;
}

/** What readers and programs are told of a text; undefined where it is reviewed, or no machine took part in it. */
export function machineWorkOf({ translatedBy, writtenBy, review }: Authorship = {}): MachineWork | undefined {
  if (review !== undefined) return undefined;
  if (writtenBy?.by === "machine") return "written";
  if (translatedBy?.by === "machine") return "translated";
  return writtenBy?.by === "assisted" ? "assisted" : undefined;
}
