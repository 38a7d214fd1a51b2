import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Localized } from "../i18n/localized.ts";

/** Who wrote an item (schema.org Person). */
export interface Author {
  readonly name: string;
  readonly role?: string;
  /** The language of the role. */
  readonly language: LanguageTag;
  readonly url?: string;
}

/** Who organizes an event (schema.org Organization). */
export interface Organizer {
  readonly name: Localized;
  readonly url?: string | undefined;
}
