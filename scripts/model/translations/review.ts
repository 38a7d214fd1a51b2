import { isByMachine, reviewersOf } from "../../schema/authorship-fields.ts";
import type { Declarations } from "../../schema/custom/custom-fields.ts";
import { type Content, type TextRecord, textsOf } from "../content.ts";
import { revisionOf } from "./revision.ts";
import { translatableTexts } from "./translatable-text.ts";

/**
 * `reviewed`: somebody has reviewed the text as it is. `lapsed`: it has changed since. `unconfirmed`: it does not say who reviewed it, or
 * which revision. `unreviewed`: it says nothing of a review.
 */
export type ReviewState = "reviewed" | "lapsed" | "unconfirmed" | "unreviewed";

/** Whether a review of a text is of the text as it is. */
export function reviewStateOf(record: TextRecord, declared: Declarations | undefined): ReviewState {
  const { reviewedBy, reviewed, reviewedRevision } = record.fields;
  if ((reviewedBy ?? reviewed ?? reviewedRevision) === undefined) return "unreviewed";
  if (reviewersOf(record.fields).length === 0 || reviewedRevision === undefined) return "unconfirmed";
  return reviewedRevision === textRevisionOf(record, declared) ? "reviewed" : "lapsed";
}

/** The revision of a text that reviewers see: of all that a translation says again, in the language of the text. */
export function textRevisionOf(record: TextRecord, declared: Declarations | undefined): string {
  return revisionOf(translatableTexts(record, declared));
}

/** A text that waits for a review. */
export interface OpenReview {
  readonly file: string;
  readonly state: Exclude<ReviewState, "reviewed">;
  /** The revision of the text. */
  readonly revision: string;
  /** The one that was reviewed. */
  readonly reviewed?: string;
}

/** The texts that a machine made and nobody reviewed, and those whose review does not count, or counts no more. */
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
