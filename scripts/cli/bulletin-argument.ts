import type { Publication } from "../content/model/publication.ts";
import type { Month } from "../i18n/day.ts";
import { parseMonth } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { fail } from "./arguments.ts";

/*
 * The arguments of commands that are about one bulletin in one language.
 */

/** The month of `--bulletin`. Ends the process with 2 if it is not valid. */
export function readMonth(text = ""): Month {
  return parseMonth(text) ?? fail(2, `Unexpected bulletin ${text}, expected --bulletin with a month such as 2021-10`);
}

/** The language of `--lang`, by default the publication's first. Ends the process with 2 if the publication does not have it. */
export function readLanguage({ languages, firstLanguage }: Publication, text: string | undefined): LanguageTag {
  if (text === undefined) return firstLanguage;
  const known = languages.find((language) => language === text);
  return known ?? fail(2, `Unexpected language ${text}, expected one of ${languages.join(", ")}`);
}

/** Ends the process with 1, because the bulletin does not exist, or not in this language. */
export function failWithoutBulletin({ bulletins }: Publication, month: Month): never {
  return fail(1, `Unexpected bulletin ${month}, expected one of ${bulletins.map((each) => each.month).join(", ")}`);
}
