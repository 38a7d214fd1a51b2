import { statementOf } from "../schema/fields/accessibility-fields.ts";
import { type Content, recordsOf } from "./content.ts";
import { deadlinesOfCallouts } from "./deadlines.ts";

/** The first step of the addresses of the list of corrections, updates and withdrawals. */
export const CORRECTIONS_STEP = "corrections";

/**
 * The first steps of addresses that the publication has only because of its content: the list of calls, the accessibility statement
 * and the list of corrections. Without such content, other pages and vocabularies may have these names.
 */
export function ownStepsOf({ publication, items, bulletins, events }: Content): ReadonlySet<string> {
  const hasCalls =
    items.some(({ original }) => original.fields.deadline !== undefined) ||
    bulletins.some(({ original }) => deadlinesOfCallouts(original, publication?.fields).length > 0);
  const hasStatement = statementOf(publication?.fields.accessibility) !== undefined;
  const hasCorrections = [...items.flatMap(recordsOf), ...events].some(({ fields }) => isChanged(fields));
  return new Set([
    ...(hasCalls ? ["calls"] : []),
    ...(hasStatement ? ["accessibility"] : []),
    ...(hasCorrections ? [CORRECTIONS_STEP] : []),
  ]);
}

function isChanged(fields: Readonly<Partial<Record<"corrections" | "updated" | "withdrawn", unknown>>>): boolean {
  return fields.corrections !== undefined || fields.updated !== undefined || fields.withdrawn !== undefined;
}
