import type { Declarations } from "../../schema/custom/custom-fields.ts";
import { isByMachine, reviewersOf } from "../../schema/fields/authorship-fields.ts";
import { type Content, type TextRecord, textsOf } from "../content.ts";
import { revisionOf } from "./revision.ts";
import { translatableTexts } from "./translatable-text.ts";

/**
 * `reviewed`: somebody has reviewed the text as it is. `lapsed`: the text has changed since. `unconfirmed`: the reviewer or the revision is
 * missing. `unreviewed`: the file mentions no review.
 */
export type ReviewState = "reviewed" | "lapsed" | "unconfirmed" | "unreviewed";

/** The state of the review of a text: whether it covers the present text. */
export function reviewStateOf(record: TextRecord, declared: Declarations | undefined): ReviewState {
  const { reviewedBy, reviewed, reviewedRevision } = record.fields;
  if ((reviewedBy ?? reviewed ?? reviewedRevision) === undefined) return "unreviewed";
  if (reviewersOf(record.fields).length === 0 || reviewedRevision === undefined) return "unconfirmed";
  return reviewedRevision === textRevisionOf(record, declared) ? "reviewed" : "lapsed";
}

/** The revision of a text that reviewers see: a hash of all text that a translation repeats, in the language of the text. */
export function textRevisionOf(record: TextRecord, declared: Declarations | undefined): string {
  return revisionOf(translatableTexts(record, declared));
}

/** A text that waits for a review. */
export interface OpenReview {
  readonly file: string;
  readonly state: Exclude<ReviewState, "reviewed">;
  /** The revision of the text. */
  readonly revision: string;
  /** The revision that was reviewed. */
  readonly reviewed?: string;
}

/** The texts that a machine wrote and nobody reviewed, and the texts whose review is invalid or out of date. */
export function openReviews(content: Content): readonly OpenReview[] {
  const declared = content.publication?.fields;
  return textsOf(content).flatMap((record) => {
    const state = reviewStateOf(record, declared);
    if (state === "reviewed" || (state === "unreviewed" && !isByMachine(record.fields))) return [];
    const { reviewedRevision } = record.fields;
    const reviewed = reviewedRevision === undefined ? {} : { reviewed: reviewedRevision };
    return [{ file: record.path.file, state, revision: textRevisionOf(record, declared), ...reviewed }];
  });
}
