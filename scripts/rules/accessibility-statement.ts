import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Day } from "../i18n/day.ts";
import { addDays } from "../i18n/day.ts";
import { dayOf, isLater } from "../i18n/moment.ts";
import type { AccessibilityStatement } from "../schema/accessibility-fields.ts";
import { statementOf } from "../schema/accessibility-fields.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { missingFieldError, valueError } from "./rule.ts";

const ID = "accessibility-statement";
/** Recital 3 of Implementing Decision (EU) 2018/1523: statements are reviewed at least annually. */
const YEAR = 365;

/** An accessibility statement says whom to write to, and was reviewed within a year. */
export const accessibilityStatement: Rule = {
  id: ID,
  asksFor: "moment",
  *check({ publication }, _purpose, asOf) {
    if (publication === undefined) return;
    const { path, fields, faulty } = publication;
    const statement = statementOf(fields.accessibility);
    if (statement === undefined) return;
    const { email, url } = fields.contact ?? {};
    if ((email ?? url) === undefined && !faulty.includes("contact"))
      yield missingFieldError(ID, path.file, ["accessibility"], message("statement-contact"));
    yield* checkAge(path.file, statement, dayOf(asOf));
  },
};

function* checkAge(
  file: string,
  { prepared, reviewed = prepared }: AccessibilityStatement,
  today: Day,
): Iterable<UnlocatedDiagnostic> {
  const last = isLater(reviewed, prepared) ? reviewed : prepared;
  const field = ["accessibility", last === prepared ? "prepared" : "reviewed"];
  if (isLater(today, addDays(last, YEAR)))
    yield { ...valueError(ID, file, field, message("statement-old", { date: last })), severity: "warning" };
}
