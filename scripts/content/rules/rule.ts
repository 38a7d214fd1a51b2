import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Content } from "../content.ts";

/**
 * What needs two files or more to decide. A rule looks at all content, faulty files included (their sound fields alone),
 * and never throws.
 */
export interface Rule {
  /** Its id in findings. */
  readonly id: string;
  readonly check: (content: Content, purpose: Purpose) => Iterable<UnlocatedDiagnostic>;
}

/** What content is checked for: to be published, to go on writing it, or to look at all of it, drafts too. */
export type Purpose = "release" | "draft" | "preview";

/** An error on the value of a field. */
export function onValue(
  rule: string,
  file: string,
  field: FieldPath,
  says: Pick<UnlocatedDiagnostic, "actual" | "expected"> & { readonly suggestion?: string | undefined },
): UnlocatedDiagnostic {
  const { suggestion, ...sentence } = says;
  const ref = { file, field, part: "value" } as const;
  return { rule, severity: "error", ref, ...sentence, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** An error on a field that is not there. */
export function onMissing(rule: string, file: string, field: FieldPath, expected: string): UnlocatedDiagnostic {
  return {
    rule,
    severity: "error",
    ref: { file, field, part: "key" },
    expected: `\`${field.at(-1)}\`: ${expected}`,
  };
}
