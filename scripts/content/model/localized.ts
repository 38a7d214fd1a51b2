/** One text for all languages, or one for each language. */
export type Localized = string | Readonly<Record<string, string>>;
