import { isUsual } from "../../content/frequency.ts";
import { comparePeriods, daysOfPeriod, PERIOD_EXAMPLES, type Period, partsOfPeriod } from "../../content/period.ts";
import { formatMarkdownFile } from "../../content/yaml/format-yaml.ts";
import { defined } from "../../defined.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { type Content, periodsOfContent } from "../../model/content.ts";
import { nextInSeries, seriesOf, seriesOfContent } from "../../model/series.ts";
import type { DeclaredSeries } from "../../schema/fields/series-fields.ts";
import { message } from "../message.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";
import { requiredDeclared } from "./scaffold-declared.ts";

/** A bulletin to create. */
export interface NewBulletin {
  readonly period: Period;
  readonly language: LanguageTag;
}

/**
 * The period of the next bulletin, by the frequency of the publication or of the series. It has the usual notation of the frequency (a
 * quarter for a quarterly), as long as recent bulletins use it: otherwise it follows the newest bulletin with a successor. A refusal if
 * there is none.
 */
export function findNext(content: Content, series?: DeclaredSeries): Period | Refusal {
  const { frequency } = series ?? content.publication?.fields ?? {};
  if (frequency === undefined || frequency === "irregular") {
    return { refused: message("new-irregular", { periods: PERIOD_EXAMPLES }) };
  }
  const all = seriesOfContent(content);
  const periods = periodsOfContent(content).filter((period) => seriesOf(all, period) === series);
  const newest = periods.at(-1);
  const next = periods.flatMap((period) => nextInSeries(period, { ...series, frequency }) ?? []).sort(comparePeriods);
  const usual = next.filter((period) => isUsual(period, frequency));
  const isCurrent = (period: Period) => newest === undefined || daysOfPeriod(period).end >= daysOfPeriod(newest).start;
  return (
    usual.filter(isCurrent).at(-1) ??
    next.at(-1) ?? {
      refused: message("new-first", { frequency, periods: PERIOD_EXAMPLES }),
    }
  );
}

/** Creates a bulletin's own file as a draft; the newest bulletin gets the next number. */
export function scaffoldBulletin(content: Content, { period, language }: NewBulletin): Scaffold | Refusal {
  const all = seriesOfContent(content);
  const series = seriesOf(all, period);
  if (series === undefined && all.length > 0)
    return { refused: message("new-no-series", { bulletin: period, series: all.map(({ key }) => key) }) };
  const originals = content.bulletins.map(({ original }) => original);
  const other = originals.find(({ path }) => path.period === period);
  if (other !== undefined) {
    return {
      refused: message("new-exists-translate", { file: other.path.file, command: "npm run new -- translation" }),
    };
  }
  const numbered = originals.flatMap(({ path, fields: { number } }) =>
    typeof number === "number" && isOfSameRun(all, path.period, period) ? [{ path, number }] : [],
  );
  const isNewest = numbered.length > 0 && numbered.every(({ path }) => comparePeriods(path.period, period) < 0);
  const number = isNewest ? Math.max(...numbered.map((each) => each.number)) + 1 : undefined;
  return {
    file: `bulletins/${period}/bulletin.${language}.md`,
    text: formatMarkdownFile(
      { ...defined({ number }), ...requiredDeclared(content, "bulletin", language), draft: true },
      "",
    ),
    next: [message("next-bulletin-draft", { command: "npm start -- --drafts" })],
  };
}

/** Bulletins of another series, or of another kind if no series are declared, may have separate numbers. */
function isOfSameRun(all: readonly DeclaredSeries[], a: Period, b: Period): boolean {
  if (all.length > 0) return seriesOf(all, a) === seriesOf(all, b);
  return partsOfPeriod(a).kind === partsOfPeriod(b).kind;
}
