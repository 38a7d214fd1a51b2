import type { LanguageTag } from "../i18n/language-tag.ts";
import type { LanguageMessages, SiteContext } from "./site-inputs.ts";

/** The reason of a withdrawal, as a sentence: one of the reasons that have words in every language, or the editor's own. */
export function sayReason({ messages }: Pick<SiteContext, "messages">, reason: string): string {
  const { rights, error, request } = messages.withdrawn.reasons;
  switch (reason) {
    case "rights":
      return rights;
    case "error":
      return error;
    case "request":
      return request;
    default:
      return reason;
  }
}

/** The notice of a withdrawal, in each language; in the first one if a language has no messages. */
export function sayWithdrawnIn(
  messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>,
): (reason: string, language: LanguageTag) => string {
  const [first] = messagesByLanguage.values();
  return (reason, language) => {
    const found = messagesByLanguage.get(language) ?? first;
    if (found === undefined) return reason;
    const { messages } = found;
    return `${messages.withdrawn.label}. ${sayReason(found, reason)}`;
  };
}
