/** The languages of messages to editors. */
export const MESSAGE_LANGUAGES = ["en", "es", "pt", "fr"] as const;

/** One of {@link MESSAGE_LANGUAGES}. */
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The language of a tag (BCP 47, `pt-br`) or of a POSIX locale (`es_EC.UTF-8`); undefined for any other language. */
export function findMessageLanguage(tag: string): MessageLanguage | undefined {
  const [primary] = tag.toLowerCase().split(/[-_.@]/);
  return MESSAGE_LANGUAGES.find((language) => language === primary);
}
