import { formatMoment } from "../i18n/format-moment.ts";
import { fill, type Messages } from "../i18n/messages.ts";
import type { NewsItem } from "../model/publication.ts";
import { factName } from "../schema/fields/fact-fields.ts";
import type { CallView } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";

/** An item with a deadline as a call, open or closed as of the build; undefined for other items. */
export function viewCall(
  { messages }: SiteContext,
  { facts: { deadline, apply } = {}, isClosed }: Pick<NewsItem, "facts" | "isClosed">,
): CallView | undefined {
  if (deadline === undefined) return undefined;
  const text = deadlineText(messages, formatMoment(deadline, messages), isClosed);
  return {
    deadline: { datetime: deadline, text },
    sentence: fill(messages.calls.deadline, { date: text }),
    ...(apply === undefined || isClosed === true ? {} : { apply: { text: factName("apply", messages), href: apply } }),
  };
}

/** "26 November 2026"; "25 November 2026 (closed)" for a past one. */
export function deadlineText(messages: Messages, date: string, isClosed = false): string {
  return isClosed ? fill(messages.facts.closed, { date }) : date;
}
