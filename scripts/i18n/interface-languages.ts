/** The languages of which Dateline has interface texts; editors may write the name of a country or a language in any of them. */
export const INTERFACE_LANGUAGES = ["en", "es", "pt", "pt-br", "fr", "it", "de", "ar"] as const;

/** One of {@link INTERFACE_LANGUAGES}. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
