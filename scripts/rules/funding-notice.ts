import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { fundingOf } from "../schema/funding.ts";
import { missingIn } from "./label-languages.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

const ID = "funding-notice";

/**
 * Funding notices and their disclaimer are in every language of the publication, and the European Union's emblem has a disclaimer: the
 * official one, or where the notice is the publication's own, its own.
 */
export const fundingNotice: Rule = {
  id: ID,
  *check({ publication }) {
    if (publication === undefined) return;
    const { path, fields, faulty } = publication;
    const { funding, disclaimer, languages = [] } = fields;
    const notices = fundingOf(funding);
    const missing = function* (field: FieldPath, text: typeof disclaimer): Iterable<UnlocatedDiagnostic> {
      const lacked = missingIn(text, languages);
      if (lacked.length > 0)
        yield missingFieldError(ID, path.file, field, message("funding-languages", { missing: lacked, languages }));
    };
    for (const [index, { text, emblem }] of notices.entries()) {
      const field = Array.isArray(funding) ? ["funding", index] : ["funding"];
      yield* missing([...field, "text"], text);
      if (emblem !== undefined && text !== undefined && disclaimer === undefined && !faulty.includes("disclaimer"))
        yield valueError(ID, path.file, [...field, "emblem"], message("funding-disclaimer"));
    }
    if (notices.length > 0) yield* missing(["disclaimer"], disclaimer);
  },
};
