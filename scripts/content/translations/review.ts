import type { TextRecord } from "../content.ts";
import { reviewersOf } from "../schema/authorship-fields.ts";
import type { Declarations } from "../schema/custom/custom-fields.ts";
import { revisionOf } from "./revision.ts";
import { translatableTexts } from "./translatable-text.ts";

/**
 * `reviewed`: somebody has reviewed the text as it is. `lapsed`: it has changed since. `unconfirmed`: it names who reviewed it, and no
 * revision. `unreviewed`: it names nobody.
 */
export type ReviewState = "reviewed" | "lapsed" | "unconfirmed" | "unreviewed";

/** Whether a review of a text is of the text as it is. */
export function reviewStateOf(record: TextRecord, declared: Declarations | undefined): ReviewState {
  const { reviewedRevision } = record.fields;
  if (reviewersOf(record.fields).length === 0) return "unreviewed";
  if (reviewedRevision === undefined) return "unconfirmed";
  return reviewedRevision === revisionOf(translatableTexts(record, declared)) ? "reviewed" : "lapsed";
}
