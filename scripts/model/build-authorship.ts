import { defined } from "../defined.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import { reviewersOf } from "../schema/fields/authorship-fields.ts";
import type { Authorship, Maker, Review } from "./authorship.ts";
import type { TextRecord } from "./content.ts";
import { reviewStateOf } from "./translations/review.ts";

/** The authorship of a text, from the text and its original; undefined if neither declares it. */
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
