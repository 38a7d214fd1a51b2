import type { SiteContext } from "./context.ts";

/** Why something was withdrawn, as a sentence: one of the reasons that have words in every language, or the editor's own. */
export function sayReason({ messages: { withdrawn } }: Pick<SiteContext, "messages">, reason: string): string {
  switch (reason) {
    case "rights":
      return withdrawn.reasons.rights;
    case "error":
      return withdrawn.reasons.error;
    case "request":
      return withdrawn.reasons.request;
    default:
      return reason;
  }
}
