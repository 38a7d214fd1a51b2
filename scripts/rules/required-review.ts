import { daysOfPeriod } from "../content/period.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content, TextRecord } from "../model/content.ts";
import { textsOf } from "../model/content.ts";
import { draftFiles } from "../model/draft-fields.ts";
import type { ReviewState } from "../model/translations/review.ts";
import { reviewStateOf } from "../model/translations/review.ts";
import { isByMachine, reviewersOf } from "../schema/authorship-fields.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

/**
 * Texts that are no drafts have the reviews that the publication demands, of the text as it is. A review that is not whole, or of another
 * revision, is a warning where none is demanded.
 */
export const requiredReview: Rule = {
  id: "required-review",
  asksFor: "text",
  *check(content, purpose) {
    const drafts = draftFiles(content);
    for (const record of textsOf(content)) {
      if (record.faulty.length > 0) continue;
      const state = reviewStateOf(record, content.publication?.fields);
      const least = drafts.has(record.path.file) ? 0 : demandedOf(record, content);
      const lacks = lacking(record, state, least);
      const fault = findFault(record, state) ?? lacks;
      if (fault === undefined) continue;
      yield { ...fault, severity: lacks === undefined || purpose === "preview" ? "warning" : "error" };
    }
  },
};

/** How many reviews the publication demands of a text. */
function demandedOf({ path, fields }: TextRecord, { publication }: Content): number {
  const { review, reviewFrom } = publication?.fields ?? {};
  // Whose day can't be read has one error, not one for each text of the archive.
  if (publication?.faulty.includes("reviewFrom")) return 0;
  if (reviewFrom !== undefined && path.kind !== "page" && daysOfPeriod(path.period).end < reviewFrom) return 0;
  if (review === "all-twice") return 2;
  return review === "machine-texts" && isByMachine(fields) ? 1 : 0;
}

const ID = "required-review";

function findFault({ path: { file } }: TextRecord, state: ReviewState): UnlocatedDiagnostic | undefined {
  if (state === "lapsed") return valueError(ID, file, ["reviewedRevision"], message("review-lapsed"));
  if (state !== "unconfirmed") return undefined;
  return missingFieldError(ID, file, ["reviewedRevision"], message("review-unconfirmed"));
}

function lacking(
  { path: { file }, fields }: TextRecord,
  state: ReviewState,
  least: number,
): UnlocatedDiagnostic | undefined {
  const found = state === "reviewed" ? reviewersOf(fields).length : 0;
  if (found >= least) return undefined;
  const words = message("review-required", { count: least, found });
  const made = (["writtenBy", "translatedBy"] as const).find((name) => fields[name] !== undefined);
  return made === undefined ? missingFieldError(ID, file, ["reviewedBy"], words) : valueError(ID, file, [made], words);
}
