import { endOf, isLater, type Moment } from "../i18n/moment.ts";
import { type Declarations, declaredCallout } from "../schema/custom/custom-fields.ts";
import type { BulletinRecord } from "../schema/record.ts";
import { type CustomFact, customFacts } from "./custom-facts.ts";

/*
 * The deadlines of calls: of items, and of callouts of a declared kind with a field `deadline`.
 */

/** The mark of a call whose deadline is past. */
export function closedAsOf(deadline: Moment | undefined, asOf: Moment): { readonly isClosed?: true } {
  return deadline === undefined || isLater(endOf(deadline), asOf) ? {} : { isClosed: true };
}

/** The deadline among the facts of a callout: the declared field of this name, if it is a day or a moment. */
export function deadlineIn(facts: readonly CustomFact[]): Moment | undefined {
  const value = facts.find(({ name }) => name === "deadline")?.value;
  return value?.kind === "day" ? value.day : value?.kind === "moment" ? value.moment : undefined;
}

/** The deadlines of the callouts of a bulletin. */
export function deadlinesOfCallouts(
  { path, callouts = [] }: BulletinRecord,
  declared: Declarations | undefined,
): readonly Moment[] {
  return callouts.flatMap(({ type, fields }) => {
    const facts = customFacts(declaredCallout(declared, type)?.fields, { custom: fields, path });
    return deadlineIn(facts) ?? [];
  });
}
