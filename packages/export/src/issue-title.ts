import { partsOfPeriod } from "../../../scripts/content/index.ts";
import type { LanguageTag, Localized, Messages } from "../../../scripts/i18n/index.ts";
import type { Bulletin, Publication } from "../../../scripts/model/index.ts";
import { formatPeriodTitle } from "../../../scripts/templates/index.ts";

/** The messages for titles of issues. */
export type IssueMessages = Pick<Messages, "dates" | "list" | "bulletin">;

/** The title of an issue in a language: its own, or else its period in words, as on the site: "Week 24, 2022". */
export function issueTitle(
  { series }: Publication,
  { period, series: key, titles }: Bulletin,
  language: LanguageTag,
  messages: IssueMessages | undefined,
): string {
  const own = titles[language];
  if (own !== undefined || messages === undefined) return own ?? period;
  const named = series.find((each) => each.key === key && each.name !== undefined);
  const called = named === undefined ? messages.bulletin.special : textIn(named.title, language);
  return formatPeriodTitle(period, partsOfPeriod(period).kind === "special" ? called : undefined, messages);
}

/** A text in a language, or else in the first language that has one. */
export function textIn(text: Localized, language: LanguageTag): string {
  return typeof text === "string" ? text : (text[language] ?? Object.values(text)[0] ?? "");
}
