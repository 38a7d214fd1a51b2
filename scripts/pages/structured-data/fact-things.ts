import type { ItemFacts } from "../../content/schema/fact-fields.ts";
import type { TimeZone } from "../../i18n/hours-of-event.ts";
import { isLocalMinute } from "../../i18n/hours-of-event.ts";
import { DEFAULT_ZONE, utcOf } from "../../i18n/moment.ts";
import type { Thing } from "./structured-data.ts";

/** The facts of an item as properties of https://schema.org/NewsArticle; `timeZone` is that of the publication. */
export function factThings(facts: ItemFacts = {}, timeZone: TimeZone = DEFAULT_ZONE): Thing {
  return {
    identifier: facts.reference,
    potentialAction: applyAction(facts, timeZone),
  };
}

/** What a call asks for: https://schema.org/ApplyAction. */
function applyAction({ deadline, apply }: ItemFacts, timeZone: TimeZone): Thing | undefined {
  if (deadline === undefined && apply === undefined) return undefined;
  const endTime = deadline !== undefined && isLocalMinute(deadline) ? utcOf(deadline, timeZone) : deadline;
  return { "@type": "ApplyAction", target: apply, endTime };
}
