import { PERIOD_EXAMPLES, type Period, parsePeriod } from "../content/period.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Content } from "../model/content.ts";
import type { Publication } from "../model/publication.ts";
import { seriesOfContent } from "../model/series.ts";
import type { DeclaredSeries } from "../schema/fields/series-fields.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/* The arguments of commands for a bulletin, in one language or of one series. */

/** The period of `--bulletin`. Ends the process with 2 if it is not valid. */
export function readPeriod(text = ""): Period {
  return (
    parsePeriod(text) ??
    shell.fail(
      2,
      text === ""
        ? message("bulletin-name-missing", { periods: PERIOD_EXAMPLES })
        : message("bulletin-name-wrong", { bulletin: text, periods: PERIOD_EXAMPLES }),
    )
  );
}

/** The language of `--lang`, by default the publication's first. Ends the process with 2 if the publication does not have it. */
export function readLanguage({ languages, firstLanguage }: Publication, text: string | undefined): LanguageTag {
  if (text === undefined) return firstLanguage;
  const known = languages.find((language) => language === text);
  return known ?? shell.fail(2, message("language-unknown", { language: text, languages }));
}

/** The series of `--series`; undefined without it. Ends the process with 2 if the publication does not have it. */
export function readSeries(content: Content, typed: string | undefined): DeclaredSeries | undefined {
  if (typed === undefined) return undefined;
  const all = seriesOfContent(content);
  const series = all.find(({ key }) => key === typed);
  return series ?? shell.fail(2, message("option-series-unknown", { typed, series: all.map(({ key }) => key) }));
}

/** Ends the process with 1, because the bulletin does not exist, or not in this language. */
export function failWithoutBulletin({ bulletins }: Publication, wanted: Period): never {
  return shell.fail(
    1,
    message("bulletin-unknown", { bulletin: wanted, bulletins: bulletins.map(({ period }) => period) }),
  );
}
