import type { Purpose } from "../content/purpose.ts";
import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Moment } from "../i18n/moment.ts";
import type { Content } from "../model/content.ts";

/**
 * A check across several files. A rule gets all content, including files with errors (only their valid fields), and never throws. Most
 * rules need the facts of files alone: everything except `parts` and `words` of bodies. Their findings are remembered until the facts
 * change.
 */
export type Rule = RuleOfFacts | RuleOfMore;

interface RuleOfFacts {
  /** Its id in diagnostics. */
  readonly id: string;
  readonly asksFor?: never;
  readonly check: (content: Content) => Iterable<UnlocatedDiagnostic>;
}

/** A rule that also needs the text of bodies, the purpose of the check, or the moment `asOf` as of which the content is checked. */
interface RuleOfMore {
  readonly id: string;
  readonly asksFor: "text" | "moment";
  readonly check: (content: Content, purpose: Purpose, asOf: Moment) => Iterable<UnlocatedDiagnostic>;
}

/** An error at the value of a field. */
export function valueError(
  rule: string,
  file: string,
  field: FieldPath,
  words: Message,
  suggestion?: string,
): UnlocatedDiagnostic {
  const ref = { file, field, part: "value" } as const;
  return { rule, severity: "error", ref, message: words, ...defined({ suggestion }) };
}

/** An error about a missing field. */
export function missingFieldError(rule: string, file: string, field: FieldPath, words: Message): UnlocatedDiagnostic {
  return { rule, severity: "error", ref: { file, field, part: "key" }, message: words };
}
