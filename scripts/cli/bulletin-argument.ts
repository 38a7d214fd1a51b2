import type { Publication } from "../content/model/publication.ts";
import type { Month } from "../i18n/day.ts";
import { parseMonth } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { fail } from "./arguments.ts";

/*
 * How commands are told which bulletin they are about, and in which language.
 */

/** The month that `--bulletin` names; ends the process with 2 when it is none. */
export function readMonth(text = ""): Month {
  return parseMonth(text) ?? fail(2, `Unexpected bulletin ${text}, expected --bulletin with a month such as 2021-10`);
}

/** The language that `--lang` names, the first when it is left out; ends the process with 2 when it is none of them. */
export function readLanguage({ languages, firstLanguage }: Publication, text: string | undefined): LanguageTag {
  if (text === undefined) return firstLanguage;
  const known = languages.find((language) => language === text);
  return known ?? fail(2, `Unexpected language ${text}, expected one of ${languages.join(", ")}`);
}

/** Ends the process with 1: the bulletin is not there, or not in this language. */
export function failWithoutBulletin({ bulletins }: Publication, month: Month): never {
  return fail(1, `Unexpected bulletin ${month}, expected one of ${bulletins.map((each) => each.month).join(", ")}`);
}
